import type { Person } from '../../domain/person.ts';
import { nobodyWaits } from '../../domain/refusals/cases.ts';
import type { Instant } from '../../domain/time.ts';
import { keyInMessage } from '../../engine/message-key.ts';
import type { Variables } from '../../engine/types.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { NextCommand } from '../turn/follow-up.ts';
import { carryOut } from '../turn/move.ts';
import type { SubscriptionRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { correlation, startByMessage } from './deliver-message.ts';

/** A message from outside for one case. */
export interface OutsideMessage {
  readonly caseId: string;
  readonly name: string;
  /** Correlation key; without one it is what the diagram says stands in the variables, and without that any will do. */
  readonly key?: string;
  readonly variables?: Variables;
}

/**
 * Gives a message to whatever of the case waits for it, and carries the case on. What it carries becomes one variable
 * of the message's name, so that nobody can set a variable of the procedure by it.
 *
 * Of several that wait, the innermost of the youngest instance has it: what a step asks for goes to the step before
 * what the whole procedure always listens to. Where nobody waits it starts the pool of the diagram that begins with it.
 *
 * @throws case-not-found, nobody-waits
 */
export async function sendMessage(
  services: Services,
  person: Person,
  message: OutsideMessage,
  now: Instant,
): Promise<{ readonly caseId: string }> {
  return onCase(services, person, message.caseId, now, async (turn) => {
    await giveMessage(turn, message);
    return { caseId: turn.caseId };
  });
}

/** As `sendMessage`, within a command on the case. @throws nobody-waits */
export async function giveMessage(turn: Turn, message: OutsideMessage): Promise<void> {
  const { name } = message;
  const waiting = receiverOf(turn, message);
  const next = waiting === undefined ? await begin(turn, message) : [hand(turn, waiting, message)];
  if (next.length === 0) throw nobodyWaits(name);
  recordEvent(turn, 'message.received', {
    data: { name },
    ...(waiting === undefined ? {} : { elementId: waiting.elementId }),
  });
  await carryOut(turn, next);
}

/** Who waits for the message in the case: for exactly its key before any, the youngest first (ids are UUIDv7). */
function receiverOf(turn: Turn, message: OutsideMessage): SubscriptionRow | undefined {
  const waiting = turn.subscriptions
    .all()
    .filter(({ kind, name }) => kind === 'MESSAGE' && name === message.name)
    .filter((one) => {
      const key = keyFor(turn, one.instanceId, message);
      return key === null || one.correlationKey === null || one.correlationKey === key;
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  return waiting.find((one) => one.correlationKey !== null && one.correlationKey === message.key) ?? waiting[0];
}

function hand(turn: Turn, waiting: SubscriptionRow, message: OutsideMessage): NextCommand {
  const { instanceId } = waiting;
  const key = keyFor(turn, instanceId, message);
  return { kind: 'command', instanceId, command: correlation(waiting, key, contentOf(message)) };
}

/** Only the diagram the case was applied with says what a message from outside may start in it. */
async function begin(turn: Turn, message: OutsideMessage): Promise<NextCommand[]> {
  const root = turn.instances.get(turn.rootId);
  if (root === undefined || turn.instances.all().every(({ status }) => status !== 'ACTIVE')) return [];
  const key = keyFor(turn, root.id, message);
  const thrown = { name: message.name, key, variables: contentOf(message) };
  return startByMessage(turn, thrown, root.definitionId, ({ together }) => together);
}

function keyFor(turn: Turn, instanceId: string, { name, key, variables = {} }: OutsideMessage): string | null {
  if (key !== undefined) return key;
  const instance = turn.instances.get(instanceId);
  const definition = instance && turn.definitionsOf.get(instance.definitionId);
  return definition === undefined ? null : keyInMessage(definition.model, name, variables);
}

function contentOf({ name, variables = {} }: OutsideMessage): Variables {
  return { [name]: variables };
}
