import type { BodyOf, Operation, Schemas } from '../../../api/contract.ts';

/** A token of a case. */
export type Token = Schemas['StandingToken'];

/** Where a token is put. */
export type Start = NonNullable<BodyOf<Operation<'/api/v1/cases/{id}/modification', 'post'>>>['start'][number];

/** What a repair takes away and what it puts elsewhere. */
export interface RepairPlan {
  cancel: readonly string[];
  start: readonly Start[];
}

/** A repair that does nothing yet. */
export const emptyPlan: RepairPlan = { cancel: [], start: [] };

/** The plan with a token taken away, or left after all. */
export function withCancelled(plan: RepairPlan, token: string): RepairPlan {
  const cancel = plan.cancel.includes(token) ? plan.cancel.filter((each) => each !== token) : [...plan.cancel, token];
  return { ...plan, cancel };
}

/** The plan with a token put somewhere; with `from` it is moved there. */
export function withStart(plan: RepairPlan, start: Start, from: string | null): RepairPlan {
  const cancel = from === null || plan.cancel.includes(from) ? plan.cancel : [...plan.cancel, from];
  return { cancel, start: [...plan.start, start] };
}

/** Whether the plan does anything. */
export function isPlanned(plan: RepairPlan): boolean {
  return plan.cancel.length + plan.start.length > 0;
}
