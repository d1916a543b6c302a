import type { Person } from '../domain/person.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import { answerCard } from '../runtime/supervision/answer-card.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import type { SupervisionCard } from '../runtime/views/record-schema.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { CardSearch } from './schemas.ts';
import { departmentsWatched } from './whose.ts';

type CardRow = Omit<SupervisionCard, 'department'> & { readonly departmentCode: string };

const columns = `
  k.id, k.number, k.level, k.reason, k.case_id, c.number as case_number, k.element_id, k.department_code, k.occurred_at,
  k.answered_at, k.answer`;
const tables = 'from supervision_cards k join cases c on c.tenant_id = k.tenant_id and c.id = k.case_id';

/** Cards of the departments the person watches, the newest first. @throws forbidden, cursor-invalid */
export async function searchCards(
  house: House,
  person: Person,
  { filter = {}, page: wish, includeTotal }: CardSearch,
): Promise<Page<SupervisionCard> & { total?: number }> {
  const { services, tenantId } = house;
  const watched = departmentsWatched(person);
  const where = conditions();
  where.add('k.tenant_id = :tenantId', { tenantId });
  if (watched !== null) where.add('k.department_code = any(:watched)', { watched });
  where.ask('k.level', filter.level);
  where.ask('k.department_code', filter.department);
  where.ask('k.reason', filter.reason);
  where.ask('k.case_id', filter.caseId);
  where.ask('k.occurred_at', filter.occurredAt);
  if (filter.answered !== undefined) where.add(`k.answered_at is ${filter.answered ? 'not null' : 'null'}`);
  const total = includeTotal
    ? await services.database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(wish, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(k.occurred_at, k.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<CardRow>(
    `select ${columns} ${tables} where ${where.text()} order by k.occurred_at desc, k.id desc limit :limit`,
    { ...where.bindings(), limit: rowsToRead(wish) },
  );
  const found = pageOf(await told(house, rows), wish, ({ occurredAt, id }) => [occurredAt, id]);
  return { ...found, ...(total === undefined ? {} : { total: total.count }) };
}

/** Cards given in a case. @throws case-not-found */
export async function caseCards(house: House, person: Person, caseId: string): Promise<{ items: SupervisionCard[] }> {
  const { services, tenantId } = house;
  await assertSeesCase(services.database, person, caseId);
  const rows = await services.database.rows<CardRow>(
    `select ${columns} ${tables}
     where k.tenant_id = :tenantId and k.case_id = :caseId
     order by k.occurred_at desc, k.id desc`,
    { tenantId, caseId },
  );
  return { items: await told(house, rows) };
}

/** Answers a card for the department it was given to. @throws card-not-found, forbidden, card-answered */
export async function answer(
  house: House,
  person: Person,
  cardId: string,
  text: string,
): Promise<{ items: SupervisionCard[] }> {
  const { caseId } = await answerCard(house.services, person, { cardId, answer: text }, house.clock());
  return caseCards(house, person, caseId);
}

async function told({ services, tenantId }: House, rows: readonly CardRow[]): Promise<SupervisionCard[]> {
  const departments = await departmentNames(services.database, tenantId);
  return rows.map(({ departmentCode, ...row }) => ({ ...row, department: departments.of(departmentCode) }));
}
