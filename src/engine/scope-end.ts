import { endAdHocIfComplete } from './ad-hoc.ts';
import { isReopened } from './compensable.ts';
import { elementNamed, type Run } from './run.ts';
import { hasTokens } from './scopes.ts';
import { endScope } from './sub-process.ts';
import type { ScopeId } from './types.ts';

/** Ends a scope in which no token is left: the process completes, or the sub-process does and its variables come out. */
export function endScopeIfOver(run: Run, scopeId: ScopeId): void {
  const scope = run.scopes.get(scopeId);
  if (scope === undefined) return;
  if (scope.token !== null) {
    const owner = run.tokens.get(scope.token);
    // A sub-process that stopped with an incident on its way out has ended already.
    if (owner?.wait !== 'body') return;
    if (elementNamed(run.model, owner.element).adHoc !== null && !isReopened(run, owner)) {
      endAdHocIfComplete(run, owner, scope);
      return;
    }
  }
  if (!hasTokens(run, scopeId)) endScope(run, scopeId, 'completed');
}
