import { DateTime, Duration } from 'luxon';
import type { Test } from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { type DecisionSet, noDecisions } from '../../src/dmn/decision-set.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Context } from '../../src/engine/types.ts';
import type { Act } from './acts.ts';
import { broken } from './broken.ts';
import { Built, sorted } from './built.ts';
import { tell } from './tell.ts';

/** When every test begins: a Monday morning in Shanghai. */
export const BEGINNING = '2026-03-02T01:00:00.000Z';

/** A context with weekends as its only holidays; enough for the engine, which leaves the counting to others. */
export function contextAt(now: string, decisions: DecisionSet = noDecisions): Context {
  return {
    now,
    evaluate: (expression, variables) => expression.evaluate(variables),
    decide: (ref, variables) => decisions.decide(ref, variables),
    dueAt(duration, unit, anchor) {
      const length = Duration.fromISO(duration);
      const from = DateTime.fromISO(anchor, { zone: 'utc' });
      if (!length.isValid || !from.isValid) throw new Error('no duration or date');
      let due = from;
      if (unit !== 'WD') due = from.plus(length);
      else for (let left = length.days; left > 0; left -= due.weekday > 5 ? 0 : 1) due = due.plus({ days: 1 });
      return due.toISO() ?? '';
    },
  };
}

/** One row of a trace: what is done, and what happens, in the words of `tell`. */
export type Row = readonly [Act, string];

/**
 * Plays a trace twice in step, with the state as it is and with the state saved and restored after each
 * command, and holds both to the expected rows and to what must always be so.
 */
export function play(t: Test, begun: ProcessModel, rows: readonly Row[], decisions = noDecisions): InstanceState {
  let model = begun;
  let live: InstanceState | null = null;
  let stored: InstanceState | null = null;
  let now = BEGINNING;
  const names = new Map<string, string>();
  const built = new Built();
  for (const [act, expected] of rows) {
    const asked = act(live, model);
    now = asked.now ?? now;
    const transition = advance(model, deepFreeze(live), asked.command, contextAt(now, decisions));
    const again = advance(model, stored, asked.command, contextAt(now, decisions));
    live = transition.state;
    stored = JSON.parse(JSON.stringify(again.state)) as InstanceState; // what was written is what is read

    const line = asked.command.type === 'migrate' ? 'migrate' : JSON.stringify(asked.command);
    if (asked.command.type === 'migrate') model = asked.command.to;
    t.equal(tell(transition.effects, names), expected, line);
    t.strictSame(again.effects, transition.effects, 'a restored state plays the same');
    t.equal(JSON.stringify(stored), JSON.stringify(live), 'a restored state is the same');
    t.strictSame(transition.state, stored, 'the state is plain JSON');
    built.take(transition.effects);
    t.strictSame(sorted(project(model, live)), sorted(built), 'effects build what the state projects');
    t.strictSame(broken(live), [], 'the state holds together');
  }
  if (live === null) throw new Error('the trace has no row');
  return live;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
