import { type Static, Type } from 'typebox';
import type { House } from '../runtime/views/house.ts';
import { DepartmentName, id, list, named, ref, text } from '../runtime/views/parts.ts';

/** Somebody in service. */
export const Officer = named(
  'Officer',
  'An officer in service with the departments the officer belongs to.',
  Type.Object({
    id: id('Account'),
    name: text('Name'),
    nameEn: text('Name in Latin letters'),
    departments: list(ref(DepartmentName), 'Departments'),
  }),
);
export type Officer = Static<typeof Officer>;

/** Officers in service by name; of one department when it is named. At most 1000. */
export async function listOfficers({ services, tenantId }: House, department?: string): Promise<{ items: Officer[] }> {
  const items = await services.database.rows<Officer>(
    `select a.id, a.name, a.name_en, jsonb_agg(distinct jsonb_build_object(
         'code', d.code, 'name', d.name, 'nameEn', d.name_en)) as departments
     from accounts a
     join role_grants g on g.tenant_id = a.tenant_id and g.account_id = a.id
     join departments d on d.tenant_id = g.tenant_id and d.code = g.department_code
     where a.tenant_id = :tenantId and a.active and a.applicant_id is null
     group by a.id, a.name, a.name_en
     having cast(:department as text) is null or bool_or(d.code = :department)
     order by a.name, a.id
     limit 1000`,
    { tenantId, department: department ?? null },
  );
  return { items };
}
