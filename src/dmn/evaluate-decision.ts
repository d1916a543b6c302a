import { type Effort, spend, WORK } from '../feel/budget.ts';
import { DecisionError } from './decision-error.ts';
import { evaluateTable, type TableRecord } from './evaluate-table.ts';
import type { Row } from './hit-policy.ts';
import type { Decision, DecisionModel, Logic } from './model.ts';
import { assertKeepable } from './size.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What became of one decision: what it looked at, the rules that matched, what it gave. */
export interface Evaluation {
  readonly decisionId: string;
  readonly name: string;
  /** The inputs of a table with their values; empty for other logic. */
  readonly inputs: TableRecord['inputs'];
  /** The rules of a table that matched, in their order; none when the default outputs were given. */
  readonly matched: TableRecord['matched'];
  readonly result: unknown;
}

/** The result of a decision and how it came about. */
export interface Outcome {
  readonly result: unknown;
  /** The result as a row for each rule it rests on; a decision without a table gives one row under its own name. */
  readonly rows: readonly Row[];
  /** Every decision that was evaluated, in the order they were: the required ones first, each once. */
  readonly evaluations: readonly Evaluation[];
}

/**
 * Evaluates a decision and all it requires, each once (DMN 1.3 §6). A decision sees the variables it is asked with and
 * the results of those it requires. All of it together may cost what one expression may.
 *
 * @throws DecisionError, ExpressionError
 */
export function evaluateDecision(model: DecisionModel, id: string, variables: Variables): Outcome {
  const effort: Effort = { left: WORK };
  const done = new Map<string, Settled>();
  const { result, rows } = settled(id);
  return { result, rows, evaluations: [...done.values()].map(({ evaluation }) => evaluation) };

  function settled(decisionId: string): Settled {
    const known = done.get(decisionId);
    if (known !== undefined) return known;
    const decision = model.decisions.get(decisionId);
    if (decision === undefined) throw new DecisionError('decision-not-found', `there is no decision ${decisionId}`);
    const required = decision.requires.map((each) => settled(each));
    const results = required.map(({ variable, result: value }) => [variable, value] as const);
    const one = settle(decision, { ...variables, ...Object.fromEntries(results) });
    done.set(decisionId, one);
    return one;
  }

  function settle(decision: Decision, seen: Variables): Settled {
    const { name, variable, logic } = decision;
    const answer = work(model, logic, name, seen, effort);
    assertKeepable(answer.result, name);
    const { inputs = [], matched = [], rows: found = [Object.fromEntries([[variable, answer.result]])] } = answer;
    const evaluation = { decisionId: decision.id, name, inputs, matched, result: answer.result };
    return { variable, result: answer.result, rows: found, evaluation };
  }
}

interface Settled {
  readonly variable: string;
  readonly result: unknown;
  readonly rows: readonly Row[];
  readonly evaluation: Evaluation;
}

type Answer = Partial<TableRecord> & { readonly result: unknown };

function work(model: DecisionModel, logic: Logic, name: string, variables: Variables, effort: Effort): Answer {
  spend(effort, 1);
  switch (logic.kind) {
    case 'literal':
      return { result: logic.expression.evaluate(variables, effort) };
    case 'table':
      return evaluateTable(logic, name, variables, effort);
    case 'context': {
      let seen = variables;
      const entries: (readonly [string, unknown])[] = [];
      for (const entry of logic.entries) {
        const value = work(model, entry.logic, `${name}, ${entry.name}`, seen, effort).result;
        entries.push([entry.name, value]);
        seen = { ...seen, ...Object.fromEntries([[entry.name, value]]) };
      }
      if (logic.result !== null) return { result: work(model, logic.result, name, seen, effort).result };
      return { result: Object.fromEntries(entries) };
    }
    case 'invocation': {
      const called = model.knowledge.get(logic.knowledge);
      if (called === undefined)
        throw new DecisionError('decision-not-found', `there is no knowledge ${logic.knowledge}`);
      const given = logic.bindings.map(
        (each) => [each.parameter, work(model, each.logic, name, variables, effort).result] as const,
      );
      return { result: work(model, called.logic, called.name, Object.fromEntries(given), effort).result };
    }
  }
}
