import type { Element, EventDefinition, ProcessModel, Scope, SequenceFlow } from '../bpmn/model.ts';
import type {
  Compensable,
  Ending,
  Incident,
  InstanceState,
  ScopeState,
  Subscription,
  Timer,
  Token,
  Transition,
} from './state.ts';
import type { Context, Effect, ScopeId, TokenId } from './types.ts';

/**
 * A piece of work within one command: carry a token on, see whether a scope has come to its end, go on compensating
 * for a token, throw what a multi-instance activity throws, finish it after that.
 */
export type Work =
  | { readonly token: TokenId }
  | { readonly scope: ScopeId }
  | { readonly compensation: TokenId }
  | { readonly throws: EventDefinition; readonly by: TokenId }
  | { readonly finish: TokenId };

/**
 * One command under way: a working copy of the state by id, and the effects so far.
 *
 * The maps are this command's own; what is in them is replaced, never changed, so that the state before stays as it was.
 */
export interface Run {
  readonly model: ProcessModel;
  readonly context: Context;
  readonly effects: Effect[];
  readonly scopes: Map<string, ScopeState>;
  readonly tokens: Map<string, Token>;
  readonly timers: Map<string, Timer>;
  readonly subscriptions: Map<string, Subscription>;
  readonly incidents: Map<string, Incident>;
  readonly queue: Work[];
  compensations: readonly Compensable[];
  /** False while nothing was remembered for compensation, so that writing a variable need not look for it. */
  keeps: boolean;
  nextId: number;
  steps: number;
  ended: Ending | null;
  /** True when a variable was written or a condition was opened: conditional events have to be looked at. */
  conditionsDue: boolean;
  /** Correlation keys of conversations, by the key's id. */
  correlations: Readonly<Record<string, string>>;
  /** True when a variable was written or a conversation began: the keys of subscriptions have to be looked at. */
  keysDue: boolean;
  /** True when a variable was written: complex gateways have to be looked at. */
  gatewaysDue: boolean;
}

const NO_CORRELATIONS: Readonly<Record<string, string>> = {};

/** Opens the working copy of a state; `null` is an instance that has not begun. */
export function beginRun(model: ProcessModel, state: InstanceState | null, context: Context): Run {
  return {
    model,
    context,
    effects: [],
    scopes: byId(state?.scopes),
    tokens: byId(state?.tokens),
    timers: byId(state?.timers),
    subscriptions: byId(state?.subscriptions),
    incidents: byId(state?.incidents),
    queue: [],
    compensations: state?.compensations ?? [],
    keeps: state?.compensations !== undefined || (state?.tokens.some((token) => token.pending !== undefined) ?? false),
    nextId: state?.nextId ?? 1,
    steps: 0,
    ended: state?.ended ?? null,
    conditionsDue: false,
    correlations: state?.correlations ?? NO_CORRELATIONS,
    keysDue: false,
    gatewaysDue: false,
  };
}

/** Closes the working copy. */
export function endRun(run: Run): Transition {
  return {
    state: {
      version: 1,
      nextId: run.nextId,
      ended: run.ended,
      scopes: [...run.scopes.values()],
      tokens: [...run.tokens.values()],
      timers: [...run.timers.values()],
      subscriptions: [...run.subscriptions.values()],
      incidents: [...run.incidents.values()],
      ...(run.compensations.length === 0 ? {} : { compensations: run.compensations }),
      ...(run.correlations === NO_CORRELATIONS ? {} : { correlations: run.correlations }),
    },
    effects: run.effects,
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[] | undefined): Map<string, T> {
  const map = new Map<string, T>();
  if (rows !== undefined) for (const row of rows) map.set(row.id, row);
  return map;
}

/** Gives the next id of the instance: `t` token, `s` scope, `d` timer (due), `e` subscription (event), `i` incident. */
export function mint(run: Run, prefix: 't' | 's' | 'd' | 'e' | 'i'): string {
  const id = `${prefix}${run.nextId}`;
  run.nextId += 1;
  return id;
}

/** Stores a token in place of what it was and gives it back. */
export function putToken(run: Run, token: Token): Token {
  run.tokens.set(token.id, token);
  return token;
}

/** Places a new token before an element, to be carried on when its turn comes. */
export function sendToken(run: Run, element: Element, scope: ScopeId, flow?: SequenceFlow): Token {
  const base = { id: mint(run, 't'), element: element.id, scope, wait: 'enter' } as const;
  const token = putToken(run, flow === undefined ? base : { ...base, flow: flow.id });
  run.queue.push({ token: token.id });
  return token;
}

/** Places a new token in an element, where something has just occurred or a body is about to open. */
export function placeToken(run: Run, element: Element, scope: ScopeId, wait: 'event' | 'body'): Token {
  const token = putToken(run, { id: mint(run, 't'), element: element.id, scope, wait });
  run.effects.push({ type: 'elementEntered', token: token.id, elementId: element.id, scope });
  return token;
}

/** The element at an index of the model; an index out of range is a broken model, not a broken diagram. */
export function elementAt(model: ProcessModel, index: number | undefined): Element {
  const element = index === undefined ? undefined : model.elements[index];
  if (element === undefined) throw new Error(`process model ${model.key} has no element ${index}`);
  return element;
}

/** The flow at an index of the model. */
export function flowAt(model: ProcessModel, index: number): SequenceFlow {
  const flow = model.flows[index];
  if (flow === undefined) throw new Error(`process model ${model.key} has no flow ${index}`);
  return flow;
}

/** The scope at an index of the model. */
export function bodyAt(model: ProcessModel, index: number): Scope {
  const scope = model.scopes[index];
  if (scope === undefined) throw new Error(`process model ${model.key} has no scope ${index}`);
  return scope;
}

/** The element an id in the state names; a state is only ever played with the model it was made with. */
export function elementNamed(model: ProcessModel, id: string): Element {
  return elementAt(model, model.indexOf.get(id));
}

/** The scope instance an id in the state names. */
export function scopeNamed(run: Run, id: ScopeId): ScopeState {
  const scope = run.scopes.get(id);
  if (scope === undefined) throw new Error(`the instance has no scope ${id}`);
  return scope;
}
