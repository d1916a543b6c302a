import type { Element, EventDefinition } from '../bpmn/model.ts';
import { isReopened } from './compensable.ts';
import { complete } from './complete.ts';
import { attempt } from './incidents.ts';
import { leaveByBoundary, listenAnew, listensAt } from './occur.ts';
import { bodyAt, elementAt, elementNamed, type Run, scopeNamed } from './run.ts';
import type { Token } from './state.ts';
import { endInstance, startEventSubProcess } from './sub-process.ts';
import type { ScopeId, TokenId, Variables } from './types.ts';

type Catcher =
  | { readonly element: Element; readonly host: Token }
  | { readonly element: Element; readonly host: null; readonly scope: ScopeId };

/** Where an error or escalation is thrown: by the activity of a token, or by an event in a scope. */
export interface Origin {
  readonly scope: ScopeId;
  readonly activity: Token | null;
}

/**
 * Throws an error: the innermost boundary event or event sub-process that catches it goes on, its
 * activity or scope is cancelled; an error nobody catches ends the instance (BPMN 2.0.2 §10.5.6).
 */
export function throwError(run: Run, origin: Origin, code: string | null, variables: Variables): void {
  const catcher = findCatcher(run, origin, 'error', code);
  if (catcher === null) {
    endInstance(run, { outcome: 'error', errorCode: code });
    return;
  }
  goOn(run, catcher, variables);
}

/** Throws an escalation, which the thrower survives unless what catches it interrupts; tells whether somebody did. */
export function throwEscalation(
  run: Run,
  origin: Origin,
  elementId: string,
  code: string | null,
  variables: Variables,
): void {
  const catcher = findCatcher(run, origin, 'escalation', code);
  run.effects.push({ type: 'escalationRaised', elementId, code, caught: catcher !== null, variables });
  if (catcher !== null) goOn(run, catcher, variables);
}

function goOn(run: Run, catcher: Catcher, variables: Variables): void {
  const token =
    catcher.host === null
      ? startEventSubProcess(run, catcher.element, catcher.scope)
      : leaveByBoundary(run, catcher.element, catcher.host);
  const { element, host } = catcher;
  const scope = catcher.host === null ? catcher.scope : catcher.host.scope;
  if (element.parallelMultiple && !element.interrupting) {
    if (!attempt(run, token, 'complete', () => listenAnew(run, element, scope, host?.id ?? null))) return;
  }
  complete(run, token, variables);
}

function findCatcher(run: Run, origin: Origin, type: 'error' | 'escalation', code: string | null): Catcher | null {
  if (origin.activity !== null) {
    const onActivity = boundaryOf(run, origin.activity, type, code);
    if (onActivity !== null) return onActivity;
  }
  let from: Token | null = null;
  for (let scope = scopeNamed(run, origin.scope); ; ) {
    const inScope = startIn(run, scope.id, from, type, code);
    if (inScope !== null) return inScope;
    const owner = scope.token === null ? undefined : run.tokens.get(scope.token);
    if (owner === undefined) return null;
    const onOwner = boundaryOf(run, owner, type, code);
    if (onOwner !== null) return onOwner;
    from = owner;
    scope = scopeNamed(run, owner.scope);
  }
}

/** Boundary events watch the whole of a multi-instance, so an error of one instance goes to the token of the whole. */
function boundaryOf(run: Run, token: Token, type: 'error' | 'escalation', code: string | null): Catcher | null {
  const host = token.outer === undefined ? token : run.tokens.get(token.outer);
  if (host === undefined || isReopened(run, host)) return null;
  const events = elementNamed(run.model, host.element)
    .boundary.map((index) => elementAt(run.model, index))
    .filter((event) => isReady(run, event, host.scope, host.id));
  const element = bestMatch(events, type, code);
  return element === null ? null : { element, host };
}

/** Event sub-processes of a scope catch what comes from its other elements, not what they throw themselves. */
function startIn(
  run: Run,
  scopeId: ScopeId,
  from: Token | null,
  type: 'error' | 'escalation',
  code: string | null,
): Catcher | null {
  const scope = scopeNamed(run, scopeId);
  if (scope.interrupted) return null;
  const owner = scope.token === null ? undefined : run.tokens.get(scope.token);
  const body = bodyAt(run.model, owner === undefined ? 0 : (elementNamed(run.model, owner.element).body ?? 0));
  const starts = body.eventSubProcesses
    .map((index) => elementAt(run.model, index))
    .filter((element) => element.id !== from?.element)
    .flatMap((element) => bodyAt(run.model, element.body ?? 0).starts.map((index) => elementAt(run.model, index)))
    .filter((event) => isReady(run, event, scopeId, null));
  const element = bestMatch(starts, type, code);
  return element === null ? null : { element, host: null, scope: scopeId };
}

/** A parallel multiple event takes what is thrown once all that it listens for has occurred. */
function isReady(run: Run, event: Element, scope: ScopeId, host: TokenId | null): boolean {
  return !event.parallelMultiple || !listensAt(run, event.id, scope, host);
}

/** An event that names the code goes before one that catches all. */
function bestMatch(events: readonly Element[], type: 'error' | 'escalation', code: string | null): Element | null {
  const catching = (isWanted: (event: Extract<EventDefinition, { type: 'error' | 'escalation' }>) => boolean) =>
    events.find((element) => element.events.some((event) => event.type === type && isWanted(event)));
  const named = code === null ? undefined : catching((event) => event.code === code);
  return named ?? catching((event) => event.code === null || event.any === true) ?? null;
}
