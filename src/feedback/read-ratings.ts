import { localDateOf } from '../calendar/days.ts';
import { departmentsHeaded, maySupervise } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { actsToRate } from '../domain/rating.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { ratingNotFound } from '../domain/refusals/feedback.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions } from '../http/search-filters.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { CaseRatings, Rating, RatingSearch } from './schemas.ts';

type RatingRow = Omit<Rating, 'department' | 'overdue'> & { readonly departmentCode: string };

const columns = `
  r.id, r.case_id, c.number as case_number, r.act, r.department_code, r.level, r.comment, r.rated_at, r.answer_due_on,
  r.rectify_due_on, r.substantiated, r.answer, r.answered_at, r.level_after, r.comment_after`;
const tables = 'from ratings r join cases c on c.tenant_id = r.tenant_id and c.id = r.case_id';

/** What was rated in a case and what still may be, for whoever may see the case. @throws case-not-found */
export async function caseRatings(house: House, person: Person, caseId: string): Promise<CaseRatings> {
  const { services, tenantId } = house;
  await assertSeesCase(services.database, person, caseId);
  const file = await services.database.first<Parameters<typeof actsToRate>[0]>(
    `select accepted_on, correction_rounds, decided_at, ended_at from cases
     where tenant_id = :tenantId and id = :caseId`,
    { tenantId, caseId },
  );
  if (file === undefined) throw caseNotFound();
  const where = conditions();
  where.add('r.tenant_id = :tenantId and r.case_id = :caseId', { tenantId, caseId });
  const items = await find(house, where, 10);
  const rated = new Set(items.map(({ act }) => act));
  return { items, open: actsToRate(file).filter((act) => !rated.has(act)) };
}

/** One rating, for whoever answered it. @throws rating-not-found */
export async function readRating(house: House, ratingId: string): Promise<Rating> {
  const where = conditions();
  where.add('r.tenant_id = :tenantId and r.id = :ratingId', { tenantId: house.tenantId, ratingId });
  const [rating] = await find(house, where, 1);
  if (rating === undefined) throw ratingNotFound();
  return rating;
}

/** Ratings of the departments the person watches, the newest first. @throws forbidden, cursor-invalid */
export async function searchRatings(
  house: House,
  person: Person,
  { filter = {}, page, includeTotal }: RatingSearch,
): Promise<Page<Rating> & { total?: number }> {
  const watched = maySupervise(person) ? null : departmentsHeaded(person);
  if (watched?.length === 0) throw forbidden();
  const where = conditions();
  where.add('r.tenant_id = :tenantId', { tenantId: house.tenantId });
  if (watched !== null) where.add('r.department_code = any(:watched)', { watched });
  where.ask('r.department_code', filter.department);
  if (filter.bad !== undefined) where.add(filter.bad ? 'r.level <= 2' : 'r.level > 2');
  if (filter.open === true) where.add('r.level <= 2 and r.answered_at is null');
  const total = includeTotal
    ? await house.services.database.first<{ count: number }>(
        `select count(*) as count ${tables} where ${where.text()}`,
        where.bindings(),
      )
    : undefined;
  const after = readCursor(page, ['moment', 'id']);
  if (after !== undefined) {
    where.add('(r.rated_at, r.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))', {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const items = await find(house, where, rowsToRead(page));
  const found = pageOf(items, page, ({ ratedAt, id }) => [ratedAt, id]);
  return { ...found, ...(total === undefined ? {} : { total: total.count }) };
}

async function find({ services, tenantId, clock }: House, where: Conditions, limit: number): Promise<Rating[]> {
  const rows = await services.database.rows<RatingRow>(
    `select ${columns} ${tables} where ${where.text()} order by r.rated_at desc, r.id desc limit :limit`,
    { ...where.bindings(), limit },
  );
  const departments = await departmentNames(services.database, tenantId);
  const today = localDateOf(clock());
  return rows.map(({ departmentCode, ...row }) => ({
    ...row,
    department: departments.of(departmentCode),
    overdue: row.answeredAt === null && row.answerDueOn !== null && row.answerDueOn < today,
  }));
}
