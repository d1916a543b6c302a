import type { Sql } from '../../database/connect.ts';
import { isOneOf, readTogether } from '../../database/json-rows.ts';
import { type ClockFacts, type ClockRows, clockReads } from '../read-clocks.ts';
import { type DepartmentNames, departmentsText, namesOf } from './departments.ts';
import type { DepartmentName } from './parts.ts';

/** What every view of a case or of its tasks is told with. */
export interface AroundCases {
  readonly facts: ClockFacts;
  readonly departments: DepartmentNames;
}

/** Reads the clocks of some cases and the names of departments with one statement. */
export async function readAroundCases(sql: Sql, tenantId: string, caseIds: readonly string[]): Promise<AroundCases> {
  const { condition, bindings } = isOneOf('case_id', 'caseIds', caseIds);
  const { departments, ...facts } = await readTogether<ClockRows & { readonly departments: DepartmentName }>(
    sql,
    { ...clockReads(condition), departments: departmentsText },
    { tenantId, ...bindings },
  );
  return { facts, departments: namesOf(departments) };
}
