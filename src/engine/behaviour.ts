import type { EventDefinition } from '../bpmn/model.ts';
import { occur } from './occur.ts';
import { throwError, throwEscalation } from './propagate.ts';
import type { Run } from './run.ts';
import type { TokenId } from './types.ts';

/**
 * Throws what a multi-instance activity throws as its instances complete, to the events on its boundary
 * (BPMN 2.0.2 §13.3.7, behaviour none, one and complex).
 */
export function throwToBoundary(run: Run, id: TokenId, event: EventDefinition): void {
  const token = run.tokens.get(id);
  if (token === undefined) return;
  const origin = { scope: token.scope, activity: token };
  if (event.type === 'error') throwError(run, origin, event.code, {});
  if (event.type === 'escalation') throwEscalation(run, origin, token.element, event.code, {});
  if (event.type !== 'signal' && event.type !== 'message') return;
  const heard = [...run.subscriptions.values()].filter(
    ({ host, kind, name }) => host === id && kind === event.type && name === event.name,
  );
  for (const subscription of heard) {
    if (run.subscriptions.has(subscription.id)) occur(run, subscription, {});
  }
}
