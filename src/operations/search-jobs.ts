import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import type { Job, JobSearch } from './schemas.ts';

/** An act of the service that is overdue by so many minutes is stuck: the dispatcher should have done it long ago. */
const STUCK_AFTER_MINUTES = 5;

/** The state an operator sees: what of the open ones somebody holds, and what nobody gets on with. */
const state = `
  case
    when j.state <> 'OPEN' then j.state
    when j.retries_left <= 0 then 'FAILED'
    when j.locked_until > :now then 'LOCKED'
    when j.locked_by is not null then 'STUCK'
    when j.token is null and j.due_at < cast(:now as timestamptz) - interval '${STUCK_AFTER_MINUTES} minutes' then 'STUCK'
    else 'OPEN'
  end`;

/** A page of jobs that have all in common what is asked, the longest due first. @throws cursor-invalid */
export async function searchJobs(
  { services, tenantId, clock }: House,
  { filter = {}, page }: JobSearch,
): Promise<Page<Job>> {
  const { states = ['OPEN', 'LOCKED', 'STUCK', 'FAILED'] } = filter;
  const where = conditions();
  where.add('j.tenant_id = :tenantId', { tenantId });
  where.add(`${state} = any(cast(:states as text[]))`, { now: clock(), states });
  if (!states.some((each) => each === 'DONE' || each === 'CANCELLED')) where.add(`j.state in ('OPEN', 'FAILED')`);
  where.ask('j.topic', filter.topic);
  where.ask('j.case_id', filter.caseId);
  where.ask('j.due_at', filter.dueAt);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(j.due_at, j.id) > (:afterAt, cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<Job>(
    `select j.id, j.case_id, c.number as case_number, j.element_id, j.topic, j.token is not null as worker,
       ${state} as state, j.due_at, j.retries_left, j.locked_by, j.locked_until, j.last_error, j.created_at
     from jobs j
     left join cases c on c.tenant_id = j.tenant_id and c.id = j.case_id
     where ${where.text()}
     order by j.due_at, j.id
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ dueAt, id }) => [dueAt, id]);
}
