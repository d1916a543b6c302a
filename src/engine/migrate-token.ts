import type { Element } from '../bpmn/model.ts';
import { dropIncidents } from './incidents.ts';
import { closeListenersIn, closeListenersOf } from './listeners.ts';
import { openAnew } from './migrate-listeners.ts';
import { type Migration, mapped, mappedFlow, placeOf, renamed } from './migration-plan.ts';
import { jobOf } from './perform.ts';
import { elementAt, elementNamed, placeToken, putToken, type Run, scopeNamed } from './run.ts';
import { openScope, setIn } from './scopes.ts';
import { taskCreated } from './signers.ts';
import type { Token } from './state.ts';
import { listenIn } from './sub-process.ts';
import type { ScopeId } from './types.ts';

/** Puts a token at the element that stands for its own, opening the sub-processes that are now around it. */
export function moveToken(run: Run, migration: Migration, token: Token, opened: Map<string, string>): void {
  const target = mapped(migration, token.element);
  if (target === null) throw new Error(`nothing stands for ${token.element}`);
  const { base, open } = placeOf(migration, token, target);
  const scope = open.reduce((outer, element) => openOnce(run, element, outer, opened), base);
  const flow = token.flow === undefined ? {} : { flow: mappedFlow(migration, token.flow) };
  const pending = token.pending?.map((one) => renamed(migration, one));
  const moved = putToken(run, {
    ...token,
    element: target.id,
    scope,
    ...flow,
    ...(pending === undefined ? {} : { pending }),
  });
  if (token.local !== undefined && scope !== token.scope) hangUnder(run, token.local, token.scope, scope);
  tell(run, migration, token, moved, target);
  renameIncidents(run, moved);
}

function openOnce(run: Run, element: Element, outer: ScopeId, opened: Map<string, string>): ScopeId {
  const key = `${outer} ${element.id}`;
  const before = opened.get(key);
  if (before !== undefined) return before;
  const token = placeToken(run, element, outer, 'body');
  const boundary = element.boundary.map((index) => elementAt(run.model, index));
  openAnew(run, { scope: outer, host: token.id }, boundary);
  const { id } = openScope(run, token, {});
  const body = run.model.scopes[element.body ?? 0];
  if (body !== undefined) listenIn(run, body, id);
  opened.set(key, id);
  return id;
}

function hangUnder(run: Run, local: ScopeId, before: ScopeId, now: ScopeId): void {
  for (let scope = scopeNamed(run, local); ; scope = scopeNamed(run, scope.parent)) {
    if (scope.parent === before) {
      run.scopes.set(scope.id, { ...scope, parent: now });
      return;
    }
    if (scope.parent === null) return;
  }
}

/** Tells of a token at another element or in another scope. */
function tell(run: Run, { from }: Migration, before: Token, now: Token, target: Element): void {
  const isJob = now.wait === 'job';
  const sameJob = !isJob || JSON.stringify(jobOf(elementNamed(from, before.element))) === JSON.stringify(jobOf(target));
  // Nobody was told of a signer whose turn has not come.
  if (now.wait === 'turn') return;
  const same = before.element === now.element && before.scope === now.scope;
  if ((same && sameJob) || now.wait === 'call') return;
  const { id: token, element: elementId } = now;
  const scope = now.local ?? now.scope;
  if (now.wait === 'task') run.effects.push({ type: 'taskCancelled', token, elementId: before.element });
  if (isJob) run.effects.push({ type: 'jobCancelled', token, elementId: before.element });
  if (!same) {
    const of = now.outer ?? now.signs?.host;
    const instance = of === undefined ? {} : { instanceOf: of };
    run.effects.push(
      { type: 'elementLeft', token, elementId: before.element, scope: before.scope, how: 'cancelled' },
      { type: 'elementEntered', token, elementId, scope: now.scope, ...instance },
    );
  }
  if (now.wait === 'task') run.effects.push(taskCreated(run, now));
  if (isJob) run.effects.push({ type: 'jobCreated', token, elementId, scope, ...jobOf(target) });
}

function renameIncidents(run: Run, token: Token): void {
  for (const incident of run.incidents.values()) {
    if (incident.token !== token.id || incident.element === token.element) continue;
    const { id, code, message } = incident;
    run.incidents.set(id, { ...incident, element: token.element });
    run.effects.push(
      { type: 'incidentResolved', incident: id },
      { type: 'incidentRaised', incident: id, token: token.id, elementId: token.element, code, message },
    );
  }
}

/** Takes away a sub-process that the new model does not have; its variables go to the scope around it. */
export function dissolve(run: Run, before: Token): void {
  const token = run.tokens.get(before.id);
  const local = token?.local;
  if (token === undefined || local === undefined) return;
  const { variables, parent } = scopeNamed(run, local);
  closeListenersOf(run, token.id);
  closeListenersIn(run, local);
  run.scopes.delete(local);
  run.compensations = run.compensations.map((one) => (one.scope === local ? { ...one, scope: token.scope } : one));
  if (parent !== null) setIn(run, parent, variables);
  run.tokens.delete(token.id);
  dropIncidents(run, token);
  run.effects.push({
    type: 'elementLeft',
    token: token.id,
    elementId: token.element,
    scope: token.scope,
    how: 'cancelled',
  });
}
