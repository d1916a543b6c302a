import type { Sql } from '../database/connect.ts';
import type { Instant } from '../domain/time.ts';
import { verifyChain } from '../runtime/operations/verify-chain.ts';
import type { PastMonth } from './past-months.ts';
import type { WhyKept } from './retention-schemas.ts';

/** What is in a month, and what keeps it from being detached. */
export interface MonthStanding {
  readonly events: number;
  readonly cases: number;
  readonly reasons: readonly { readonly why: WhyKept; readonly cases: number }[];
}

interface Counted {
  readonly events: number;
  readonly cases: number;
  readonly running: number;
  readonly endedLately: number;
  readonly held: number;
  readonly earlier: number;
  readonly others: number;
}

/**
 * What keeps a month: cases that run, are held or ended after `endedBefore`, whose earlier events are still in `events`
 * (but for the tables in `gone`), and those of another tenant, whose retention is not ours to say.
 */
export async function standingOf(
  sql: Sql,
  { table }: PastMonth,
  by: { readonly tenantId: string; readonly endedBefore: Instant; readonly gone: readonly string[] },
): Promise<MonthStanding> {
  // The name is of the catalogue: `pastMonths` lets no other through.
  const counted = await sql.first<Counted>(
    `with present as (
       select tenant_id, case_id, max(sequence) as last, count(*) as events
       from ${table}
       group by tenant_id, case_id)
     select coalesce(sum(m.events), 0)::bigint as events, count(*) as cases,
       count(*) filter (where c.ended_at is null or exists (
         select from process_instances p
         where p.tenant_id = m.tenant_id and p.case_id = m.case_id and p.status = 'ACTIVE')) as running,
       count(*) filter (where c.ended_at >= :endedBefore) as ended_lately,
       count(*) filter (where c.held_at is not null) as held,
       count(*) filter (where exists (
         select from events e
         where e.tenant_id = m.tenant_id and e.case_id = m.case_id and e.sequence < m.last
           and e.tableoid::regclass::text <> all (cast(:others as text[])))) as earlier,
       count(*) filter (where m.tenant_id <> :tenantId) as others
     from present m
     left join cases c on c.tenant_id = m.tenant_id and c.id = m.case_id`,
    { tenantId: by.tenantId, endedBefore: by.endedBefore, others: [table, ...by.gone] },
  );
  if (counted === undefined) throw new Error(`${table} counts to nothing`);
  const { events, cases, running, endedLately, held, earlier, others } = counted;
  const reasons: [WhyKept, number][] = [
    ['RUNNING', running],
    ['ENDED_LATELY', endedLately],
    ['HELD', held],
    ['EARLIER_EVENTS', earlier],
    ['OTHER_TENANT', others],
  ];
  return {
    events,
    cases,
    reasons: reasons.filter(([, count]) => count > 0).map(([why, count]) => ({ why, cases: count })),
  };
}

/** How many cases with events in a month have a record that is not as it was written: detached, it could not be told any more. */
export async function brokenCasesOf(sql: Sql, { table }: PastMonth, tenantId: string): Promise<number> {
  const cases = await sql.rows<{ caseId: string }>(
    `select distinct case_id from ${table} where tenant_id = :tenantId and case_id is not null`,
    { tenantId },
  );
  let broken = 0;
  for (const { caseId } of cases) {
    if ((await verifyChain(sql, tenantId, caseId)).firstBroken !== null) broken += 1;
  }
  return broken;
}
