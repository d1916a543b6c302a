import type { Element } from '../bpmn/model.ts';
import { cancelTokensIn } from './cancel.ts';
import { beginCompensating } from './compensate.ts';
import { Failure } from './incidents.ts';
import { closeListenersIn, closeListenersOf } from './listeners.ts';
import { elementAt, elementNamed, type Run, scopeNamed } from './run.ts';
import type { Token } from './state.ts';

/** A transaction around a token, and the boundary event by which it is left when it is cancelled. */
export interface Cancellation {
  readonly owner: Token;
  readonly boundary: Element;
}

/**
 * Finds what a cancel end event cancels: the innermost transaction around it.
 *
 * @throws Failure transaction-missing, cancel-boundary-missing
 */
export function cancellationFrom(run: Run, token: Token): Cancellation {
  for (let scope = scopeNamed(run, token.scope); scope.token !== null; ) {
    const owner = run.tokens.get(scope.token);
    if (owner === undefined) break;
    const element = elementNamed(run.model, owner.element);
    if (element.kind === 'transaction') return { owner, boundary: cancelBoundary(run, element) };
    scope = scopeNamed(run, owner.scope);
  }
  throw new Failure('transaction-missing', `${token.element} stands in no transaction that it could cancel`);
}

/** The cancel boundary event of a transaction. @throws Failure cancel-boundary-missing */
export function cancelBoundary(run: Run, transaction: Element): Element {
  for (const index of transaction.boundary) {
    const event = elementAt(run.model, index);
    if (event.events.some(({ type }) => type === 'cancel')) return event;
  }
  throw new Failure('cancel-boundary-missing', `no cancel event on the boundary of ${transaction.id} leads on`);
}

/**
 * Cancels a transaction: what runs in it stops, what was done in it is compensated; then it is left by its
 * cancel boundary event (BPMN 2.0.2 §13.5.5). Until then an error of a handler is a hazard that its error boundary event catches.
 */
export function cancelTransaction(run: Run, owner: Token): void {
  const scope = owner.local ?? owner.scope;
  cancelTokensIn(run, scope);
  closeListenersIn(run, scope);
  closeListenersOf(run, owner.id);
  run.scopes.set(scope, { ...scopeNamed(run, scope), interrupted: true });
  beginCompensating(run, owner, new Set(run.compensations.filter((one) => one.scope === scope)));
}
