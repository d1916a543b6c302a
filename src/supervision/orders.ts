import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import type { SupervisionOrder } from '../runtime/views/record-schema.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { OrderSearch } from './schemas.ts';
import { departmentsWatched } from './whose.ts';

type OrderRow = Omit<SupervisionOrder, 'department'> & { readonly departmentCode: string };

const columns = `
  o.id, o.number, o.kind, o.category, o.case_id, c.number as case_number, o.department_code, o.requirement, o.issued_at,
  o.due_on, o.external_deadline_on, o.flagged, o.document_id, o.closed_at, o.result`;
const tables = 'from supervision_orders o join cases c on c.tenant_id = o.tenant_id and c.id = o.case_id';

/** Orders to the departments the person watches, the newest first. @throws forbidden, cursor-invalid */
export async function searchOrders(
  house: House,
  person: Person,
  { filter = {}, page: wish, includeTotal }: OrderSearch,
): Promise<Page<SupervisionOrder> & { total?: number }> {
  const { services, tenantId } = house;
  const watched = departmentsWatched(person);
  const where = conditions();
  where.add('o.tenant_id = :tenantId', { tenantId });
  if (watched !== null) where.add('o.department_code = any(:watched)', { watched });
  where.ask('o.kind', filter.kind);
  where.ask('o.department_code', filter.department);
  where.ask('o.case_id', filter.caseId);
  where.ask('o.flagged', filter.flagged);
  where.ask('o.due_on', filter.dueOn);
  if (filter.open !== undefined) where.add(`o.closed_at is ${filter.open ? 'null' : 'not null'}`);
  const total = includeTotal
    ? await services.database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(wish, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(o.issued_at, o.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<OrderRow>(
    `select ${columns} ${tables} where ${where.text()} order by o.issued_at desc, o.id desc limit :limit`,
    { ...where.bindings(), limit: rowsToRead(wish) },
  );
  const found = pageOf(await told(house, rows), wish, ({ issuedAt, id }) => [issuedAt, id]);
  return { ...found, ...(total === undefined ? {} : { total: total.count }) };
}

/** Orders issued in a case. An applicant sees what was assigned for the applicant's sake, not how departments are pressed. @throws case-not-found */
export async function caseOrders(house: House, person: Person, caseId: string): Promise<{ items: SupervisionOrder[] }> {
  const { services, tenantId } = house;
  await assertSeesCase(services.database, person, caseId);
  const rows = await services.database.rows<OrderRow>(
    `select ${columns} ${tables}
     where o.tenant_id = :tenantId and o.case_id = :caseId and (:staff or o.kind = 'ASSIGNMENT')
     order by o.issued_at desc, o.id desc`,
    { tenantId, caseId, staff: isStaff(person) },
  );
  return { items: await told(house, rows) };
}

async function told({ services, tenantId }: House, rows: readonly OrderRow[]): Promise<SupervisionOrder[]> {
  const departments = await departmentNames(services.database, tenantId);
  return rows.map(({ departmentCode, ...row }) => ({ ...row, department: departments.of(departmentCode) }));
}
