import type { Person } from '../domain/person.ts';
import { type ChainedEvent, hashOfEvent } from '../runtime/event-log.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { ChainCheck } from './schemas.ts';

/**
 * Counts every hash of a case's events anew, and holds the last against the one the case itself keeps: a changed, a missing
 * and an added event all show.
 *
 * @throws case-not-found
 */
export async function checkChain({ services, tenantId }: House, person: Person, caseId: string): Promise<ChainCheck> {
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const head = await database.first<{ eventCount: number; eventHash: string }>(
    'select event_count, event_hash from cases where tenant_id = :tenantId and id = :caseId',
    { tenantId, caseId },
  );
  const events = await database.rows<ChainedEvent & { previousHash: string; hash: string }>(
    `select case_id, sequence, type, occurred_at, recorded_at, actor_id, actor_name, department_code, element_id, data,
       previous_hash, hash
     from events where tenant_id = :tenantId and case_id = :caseId
     order by sequence`,
    { tenantId, caseId },
  );
  let lastHash = '';
  let firstBroken: number | null = null;
  for (const [index, { previousHash, hash, ...event }] of events.entries()) {
    const right = event.sequence === index + 1 && previousHash === lastHash && hashOfEvent(lastHash, event) === hash;
    if (!right) firstBroken ??= event.sequence;
    lastHash = hash;
  }
  const whole = head !== undefined && head.eventCount === events.length && head.eventHash === lastHash;
  if (!whole) firstBroken ??= events.length + 1;
  return { intact: firstBroken === null, count: events.length, lastHash, firstBroken };
}
