import type { CaseFacts } from '../../domain/permissions.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** What of the case decides who may see and do what with it. */
export async function caseFacts(turn: Turn): Promise<CaseFacts> {
  const { applicantId, leadDepartment } = caseOf(turn);
  const rows = await turn.sql.rows<{ departmentCode: string }>(
    `select department_code from case_departments where tenant_id = :tenantId and case_id = :caseId`,
    { tenantId: turn.tenantId, caseId: turn.caseId },
  );
  return { applicantId, leadDepartment, departments: rows.map(({ departmentCode }) => departmentCode) };
}
