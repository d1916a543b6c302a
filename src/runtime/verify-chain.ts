import type { Sql } from '../database/connect.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import { type ChainedEvent, hashOfEvent } from './event-log.ts';

/** How many events of a case are held in memory at one time. */
const AT_ONCE = 500;

/** Whether the events of a case are as they were written. */
export interface VerifiedChain {
  readonly count: number;
  readonly lastHash: string;
  /** Number of the first event that was changed, is missing or was added; null when the chain is whole. */
  readonly firstBroken: number | null;
}

type Link = ChainedEvent & { readonly previousHash: string; readonly hash: string };

/**
 * Counts every hash of a case's events anew, and holds the last against the one the case itself keeps: a changed, a missing
 * and an added event all show. What is recorded while it reads is not looked at.
 *
 * @throws case-not-found
 */
export async function verifyChain(sql: Sql, tenantId: string, caseId: string): Promise<VerifiedChain> {
  const head = await sql.first<{ eventCount: number; eventHash: string; kept: number }>(
    `select event_count, event_hash,
       (select count(*) from events e where e.tenant_id = c.tenant_id and e.case_id = c.id) as kept
     from cases c where c.tenant_id = :tenantId and c.id = :caseId`,
    { tenantId, caseId },
  );
  if (head === undefined) throw caseNotFound();
  let count = 0;
  let lastHash = '';
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
  const whole = head.eventCount === count && head.kept === count && head.eventHash === lastHash;
  if (!whole) firstBroken ??= count === head.eventCount && head.kept === count ? count : count + 1;
  return { count, lastHash, firstBroken };
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
