import { ExpressionError } from './errors.ts';

/** Units of work one evaluation may cost: about one a loop, list member or comparison. */
export const WORK = 1_000_000;

/** Members a list may have and turns a loop may take. */
export const MEMBERS = 10_000;

/** Values in one structure that an expression builds, counted as if every shared part were copied. */
export const NODES = 100_000;

/** Characters of one text that an expression builds. */
export const CHARACTERS = 1_000_000;

/** What is left, in units of work, of an effort that takes many evaluations, such as a decision table; evaluations count it down. */
export interface Effort {
  left: number;
}

/** What one evaluation may still spend. */
export interface Budget {
  /** Starts a new evaluation with the full budget, or with what is left of a larger effort. */
  renew(effort?: Effort): void;
  /** @throws ExpressionError expression-budget-spent */
  spend(units: number): void;
}

/** Gives a budget; it belongs to one compiled expression, whose evaluations never overlap. */
export function budget(): Budget {
  let purse: Effort = { left: WORK };
  return {
    renew(effort = { left: WORK }) {
      purse = effort;
    },
    spend: (units) => spend(purse, units),
  };
}

/** Counts down an effort. @throws ExpressionError expression-budget-spent */
export function spend(effort: Effort, units: number): void {
  effort.left -= units;
  if (effort.left < 0) throw spent('the expression takes too much work');
}

/** The error of a spent budget, with the sentence that says which one. */
export function spent(sentence: string): ExpressionError {
  return new ExpressionError('expression-budget-spent', sentence);
}

/**
 * Pays for a value that was built and passes it on.
 *
 * A structure is counted as the tree it would be in JSON: thirty contexts that each hold the one
 * before twice are 2³⁰ values, and comparing or writing them would never end.
 *
 * @throws ExpressionError expression-budget-spent
 */
export function sized<T>(value: T, purse: Budget): T {
  let nodes = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    nodes += 1;
    if (typeof next === 'string' && next.length > CHARACTERS) throw spent(`a text is longer than ${CHARACTERS}`);
    if (nodes + open.length > NODES) throw spent(`a value has more than ${NODES} parts`);
    if (Array.isArray(next)) for (const member of next) open.push(member);
    else if (isRecord(next)) for (const key of Object.keys(next)) open.push(next[key]);
  }
  purse.spend(nodes);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
