import type { Element, EventDefinition } from '../bpmn/model.ts';
import { cancelToken } from './cancel.ts';
import { complete } from './complete.ts';
import { attempt } from './incidents.ts';
import { retire } from './leave.ts';
import {
  armTimer,
  closeListenersAt,
  closeListenersOf,
  closeSubscription,
  disarm,
  type Listener,
  openListeners,
  prepareListeners,
} from './listeners.ts';
import { elementNamed, flowAt, mint, placeToken, putToken, type Run } from './run.ts';
import { visible, write } from './scopes.ts';
import type { Timer, Token } from './state.ts';
import { startEventSubProcess } from './sub-process.ts';
import { nextOfCycle } from './timers.ts';
import type { ScopeId, TokenId, Variables } from './types.ts';

/** Something that was listened for has occurred: the boundary event, event sub-process or waiting token goes on. */
export function occur(run: Run, listener: Listener, variables: Variables): void {
  const element = elementNamed(run.model, listener.element);
  const timer = 'dueAt' in listener ? listener : null;
  if (timer !== null) disarm(run, timer, 'fired');
  if (element.parallelMultiple && (waitsForMore(run, listener) || element.events.some(isThrownFromInside))) {
    if ('kind' in listener) closeSubscription(run, listener);
    write(run, listener.scope, variables);
    return;
  }
  const host = listener.host === null ? null : (run.tokens.get(listener.host) ?? null);

  if (host === null) {
    const first = startEventSubProcess(run, element, listener.scope);
    goOn(run, first, element, timer, listener, variables);
  } else if (element.kind === 'boundaryEvent') {
    const token = leaveByBoundary(run, element, host);
    goOn(run, token, element, timer, listener, variables);
  } else {
    caught(run, element, host, listener, variables);
  }
}

/** Puts a token at a boundary event, cancelling its activity when the event interrupts. */
export function leaveByBoundary(run: Run, element: Element, host: Token): Token {
  if (element.interrupting) cancelToken(run, host);
  return placeToken(run, element, host.scope, 'event');
}

/** Arms the next time of a cycle that does not interrupt, then completes the event's own visit. */
function goOn(
  run: Run,
  token: Token,
  element: Element,
  timer: Timer | null,
  listener: Listener,
  variables: Variables,
): void {
  const ready = attempt(run, token, 'complete', () => {
    const next = timer === null || element.interrupting ? null : nextOfCycle(run, timer);
    if (element.parallelMultiple && !element.interrupting) listenAgain(run, element, listener);
    if (next !== null) armTimer(run, element.id, next, listener.scope, listener.host);
  });
  if (ready) complete(run, token, variables);
}

function caught(run: Run, element: Element, host: Token, listener: Listener, variables: Variables): void {
  const gateway = elementNamed(run.model, host.element);
  if (gateway.kind === 'eventBasedGateway') {
    choose(run, gateway, element, host, variables);
    return;
  }
  if ('kind' in listener) closeSubscription(run, listener);
  complete(run, host, variables);
}

/**
 * The first event that occurs decides the way behind an event-based gateway (BPMN 2.0.2 §13.4.4); a parallel one
 * goes by each of its ways once, as its events occur.
 */
export function choose(run: Run, gateway: Element, event: Element, host: Token, variables: Variables): void {
  const flow = gateway.outgoing.map((index) => flowAt(run.model, index)).find((one) => one.target === event.index);
  if (flow === undefined) throw new Error(`${gateway.id} does not lead to ${event.id}`);
  if (gateway.eventGatewayParallel) closeListenersAt(run, host.id, event.id);
  else closeListenersOf(run, host.id);
  if (!stillListens(run, host)) retire(run, host, 'completed');
  const id = mint(run, 't');
  run.effects.push({ type: 'flowTaken', flowId: flow.id, token: id });
  const token = putToken(run, { id, element: event.id, scope: host.scope, wait: 'event' });
  run.effects.push({ type: 'elementEntered', token: id, elementId: event.id, scope: host.scope });
  complete(run, token, variables);
}

/** All definitions of a parallel multiple event have to occur before it does (BPMN 2.0.2 §10.5.1). */
function waitsForMore(run: Run, { id, element, scope, host }: Listener): boolean {
  return listensAt(run, element, scope, host, id);
}

/** True while something at an event is still listened for, but for one listener. */
export function listensAt(run: Run, element: string, scope: ScopeId, host: TokenId | null, but = ''): boolean {
  const isOpen = (one: Listener) =>
    one.id !== but && one.element === element && one.scope === scope && one.host === host;
  return [...run.timers.values()].some(isOpen) || [...run.subscriptions.values()].some(isOpen);
}

/** Nothing listens for an error or escalation: a parallel multiple event takes it once the rest of it has occurred. */
function isThrownFromInside({ type }: EventDefinition): boolean {
  return type === 'error' || type === 'escalation';
}

function listenAgain(run: Run, element: Element, listener: Listener): void {
  if ('kind' in listener) closeSubscription(run, listener);
  listenAnew(run, element, listener.scope, listener.host);
}

/** A parallel multiple event that does not interrupt waits for all of its definitions again; with a timer it occurs once. */
export function listenAnew(run: Run, element: Element, scope: ScopeId, host: TokenId | null): void {
  if (element.events.some((event) => event.type === 'timer')) return;
  openListeners(run, prepareListeners(run, [element], visible(run, scope)), scope, host);
  for (const one of run.subscriptions.values()) {
    // What holds now has been looked at; it counts again once it has not held meanwhile.
    const opened = one.element === element.id && one.scope === scope && one.host === host;
    if (opened && one.kind === 'conditional') run.subscriptions.set(one.id, { ...one, held: true });
  }
}

function stillListens(run: Run, host: Token): boolean {
  for (const timer of run.timers.values()) if (timer.host === host.id) return true;
  for (const subscription of run.subscriptions.values()) if (subscription.host === host.id) return true;
  return false;
}

/** Brings a signal to everything in the instance that listens for it at this moment (BPMN 2.0.2 §10.5.1). */
export function broadcastSignal(run: Run, name: string, variables: Variables): void {
  const listening = [...run.subscriptions.values()].filter((one) => one.kind === 'signal' && one.name === name);
  for (const subscription of listening) {
    if (run.subscriptions.has(subscription.id)) occur(run, subscription, variables);
  }
}
