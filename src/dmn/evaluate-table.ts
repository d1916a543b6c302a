import type { Effort } from '../feel/budget.ts';
import { type UnaryTests, underTest } from '../feel/compile-unary-tests.ts';
import { ExpressionError } from '../feel/errors.ts';
import { plainValue } from '../feel/plain-value.ts';
import { DecisionError } from './decision-error.ts';
import { type Chosen, choose, type Match, type Row } from './hit-policy.ts';
import type { DecisionTable, OutputClause, Rule } from './model.ts';

import { assertKeepable } from './size.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What a table looked at and what came of it. */
export interface TableRecord extends Chosen {
  readonly inputs: readonly { readonly id: string; readonly label: string; readonly value: unknown }[];
  readonly matched: readonly { readonly id: string; readonly number: number }[];
}

/**
 * Evaluates a decision table.
 *
 * @throws DecisionError, ExpressionError
 */
export function evaluateTable(table: DecisionTable, name: string, variables: Variables, effort: Effort): TableRecord {
  const columns = table.inputs.map(({ id, label, expression, allowed }) => {
    const value = named(`${name}, ${label}`, () => expression.evaluate(variables, effort));
    const scope = underTest(value, variables);
    if (value !== null && allowed !== null && !allowed.matches(scope, effort)) {
      throw new DecisionError('decision-input-not-allowed', `${name}: ${label} has a value that is not allowed`);
    }
    assertKeepable(value, `${name}, ${label}`);
    return { id, label, scope, value: plainValue(value) };
  });
  const onlyFirst = table.hitPolicy === 'FIRST';
  const matches: Match[] = [];
  for (const rule of table.rules) {
    if (!matchesRule(rule)) continue;
    const row = rowOf(table.outputs, (index) =>
      named(`${name}, rule ${rule.number}`, () => rule.outputs[index]?.evaluate(variables, effort) ?? null),
    );
    matches.push({ ruleId: rule.id, number: rule.number, row, ranks: ranksOf(table.outputs, name, row) });
    if (onlyFirst) break;
  }
  return {
    inputs: columns.map(({ id, label, value }) => ({ id, label, value })),
    matched: matches.map(({ ruleId, number }) => ({ id: ruleId, number })),
    ...choose(table, name, matches.length === 0 ? standardMatch() : matches),
  };

  function matchesRule(rule: Rule): boolean {
    return rule.tests.every((test: UnaryTests, index) => {
      const scope = columns[index]?.scope;
      return scope !== undefined && named(`${name}, rule ${rule.number}`, () => test.matches(scope, effort));
    });
  }

  /** The default outputs, which stand for a rule that matches when no other does. */
  function standardMatch(): Match[] {
    if (table.outputs.every(({ standard }) => standard === null)) return [];
    const row = rowOf(table.outputs, (index) =>
      named(`${name}, default output`, () => table.outputs[index]?.standard?.evaluate(variables, effort) ?? null),
    );
    return [{ ruleId: '', number: 0, row, ranks: [] }];
  }

  function ranksOf(outputs: readonly OutputClause[], title: string, row: Row): readonly number[] {
    return outputs.map((output) => {
      if (output.allowed.length === 0) return 0;
      if (row[output.name] === null) return output.allowed.length;
      const scope = underTest(row[output.name], variables);
      const rank = output.allowed.findIndex((test) => test.matches(scope, effort));
      if (rank >= 0) return rank;
      const message = `${title}: ${output.name} has a value that is not allowed`;
      throw new DecisionError('decision-output-not-allowed', message);
    });
  }
}

function rowOf(outputs: readonly OutputClause[], valueAt: (index: number) => unknown): Row {
  // fromEntries defines own properties, so that an output named __proto__ stays an output
  return Object.fromEntries(outputs.map(({ name }, index) => [name, valueAt(index)]));
}

/** Says where an expression failed. */
function named<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    throw new ExpressionError(cause.code, `${place}: ${cause.message}`, { cause });
  }
}
