import { unauthenticated } from '../domain/refusals/access.ts';
import { mainRoles, roleName } from '../domain/roles.ts';
import type { House } from '../runtime/views/house.ts';
import type { Person } from './schemas.ts';

interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly language: 'zh' | 'en';
  readonly applicantId: string | null;
  readonly applicantName: string | null;
  readonly uscc: string | null;
}

/** A person with roles and applicant, by account. @throws unauthenticated when the account is gone */
export async function readPerson({ services, tenantId }: House, accountId: string): Promise<Person> {
  const keys = { tenantId, accountId };
  const account = await services.database.first<AccountRow>(
    `select a.id, a.login, a.name, a.name_en, a.language, a.applicant_id, p.name as applicant_name, p.uscc
     from accounts a
     left join applicants p on p.tenant_id = a.tenant_id and p.id = a.applicant_id
     where a.tenant_id = :tenantId and a.id = :accountId and a.active`,
    keys,
  );
  if (account === undefined) throw unauthenticated();
  const grants = await services.database.rows<{ department: string; name: string; nameEn: string; role: string }>(
    `select g.department_code as department, d.name, d.name_en, g.role
     from role_grants g
     join departments d on d.tenant_id = g.tenant_id and d.code = g.department_code
     where g.tenant_id = :tenantId and g.account_id = :accountId
     order by array_position(cast(:order as text[]), g.role), g.department_code, g.role`,
    { ...keys, order: mainRoles },
  );
  const { id, login, name, nameEn, language, applicantId, applicantName, uscc } = account;
  return {
    id,
    login,
    name,
    nameEn,
    language,
    applicant: applicantId === null ? null : { id: applicantId, name: applicantName ?? '', uscc },
    roles: grants.map((grant) => ({
      department: grant.department,
      departmentName: { zh: grant.name, en: grant.nameEn },
      role: grant.role,
      roleName: roleName(grant.role),
    })),
  };
}
