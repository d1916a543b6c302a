import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import type { OperatorAct, OperatorActSearch } from './people-schemas.ts';

/** A page of what administrators did, the newest first. @throws cursor-invalid */
export async function searchOperatorActs(
  { services, tenantId }: House,
  { filter = {}, page }: OperatorActSearch,
): Promise<Page<OperatorAct>> {
  const where = conditions();
  where.add('o.tenant_id = :tenantId', { tenantId });
  where.ask('o.act', filter.act);
  where.ask('o.subject', filter.subject);
  where.ask('o.actor_name', filter.actorName);
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(o.done_at, o.id) < (:afterAt, cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<OperatorAct>(
    `select o.id, o.act, o.subject, o.data, o.actor_name, o.done_at
     from operator_acts o
     where ${where.text()}
     order by o.done_at desc, o.id desc
     limit :limit`,
    { ...where.bindings(), limit: rowsToRead(page) },
  );
  return pageOf(rows, page, ({ doneAt, id }) => [doneAt, id]);
}
