import { externalTaskNotFound } from '../domain/refusals/jobs.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import type { ExternalTask, ExternalTaskSearch } from './schemas.ts';

const isLocked = `(j.locked_by is not null and j.locked_until > :now)`;
/** The state of a job `j` as callers are told it, at `:now`. */
export const jobState = `case when j.state = 'FAILED' then 'FAILED' when ${isLocked} then 'LOCKED' else 'OPEN' end`;

/** Jobs that wait for a worker or stopped with an incident that is still open. */
export const jobTables = `
  from jobs j
  join cases c on c.tenant_id = j.tenant_id and c.id = j.case_id
  join process_instances i on i.tenant_id = j.tenant_id and i.id = j.instance_id
  left join incidents n on n.tenant_id = j.tenant_id and n.instance_id = j.instance_id and n.incident = j.incident
    and n.resolved_at is null
  where j.tenant_id = :tenantId and j.token is not null
    and (j.state = 'OPEN' or (j.state = 'FAILED' and n.id is not null))`;

/** What callers are told of a job. */
export const jobColumns = `
  j.id, j.topic, j.locked_by as worker_id, j.locked_until, j.retries_left, j.priority, j.last_error, j.created_at,
  j.case_id, c.number as case_number, c.business_key, j.element_id, j.instance_id, i.definition_id, i.definition_key,
  ${jobState} as state, j.due_at, j.error_details, n.id as incident_id`;

/** A page of external tasks, with the total when asked. @throws cursor-invalid */
export async function searchExternalTasks(
  { services, tenantId, clock }: House,
  search: ExternalTaskSearch,
): Promise<Page<ExternalTask> & { total?: number }> {
  const { filter = {}, page: asked } = search;
  const base = { tenantId, now: clock() };
  const where = conditions();
  where.ask(jobState, filter.state);
  where.ask('j.topic', filter.topic);
  where.ask('j.locked_by', filter.workerId);
  where.ask('c.number', filter.caseNumber);
  where.ask('i.definition_key', filter.definitionKey);
  const total = search.includeTotal
    ? await services.database.first<{ count: number }>(`select count(*) as count ${jobTables} and ${where.text()}`, {
        ...base,
        ...where.bindings(),
      })
    : undefined;
  const after = readCursor(asked, ['moment', 'id']);
  if (after !== undefined) {
    where.add(`(j.created_at, j.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))`, {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<ExternalTask>(
    `select ${jobColumns} ${jobTables} and ${where.text()} order by j.created_at, j.id limit :limit`,
    { ...base, ...where.bindings(), limit: rowsToRead(asked) },
  );
  return {
    ...pageOf(rows, asked, ({ createdAt, id }) => [createdAt, id]),
    ...(total === undefined ? {} : { total: total.count }),
  };
}

/** One external task that waits, or stopped. @throws external-task-not-found */
export async function readExternalTask({ services, tenantId, clock }: House, jobId: string): Promise<ExternalTask> {
  const task = await services.database.first<ExternalTask>(`select ${jobColumns} ${jobTables} and j.id = :jobId`, {
    tenantId,
    jobId,
    now: clock(),
  });
  if (task === undefined) throw externalTaskNotFound();
  return task;
}
