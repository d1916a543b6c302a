import type { Database } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import { afterMilliseconds } from '../../domain/duration.ts';
import type { Person } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { correlationAmbiguous, messageKnown, nobodyWaits } from '../../domain/refusals/cases.ts';
import type { Instant } from '../../domain/time.ts';
import { onCase } from '../turn/command.ts';
import type { Services } from '../turn/services.ts';
import { type CorrelatedMessage, casesFor } from './correlate-message.ts';
import { giveMessage } from './send-message.ts';

/** A message for whoever waits for its name and key, now or before it runs out. */
export interface PublishedMessage extends CorrelatedMessage {
  /** The sender's own name of the message: published once. */
  readonly messageId?: string;
  readonly timeToLiveMs: number;
}

/** What became of a published message. */
export interface Publication {
  readonly id: string;
  readonly state: 'WAITING' | 'DELIVERED' | 'EXPIRED' | 'FAILED';
  /** The case that has it. */
  readonly caseId: string | null;
  readonly expiresAt: Instant;
}

/** A message that waits, as the one who delivers it reads it. */
export interface WaitingMessage {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly correlationKey: string;
  readonly businessKey: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly sender: Person;
}

/**
 * Publishes a message: the case that waits for it has it at once; where nobody does it waits until somebody does, or until
 * it runs out. It is delivered once, whatever breaks meanwhile.
 *
 * @throws message-known when a message of this name and id was published before, correlation-ambiguous when several cases
 *   wait for it at this moment, nobody-waits when nobody does and it has no time to wait
 */
export async function publishMessage(
  services: Services,
  person: Person,
  message: PublishedMessage,
  now: Instant,
): Promise<Publication> {
  const { name, correlationKey, messageId = null, businessKey = null, variables = {}, timeToLiveMs } = message;
  const { tenantId } = person;
  const id = newId();
  const row = { tenantId, id, name, correlationKey, businessKey, variables, sender: person };
  const expiresAt = afterMilliseconds(now, timeToLiveMs);
  const inserted = await services.database.run(
    `insert into messages (tenant_id, id, name, correlation_key, message_id, business_key, variables, sender, state,
                           published_at, expires_at)
     values (:tenantId, :id, :name, :correlationKey, :messageId, :businessKey, cast(:variables as jsonb),
             cast(:sender as jsonb), 'WAITING', :now, :expiresAt)
     on conflict do nothing`,
    { ...row, messageId, variables: json(variables), sender: json(person), now, expiresAt },
  );
  if (inserted === 0) throw messageKnown(messageId ?? '');
  const [caseId, another] = await casesFor(services, person, message);
  try {
    if (another !== undefined) throw correlationAmbiguous(name);
    if (caseId === undefined) throw nobodyWaits(name);
    await deliverTo(services, row, caseId, now);
  } catch (error) {
    const waits = error instanceof Refusal && error.code === 'nobody-waits' && timeToLiveMs > 0;
    if (!waits) {
      // What is refused was never published.
      await services.database.run(
        `delete from messages where tenant_id = :tenantId and id = :id and state = 'WAITING'`,
        { tenantId, id },
      );
      throw error;
    }
  }
  return readPublication(services.database, tenantId, id);
}

/**
 * Gives a waiting message to a case, in the transaction that marks it as delivered: one that somebody else is delivering at
 * this moment is left to them.
 *
 * @throws nobody-waits, case-not-found
 */
export async function deliverTo(
  services: Services,
  message: WaitingMessage,
  caseId: string,
  now: Instant,
): Promise<void> {
  const { tenantId, id, name, correlationKey, variables, sender } = message;
  await onCase(services, sender, caseId, now, async (turn) => {
    const mine = await turn.sql.first(
      `select id from messages where tenant_id = :tenantId and id = :id and state = 'WAITING' for update skip locked`,
      { tenantId, id },
    );
    if (mine === undefined) return;
    await giveMessage(turn, { caseId, name, key: correlationKey, variables });
    await turn.sql.run(
      `update messages set state = 'DELIVERED', case_id = :caseId, ended_at = :now where tenant_id = :tenantId and id = :id`,
      { tenantId, id, caseId, now },
    );
  });
}

async function readPublication(database: Database, tenantId: string, id: string): Promise<Publication> {
  const found = await database.first<Publication>(
    `select id, state, case when state = 'DELIVERED' then case_id end as case_id, expires_at
     from messages where tenant_id = :tenantId and id = :id`,
    { tenantId, id },
  );
  if (found === undefined) throw new Error('A published message is on record');
  return found;
}
