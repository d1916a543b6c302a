import { DecisionError } from './decision-error.ts';
import type { Outcome } from './evaluate-decision.ts';

/** How a decision's result becomes the value of a variable; the last four are Camunda's words. */
export const resultMappings = ['result', 'singleEntry', 'singleResult', 'collectEntries', 'resultList'] as const;
export type ResultMapping = (typeof resultMappings)[number];

/**
 * Gives what a variable takes of a decision: its result as DMN has it, the one value of its one row, the one row, the one
 * value of each row, or all rows. One of none is null.
 *
 * @throws DecisionError decision-result-not-single
 */
export function mapResult({ result, rows }: Pick<Outcome, 'result' | 'rows'>, mapping: ResultMapping): unknown {
  switch (mapping) {
    case 'result':
      return result;
    case 'singleEntry':
      return single(single(rows, 'row') ?? {}, 'value');
    case 'singleResult':
      return single(rows, 'row');
    case 'collectEntries':
      return rows.map((row) => single(row, 'value'));
    case 'resultList':
      return rows;
  }
}

function single<T>(of: Readonly<Record<string, T>> | readonly T[], what: string): T | null {
  const all = Object.values(of);
  if (all.length > 1) throw new DecisionError('decision-result-not-single', `the decision gives more than one ${what}`);
  return all[0] ?? null;
}
