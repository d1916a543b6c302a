import type { Element, EventDefinition } from '../bpmn/model.ts';
import { awaitedKey } from './correlation.ts';
import { holds } from './incidents.ts';
import { mint, type Run } from './run.ts';
import type { Subscription, Timer } from './state.ts';
import { type Schedule, schedule } from './timers.ts';
import type { ScopeId, TokenId, Variables } from './types.ts';

/** What waits for something to occur: an armed timer or an open subscription. */
export type Listener = Timer | Subscription;

type Wanted =
  | { readonly element: Element; readonly schedule: Schedule }
  | { readonly element: Element; readonly subscription: Pick<Subscription, 'kind' | 'name' | 'key'> };

/**
 * Works out what an event listens for, without opening anything, so that a failing expression leaves nothing half open.
 *
 * Errors, escalations and links are found when they are thrown; they need no listener.
 *
 * @throws Failure
 */
export function prepareListeners(run: Run, elements: readonly Element[], variables: Variables): Wanted[] {
  const wanted: Wanted[] = [];
  for (const element of elements) {
    for (const definition of element.events) {
      const one = prepare(run, element, definition, variables);
      if (one !== null) wanted.push(one);
    }
  }
  return wanted;
}

function prepare(run: Run, element: Element, definition: EventDefinition, variables: Variables): Wanted | null {
  switch (definition.type) {
    case 'timer': {
      const due = schedule(run, definition.timer, variables);
      return due === null ? null : { element, schedule: due };
    }
    case 'message':
      return {
        element,
        subscription: { kind: 'message', name: definition.name, key: awaitedKey(run, definition, variables) },
      };
    case 'signal':
      return { element, subscription: { kind: 'signal', name: definition.name, key: null } };
    case 'conditional':
      // Looked at once here: a condition that cannot be evaluated is told when the wait begins.
      holds(run, definition.condition, variables);
      return { element, subscription: { kind: 'conditional', name: definition.condition.source, key: null } };
    default:
      return null;
  }
}

/** Arms and opens what was prepared, for a waiting token (`host`) or for the event sub-processes of a scope. */
export function openListeners(run: Run, wanted: readonly Wanted[], scope: ScopeId, host: TokenId | null): void {
  for (const one of wanted) {
    if ('schedule' in one) armTimer(run, one.element.id, one.schedule, scope, host);
    else openSubscription(run, one.element.id, one.subscription, scope, host);
  }
}

/** Arms one timer. */
export function armTimer(run: Run, element: string, due: Schedule, scope: ScopeId, host: TokenId | null): void {
  const timer: Timer = { id: mint(run, 'd'), element, scope, host, ...due };
  run.timers.set(timer.id, timer);
  const { id, dueAt, hold } = timer;
  run.effects.push({ type: 'timerArmed', timer: id, elementId: element, scope, dueAt, hold, host });
}

function openSubscription(
  run: Run,
  element: string,
  wanted: Pick<Subscription, 'kind' | 'name' | 'key'>,
  scope: ScopeId,
  host: TokenId | null,
): void {
  const { kind, name, key } = wanted;
  const subscription: Subscription = { id: mint(run, 'e'), element, scope, host, kind, name, key };
  run.subscriptions.set(subscription.id, subscription);
  if (kind === 'conditional') run.conditionsDue = true;
  run.effects.push({ type: 'subscriptionOpened', subscription: subscription.id, elementId: element, kind, name, key });
}

/** Takes a timer away. */
export function disarm(run: Run, timer: Timer, how: 'fired' | 'cancelled'): void {
  run.timers.delete(timer.id);
  run.effects.push({ type: 'timerDisarmed', timer: timer.id, how });
}

/** Closes a subscription. */
export function closeSubscription(run: Run, subscription: Subscription): void {
  run.subscriptions.delete(subscription.id);
  run.effects.push({ type: 'subscriptionClosed', subscription: subscription.id });
}

/** Closes all that a token listens for, boundary events included. */
export function closeListenersOf(run: Run, host: TokenId): void {
  closeWhere(run, (listener) => listener.host === host);
}

/** Closes what a token listens for at one of several events. */
export function closeListenersAt(run: Run, host: TokenId, element: string): void {
  closeWhere(run, (listener) => listener.host === host && listener.element === element);
}

/** Closes the starts of the event sub-processes of a scope. */
export function closeListenersIn(run: Run, scope: ScopeId): void {
  closeWhere(run, (listener) => listener.host === null && listener.scope === scope);
}

function closeWhere(run: Run, matches: (listener: Listener) => boolean): void {
  for (const timer of run.timers.values()) if (matches(timer)) disarm(run, timer, 'cancelled');
  for (const subscription of run.subscriptions.values())
    if (matches(subscription)) closeSubscription(run, subscription);
}
