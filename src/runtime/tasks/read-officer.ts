import type { Sql } from '../../database/connect.ts';
import type { Person, RoleGrant } from '../../domain/person.ts';

/** An officer in service with all roles, whoever asks; null for an applicant, or an account that is none or not active. */
export async function readOfficer(sql: Sql, tenantId: string, accountId: string): Promise<Person | null> {
  const row = await sql.first<{ id: string; name: string; nameEn: string; roles: RoleGrant[] }>(
    `select a.id, a.name, a.name_en, coalesce((
       select jsonb_agg(jsonb_build_object('department', g.department_code, 'role', g.role)
         order by g.department_code, g.role)
       from role_grants g where g.tenant_id = a.tenant_id and g.account_id = a.id), '[]') as roles
     from accounts a
     where a.tenant_id = :tenantId and a.id = :accountId and a.active and a.applicant_id is null`,
    { tenantId, accountId },
  );
  return row === undefined ? null : { ...row, tenantId, applicantId: null, scopes: null };
}

/** Whether somebody in service holds a role in a department. */
export async function isStaffed(
  sql: Sql,
  tenantId: string,
  { departmentCode, role }: { readonly departmentCode: string; readonly role: string },
): Promise<boolean> {
  const found = await sql.first(
    `select g.account_id from role_grants g
     join accounts a on a.tenant_id = g.tenant_id and a.id = g.account_id
     where g.tenant_id = :tenantId and g.department_code = :departmentCode and g.role = :role and a.active
     limit 1`,
    { tenantId, departmentCode, role },
  );
  return found !== undefined;
}
