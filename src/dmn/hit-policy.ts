import { DecisionError } from './decision-error.ts';
import type { DecisionTable } from './model.ts';
import { sameValue } from './same-value.ts';

/** Values by the names of outputs. */
export type Row = Readonly<Record<string, unknown>>;

/** A rule that matched, with what it gives. */
export interface Match {
  readonly ruleId: string;
  readonly number: number;
  readonly row: Row;
  /** Place of each output in its list of allowed values, from 0. */
  readonly ranks: readonly number[];
}

/** What a table gives: its result, and the same as a row for each rule it rests on. */
export interface Chosen {
  readonly result: unknown;
  readonly rows: readonly Row[];
}

/**
 * Chooses among the rows of the rules that match, as the hit policy says (DMN 1.3 §8). Without any, policies
 * of one result give null, the others an empty list, COUNT 0 and the other aggregators null.
 *
 * @throws DecisionError decision-not-unique, decision-any-differs, decision-aggregation-failed
 */
export function choose(table: DecisionTable, name: string, matches: readonly Match[]): Chosen {
  const rows = matches.map(({ row }) => row);
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (matches.length > 1) throw new DecisionError('decision-not-unique', `${name}: ${numbers(matches)} match`);
      return one(table, rows[0]);
    case 'ANY':
      if (rows.some((row) => !sameValue(row, rows[0]))) {
        throw new DecisionError(
          'decision-any-differs',
          `${name}: ${numbers(matches)} match and give different outputs`,
        );
      }
      return one(table, rows[0]);
    case 'FIRST':
      return one(table, rows[0]);
    case 'PRIORITY':
      return one(table, byRank(matches)[0]?.row);
    case 'OUTPUT ORDER':
      return many(
        table,
        byRank(matches).map(({ row }) => row),
      );
    case 'RULE ORDER':
      return many(table, rows);
    case 'COLLECT':
      return table.aggregator === null ? many(table, rows) : aggregated(table, name, rows);
  }
}

function numbers(matches: readonly Match[]): string {
  const first = matches.slice(0, 20).map(({ number }) => number);
  return `rules ${first.join(', ')}${matches.length > 20 ? ' and others' : ''}`;
}

/** The rows whose outputs stand first in their lists before the others, rows of the same rank in the order of the table. */
function byRank(matches: readonly Match[]): readonly Match[] {
  return matches.toSorted((a, b) => {
    const column = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    return column < 0 ? 0 : (a.ranks[column] ?? 0) - (b.ranks[column] ?? 0);
  });
}

function one(table: DecisionTable, row: Row | undefined): Chosen {
  return row === undefined ? { result: null, rows: [] } : { result: entryOf(table, row), rows: [row] };
}

function many(table: DecisionTable, rows: readonly Row[]): Chosen {
  return { result: rows.map((row) => entryOf(table, row)), rows };
}

/** A table of one output gives its value, others an object of them. */
function entryOf({ outputs }: DecisionTable, row: Row): unknown {
  const [only, ...others] = outputs;
  return only !== undefined && others.length === 0 ? row[only.name] : row;
}

function aggregated(table: DecisionTable, name: string, rows: readonly Row[]): Chosen {
  const result = aggregate(table, name, rows);
  return { result, rows: result === null ? [] : [Object.fromEntries([[table.outputs[0]?.name ?? name, result]])] };
}

function aggregate(table: DecisionTable, name: string, rows: readonly Row[]): number | null {
  if (table.aggregator === 'COUNT') return rows.length;
  if (rows.length === 0) return null;
  const values = rows.map((row) => {
    const value = entryOf(table, row);
    if (typeof value === 'number') return value;
    throw new DecisionError('decision-aggregation-failed', `${name}: ${table.aggregator} over what is no number`);
  });
  if (table.aggregator === 'MIN') return Math.min(...values);
  if (table.aggregator === 'MAX') return Math.max(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isFinite(sum) ? sum : null;
}
