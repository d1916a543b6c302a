import type { Person } from '../domain/person.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';
import type { EventSearch, FoundEvent } from './audit-schemas.ts';

/**
 * A page of the events of all cases the person may see that have in common what is asked, the newest first.
 *
 * @throws cursor-invalid
 */
export async function searchEvents(
  { services, tenantId }: House,
  person: Person,
  { filter = {}, page }: EventSearch,
): Promise<Page<FoundEvent>> {
  const where = conditions();
  where.add('e.tenant_id = :tenantId and e.case_id is not null', { tenantId });
  const seen = visibleCases(person);
  where.add(seen.condition, seen.bindings);
  where.ask('c.number', filter.caseNumber);
  where.ask('e.type', filter.type);
  where.ask('e.actor_name', filter.actorName);
  where.ask('e.department_code', filter.department);
  where.ask('e.recorded_at', filter.recordedAt);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(e.recorded_at, e.id) < (:afterAt, cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<FoundEvent>(
    `select e.id, e.case_id, c.number as case_number, e.sequence, e.type, e.occurred_at, e.recorded_at, e.actor_name,
       d.name as department_name, d.name_en as department_name_en, e.element_id, e.data, e.hash
     from events e
     join cases c on c.tenant_id = e.tenant_id and c.id = e.case_id
     left join departments d on d.tenant_id = e.tenant_id and d.code = e.department_code
     where ${where.text()}
     order by e.recorded_at desc, e.id desc
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ recordedAt, id }) => [recordedAt, id]);
}
