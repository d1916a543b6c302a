import type { House } from '../runtime/views/house.ts';
import { share } from './figures.ts';
import type { Span } from './period-cases.ts';
import type { Share } from './schemas.ts';

/**
 * 平均跑动次数: days on which an applicant came to a window, over the applications with a case accepted in the period
 * (§1.10). Somebody came where the window received the application or a material, or handed a document over; what is done
 * on one day for one application is one visit. Several cases of one joint application are one.
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
     came as (
       select a.application, a.received_at as at, a.created_by as by
       from accepted a
       union all
       select a.application, d.created_at, d.created_by
       from accepted a
       join documents d on d.tenant_id = :tenantId and d.disclosure_id = a.disclosure_id and d.kind <> 'GENERATED'
       union all
       select a.application, v.delivered_at, v.recorded_by
       from accepted a
       join documents d on d.tenant_id = :tenantId and d.case_id = a.id
       join document_deliveries v on v.tenant_id = d.tenant_id and v.document_id = d.id and v.kind = 'COUNTER')
     select (select count(distinct application) from accepted) as applications,
       (select count(distinct (came.application, cast(came.at at time zone 'Asia/Shanghai' as date)))
        from came
        join accounts w on w.tenant_id = :tenantId and w.id = came.by and w.applicant_id is null) as visits`,
    { tenantId, from, to, departments },
  );
  return { visitsPerApplication: share(found?.visits ?? 0, found?.applications ?? 0) };
}
