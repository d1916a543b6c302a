import type { Sql } from '../../database/connect.ts';

/** Roles that draw, run or watch over the work of a department without doing any of it. */
const bystanders = ['DESIGNER', 'ADMINISTRATOR', 'SUPERVISOR', 'PUBLISHER'];

/** Somebody who may act beside a colleague. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Who of a department may take part in a case where the law asks for several officers (行政许可法 34), by name; nobody recused. */
export function officersOf(
  sql: Sql,
  tenantId: string,
  departmentCode: string | null,
  caseId: string,
): Promise<Officer[]> {
  return sql.rows<Officer>(
    `select a.id, a.name, a.name_en from accounts a
     where a.tenant_id = :tenantId and a.active and a.applicant_id is null and exists (
       select from role_grants g
       where g.tenant_id = a.tenant_id and g.account_id = a.id and g.department_code = :departmentCode
         and g.role <> all(cast(:bystanders as text[])))
       and not exists (
         select from recusals r where r.tenant_id = a.tenant_id and r.case_id = :caseId and r.account_id = a.id)
     order by a.name, a.id`,
    { tenantId, departmentCode, caseId, bystanders },
  );
}
