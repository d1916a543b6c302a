import type { Element, Scope } from '../bpmn/model.ts';
import { cancelTokensIn } from './cancel.ts';
import { isReopened } from './compensable.ts';
import { complete } from './complete.ts';
import { attempt } from './incidents.ts';
import { retire } from './leave.ts';
import { closeListenersIn, openListeners, prepareListeners } from './listeners.ts';
import { bodyAt, elementAt, elementNamed, mint, placeToken, putToken, type Run, scopeNamed, sendToken } from './run.ts';
import { closeScope, openScope, rootScope, setIn, visible, withoutValue } from './scopes.ts';
import { looseIn, startsOf } from './starts.ts';
import type { Ending, Token } from './state.ts';
import type { ScopeId, Variables } from './types.ts';

/** Opens the body of a sub-process: its event sub-processes listen, then a token stands before its start. */
export function openBody(run: Run, token: Token, element: Element): void {
  const body = bodyAt(run.model, element.body ?? 0);
  const scope = token.local ?? openScope(run, token, {}).id;
  putToken(run, { ...token, wait: 'body', local: scope });
  listenIn(run, body, scope);
  for (const start of startsOf(run.model, body)) sendToken(run, start, scope);
  run.queue.push({ scope });
}

/** Lets the event sub-processes of a scope listen for their starts. */
export function listenIn(run: Run, body: Scope, scope: ScopeId): void {
  for (const index of body.eventSubProcesses) listen(run, elementAt(run.model, index), scope);
}

/** Lets one event sub-process listen; where it cannot, a token at it carries the incident and keeps the scope open. */
export function listen(run: Run, element: Element, scope: ScopeId): void {
  const token: Token = { id: mint(run, 't'), element: element.id, scope, wait: 'incident' };
  attempt(run, token, 'listen', () => {
    const starts = bodyAt(run.model, element.body ?? 0).starts.map((index) => elementAt(run.model, index));
    openListeners(run, prepareListeners(run, starts, visible(run, scope)), scope, null);
  });
}

/**
 * Starts an event sub-process at its start event, in the scope that contains it; gives the token at the start event.
 *
 * An interrupting one cancels everything else in the scope and is the last to start there (BPMN 2.0.2 §13.5.4).
 */
export function startEventSubProcess(run: Run, start: Element, scope: ScopeId): Token {
  const body = bodyAt(run.model, start.scope);
  const element = elementAt(run.model, body.element ?? undefined);
  if (start.interrupting) {
    cancelTokensIn(run, scope);
    closeListenersIn(run, scope);
    run.scopes.set(scope, { ...scopeNamed(run, scope), interrupted: true });
  }
  const token = placeToken(run, element, scope, 'body');
  const inside = openScope(run, token, {}).id;
  listenIn(run, body, inside);
  for (const loose of looseIn(run.model, body)) sendToken(run, loose, inside);
  return placeToken(run, start, inside, 'event');
}

/** Ends a scope whatever is still in it, as a terminate end event does (BPMN 2.0.2 §13.5.6). */
export function endScope(run: Run, scopeId: ScopeId, outcome: 'completed' | 'terminated'): void {
  const scope = scopeNamed(run, scopeId);
  if (scope.token === null) {
    endInstance(run, { outcome, errorCode: null });
    return;
  }
  cancelTokensIn(run, scopeId);
  closeListenersIn(run, scopeId);
  const owner = run.tokens.get(scope.token);
  if (owner === undefined) throw new Error(`scope ${scopeId} has lost its sub-process`);
  if (isReopened(run, owner)) {
    closeScope(run, scopeId);
    retire(run, owner, 'completed');
    return;
  }
  complete(run, owner, comingOut(run, owner, scope.variables));
}

/**
 * The variables a completed sub-process gives to the scope around it: those it wrote itself.
 *
 * Its input mappings and its data stay inside, and so does all of a multi-instance, which gives by its output
 * collection. With output mappings the mappings say it all.
 */
function comingOut(run: Run, owner: Token, variables: Variables): Variables {
  const element = elementNamed(run.model, owner.element);
  if (element.outputs.length > 0 || (owner.outer !== undefined && element.loop?.type === 'multi')) return {};
  const own = new Set([...element.inputs.map((input) => input.target), ...(element.data?.own ?? [])]);
  if (owner.outer !== undefined) own.add('loopCounter');
  if (own.size === 0) return variables;
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !own.has(name)));
}

/** Ends the instance and everything in it; the process's variables stay on record. */
export function endInstance(run: Run, ending: Ending): void {
  const root = rootScope(run);
  cancelTokensIn(run, root.id);
  closeListenersIn(run, root.id);
  run.queue.length = 0;
  run.compensations = [];
  run.ended = ending;
  run.effects.push({ type: 'instanceEnded', ...ending, variables: givenToCaller(run, root.variables) });
}

/** A process with data outputs gives its caller these and nothing else. */
function givenToCaller(run: Run, variables: Variables): Variables {
  const outputs = run.model.data?.outputs ?? [];
  if (outputs.length === 0) return variables;
  return Object.fromEntries(outputs.map((name) => [name, variables[name] ?? null]));
}

/** Opens the process's own scope. */
export function openProcess(run: Run, variables: Variables): ScopeId {
  const id = mint(run, 's');
  run.scopes.set(id, { id, parent: null, token: null, variables: {} });
  setIn(run, id, run.model.data === null ? variables : withoutValue(run.model.data.own, variables));
  return id;
}
