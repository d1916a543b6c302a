import type { House } from '../runtime/views/house.ts';
import type { Backlog } from '../telemetry/meters.ts';

/** Above so many rows of one kind nobody counts on: that it is many is known. */
const COUNT_UP_TO = 100_000;

const counted = (from: string) =>
  `(select cast(count(*) as integer) from (select from ${from} limit ${COUNT_UP_TO}) as counted)`;
const lag = (column: string, from: string) =>
  `coalesce((select cast(greatest(extract(epoch from cast(:now as timestamptz) - min(${column})), 0) as double precision) from ${from}), 0)`;

const timers = `timers where tenant_id = :tenantId and due_at <= :now and retries_left > 0`;
const jobs = `jobs where tenant_id = :tenantId and state = 'OPEN' and retries_left > 0 and due_at <= :now`;
/** A job that failed stays on record; it waits for somebody while its incident is open. */
const failedJobs = `incidents n
  join jobs j on j.tenant_id = n.tenant_id and j.instance_id = n.instance_id and j.incident = n.incident and j.state = 'FAILED'
  where n.tenant_id = :tenantId and n.resolved_at is null`;
const deliveries = `webhook_deliveries where tenant_id = :tenantId and state = 'PENDING'`;

/** What waits and what failed, for whoever watches the service; counts end at 100,000. */
export async function readBacklog({ services, tenantId, clock }: House): Promise<Backlog> {
  const found = await services.database.first<Backlog>(
    `select
       ${counted(timers)} as timers_due, ${lag('due_at', timers)} as timers_lag_seconds,
       ${counted(jobs)} as jobs_due, ${lag('due_at', jobs)} as jobs_lag_seconds,
       ${counted(failedJobs)} as jobs_failed,
       ${counted('incidents where tenant_id = :tenantId and resolved_at is null')} as incidents_open,
       ${counted(deliveries)} as webhooks_pending, ${lag('next_at', deliveries)} as webhooks_lag_seconds,
       ${counted(`webhook_deliveries where tenant_id = :tenantId and state = 'FAILED'`)} as webhooks_failed`,
    { tenantId, now: clock() },
  );
  if (found === undefined) throw new Error('The database told nothing of what waits');
  return found;
}
