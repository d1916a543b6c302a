import type { Context, Variables } from '../engine/types.ts';
import type { Expression } from '../feel/expression.ts';
import { type AbstractModel, BEGINNING, type Question } from './abstract-model.ts';

const DAY = 86_400_000;

/** The same question asked more often than this within one command means that tokens turn in circles without waiting. */
const ASKED_AT_MOST = 8;

/** One answer that was free to be the other one. */
export interface Answer {
  readonly question: Question;
  readonly holds: boolean;
}

/** A context that answers every question of an abstract model, first by a script, then always with yes. */
export interface Oracle {
  readonly context: Context;
  /** The free answers given, in their order. */
  readonly answers: readonly Answer[];
  /** The question that was asked too often, after which the play means nothing; null when there was none. */
  readonly tired: Question | null;
  /** For each flow whose condition was asked whether it held, forced or free; null where it did and did not. */
  readonly decided: ReadonlyMap<string, boolean | null>;
}

/**
 * Gives an oracle for one command. `occurring` is the conditional event whose condition is true now; all others wait.
 *
 * Of the conditions behind one element without a default flow one holds, or no way would be left.
 */
export function oracle(abstract: AbstractModel, script: readonly boolean[], occurring: string | null): Oracle {
  const answers: Answer[] = [];
  const asked = new Map<Question, number>();
  const taken = new Set<number>();
  const decided = new Map<string, boolean | null>();
  let tired: Question | null = null;

  const choose = (question: Question): boolean => {
    const times = (asked.get(question) ?? 0) + 1;
    asked.set(question, times);
    if (times > ASKED_AT_MOST) {
      tired = question;
      throw new Error('asked too often');
    }
    const holds = script[answers.length] ?? true;
    answers.push({ question, holds });
    return holds;
  };
  const chooseFlow = (question: Extract<Question, { type: 'flow' }>): boolean => {
    const { element, flow } = question;
    const conditional = element.outgoing.filter((index) => index !== element.defaultFlow);
    if (flow.index === conditional[0]) taken.delete(element.index);
    const isLast = flow.index === conditional.at(-1);
    const isForced = isLast && element.defaultFlow === null && !taken.has(element.index);
    const holds = isForced && allAsk(abstract, conditional) ? true : choose(question);
    if (holds) taken.add(element.index);
    decided.set(flow.id, (decided.get(flow.id) ?? holds) === holds ? holds : null);
    return holds;
  };
  const context: Context = {
    now: BEGINNING,
    // no time passes in a rehearsal: a timer is due when it is fired, and a cycle only has to advance
    dueAt: (_duration, _unit, anchor) => new Date(Date.parse(anchor) + DAY).toISOString(),
    // what comes out of a decision is asked where a condition reads it
    decide: () => ({ result: null, rows: [], evaluations: [] }),
    evaluate(expression: Expression, variables: Variables) {
      const question = abstract.questions.get(expression);
      if (question === undefined) return expression.evaluate({});
      switch (question.type) {
        case 'condition':
          return question.elementId === occurring;
        case 'flow':
          return chooseFlow(question);
        case 'activation': {
          const knows = question.expression.reads.every((name) => name in variables);
          return knows ? question.expression.evaluate(variables) : choose(question);
        }
        case 'choice':
          return choose(question);
      }
    },
  };
  return {
    context,
    answers,
    decided,
    get tired() {
      return tired;
    },
  };
}

function allAsk({ model }: AbstractModel, flows: readonly number[]): boolean {
  return flows.every((index) => model.flows[index]?.condition !== null);
}

/** The script of the next play: the last yes becomes a no; null when every combination was played. */
export function nextScript(answers: readonly Answer[]): readonly boolean[] | null {
  const last = answers.findLastIndex(({ holds }) => holds);
  return last === -1 ? null : [...answers.slice(0, last).map(({ holds }) => holds), false];
}
