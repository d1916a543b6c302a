import { demoModeOff } from '../domain/refusals/access.ts';
import { mainRoles, roleName } from '../domain/roles.ts';
import type { House } from '../runtime/views/house.ts';
import type { DemoAccount } from './schemas.ts';

/** How the demo accounts are shown: which logins, and the one password of all. */
export interface DemoShown {
  readonly password: string;
  readonly logins: readonly string[];
}

interface DemoRow {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly applicantName: string | null;
  readonly role: string | null;
  readonly departmentZh: string | null;
  readonly departmentEn: string | null;
}

/** The accounts for trying the service out, in the order they are shown. @throws demo-mode-off */
export async function demoAccounts(house: House, shown: DemoShown | null): Promise<{ items: DemoAccount[] }> {
  if (shown === null) throw demoModeOff();
  const rows = await house.services.database.rows<DemoRow>(
    `select a.login, a.name, a.name_en, p.name as applicant_name,
       g.role, d.name as department_zh, d.name_en as department_en
     from accounts a
     left join applicants p on p.tenant_id = a.tenant_id and p.id = a.applicant_id
     left join lateral (
       select g.role, g.department_code from role_grants g
       where g.tenant_id = a.tenant_id and g.account_id = a.id
       order by array_position(cast(:order as text[]), g.role), g.role limit 1) g on true
     left join departments d on d.tenant_id = a.tenant_id and d.code = g.department_code
     where a.tenant_id = :tenantId and a.demo and a.active and a.login = any(:logins)
     order by array_position(cast(:logins as text[]), a.login)`,
    { tenantId: house.tenantId, logins: shown.logins, order: mainRoles },
  );
  const items = rows.map((row) => {
    const role = row.role ?? 'APPLICANT';
    const department =
      row.departmentZh === null
        ? row.applicantName === null
          ? null
          : { zh: row.applicantName, en: row.applicantName }
        : { zh: row.departmentZh, en: row.departmentEn ?? row.departmentZh };
    return {
      login: row.login,
      password: shown.password,
      name: row.name,
      nameEn: row.nameEn,
      role,
      roleName: roleName(role),
      departmentName: department,
    };
  });
  return { items };
}
