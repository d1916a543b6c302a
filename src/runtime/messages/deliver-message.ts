import type { MessageFlow } from '../../bpmn/model.ts';
import type { Command, Variables } from '../../engine/types.ts';
import type { NextCommand, ThrownMessage } from '../turn/follow-up.ts';
import { openInstance, startAt } from '../turn/open-instance.ts';
import type { SubscriptionRow } from '../turn/rows.ts';
import type { Start } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';

/** What a message is known by. */
type Message = Pick<ThrownMessage, 'name' | 'key'>;

/**
 * Delivers a message thrown in the case: by the message flows drawn from where it is thrown, once for each, else to
 * whoever in the case waits for its name and correlation key. Where nobody waits it starts an instance of the process
 * that begins with it, as another pool of the case (BPMN 2.0.2 §9.4, §13.2). What leads to a pool that is not executable
 * leaves the case.
 */
export async function deliverMessage(turn: Turn, message: ThrownMessage): Promise<NextCommand[]> {
  const sender = turn.instances.get(message.instanceId);
  const definition = sender && turn.definitionsOf.get(sender.definitionId);
  if (definition === undefined) return [];
  const flows = definition.model.messageFlows.filter(({ source }) => source === message.elementId);
  const next: NextCommand[] = [];
  for (const flow of flows.length === 0 ? [null] : flows) {
    if (flow !== null && flow.process === null) continue;
    const waiting = receiverOf(turn, message, flow);
    if (waiting !== undefined) {
      const { instanceId } = waiting;
      next.push({ kind: 'command', instanceId, command: correlation(waiting, message.key, message.variables) });
    } else next.push(...(await startByMessage(turn, message, definition.id, (start) => isWhere(start, flow))));
  }
  return next;
}

/** The command that gives a message to a subscription. */
export function correlation(
  waiting: Pick<SubscriptionRow, 'name' | 'subscription'>,
  key: string | null,
  variables: Variables,
): Command {
  const { name, subscription } = waiting;
  return { type: 'correlateMessage', name, subscription, ...(key === null ? {} : { key }), variables };
}

/** Whether a subscription is to a message: to its name, and to its key or to any. */
export function awaits({ kind, name, correlationKey }: SubscriptionRow, message: Message): boolean {
  return kind === 'MESSAGE' && name === message.name && (correlationKey === null || correlationKey === message.key);
}

/** Who waits for the message in the case: for exactly its key before any, the longest waiting first. */
function receiverOf(turn: Turn, message: ThrownMessage, flow: MessageFlow | null): SubscriptionRow | undefined {
  const waiting = turn.subscriptions.all().filter((one) => awaits(one, message) && leadsTo(turn, flow, one));
  return waiting.find(({ correlationKey }) => correlationKey !== null) ?? waiting[0];
}

function leadsTo(turn: Turn, flow: MessageFlow | null, { instanceId, elementId }: SubscriptionRow): boolean {
  if (flow === null) return true;
  if (turn.instances.get(instanceId)?.definitionKey !== flow.process) return false;
  return flow.element === null || flow.element === elementId;
}

/**
 * Starts the process that begins with a message, unless one that this very key has started is active: the key stands
 * for one conversation.
 */
export async function startByMessage(
  turn: Turn,
  message: Message & { readonly variables: Variables },
  by: string,
  isMeant: (start: Start) => boolean,
): Promise<NextCommand[]> {
  const { sql, tenantId, services } = turn;
  const { key, name } = message;
  const starts = await services.definitions.startedBy(sql, tenantId, { kind: 'MESSAGE', name, by });
  const start = starts.find(isMeant);
  if (start === undefined) return [];
  const { definition } = start;
  const isActive = turn.instances
    .all()
    .some((one) => one.status === 'ACTIVE' && one.definitionKey === definition.key && one.startKey === key);
  if (key !== null && isActive) return [];
  const { id } = openInstance(turn, definition, { startKey: key });
  return [{ kind: 'command', instanceId: id, command: startAt(turn, start, message) }];
}

function isWhere({ definition, elementId }: Start, flow: MessageFlow | null): boolean {
  if (flow === null) return true;
  return definition.key === flow.process && (flow.element === null || flow.element === elementId);
}
