import { DateTime, Duration } from 'luxon';
import type { Test } from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Projection, project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command, Context, Effect, Variables } from '../../src/engine/types.ts';

/** What a test asks for: a command whose ids are found in the state as it then stands. */
export type Act = (state: InstanceState | null, model: ProcessModel) => { command: Command; now?: string };
/** One row of a trace: what is done, and what happens, in the words of `tell`. */
export type Row = readonly [Act, string];

export const begin =
  (variables: Variables = {}, startEvent?: string): Act =>
  () => ({
    command: { type: 'start', variables, ...(startEvent === undefined ? {} : { startEvent }) },
  });
/** Completes the user task at an element; the first one open there, or the n-th (from 0). */
export const done =
  (element: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'completeTask', token: pick(open(state, model).tasks, element, nth).token, variables },
  });
export const worked =
  (element: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'completeJob', token: pick(open(state, model).jobs, element, nth).token, variables },
  });
export const failed =
  (element: string): Act =>
  (state, model) => ({
    command: { type: 'failJob', token: pick(open(state, model).jobs, element, 0).token, code: 'down', message: 'no' },
  });
export const errs =
  (element: string, code: string, variables: Variables = {}, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'throwError', token: waitingAt(state, model, element, nth), code, variables },
  });
export const escalates =
  (element: string, code: string, nth = 0): Act =>
  (state, model) => ({
    command: { type: 'throwEscalation', token: waitingAt(state, model, element, nth), code, variables: {} },
  });
/** Fires a timer at the moment it is due. */
export const fires =
  (element: string, nth = 0): Act =>
  (state, model) => {
    const { timer, dueAt } = pick(open(state, model).timers, element, nth);
    return { command: { type: 'fireTimer', timer }, ...(dueAt === null ? {} : { now: dueAt }) };
  };
export const arrives =
  (name: string, variables: Variables = {}): Act =>
  () => ({
    command: { type: 'correlateMessage', name, variables },
  });
/** Brings a message to the subscription of one element only. */
export const arrivesAt =
  (element: string, name: string, nth = 0, variables: Variables = {}): Act =>
  (state, model) => {
    const { subscription } = pick(open(state, model).subscriptions, element, nth);
    return { command: { type: 'correlateMessage', name, subscription, variables } };
  };
export const signalled =
  (name: string, variables: Variables = {}): Act =>
  () => ({
    command: { type: 'receiveSignal', name, variables },
  });
export const returns =
  (element: string, variables: Variables = {}): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'completed',
      variables,
    },
  });
export const returnsError =
  (element: string, errorCode: string): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'error',
      errorCode,
      variables: {},
    },
  });
export const returnsCancelled =
  (element: string): Act =>
  (state, model) => ({
    command: {
      type: 'calledProcessEnded',
      token: pick(open(state, model).calls, element, 0).token,
      outcome: 'cancelled',
      variables: {},
    },
  });
export const sets =
  (variables: Variables): Act =>
  () => ({ command: { type: 'setVariables', variables } });
export const resolves =
  (element: string, variables: Variables = {}): Act =>
  (state, model) => ({
    command: { type: 'resolveIncident', incident: pick(open(state, model).incidents, element, 0).incident, variables },
  });
export const cancels = (): Act => () => ({ command: { type: 'cancelInstance', reason: 'withdrawn' } });

function open(state: InstanceState | null, model: ProcessModel): Projection {
  if (state === null) throw new Error('the test has not begun the instance');
  return project(model, state);
}

function pick<T extends { readonly elementId: string }>(rows: readonly T[], element: string, nth: number): T {
  const row = rows.filter((one) => one.elementId === element)[nth];
  if (row === undefined) throw new Error(`nothing of that kind waits at ${element}`);
  return row;
}

function waitingAt(state: InstanceState | null, model: ProcessModel, element: string, nth: number): string {
  const { tasks, jobs, calls } = open(state, model);
  return pick([...tasks, ...jobs, ...calls], element, nth).token;
}

/** When every test begins: a Monday morning in Shanghai. */
export const BEGINNING = '2026-03-02T01:00:00.000Z';

/** A context with weekends as its only holidays; enough for the engine, which leaves the counting to others. */
export function contextAt(now: string): Context {
  return {
    now,
    evaluate: (expression, variables) => expression.evaluate(variables),
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

/**
 * Plays a trace twice in step, with the state as it is and with the state saved and restored after each
 * command, and holds both to the expected rows and to what must always be so.
 */
export function play(t: Test, model: ProcessModel, rows: readonly Row[]): InstanceState {
  let live: InstanceState | null = null;
  let stored: InstanceState | null = null;
  let now = BEGINNING;
  const names = new Map<string, string>();
  const built = new Built();
  for (const [act, expected] of rows) {
    const asked = act(live, model);
    now = asked.now ?? now;
    const transition = advance(model, deepFreeze(live), asked.command, contextAt(now));
    const again = advance(model, stored, asked.command, contextAt(now));
    live = transition.state;
    stored = JSON.parse(JSON.stringify(again.state)) as InstanceState; // what was written is what is read

    const line = `${JSON.stringify(asked.command)}`;
    t.equal(tell(transition.effects, names), expected, line);
    t.strictSame(again.effects, transition.effects, 'a restored state plays the same');
    t.equal(JSON.stringify(stored), JSON.stringify(live), 'a restored state is the same');
    t.strictSame(transition.state, stored, 'the state is plain JSON');
    built.take(transition.effects);
    t.strictSame(sorted(project(model, live)), sorted(built), 'effects build what the state projects');
    checkAlways(t, live);
  }
  if (live === null) throw new Error('the trace has no row');
  return live;
}

/** What must hold of every state between two commands. */
export function checkAlways(t: Test, state: InstanceState): void {
  const scopes = new Set(state.scopes.map((scope) => scope.id));
  const tokens = new Set(state.tokens.map((token) => token.id));
  t.ok(
    state.tokens.every((token) => scopes.has(token.scope) && (token.local === undefined || scopes.has(token.local))),
    'every token is in a living scope',
  );
  t.ok(
    state.scopes.every((scope) => scope.token === null || tokens.has(scope.token)),
    'every scope has a living owner',
  );
  t.ok(
    [...state.timers, ...state.subscriptions].every(
      (one) => scopes.has(one.scope) && (one.host === null || tokens.has(one.host)),
    ),
    'every listener has a living host',
  );
  t.ok(
    state.incidents.every((incident) => tokens.has(incident.token)),
    'every incident is of a living token',
  );
  t.ok(
    state.tokens.every((token) => token.wait !== 'enter' && token.wait !== 'perform'),
    'no token is left on the way',
  );
  if (state.ended !== null)
    t.same(
      [state.tokens.length, state.timers.length, state.subscriptions.length, state.scopes.length],
      [0, 0, 0, 1],
      'nothing outlives the end but the variables',
    );
  else t.not(state.tokens.length, 0, 'a living instance has a token');
}

/** The rows that effects alone build up, as the runtime's tables do. */
export class Built implements Projection {
  tasks: Projection['tasks'] = [];
  jobs: Projection['jobs'] = [];
  timers: Projection['timers'] = [];
  subscriptions: Projection['subscriptions'] = [];
  calls: Projection['calls'] = [];
  incidents: Projection['incidents'] = [];

  take(effects: readonly Effect[]): void {
    for (const effect of effects) this.#takeOne(effect);
  }

  #takeOne({ type, ...row }: Effect): void {
    const effect = { type, ...row } as Effect; // the same effect, its type taken off for the row
    switch (effect.type) {
      case 'taskCreated':
        this.tasks = [...this.tasks, row as (typeof this.tasks)[number]];
        break;
      case 'jobCreated':
        this.jobs = [...this.jobs, row as (typeof this.jobs)[number]];
        break;
      case 'processCalled': {
        const { token, elementId, processKey, binding } = effect;
        this.calls = [...this.calls, { token, elementId, processKey, binding }];
        break;
      }
      case 'timerArmed':
        this.timers = [...this.timers, row as (typeof this.timers)[number]];
        break;
      case 'timerDisarmed':
        this.timers = this.timers.filter((one) => one.timer !== effect.timer);
        break;
      case 'subscriptionOpened':
        this.subscriptions = [...this.subscriptions, row as (typeof this.subscriptions)[number]];
        break;
      case 'subscriptionClosed':
        this.subscriptions = this.subscriptions.filter((one) => one.subscription !== effect.subscription);
        break;
      case 'incidentRaised':
        this.incidents = [...this.incidents, row as (typeof this.incidents)[number]];
        this.#over(effect.token);
        break;
      case 'incidentResolved':
        this.incidents = this.incidents.filter((one) => one.incident !== effect.incident);
        break;
      case 'elementLeft':
      case 'taskCancelled':
      case 'jobCancelled':
      case 'calledProcessCancelled':
        this.#over(effect.token);
        break;
      default:
    }
  }

  #over(token: string): void {
    this.tasks = this.tasks.filter((one) => one.token !== token);
    this.jobs = this.jobs.filter((one) => one.token !== token);
    this.calls = this.calls.filter((one) => one.token !== token);
  }
}

/** A projection as sets of rows: the order in which things came to wait is not part of it. */
export function sorted(projection: Projection): Record<string, string[]> {
  const { tasks, jobs, timers, subscriptions, calls, incidents } = projection;
  const rows = (of: readonly object[]) =>
    of.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
  return {
    tasks: rows(tasks),
    jobs: rows(jobs),
    timers: rows(timers),
    subscriptions: rows(subscriptions),
    calls: rows(calls),
    incidents: rows(incidents),
  };
}

/**
 * Tells effects in few words, flows and variables left out.
 *
 * `a` left · `a×` cancelled · `task:a` `job:a` `call:a` opened · `timer:b` armed · `timer!b` fired · `timer×b` disarmed ·
 * `message:b` `signal:b` `conditional:b` opened · `closed:b` · `throws:name` · `incident:a:code` · `resolved:a` · `ended:outcome`
 */
export function tell(effects: readonly Effect[], names = new Map<string, string>()): string {
  return effects.flatMap((effect) => tellOne(effect, names)).join(' ');
}

function tellOne(effect: Effect, names: Map<string, string>): string[] {
  const named = (id: string) => names.get(id) ?? id;
  switch (effect.type) {
    case 'elementLeft':
      return [effect.how === 'completed' ? effect.elementId : `${effect.elementId}×`];
    case 'taskCreated':
      return [`task:${effect.elementId}`];
    case 'taskCancelled':
      return [`task×${effect.elementId}`];
    case 'jobCreated':
      return [`job:${effect.elementId}`];
    case 'jobCancelled':
      return [`job×${effect.elementId}`];
    case 'processCalled':
      return [`call:${effect.elementId}`];
    case 'calledProcessCancelled':
      return [`call×${effect.elementId}`];
    case 'timerArmed':
      names.set(effect.timer, effect.elementId);
      return [`timer:${effect.elementId}`];
    case 'timerDisarmed':
      return [`timer${effect.how === 'fired' ? '!' : '×'}${named(effect.timer)}`];
    case 'subscriptionOpened':
      names.set(effect.subscription, effect.elementId);
      return [`${effect.kind}:${effect.elementId}`];
    case 'subscriptionClosed':
      return [`closed:${named(effect.subscription)}`];
    case 'messageThrown':
    case 'signalThrown':
      return [`throws:${effect.name}`];
    case 'escalationRaised':
      return [`escalates:${effect.code ?? ''}${effect.caught ? '' : ':uncaught'}`];
    case 'incidentRaised':
      names.set(effect.incident, effect.elementId);
      return [`incident:${effect.elementId}:${effect.code}`];
    case 'incidentResolved':
      return [`resolved:${named(effect.incident)}`];
    case 'instanceEnded':
      return [`ended:${effect.outcome}${effect.errorCode === null ? '' : `:${effect.errorCode}`}`];
    default:
      return [];
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
