import type { Database } from '../../database/connect.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import { afterMilliseconds } from '../../domain/duration.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import type { Services } from '../turn/services.ts';
import { casesFor } from './correlate-message.ts';
import { deliverTo, type WaitingMessage } from './publish-message.ts';

/** How many messages one look takes on. */
const BATCH = 100;
/** For how long a message is remembered after it ran out, so that its id is not taken twice. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

interface Candidate extends WaitingMessage {
  /** The case in which somebody waits for it, the longest waiting first. */
  readonly candidate: string;
}

/** Whoever waits for message `m` began to before it ran out; a case in which nobody turned out to is not asked again. */
const waitsFor = `
  select s.case_id, s.id from subscriptions s
  where s.tenant_id = m.tenant_id and s.kind = 'MESSAGE' and s.name = m.name and s.correlation_key = m.correlation_key
    and coalesce(s.opened_at, '-infinity') <= m.expires_at and s.case_id is distinct from m.case_id`;
const caseOfKey = `
  select c.id as case_id, c.id from cases c
  where c.tenant_id = m.tenant_id and c.business_key = m.business_key and c.ended_at is null
    and c.received_at <= m.expires_at and c.id is distinct from m.case_id`;

/**
 * Delivers published messages to those who have begun to wait for them, each in a transaction of its own, then lets go of
 * those that ran out. Answers how many were delivered. One that fails spends a retry and holds up no other.
 */
export async function deliverPublished(
  services: Services,
  now: Instant,
  report: (error: unknown, about: { readonly rootId: null }) => void,
): Promise<number> {
  const { database } = services;
  const candidates = await database.rows<Candidate>(
    `select m.tenant_id, m.id, m.name, m.correlation_key, m.business_key, m.variables, m.sender, found.case_id as candidate
     from messages m
     cross join lateral (
       select case_id from (
         select * from (${waitsFor}) as keyed where m.business_key is null
         union all
         select * from (${caseOfKey}) as named where m.business_key is not null) as one
       order by id
       limit 1) as found
     where m.state = 'WAITING' and m.retries_left > 0
     order by m.published_at, m.id
     limit :limit`,
    { limit: BATCH },
  );
  let delivered = 0;
  for (const candidate of candidates) {
    const isDelivered = await deliverOne(services, candidate, now).catch((error: unknown) => {
      report(error, { rootId: null });
      return false;
    });
    if (isDelivered) delivered += 1;
  }
  await expire(database, now);
  return delivered;
}

/** Forgets messages that ran out long ago. */
export async function forgetMessages(database: Database, now: Instant): Promise<void> {
  await database.run(`delete from messages where state <> 'WAITING' and expires_at < :before`, {
    before: afterMilliseconds(now, -REMEMBERED_MS),
  });
}

async function deliverOne(services: Services, message: Candidate, now: Instant): Promise<boolean> {
  const { name, correlationKey, businessKey, sender, candidate } = message;
  try {
    const wanted = { name, correlationKey, ...(businessKey === null ? {} : { businessKey }) };
    const [caseId] = await casesFor(services, sender, wanted);
    if (caseId === undefined) return await notThere(services.database, message, candidate);
    await deliverTo(services, message, caseId, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'nobody-waits') {
      return notThere(services.database, message, candidate);
    }
    if (!isUnavailable(error)) await spendRetry(services.database, message, now, error);
    throw error;
  }
}

/** The case is not asked again: its sender may not see it, or nobody waits there after all. */
async function notThere(database: Database, { tenantId, id }: Candidate, caseId: string): Promise<false> {
  await database.run(
    `update messages set case_id = :caseId where tenant_id = :tenantId and id = :id and state = 'WAITING'`,
    { tenantId, id, caseId },
  );
  return false;
}

async function spendRetry(
  database: Database,
  { tenantId, id }: Candidate,
  now: Instant,
  error: unknown,
): Promise<void> {
  await database.run(
    `update messages set retries_left = retries_left - 1, last_error = :message,
       state = case when retries_left = 1 then 'FAILED' else state end,
       ended_at = case when retries_left = 1 then cast(:now as timestamptz) end
     where tenant_id = :tenantId and id = :id and state = 'WAITING'`,
    { tenantId, id, now, message: (error instanceof Error ? error.message : String(error)).slice(0, 1000) },
  );
}

/** What ran out goes, unless somebody began to wait in time and only nobody has looked yet. */
async function expire(database: Database, now: Instant): Promise<void> {
  await database.run(
    `update messages m set state = 'EXPIRED', ended_at = m.expires_at
     where m.state = 'WAITING' and m.expires_at < :now and not exists (${waitsFor})`,
    { now },
  );
}
