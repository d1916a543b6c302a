import type { Correlation, EventDefinition } from '../bpmn/model.ts';
import type { Expression } from '../feel/expression.ts';
import { evaluate, Failure } from './incidents.ts';
import { composedKey, keyText } from './message-key.ts';
import { elementNamed, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Subscription } from './state.ts';
import type { Variables } from './types.ts';

type Message = Extract<EventDefinition, { type: 'message' }>;

/** The key by which a message that is waited for is known, null for any. @throws Failure correlation-key-invalid */
export function awaitedKey(run: Run, { correlationKey, correlation }: Message, variables: Variables): string | null {
  if (correlationKey !== null) return composed(run, [correlationKey], variables);
  if (correlation === undefined) return null;
  if (correlation.context !== null) return composed(run, correlation.context, variables);
  return run.correlations[correlation.key] ?? null;
}

/**
 * The key a message is thrown with. The first message of a conversation says what its key is from then on (BPMN 2.0.2
 * §8.4.2); one that does not carry the key itself bears the one the conversation has.
 *
 * @throws Failure correlation-key-invalid
 */
export function thrownKey(run: Run, message: Message, seen: Variables, payload: Variables): string | null {
  const { correlationKey, correlation } = message;
  if (correlationKey !== null) return composed(run, [correlationKey], seen);
  if (correlation === undefined) return null;
  const known = run.correlations[correlation.key];
  const carried =
    known === undefined ? composed(run, correlation.message, payload) : carriedKey(run, correlation, payload);
  if (carried !== null) learn(run, correlation, carried);
  return carried ?? known ?? null;
}

/** Takes the key of the first message of a conversation for the key of all that follow. */
export function learnKey(run: Run, message: Message | null, key: string | null, payload: Variables): void {
  const correlation = message?.correlation;
  if (correlation === undefined) return;
  const carried = key ?? carriedKey(run, correlation, payload);
  if (carried !== null) learn(run, correlation, carried);
}

/** The message an element waits for under a name. */
export function messageAt(run: Run, elementId: string, name: string): Message | null {
  const events = elementNamed(run.model, elementId).events;
  return events.find((one): one is Message => one.type === 'message' && one.name === name) ?? null;
}

/**
 * Brings the keys of open subscriptions in line with the conversation and the variables of the process, of which a
 * subscription by context is a view that changes with them (BPMN 2.0.2 §8.4.2).
 */
export function renewKeys(run: Run): void {
  if (!run.keysDue) return;
  run.keysDue = false;
  for (const subscription of run.subscriptions.values()) {
    if (subscription.kind !== 'message') continue;
    const message = messageAt(run, subscription.element, subscription.name);
    if (message?.correlation === undefined) continue;
    const key = keyNow(run, subscription, message);
    if (key === subscription.key) continue;
    run.subscriptions.set(subscription.id, { ...subscription, key });
    const { id, element: elementId, kind, name } = subscription;
    run.effects.push(
      { type: 'subscriptionClosed', subscription: id },
      { type: 'subscriptionOpened', subscription: id, elementId, kind, name, key },
    );
  }
}

/** A key that can not be told meanwhile stays what it was. */
function keyNow(run: Run, subscription: Subscription, message: Message): string | null {
  const host = subscription.host === null ? undefined : run.tokens.get(subscription.host);
  try {
    return awaitedKey(run, message, visible(run, host?.local ?? subscription.scope));
  } catch (error) {
    if (error instanceof Failure) return subscription.key;
    throw error;
  }
}

function learn(run: Run, { key, context }: Correlation, value: string): void {
  if (context !== null || run.correlations[key] !== undefined) return;
  run.correlations = { ...run.correlations, [key]: value };
  run.keysDue = true;
}

function carriedKey(run: Run, correlation: Correlation, payload: Variables): string | null {
  try {
    return composed(run, correlation.message, payload);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function composed(run: Run, parts: readonly Expression[], variables: Variables): string {
  return composedKey(
    parts.map((part) => {
      const text = keyText(evaluate(run, part, variables));
      if (text !== null) return text;
      throw new Failure('correlation-key-invalid', `${part.source} gives no text or number`);
    }),
  );
}
