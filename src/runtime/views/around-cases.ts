import type { Sql } from '../../database/connect.ts';
import { isOneOf, readTogether } from '../../database/json-rows.ts';
import type { GreenChannelGround } from '../../domain/green-channel.ts';
import type { Instant } from '../../domain/time.ts';
import { type ClockFacts, type ClockRows, clockReads } from '../clocks/read-clocks.ts';
import { type DepartmentNames, departmentsText, namesOf } from './departments.ts';
import type { DepartmentName } from './parts.ts';

/** What every view of a case or of its tasks is told with. */
export interface AroundCases {
  readonly facts: ClockFacts;
  readonly departments: DepartmentNames;
  /** Those that go through the green channel now. */
  readonly green: ReadonlyMap<string, GreenRow>;
}

/** Why, since when and by whom a case goes through the green channel. */
export interface GreenRow {
  readonly caseId: string;
  readonly ground: GreenChannelGround;
  readonly reason: string;
  readonly openedBy: string;
  readonly openedByName: string;
  readonly openedAt: Instant;
}

const greenRead = (of: string): string => `
  select case_id, ground, reason, opened_by, opened_at,
    (select name from accounts where accounts.tenant_id = green_channels.tenant_id and accounts.id = opened_by) as opened_by_name
  from green_channels where tenant_id = :tenantId and ${of} and closed_at is null`;

interface Rows extends ClockRows {
  readonly departments: DepartmentName;
  readonly green: GreenRow;
}

/**
 * Reads the clocks of some cases, the names of departments and which cases come first with one statement. Where only some tasks are looked at, only
 * their step clocks and departments.
 */
export async function readAroundCases(
  sql: Sql,
  tenantId: string,
  caseIds: readonly string[],
  tasks?: { readonly ids: readonly string[]; readonly departments: readonly string[] },
): Promise<AroundCases> {
  const { condition, bindings } = isOneOf('case_id', 'caseIds', caseIds);
  const ofTasks = tasks === undefined ? undefined : isOneOf('task_id', 'taskIds', tasks.ids);
  const { departments, green, ...facts } = await readTogether<Rows>(
    sql,
    {
      ...clockReads(condition, ofTasks?.condition),
      departments:
        tasks === undefined ? departmentsText : `${departmentsText} and code = any(cast(:departments as text[]))`,
      green: greenRead(condition),
    },
    { tenantId, ...bindings, ...ofTasks?.bindings, ...(tasks === undefined ? {} : { departments: tasks.departments }) },
  );
  return { facts, departments: namesOf(departments), green: new Map(green.map((row) => [row.caseId, row])) };
}
