import type { House } from '../runtime/views/house.ts';
import { windowDays } from '../runtime/views/window-days.ts';
import { share } from './figures.ts';
import type { Span } from './period-cases.ts';
import type { Share } from './schemas.ts';

/**
 * 平均跑动次数: days on which an applicant came to a window, over the applications with a case accepted in the period
 * (§1.10). Somebody came where the window received the application or a material, or handed a document over; what is done
 * on one day for one application is one visit. Several cases of one joint application are one. Those that
 * were destroyed since are counted with what was kept of them.
 */
export async function windowVisits(
  { services, tenantId }: House,
  { from, to, departments }: Span,
): Promise<{ visitsPerApplication: Share }> {
  const found = await services.database.first<{ applications: number; visits: number }>(
    `with accepted as (
       select c.id, c.disclosure_id, c.received_at, c.created_by, coalesce(j.application_id, c.id) as application
       from cases c
       left join application_cases j on j.tenant_id = c.tenant_id and j.case_id = c.id
       where c.tenant_id = :tenantId and not c.is_mock and c.accepted_on between :from and :to
         and (cast(:departments as text[]) is null or c.lead_department = any(:departments))),
     destroyed as (
       select k.unit_id as application, k.visited_on
       from destroyed_cases k
       where k.tenant_id = :tenantId and not k.is_mock and k.accepted_on between :from and :to
         and (cast(:departments as text[]) is null or k.lead_department = any(:departments))),
     visits as (
       select a.application, came.visited_on
       from (${windowDays('accepted')}) came
       join accepted a on a.id = came.case_id
       union
       select d.application, unnest(d.visited_on) from destroyed d),
     applications as (
       select application from accepted
       union
       select application from destroyed)
     select (select count(*) from applications) as applications, (select count(*) from visits) as visits`,
    { tenantId, from, to, departments },
  );
  return { visitsPerApplication: share(found?.visits ?? 0, found?.applications ?? 0) };
}
