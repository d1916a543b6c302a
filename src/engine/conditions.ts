import type { EventDefinition } from '../bpmn/model.ts';
import { Failure, holds } from './incidents.ts';
import { occur } from './occur.ts';
import { elementNamed, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Subscription } from './state.ts';

/**
 * Lets one conditional event occur whose condition has become true; false when there is none (BPMN 2.0.2 §10.5.5).
 *
 * One that does not interrupt occurs each time its condition turns from not holding to holding. A
 * condition that cannot be evaluated meanwhile does not hold.
 */
export function fireCondition(run: Run): boolean {
  if (!run.conditionsDue) return false;
  for (const subscription of run.subscriptions.values()) {
    if (subscription.kind !== 'conditional') continue;
    const now = holdsNow(run, subscription);
    if (now === (subscription.held ?? false)) continue;
    const { held: _, ...rest } = subscription;
    const looked: Subscription = now ? { ...rest, held: true } : rest;
    run.subscriptions.set(looked.id, looked);
    if (!now) continue;
    occur(run, looked, {});
    return true;
  }
  run.conditionsDue = false;
  return false;
}

function holdsNow(run: Run, subscription: Subscription): boolean {
  const host = subscription.host === null ? undefined : run.tokens.get(subscription.host);
  const variables = visible(run, host?.local ?? subscription.scope);
  const definition = elementNamed(run.model, subscription.element).events.find(
    (event): event is Extract<EventDefinition, { type: 'conditional' }> =>
      event.type === 'conditional' && event.condition.source === subscription.name,
  );
  if (definition === undefined) return false;
  try {
    return holds(run, definition.condition, variables);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
