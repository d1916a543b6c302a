import type { Vote } from '../bpmn/model.ts';
import { evaluate, Failure } from './incidents.ts';
import type { Run } from './run.ts';
import type { LoopProgress } from './state.ts';
import type { Variables } from './types.ts';

/** How a vote stands: what its result variable holds once it is decided. */
export interface Tally {
  readonly mode: Vote['mode'];
  /** True for yes, false for no, null while it is open. */
  readonly passed: boolean | null;
  readonly total: number;
  readonly agree: number;
  readonly disagree: number;
  /** Nobody asks them any more once the vote is decided. */
  readonly open: number;
  readonly agreeWeight: number;
  readonly totalWeight: number;
}

/** Weights are decimal fractions: what differs by less than this is the same. */
const TOLERANCE = 1e-9;

/**
 * Counts a vote (会签 all, 或签 any, 比例, 票签, 依次). It is decided as soon as what is still open can change nothing.
 *
 * An instance that was removed has no vote; a vote nobody has does not pass.
 */
export function tallyOf(vote: Vote, { votes = [], weights = [], removed = [] }: LoopProgress): Tally {
  const counted = votes.flatMap((said, at) => (removed.includes(at + 1) ? [] : [{ said, weight: weights[at] ?? 1 }]));
  const of = (said: boolean | null) => counted.filter((one) => one.said === said);
  const weigh = (some: typeof counted) => some.reduce((sum, { weight }) => sum + weight, 0);
  const agreeWeight = weigh(of(true));
  const openWeight = weigh(of(null));
  const totalWeight = weigh(counted);
  return {
    mode: vote.mode,
    passed: decision(vote, { agreeWeight, openWeight, totalWeight }),
    total: counted.length,
    agree: of(true).length,
    disagree: of(false).length,
    open: of(null).length,
    agreeWeight,
    totalWeight,
  };
}

function decision(
  { mode, ratio }: Vote,
  of: { readonly agreeWeight: number; readonly openWeight: number; readonly totalWeight: number },
): boolean | null {
  const needed =
    mode === 'ANY' ? TOLERANCE * 2 : mode === 'RATIO' || mode === 'WEIGHTED' ? ratio * of.totalWeight : of.totalWeight;
  if (of.totalWeight <= 0) return false;
  if (of.agreeWeight >= needed - TOLERANCE && of.agreeWeight > 0) return true;
  return of.agreeWeight + of.openWeight < needed - TOLERANCE || of.openWeight <= 0 ? false : null;
}

/** What the instance of an item weighs. @throws Failure weight-invalid */
export function weightOf(run: Run, vote: Vote, seen: Variables): number {
  if (vote.weights === null) return 1;
  const weight = evaluate(run, vote.weights, seen);
  if (typeof weight === 'number' && Number.isFinite(weight) && weight > 0) return weight;
  throw new Failure('weight-invalid', `${vote.weights.source} gives no weight above 0`);
}

/** What an instance said, by the variables it leaves behind. */
export function saidYes(vote: Vote, seen: Variables): boolean {
  const outcome = seen[vote.outcomeVariable];
  return typeof outcome === 'string' && vote.agree.includes(outcome);
}
