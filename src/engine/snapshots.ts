import { putToken, type Run, scopeNamed } from './run.ts';
import type { Compensable, ScopeState } from './state.ts';
import type { Variables } from './types.ts';

/** A handler sees what it wrote itself, no longer what was before. */
export function seeInSnapshots(run: Run, from: ScopeState, name: string, value: unknown): void {
  for (let scope = from; scope.parent !== null; scope = scopeNamed(run, scope.parent)) {
    if (!scope.snapshot || !Object.hasOwn(scope.variables, name)) continue;
    run.scopes.set(scope.id, { ...scope, variables: { ...scope.variables, [name]: value } });
  }
}

/** Lets everything that can still be compensated keep the variables that are about to change, as they were when it completed. */
export function keepWhatChanges(run: Run, scope: ScopeState, variables: Variables): void {
  if (!run.keeps) return;
  const keep = (one: Compensable): Compensable => {
    const changed = Object.keys(variables).filter((name) => sees(run, one, scope, name) && !isKept(one, name));
    if (changed.length === 0) return one;
    const before = Object.fromEntries(changed.map((name) => [name, scope.variables[name] ?? null]));
    return { ...one, kept: { ...one.kept, ...before } };
  };
  run.compensations = run.compensations.map(keep);
  for (const token of run.tokens.values()) {
    if (token.pending !== undefined) putToken(run, { ...token, pending: token.pending.map(keep) });
  }
}

const isKept = (one: Compensable, name: string) => Object.hasOwn(one.kept, name);

/** True where a variable of that name is found in this scope, seen from where an activity was, or would be if it were there. */
function sees(run: Run, one: Compensable, changed: ScopeState, name: string): boolean {
  let isAround = false;
  for (let scope = run.scopes.get(one.scope); scope !== undefined; scope = run.scopes.get(scope.parent ?? '')) {
    if (Object.hasOwn(scope.variables, name)) return scope.id === changed.id;
    isAround ||= scope.id === changed.id;
  }
  return isAround;
}
