import { elapsedCalendarDays, unionWorkingDays } from '../../calendar/held-days.ts';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../domain/time.ts';
import { suspensionOf } from '../clocks/clock-record.ts';
import { homeCalendar } from './home-calendar.ts';
import type { House } from './house.ts';

/** Who had a case for how long (§1.10). */
export interface DaysHeld {
  /** Working days on which a department had it: the union of their time, suspensions left out. */
  readonly government: number;
  /** Working days on which it waited for the applicant. */
  readonly applicant: number;
  /** Days by the calendar from its receipt to its end. */
  readonly elapsed: number;
}

/** Who had each of some cases for how long, to their end or to now, in the order of the cases. */
export async function daysHeld(
  house: House,
  cases: readonly { readonly id: string; readonly receivedAt: Instant; readonly closedAt: Instant | null }[],
  sql: Sql = house.services.database,
): Promise<DaysHeld[]> {
  if (cases.length === 0) return [];
  const calendar = await homeCalendar(house);
  const keys = { tenantId: house.tenantId, caseIds: cases.map(({ id }) => id) };
  const tasks = await sql.rows<{ caseId: string; createdAt: Instant; endedAt: Instant | null }>(
    `select case_id, created_at, ended_at from user_tasks
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[])) and applicant_id is null`,
    keys,
  );
  const suspensions = await sql.rows<{ caseId: string; startedAt: Instant; endedAt: Instant | null }>(
    `select case_id, coalesce(outer_from, started_at) as started_at, ended_at
     from clock_suspensions
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))
       and (department_code is null or outer_from is not null)`,
    keys,
  );
  const tasksOf = Map.groupBy(tasks, ({ caseId }) => caseId);
  const suspensionsOf = Map.groupBy(suspensions, ({ caseId }) => caseId);
  return cases.map(({ id, receivedAt, closedAt }) => {
    const end = closedAt ?? house.clock();
    const held = (tasksOf.get(id) ?? [])
      .filter(({ createdAt }) => createdAt < end)
      .map(({ createdAt, endedAt }) => ({ from: createdAt, to: endedAt !== null && endedAt < end ? endedAt : end }));
    const standstills = (suspensionsOf.get(id) ?? []).map(suspensionOf);
    const government = unionWorkingDays(calendar, held, standstills);
    const all = unionWorkingDays(calendar, [{ from: receivedAt, to: end }], standstills);
    return { government, applicant: Math.max(0, all - government), elapsed: elapsedCalendarDays(receivedAt, end) };
  });
}
