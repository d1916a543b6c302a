import type { Sql } from '../../database/connect.ts';
import type { DepartmentName } from './parts.ts';

/** Names of departments by code; an unknown code stands for itself. */
export interface DepartmentNames {
  of(code: string): DepartmentName;
  /** Null stays null. */
  maybe(code: string | null): DepartmentName | null;
}

/** Finds the names of all departments. */
export const departmentsText = 'select code, name, name_en from departments where tenant_id = :tenantId';

/** Reads the names of all departments in one statement. */
export async function departmentNames(sql: Sql, tenantId: string): Promise<DepartmentNames> {
  return namesOf(await sql.rows<DepartmentName>(departmentsText, { tenantId }));
}

/** Names by code from the rows of `departmentsText`. */
export function namesOf(rows: readonly DepartmentName[]): DepartmentNames {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const of = (code: string): DepartmentName => byCode.get(code) ?? { code, name: code, nameEn: code };
  return { of, maybe: (code) => (code === null ? null : of(code)) };
}
