import { newestMigration } from '../database/migrate.ts';
import type { Instant } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import type { Health } from './schemas.ts';

interface DatabaseRow {
  readonly server: string;
  readonly bytes: number;
  readonly migration: string | null;
  readonly lastArchivedAt: Instant | null;
  readonly replicas: number;
  readonly clockMs: number;
}

/** How the service stands this moment: versions, what waits and what is stuck, and what is known of backups. */
export async function readHealth({ services, tenantId, clock }: House): Promise<Health> {
  const { database } = services;
  const keys = { tenantId, now: clock() };
  const about = await database.first<DatabaseRow>(
    `select current_setting('server_version') as server, pg_database_size(current_database()) as bytes,
       (select max(name) from schema_migrations) as migration,
       (select last_archived_time from pg_stat_archiver) as last_archived_at,
       (select count(distinct (client_addr, split_part(application_name, ' ', 2)))
        from pg_stat_activity
        where datname = current_database() and application_name like 'lianban %') as replicas,
       cast(extract(epoch from clock_timestamp()) * 1000 as double precision) as clock_ms`,
  );
  // Two machines are compared, so it is their own clocks that are read and not the one the service goes by.
  const aheadMs = Math.round((about?.clockMs ?? 0) - Date.now());
  const queues = await database.first<Health['queues']>(
    `select
       (select count(*) from timers t
        where t.tenant_id = :tenantId and t.due_at <= :now and t.retries_left > 0) as timers_due,
       (select count(*) from jobs j
        where j.tenant_id = :tenantId and j.state = 'OPEN' and j.retries_left > 0 and j.due_at <= :now) as jobs_due,
       (select count(*) from jobs j
        where j.tenant_id = :tenantId and (j.state = 'FAILED' or j.state = 'OPEN' and j.retries_left <= 0)) as jobs_failed,
       (select count(*) from incidents i where i.tenant_id = :tenantId and i.resolved_at is null) as incidents_open,
       (select count(*) from webhook_deliveries d
        where d.tenant_id = :tenantId and d.state = 'PENDING') as deliveries_pending,
       (select count(*) from webhook_deliveries d
        where d.tenant_id = :tenantId and d.state = 'FAILED') as deliveries_failed,
       (select count(*) from batches b where b.tenant_id = :tenantId and b.state = 'RUNNING') as batches_running`,
    keys,
  );
  const longest = await database.first<{ dueAt: Instant | null }>(
    'select min(due_at) as due_at from timers where tenant_id = :tenantId and due_at <= :now and retries_left > 0',
    keys,
  );
  const { freeBytes, totalBytes } = await services.files.space();
  if (about === undefined || queues === undefined) throw new Error('The database told nothing of itself');
  return {
    now: keys.now,
    node: process.version,
    postgres: about.server,
    migration: about.migration,
    ownMigration: await newestMigration(),
    replicas: about.replicas,
    databaseAheadMs: aheadMs,
    filesFreeBytes: freeBytes,
    filesTotalBytes: totalBytes,
    databaseBytes: about.bytes,
    lastArchivedAt: about.lastArchivedAt,
    longestDueAt: longest?.dueAt ?? null,
    queues,
  };
}
