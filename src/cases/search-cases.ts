import type { Person } from '../domain/person.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions, likeOf, likePattern, valuesAsked } from '../http/search-filters.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { caseViews } from '../runtime/views/case-view.ts';
import type { Light } from '../runtime/views/clock-schema.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { lightBindings, lightRank, rankOfLight } from '../runtime/views/light-rank.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';
import type { CaseSearch } from './schemas.ts';

interface Found {
  readonly id: string;
  readonly receivedAt: string;
}

const tables = `
  from cases c
  join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
  join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id`;

/** A page of the cases the person may see that have all in common what is asked. @throws cursor-invalid */
export async function searchCases(
  house: House,
  person: Person,
  search: CaseSearch,
): Promise<Page<Case> & { total?: number }> {
  const { services, tenantId } = house;
  const where = await asked(house, person, search);
  const ascending = search.sort?.[0]?.order === 'ASC';
  const total = search.includeTotal
    ? await services.database.first<{ count: number }>(`select count(*) as count ${tables} where ${where.text()}`, {
        ...where.bindings(),
      })
    : undefined;
  const after = readCursor(search.page, ['moment', 'id']);
  if (after !== undefined) {
    where.add(`(c.received_at, c.id) ${ascending ? '>' : '<'} (:afterAt, cast(:afterId as uuid))`, {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const direction = ascending ? 'asc' : 'desc';
  const found = await services.database.rows<Found>(
    `select c.id, c.received_at ${tables}
     where ${where.text()}
     order by c.received_at ${direction}, c.id ${direction}
     limit :limit`,
    { ...where.bindings(), tenantId, limit: rowsToRead(search.page) },
  );
  const { items, page } = pageOf(found, search.page, ({ receivedAt, id }) => [receivedAt, id]);
  const views = await caseViews(
    house,
    person,
    items.map(({ id }) => id),
  );
  return { items: views, page, ...(total === undefined ? {} : { total: total.count }) };
}

async function asked(house: House, person: Person, { filter = {} }: CaseSearch): Promise<Conditions> {
  const { tenantId } = house;
  const where = conditions();
  const seen = visibleCases(person);
  where.add('c.tenant_id = :tenantId', { tenantId });
  where.add(seen.condition, seen.bindings);
  where.ask('c.status', filter.status);
  where.ask('c.number', filter.number);
  where.ask('c.definition_key', filter.definitionKey);
  where.ask('c.accepted_on', filter.acceptedOn);
  where.ask('c.received_at', filter.receivedAt);
  if (filter.open !== undefined) where.add(`c.ended_at is ${filter.open ? 'null' : 'not null'}`);
  if (filter.departments !== undefined) {
    where.add(
      `c.lead_department = any(:askedDepartments) or exists (
         select from case_departments part
         where part.tenant_id = c.tenant_id and part.case_id = c.id and part.department_code = any(:askedDepartments))`,
      { askedDepartments: valuesAsked(filter.departments) },
    );
  }
  if (filter.text !== undefined && filter.text !== '') {
    const like = likeOf(filter.text);
    where.add(`c.number ${like} :askedText or p.name ${like} :askedText or a.name ${like} :askedText`, {
      askedText: likePattern(filter.text),
    });
  }
  if (filter.light !== undefined) await askLight(house, where, valuesAsked(filter.light));
  return where;
}

async function askLight(house: House, where: Conditions, lights: readonly Light[]): Promise<void> {
  where.add(
    `(select max(${lightRank}) from clocks ck
      where ck.tenant_id = c.tenant_id and ck.case_id = c.id and ck.task_id is null and ck.state <> 'STOPPED')
     = any(cast(:askedRanks as int[]))`,
    {
      ...lightBindings(await homeCalendar(house), house.clock()),
      askedRanks: lights.map((light) => rankOfLight[light]),
    },
  );
}
