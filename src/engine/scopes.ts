import { loopAttributes } from './loop-attributes.ts';
import { elementNamed, mint, putToken, type Run, scopeNamed } from './run.ts';
import { keepWhatChanges, seeInSnapshots } from './snapshots.ts';
import type { Compensable, InstanceState, ScopeState, Token } from './state.ts';
import type { ScopeId, Variables } from './types.ts';

/**
 * The variables an element in a scope sees: its own scope's, then those of the scopes around it.
 *
 * Built by spreading, never by assigning, so that a variable named `__proto__` is a name like any other.
 */
export function visibleVariables(state: InstanceState, scopeId: ScopeId): Variables {
  const scopes = new Map(state.scopes.map((scope) => [scope.id, scope]));
  return visibleIn(scopes, scopeId);
}

/**
 * As `visibleVariables`, over the working copy of a command, and with what an expression inside an instance of a
 * multi-instance activity can refer to beside: the attributes of the whole (BPMN 2.0.2 §10.3.8).
 */
export function visible(run: Run, scopeId: ScopeId): Variables {
  const scope = run.scopes.get(scopeId);
  if (scope === undefined) return {};
  if (scope.parent === null) return scope.variables;
  const outer = scope.token === null ? undefined : run.tokens.get(scope.token)?.outer;
  const whole = outer === undefined ? undefined : run.tokens.get(outer)?.loop;
  if (whole === undefined || whole.total === null) return { ...visible(run, scope.parent), ...scope.variables };
  return { ...visible(run, scope.parent), ...loopAttributes(whole), ...scope.variables };
}

/** As `visibleVariables`, over the working copy of a command. */
export function variablesAt(run: Run, scopeId: ScopeId): Variables {
  return visibleIn(run.scopes, scopeId);
}

function visibleIn(scopes: ReadonlyMap<string, ScopeState>, scopeId: ScopeId): Variables {
  const scope = scopes.get(scopeId);
  if (scope === undefined) return {};
  if (scope.parent === null) return scope.variables;
  return { ...visibleIn(scopes, scope.parent), ...scope.variables };
}

/** Opens the scope of an activity, around its own variables. */
export function openScope(run: Run, token: Token, variables: Variables): ScopeState {
  return openIn(run, token, token.scope, variables);
}

/**
 * Opens the scope in which something is compensated: around the variables the activity had itself, and behind
 * them those of its surroundings that have changed since, as they were.
 */
export function openSnapshot(run: Run, token: Token, done: Compensable): ScopeId {
  let parent = token.scope;
  if (Object.keys(done.kept).length > 0) {
    const behind: ScopeState = { id: mint(run, 's'), parent, token: token.id, variables: done.kept, snapshot: true };
    run.scopes.set(behind.id, behind);
    parent = behind.id;
  }
  return openIn(run, token, parent, done.variables).id;
}

function openIn(run: Run, token: Token, parent: ScopeId, given: Variables): ScopeState {
  const own = run.model.data === null ? null : elementNamed(run.model, token.element).data;
  const variables = own === null ? given : withoutValue(own.own, given);
  const scope: ScopeState = { id: mint(run, 's'), parent, token: token.id, variables };
  run.scopes.set(scope.id, scope);
  putToken(run, { ...token, local: scope.id });
  if (Object.keys(variables).length > 0) run.effects.push({ type: 'variablesChanged', scope: scope.id, variables });
  return scope;
}

/** Data begins without a value, and is there all the same: what is written under its name stays in its scope. */
export function withoutValue(names: readonly string[], given: Variables): Variables {
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...given };
}

/** Puts what is given under another name of a data object under the name it is kept by. */
function underOwnNames(run: Run, given: Variables): Variables {
  const aliases = run.model.data?.aliases;
  if (aliases === undefined || aliases.size === 0) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [aliases.get(name) ?? name, value]));
}

/** Closes the scope of an activity, with what could be compensated in it. */
export function closeScope(run: Run, scopeId: ScopeId): void {
  const behind = run.scopes.get(run.scopes.get(scopeId)?.parent ?? '');
  if (behind?.snapshot) run.scopes.delete(behind.id);
  run.scopes.delete(scopeId);
  if (run.compensations.length > 0) run.compensations = run.compensations.filter((one) => one.scope !== scopeId);
}

/** Sets variables in exactly this scope. */
export function setIn(run: Run, scopeId: ScopeId, given: Variables): void {
  if (Object.keys(given).length === 0) return;
  const variables = underOwnNames(run, given);
  const scope = scopeNamed(run, scopeId);
  keepWhatChanges(run, scope, variables);
  run.scopes.set(scopeId, { ...scope, variables: { ...scope.variables, ...variables } });
  run.effects.push({ type: 'variablesChanged', scope: scopeId, variables });
  run.conditionsDue = true;
  run.keysDue = true;
  run.gatewaysDue = true;
}

/**
 * Writes variables as seen from a scope.
 *
 * Each goes to the nearest scope outwards that has a variable of that name already; a new one goes to
 * the nearest process or sub-process instance, so that it outlives the activity that wrote it.
 */
export function write(run: Run, from: ScopeId, given: Variables): void {
  const variables = underOwnNames(run, given);
  const names = Object.keys(variables);
  if (names.length === 0) return;
  const home = flowScope(run, from);
  const first = scopeNamed(run, from);
  if (first.parent === null) {
    setIn(run, from, variables);
    return;
  }

  const parts = new Map<ScopeId, [string, unknown][]>();
  for (const name of names) {
    const target = declaring(run, first, name) ?? home;
    seeInSnapshots(run, first, name, variables[name]);
    const part = parts.get(target) ?? [];
    part.push([name, variables[name]]);
    parts.set(target, part);
  }
  for (const [target, entries] of parts) setIn(run, target, Object.fromEntries(entries));
}

function declaring(run: Run, from: ScopeState, name: string): ScopeId | null {
  for (let scope: ScopeState | null = from; scope !== null; ) {
    if (!scope.snapshot && Object.hasOwn(scope.variables, name)) return scope.id;
    scope = scope.parent === null ? null : scopeNamed(run, scope.parent);
  }
  return null;
}

/** The nearest scope outwards in which tokens move: a sub-process instance or the process. */
export function flowScope(run: Run, from: ScopeId): ScopeId {
  for (let scope = scopeNamed(run, from); ; ) {
    if (scope.token === null || scope.parent === null) return scope.id;
    const owner = run.tokens.get(scope.token);
    if (owner === undefined || elementNamed(run.model, owner.element).body !== null) return scope.id;
    scope = scopeNamed(run, scope.parent);
  }
}

/** True while some token is in the scope. */
export function hasTokens(run: Run, scopeId: ScopeId): boolean {
  for (const token of run.tokens.values()) if (token.scope === scopeId) return true;
  return false;
}

/** The process's own scope. */
export function rootScope(run: Run): ScopeState {
  for (const scope of run.scopes.values()) if (scope.parent === null) return scope;
  throw new Error('the instance has no root scope');
}
