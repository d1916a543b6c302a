import { dropIncidents } from './incidents.ts';
import { retire } from './leave.ts';
import { closeListenersIn, closeListenersOf } from './listeners.ts';
import type { Run } from './run.ts';
import { closeScope } from './scopes.ts';
import type { Token } from './state.ts';
import type { ScopeId } from './types.ts';

/** Cancels a token with everything inside its activity: instances, bodies, their timers and subscriptions. */
export function cancelToken(run: Run, token: Token): void {
  if (token.loop !== undefined) {
    cancelInstancesOf(run, token);
    // The activity never completed, so that its instances that did cannot be compensated.
    if (run.compensations.length > 0) run.compensations = run.compensations.filter((one) => one.outer !== token.id);
  }
  if (token.wait === 'task' || token.wait === 'signers') cancelSignersOf(run, token);
  if (token.wait === 'compensation') stopCompensating(run, token);
  if (token.local !== undefined) {
    cancelTokensIn(run, token.local);
    closeListenersIn(run, token.local);
    closeScope(run, token.local);
  }
  closeListenersOf(run, token.id);
  tellCancelled(run, token);
}

/** Handlers at work stop; what was not begun yet can be compensated another time. */
function stopCompensating(run: Run, host: Token): void {
  for (const token of run.tokens.values()) if (token.compensates === host.id) cancelToken(run, token);
  run.compensations = [...(host.pending ?? []), ...run.compensations];
}

/** Cancels the instances of a loop or multi-instance that are still under way. */
export function cancelInstancesOf(run: Run, outer: Token): void {
  for (const token of run.tokens.values()) if (token.outer === outer.id) cancelToken(run, token);
}

/** Nobody signs any longer beside a task that is gone. */
function cancelSignersOf(run: Run, host: Token): void {
  for (const token of run.tokens.values()) if (token.signs?.host === host.id) cancelToken(run, token);
}

/** Cancels every token of a scope. */
export function cancelTokensIn(run: Run, scope: ScopeId): void {
  for (const token of run.tokens.values()) {
    // The instances of a multi-instance go with the token of the whole, and signers with their task, which stand before them.
    if (token.scope === scope && run.tokens.has(token.id)) cancelToken(run, token);
  }
}

function tellCancelled(run: Run, token: Token): void {
  const { id, element: elementId } = token;
  if (token.wait === 'task') run.effects.push({ type: 'taskCancelled', token: id, elementId });
  if (token.wait === 'job') run.effects.push({ type: 'jobCancelled', token: id, elementId });
  if (token.wait === 'call') run.effects.push({ type: 'calledProcessCancelled', token: id, elementId });
  if (hasEntered(run, token)) {
    retire(run, token, 'cancelled');
    return;
  }
  run.tokens.delete(id);
  dropIncidents(run, token);
  if (token.compensates !== undefined) run.queue.push({ compensation: token.compensates });
}

/** False for a token that is still before its element: nobody was told that it entered. */
function hasEntered(run: Run, token: Token): boolean {
  if (token.wait === 'enter' || token.wait === 'turn') return false;
  if (token.wait !== 'incident') return true;
  for (const incident of run.incidents.values()) {
    if (incident.token === token.id) return incident.stage !== 'enter' && incident.stage !== 'listen';
  }
  return true;
}
