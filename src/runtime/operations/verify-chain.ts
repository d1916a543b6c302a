import type { Sql } from '../../database/connect.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';
import { type ChainedEvent, hashOfEvent } from '../turn/event-log.ts';

/** How many events of a case are held in memory at one time. */
const AT_ONCE = 500;

/** Whether the events of a case are as they were written. */
export interface VerifiedChain {
  /** How many there are in all, with those that were detached. */
  readonly count: number;
  /** How many of them were detached with their months: their checkpoint is taken for right. */
  readonly detached: number;
  readonly lastHash: string;
  /** Number of the first event that was changed, is missing or was added; null when the chain is whole. */
  readonly firstBroken: number | null;
}

type Link = ChainedEvent & { readonly previousHash: string; readonly hash: string };

/**
 * Counts every hash of a case's events anew, and holds the last against the one the case itself keeps: a changed, a missing
 * and an added event all show. What is recorded while it reads is not looked at. Where months of the case were detached it
 * begins at their last checkpoint.
 *
 * @throws case-not-found
 */
export async function verifyChain(sql: Sql, tenantId: string, caseId: string): Promise<VerifiedChain> {
  const head = await readHead(sql, tenantId, caseId);
  let count = head.detached;
  let lastHash = head.detachedHash;
  let firstBroken: number | null = null;
  for (let last = 0; ; ) {
    const links = await nextLinks(sql, { tenantId, caseId, after: last, until: head.eventCount });
    for (const { previousHash, hash, ...event } of links) {
      count += 1;
      const right = event.sequence === count && previousHash === lastHash && hashOfEvent(lastHash, event) === hash;
      if (!right) firstBroken ??= Math.min(event.sequence, count);
      lastHash = hash;
      last = event.sequence;
    }
    if (links.length < AT_ONCE) break;
  }
  const kept = head.kept + head.detached;
  const whole = head.eventCount === count && kept === count && head.eventHash === lastHash;
  if (!whole) firstBroken ??= count === head.eventCount && kept === count ? count : count + 1;
  // A month that was detached while it read is not missing.
  if (firstBroken !== null && (await readHead(sql, tenantId, caseId)).detached !== head.detached) {
    return verifyChain(sql, tenantId, caseId);
  }
  return { count, detached: head.detached, lastHash, firstBroken };
}

interface Head {
  readonly eventCount: number;
  readonly eventHash: string;
  readonly kept: number;
  readonly detached: number;
  readonly detachedHash: string;
}

async function readHead(sql: Sql, tenantId: string, caseId: string): Promise<Head> {
  const head = await sql.first<Head>(
    `select c.event_count, c.event_hash,
       (select count(*) from events e where e.tenant_id = c.tenant_id and e.case_id = c.id) as kept,
       coalesce(p.sequence, 0) as detached, coalesce(p.hash, '') as detached_hash
     from cases c
     left join lateral (
       select p.sequence, p.hash from event_checkpoints p
       where p.tenant_id = c.tenant_id and p.case_id = c.id
       order by p.sequence desc limit 1) p on true
     where c.tenant_id = :tenantId and c.id = :caseId`,
    { tenantId, caseId },
  );
  if (head === undefined) throw caseNotFound();
  return head;
}

function nextLinks(
  sql: Sql,
  part: { readonly tenantId: string; readonly caseId: string; readonly after: number; readonly until: number },
): Promise<Link[]> {
  return sql.rows<Link>(
    `select case_id, sequence, type, occurred_at, recorded_at, actor_id, actor_name, department_code, element_id, data,
       previous_hash, hash
     from events
     where tenant_id = :tenantId and case_id = :caseId and sequence > :after and sequence <= :until
     order by sequence
     limit :limit`,
    { ...part, limit: AT_ONCE },
  );
}
