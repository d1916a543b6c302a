/** A kind of step that has a share of the promised days. */
export type BudgetedStep = 'HANDLE' | 'REVIEW' | 'APPROVE' | 'DOCUMENT';

const SHARES: Readonly<Record<BudgetedStep, number>> = { HANDLE: 50, REVIEW: 20, APPROVE: 20, DOCUMENT: 10 };

/** What the window has for its answer, in working days; the promise has not begun yet (R-CLK-21). */
export const INTAKE_WORKING_DAYS = 1;

/**
 * The working days a step has where its diagram states none: its share of the promise in halves of a day, rounded down so that the
 * steps together keep the promise, and half a day at least (R-CLK-21).
 */
export function stepBudget(step: BudgetedStep, promisedDays: number): number {
  return Math.max(0.5, Math.floor((promisedDays * SHARES[step]) / 50) / 2);
}

/** Which share a task has, by who does it and whether it makes the document; null for a task that has none. */
export function budgetedStep(role: string, makesDocument: boolean): BudgetedStep | null {
  if (makesDocument) return 'DOCUMENT';
  if (role === 'HANDLER' || role === 'HANDLER_2') return 'HANDLE';
  if (role === 'REVIEWER') return 'REVIEW';
  return role === 'APPROVER' || role === 'CHIEF_REP' ? 'APPROVE' : null;
}
