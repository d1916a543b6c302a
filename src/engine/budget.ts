import { Failure } from './incidents.ts';
import type { Run } from './run.ts';

/** Steps one command may take before the diagram is taken to turn in circles, where the context says nothing else. */
export const STEPS_AT_MOST = 10_000;

/** Tokens an instance may have at one time: a state is read and written as a whole. */
const TOKENS_AT_MOST = 10_000;

/** Makes sure that there is room for more tokens. @throws Failure too-many-tokens */
export function spareTokens(run: Run, more: number): void {
  if (run.tokens.size + more <= TOKENS_AT_MOST) return;
  throw new Failure('too-many-tokens', `${more} more tokens would be more than ${TOKENS_AT_MOST}`);
}
