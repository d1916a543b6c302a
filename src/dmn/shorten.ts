import type { Evaluation } from './evaluate-decision.ts';
import { fits } from './size.ts';

/** Characters of JSON, about, that the record of one decision with all it required may have. */
export const MAXIMUM_RECORD = 20_000;

/** Rules and inputs that the record of one decision names at most. */
const MOST_NAMED = 100;

/** The record of a decision as it is kept: whole where it is small, else with its large values and its last parts left out. */
export interface KeptRecord {
  readonly evaluations: readonly Evaluation[];
  /** True when something was left out. */
  readonly shortened: boolean;
}

/** Bounds the record of a decision: large values become null, and of many evaluations the last are kept. */
export function shortened(evaluations: readonly Evaluation[]): KeptRecord {
  if (fits(evaluations, MAXIMUM_RECORD)) return { evaluations, shortened: false };
  const kept: Evaluation[] = [];
  let left = MAXIMUM_RECORD;
  for (const evaluation of evaluations.toReversed()) {
    const small = {
      ...evaluation,
      name: evaluation.name.slice(0, 200),
      inputs: evaluation.inputs
        .slice(0, MOST_NAMED)
        .map((input) => ({ ...input, label: input.label.slice(0, 200), value: ifSmall(input.value) })),
      matched: evaluation.matched.slice(0, MOST_NAMED),
      result: ifSmall(evaluation.result),
    };
    const size = JSON.stringify(small).length;
    if (size > left) break;
    left -= size;
    kept.unshift(small);
  }
  return { evaluations: kept, shortened: true };
}

function ifSmall(value: unknown): unknown {
  return fits(value, 1_000) ? value : null;
}
