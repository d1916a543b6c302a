import type { Database, Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Instant } from '../../domain/time.ts';

interface Spent {
  readonly id: string;
  readonly kind: 'timer' | 'job';
  readonly instanceId: string | null;
  readonly elementId: string | null;
}

/** How an incident names the timer or planned act that failed: `timer/…` or `job/…` with the row's id. */
export function incidentOf({ kind, id }: Pick<Spent, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The timer or planned act an incident names; null for an incident of the engine. */
export function failedWork(incident: string): { readonly kind: 'timer' | 'job'; readonly id: string } | null {
  const [kind, id] = incident.split('/');
  return (kind === 'timer' || kind === 'job') && id !== undefined ? { kind, id } : null;
}

/** Spends one retry of what is due first in a case; what has none left stays with its error as an incident. */
export async function spendRetry(
  database: Database,
  { tenantId, rootId }: { readonly tenantId: string; readonly rootId: string },
  now: Instant,
  error: unknown,
): Promise<void> {
  const keys = { tenantId, rootId };
  // Who moves the case takes its root instance first, and its timers at the end: in another order both would wait for ever.
  const lock = 'select id from process_instances where tenant_id = :tenantId and id = :rootId for update';
  const spend = async (sql: Transaction) => {
    const spent = await sql.rows<Spent>(
      `with first_due as (
         select 'timer' as kind, id, due_at from timers
         where tenant_id = :tenantId and root_id = :rootId and retries_left > 0 and due_at <= :now
         union all
         select 'job', id, due_at from jobs
         where tenant_id = :tenantId and root_id = :rootId and retries_left > 0 and due_at <= :now
           and state = 'OPEN' and token is null
         order by due_at, id
         limit 1
       ), timer as (
         update timers set retries_left = retries_left - 1
         where tenant_id = :tenantId and id in (select id from first_due where kind = 'timer')
         returning 'timer' as kind, id, instance_id, element_id, retries_left
       ), job as (
         update jobs set retries_left = retries_left - 1
         where tenant_id = :tenantId and id in (select id from first_due where kind = 'job')
         returning 'job', id, instance_id, element_id, retries_left
       )
       select kind, id, instance_id, element_id
       from (select * from timer union all select * from job) as spent
       where retries_left = 0`,
      { ...keys, now },
    );
    for (const work of spent) await raise(sql, keys, work, now, error);
  };
  await inTransaction(database, spend, [{ text: lock, bindings: keys }]);
}

async function raise(
  sql: Transaction,
  { tenantId, rootId }: { readonly tenantId: string; readonly rootId: string },
  work: Spent,
  now: Instant,
  error: unknown,
): Promise<void> {
  await sql.run(
    `insert into incidents
       (tenant_id, id, instance_id, root_id, case_id, incident, element_id, code, message, raised_at, resolved_at)
     select tenant_id, :id, :instanceId, :rootId, case_id, :incident, :elementId, :code, :message, :now, null
     from process_instances where tenant_id = :tenantId and id = :rootId`,
    {
      tenantId,
      rootId,
      id: newId(),
      instanceId: work.instanceId ?? rootId,
      incident: incidentOf(work),
      elementId: work.elementId ?? '',
      code: `${work.kind}-failed`,
      message: error instanceof Error ? error.message : String(error),
      now,
    },
  );
}
