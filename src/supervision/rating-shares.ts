import type { House } from '../runtime/views/house.ts';
import { share } from './figures.ts';
import type { Span } from './period-cases.ts';
import type { SupervisionSummary } from './schemas.ts';

/**
 * 差评率: bad ones among the ratings of the period, and of those due for an answer how many were answered in time
 * (§1.10). Ratings of mock cases are left out, those of destroyed cases are kept as figures.
 */
export async function ratingShares(
  { services, tenantId, clock }: House,
  { from, to, departments }: Span,
): Promise<Pick<SupervisionSummary, 'badRatings' | 'badRatingsAnsweredInTime'>> {
  const found = await services.database.first<{ all: number; bad: number; due: number; inTime: number }>(
    `select count(*) as all, count(*) filter (where level <= 2) as bad,
       count(*) filter (where answered_on is not null
         or answer_due_on < cast(cast(:now as timestamptz) at time zone 'Asia/Shanghai' as date)) as due,
       count(*) filter (where answered_on <= answer_due_on) as in_time
     from (
       select r.level, r.department_code, cast(r.rated_at at time zone 'Asia/Shanghai' as date) as rated_on,
         r.answer_due_on, cast(r.answered_at at time zone 'Asia/Shanghai' as date) as answered_on
       from ratings r
       join cases c on c.tenant_id = r.tenant_id and c.id = r.case_id
       where r.tenant_id = :tenantId and not c.is_mock
       union all
       select cast(given ->> 'level' as integer), given ->> 'departmentCode', cast(given ->> 'ratedOn' as date),
         cast(given ->> 'answerDueOn' as date), cast(given ->> 'answeredOn' as date)
       from destroyed_cases k
       cross join jsonb_array_elements(k.ratings) as given
       where k.tenant_id = :tenantId and not k.is_mock) as given
     where rated_on between :from and :to
       and (cast(:departments as text[]) is null or department_code = any(:departments))`,
    { tenantId, from, to, departments, now: clock() },
  );
  const { all = 0, bad = 0, due = 0, inTime = 0 } = found ?? {};
  return { badRatings: share(bad, all), badRatingsAnsweredInTime: share(inTime, due) };
}
