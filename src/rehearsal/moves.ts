import type { Element, EventDefinition, ProcessModel } from '../bpmn/model.ts';
import { activatable } from '../engine/ad-hoc.ts';
import { startTriggers } from '../engine/start-triggers.ts';
import type { InstanceState, Subscription, Timer, Token } from '../engine/state.ts';
import type { Command } from '../engine/types.ts';
import type { Ways } from './ways.ts';

/** What somebody or something does to a case. */
export type Act =
  | 'start'
  | 'complete'
  | 'job'
  | 'called'
  | 'error'
  | 'escalation'
  | 'timer'
  | 'message'
  | 'signal'
  | 'condition'
  | 'activate';

/** One thing that may happen next to an instance. */
export interface Move {
  readonly act: Act;
  readonly elementId: string;
  readonly command: Command;
  /** The conditional event whose condition comes true. */
  readonly occurring: string | null;
}

/** The ways in which an instance of a process begins. */
export function beginnings(model: ProcessModel): readonly Move[] {
  const begin = (elementId: string, more: { startEvent?: string; occurred?: number }): Move => ({
    act: 'start',
    elementId,
    command: { type: 'start', variables: {}, ...more },
    occurring: null,
  });
  const starts = (model.scopes[0]?.starts ?? []).flatMap((index) => model.elements[index] ?? []);
  const none = starts.find(({ events }) => events.length === 0);
  const triggered = startTriggers(model).map(({ elementId, occurred }) =>
    begin(elementId, { startEvent: elementId, occurred }),
  );
  if (none !== undefined) return [begin(none.id, {}), ...triggered];
  return triggered.length > 0 ? triggered : [begin(model.key, {})];
}

/** Everything that may happen next, and whether something was left out because it is under way already. */
export function movesIn(
  model: ProcessModel,
  state: InstanceState,
  ways: Ways,
): { readonly moves: readonly Move[]; readonly held: boolean } {
  const moves: Move[] = [];
  let held = false;
  for (const token of state.tokens) moves.push(...movesOf(model, state, token));
  const signals = new Set<string>();
  for (const listener of [...state.timers, ...state.subscriptions]) {
    if (isUnderWay(model, state, listener, ways)) held = true;
    else moves.push(...occurrencesOf(listener, signals));
  }
  for (const { token, enabled } of activatable(model, state)) {
    const local = state.tokens.find(({ id }) => id === token)?.local;
    for (const elementId of enabled) {
      if (state.tokens.some(({ scope, element }) => scope === local && element === elementId)) continue;
      const command: Command = { type: 'activateAdHoc', token, elements: [elementId] };
      moves.push({ act: 'activate', elementId, command, occurring: null });
    }
  }
  return { moves, held };
}

function movesOf(model: ProcessModel, state: InstanceState, { id, element, wait, scope }: Token): Move[] {
  const at = elementNamed(model, element);
  if (at === undefined) return [];
  const move = (act: Act, command: Command): Move => ({ act, elementId: element, command, occurring: null });
  const token = id;
  const variables = {};
  const thrown = caughtAt(model, state, at, scope, wait !== 'task').map(({ type, code }) =>
    type === 'error'
      ? move('error', { type: 'throwError', token, code: code ?? 'error', variables })
      : move('escalation', { type: 'throwEscalation', token, code: code ?? 'escalation', variables }),
  );
  switch (wait) {
    case 'task':
      return [move('complete', { type: 'completeTask', token, variables }), ...thrown];
    case 'job':
      return [move('job', { type: 'completeJob', token, variables }), ...thrown];
    case 'call':
      return [move('called', { type: 'calledProcessEnded', token, outcome: 'completed', variables }), ...thrown];
    default:
      return [];
  }
}

type Thrown = Extract<EventDefinition, { type: 'error' | 'escalation' }>;

/** Errors and escalations the diagram expects of an activity: caught at its boundary; of work done elsewhere also around it. */
function caughtAt(
  model: ProcessModel,
  state: InstanceState,
  element: Element,
  scope: string,
  isElsewhere: boolean,
): readonly Thrown[] {
  const found = element.boundary.flatMap((index) => thrownTo(model.elements[index]));
  if (!isElsewhere) return found;
  for (let at = state.scopes.find(({ id }) => id === scope); at !== undefined; ) {
    const owner = state.tokens.find(({ id }) => id === at?.token);
    const home = owner === undefined ? undefined : elementNamed(model, owner.element);
    const body = model.scopes[home?.body ?? 0];
    for (const index of body?.eventSubProcesses ?? []) {
      const inside = model.scopes[model.elements[index]?.body ?? -1];
      for (const start of inside?.starts ?? []) found.push(...thrownTo(model.elements[start]).filter(isError));
    }
    for (const index of home?.boundary ?? []) found.push(...thrownTo(model.elements[index]).filter(isError));
    const { parent } = at;
    at = state.scopes.find(({ id }) => id === parent);
  }
  return found.filter(
    (each, at) => found.findIndex(({ type, code }) => type === each.type && code === each.code) === at,
  );
}

function thrownTo(element: Element | undefined): Thrown[] {
  return (element?.events ?? []).filter(
    (event): event is Thrown => event.type === 'error' || event.type === 'escalation',
  );
}

function isError({ type }: Thrown): boolean {
  return type === 'error';
}

function occurrencesOf(listener: Timer | Subscription, signals: Set<string>): Move[] {
  const { id, element: elementId } = listener;
  const variables = {};
  if (!('kind' in listener)) {
    return [{ act: 'timer', elementId, command: { type: 'fireTimer', timer: id }, occurring: null }];
  }
  switch (listener.kind) {
    case 'message': {
      const command: Command = { type: 'correlateMessage', name: listener.name, subscription: id, variables };
      return [{ act: 'message', elementId, command, occurring: null }];
    }
    case 'signal': {
      if (signals.has(listener.name)) return [];
      signals.add(listener.name);
      const command: Command = { type: 'receiveSignal', name: listener.name, variables };
      return [{ act: 'signal', elementId, command, occurring: null }];
    }
    case 'conditional': {
      if (listener.held) return [];
      // conditions are looked at when a variable changes
      const command: Command = { type: 'setVariables', variables: { changed: true } };
      return [{ act: 'condition', elementId, command, occurring: elementId }];
    }
  }
}

/** An event that may occur any number of times beside the case is played one time after the other. */
function isUnderWay(model: ProcessModel, state: InstanceState, listener: Timer | Subscription, ways: Ways): boolean {
  const element = elementNamed(model, listener.element);
  if (element === undefined || element.interrupting) return false;
  const isOnce = !('kind' in listener) && listener.cycle === undefined;
  if (isOnce) return false;
  const home = element.attachedTo === null ? (model.scopes[element.scope]?.element ?? element.index) : element.index;
  const from = model.elements[home];
  if (from === undefined) return false;
  const reached = ways.reach(from);
  return state.tokens.some(({ element: at }) => {
    const index = model.indexOf.get(at);
    return index !== undefined && reached.has(index) && ways.beside.has(index);
  });
}

function elementNamed(model: ProcessModel, id: string): Element | undefined {
  return model.elements[model.indexOf.get(id) ?? -1];
}
