import type { Sql } from '../../database/connect.ts';
import type { Bindings } from '../../database/named-bindings.ts';
import { departmentsOf, isStaff, seesEveryCase } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';

/** A condition on the table `cases c` with its values. */
export interface CaseCondition {
  readonly condition: string;
  readonly bindings: Bindings;
}

/** The cases a person may see, as `maySeeCase` says it: the own ones, those of the own departments and those that were copied to the person, or all. */
export function visibleCases(person: Person): CaseCondition {
  if (!isStaff(person)) {
    return { condition: 'c.applicant_id = :viewerApplicant', bindings: { viewerApplicant: person.applicantId } };
  }
  if (seesEveryCase(person)) return { condition: 'true', bindings: {} };
  return {
    condition: `(c.lead_department = any(:viewerDepartments) or exists (
      select from case_departments seen
      where seen.tenant_id = c.tenant_id and seen.case_id = c.id and seen.department_code = any(:viewerDepartments)) or exists (
      select from task_copies copied
      where copied.tenant_id = c.tenant_id and copied.case_id = c.id and copied.account_id = :viewerAccount))`,
    bindings: { viewerDepartments: departmentsOf(person), viewerAccount: person.id },
  };
}

/** Lets whoever may see the case pass; to everybody else it does not exist. @throws case-not-found */
export async function assertSeesCase(sql: Sql, person: Person, caseId: string): Promise<void> {
  const { condition, bindings } = visibleCases(person);
  const seen = await sql.first(
    `select c.id from cases c where c.tenant_id = :tenantId and c.id = :caseId and ${condition}`,
    { tenantId: person.tenantId, caseId, ...bindings },
  );
  if (seen === undefined) throw caseNotFound();
}
