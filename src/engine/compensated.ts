import { isReopened } from './compensable.ts';
import { compensateNext } from './compensate.ts';
import { complete } from './complete.ts';
import { leave, retire } from './leave.ts';
import { leaveByBoundary } from './occur.ts';
import { elementNamed, type Run } from './run.ts';
import { closeScope } from './scopes.ts';
import type { Token } from './state.ts';
import { throwAtEnd } from './throw.ts';
import { cancelBoundary } from './transaction.ts';

/** Goes on with what a token has compensated, and when all of it is done with the token itself. */
export function goOnCompensating(run: Run, hostId: string): void {
  const host = compensateNext(run, hostId);
  if (host !== null) goOn(run, host);
}

function goOn(run: Run, host: Token): void {
  const element = elementNamed(run.model, host.element);
  if (isReopened(run, host)) {
    if (host.local !== undefined) closeScope(run, host.local);
    retire(run, host, 'completed');
  } else if (host.detached) {
    retire(run, host, 'completed');
    run.queue.push({ scope: host.scope });
  } else if (element.kind === 'endEvent') {
    throwAtEnd(run, host, element, 'compensated');
  } else if (element.kind === 'transaction') {
    const whole = host.outer === undefined ? host : (run.tokens.get(host.outer) ?? host);
    complete(run, leaveByBoundary(run, cancelBoundary(run, element), whole), {});
  } else {
    leave(run, host);
  }
}
