import type { Element, EventDefinition, ProcessModel } from '../bpmn/model.ts';
import { Failure } from './incidents.ts';
import { closeSubscription, disarm, type Listener, openListeners, prepareListeners } from './listeners.ts';
import { type Migration, MigrationRefused, mapped, named } from './migration-plan.ts';
import { bodyAt, elementAt, elementNamed, flowAt, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Token } from './state.ts';
import type { ScopeId, TokenId } from './types.ts';

/** Where something is listened for: at the elements the old model listened at, and those of the new one. */
interface Place {
  readonly scope: ScopeId;
  readonly host: TokenId | null;
  readonly before: readonly Element[];
  readonly now: readonly Element[];
}

/**
 * Brings timers and subscriptions in line with the new model: those of elements that are there still are kept,
 * timers at their moment or armed anew as the plan says; new ones are opened, others closed.
 *
 * What has occurred once already, and is not waited for any more, is not opened again.
 */
export function moveListeners(run: Run, migration: Migration): void {
  for (const before of migration.state.tokens) {
    const token = run.tokens.get(before.id);
    if (token === undefined) continue;
    const from = elementNamed(migration.from, before.element);
    const to = elementNamed(run.model, token.element);
    const place = { scope: token.scope, host: token.id };
    move(run, migration, {
      ...place,
      before: listenedAt(migration.from, before, from),
      now: isBeforeWork(run, token) ? [] : listenedAt(run.model, token, to),
    });
    if (token.local === undefined || from.body === null || to.body === null) continue;
    moveStarts(run, migration, token.local, from.body, to.body);
  }
  const root = migration.state.scopes[0];
  if (root !== undefined) moveStarts(run, migration, root.id, 0, 0);
}

function moveStarts(run: Run, migration: Migration, scope: ScopeId, from: number, to: number): void {
  const { interrupted, token } = run.scopes.get(scope) ?? {};
  const isReopened = token !== null && token !== undefined && run.tokens.get(token)?.compensates !== undefined;
  const now = interrupted || isReopened ? [] : startsIn(run.model, to);
  move(run, migration, { scope, host: null, before: startsIn(migration.from, from), now });
}

/** A token that an incident stopped before its activity began has nothing open. */
function isBeforeWork(run: Run, token: Token): boolean {
  if (token.wait !== 'incident') return token.wait === 'join' || token.wait === 'compensation';
  for (const incident of run.incidents.values()) {
    if (incident.token === token.id) return ['enter', 'start', 'listen', 'leave'].includes(incident.stage);
  }
  return true;
}

function listenedAt(model: ProcessModel, token: Token, element: Element): readonly Element[] {
  const boundary = token.outer === undefined ? element.boundary.map((index) => elementAt(model, index)) : [];
  if (token.wait !== 'event') return boundary;
  if (element.kind !== 'eventBasedGateway') return [...boundary, element];
  return element.outgoing.map((flow) => elementAt(model, flowAt(model, flow).target));
}

function startsIn(model: ProcessModel, body: number): readonly Element[] {
  return bodyAt(model, body)
    .eventSubProcesses.flatMap((index) => bodyAt(model, elementAt(model, index).body ?? 0).starts)
    .map((index) => elementAt(model, index));
}

function move(run: Run, migration: Migration, place: Place): void {
  const open = [...run.timers.values(), ...run.subscriptions.values()].filter(
    (one) => one.host === place.host && (place.host !== null || one.scope === place.scope),
  );
  const existed = new Map(place.before.map((element) => [mapped(migration, element.id)?.id, element]));
  const wanted = new Map(place.now.map((element) => [element.id, element]));
  for (const listener of open) {
    // Opened for the new model by this very migration.
    if (!migration.state.timers.some(isSame(listener)) && !migration.state.subscriptions.some(isSame(listener)))
      continue;
    const element = wanted.get(mapped(migration, listener.element)?.id ?? '');
    if (element === undefined) close(run, listener);
    else keep(run, migration, place, listener, element);
  }
  openAnew(
    run,
    place,
    place.now.flatMap((element) => whatIsNew(element, existed.get(element.id))),
  );
}

/** An element with those of its definitions that the old model did not have. */
function whatIsNew(now: Element, before: Element | undefined): readonly Element[] {
  if (before === undefined) return [now];
  const events = now.events.filter((event) => !before.events.some((one) => isSameEvent(one, event)));
  return events.length === 0 ? [] : [{ ...now, events }];
}

/** Timers stand for each other whatever their moment: the plan says whether they are armed anew. */
function isSameEvent(one: EventDefinition, other: EventDefinition): boolean {
  return one.type === other.type && nameOf(one) === nameOf(other);
}

function nameOf(event: EventDefinition): string | null {
  if (event.type === 'conditional') return event.condition.source;
  return 'name' in event ? event.name : null;
}

const isSame = (listener: Listener) => (other: Listener) => other.id === listener.id;

function keep(run: Run, { plan }: Migration, place: Place, listener: Listener, element: Element): void {
  const isTimer = 'dueAt' in listener;
  const rearm = isTimer && named(plan.timers, element.id) === 'rearm';
  const isWanted = element.events.some((event) =>
    isTimer ? event.type === 'timer' : event.type === listener.kind && nameOf(event) === listener.name,
  );
  if (rearm || !isWanted) {
    close(run, listener);
    if (rearm) openAnew(run, place, [{ ...element, events: element.events.filter(({ type }) => type === 'timer') }]);
    return;
  }
  if (listener.element === element.id && listener.scope === place.scope) return;
  const moved = { ...listener, element: element.id, scope: place.scope };
  close(run, listener);
  if ('dueAt' in moved) {
    const { id: timer, dueAt, hold, host, scope } = moved;
    run.timers.set(timer, moved);
    run.effects.push({ type: 'timerArmed', timer, elementId: element.id, scope, dueAt, hold, host });
  } else {
    const { id: subscription, kind, name, key } = moved;
    run.subscriptions.set(subscription, moved);
    run.effects.push({ type: 'subscriptionOpened', subscription, elementId: element.id, kind, name, key });
  }
}

function close(run: Run, listener: Listener): void {
  if ('dueAt' in listener) disarm(run, listener, 'cancelled');
  else closeSubscription(run, listener);
}

/** Listens at elements. @throws MigrationRefused when an expression of them fails */
export function openAnew(run: Run, { scope, host }: Pick<Place, 'scope' | 'host'>, elements: readonly Element[]): void {
  try {
    openListeners(run, prepareListeners(run, elements, visible(run, scope)), scope, host);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new MigrationRefused([{ token: host, elementId: elements[0]?.id ?? '', code: 'listener-failed' }]);
  }
}
