import { localDateOf } from '../calendar/days.ts';
import { elapsedCalendarDays, unionWorkingDays } from '../calendar/held-days.ts';
import type { CaseStatus } from '../domain/case-status.ts';
import { isDecided } from '../domain/case-status.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { suspensionOf } from '../runtime/clock-record.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';

/** What of a case the figures are counted from. */
export interface PeriodCase {
  readonly id: string;
  readonly leadDepartment: string;
  readonly acceptedOn: LocalDate | null;
  /** The day it was decided or ended; null while it runs. */
  readonly closedOn: LocalDate | null;
  /** True when it was decided, not withdrawn or turned away; only such cases are early, on time or overdue (§1.10). */
  readonly decided: boolean;
  readonly promisedDueOn: LocalDate | null;
  readonly corrected: boolean;
  readonly deemedAccepted: boolean;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
}

/** Which cases are counted. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Lead departments; null for all. */
  readonly departments: readonly string[] | null;
}

/** Cases that were accepted or closed in the period, mock ones left out (§1.10). */
export async function periodCases({ services, tenantId }: House, span: Span): Promise<PeriodCase[]> {
  const rows = await services.database.rows<
    Omit<PeriodCase, 'closedOn' | 'decided' | 'corrected'> & { status: CaseStatus; correctionRounds: number }
  >(
    `select c.id, c.lead_department, c.accepted_on, c.status, c.correction_rounds, c.deemed_accepted, c.received_at,
       coalesce(c.decided_at, c.ended_at) as closed_at, ck.due_on as promised_due_on
     from cases c
     left join clocks ck on ck.tenant_id = c.tenant_id and ck.case_id = c.id and ck.kind = 'PROMISED' and ck.task_id is null
     where c.tenant_id = :tenantId and not c.is_mock
       and (cast(:departments as text[]) is null or c.lead_department = any(:departments))
       and (c.accepted_on between :from and :to
         or cast(coalesce(c.decided_at, c.ended_at) at time zone 'Asia/Shanghai' as date) between :from and :to)`,
    { tenantId, ...span },
  );
  return rows.map(({ status, correctionRounds, ...row }) => ({
    ...row,
    closedOn: row.closedAt === null ? null : localDateOf(row.closedAt),
    decided: isDecided(status),
    corrected: correctionRounds > 0,
  }));
}

/** Median of the working days departments held decided cases, and of the calendar days these took; null when there are none. */
export async function medians(
  house: House,
  cases: readonly PeriodCase[],
): Promise<{ readonly governmentWorkingDays: number | null; readonly elapsedDays: number | null }> {
  const { services, tenantId } = house;
  const calendar = await homeCalendar(house);
  const caseIds = cases.map(({ id }) => id);
  const keys = { tenantId, caseIds };
  const tasks = await services.database.rows<{ caseId: string; createdAt: Instant; endedAt: Instant | null }>(
    `select case_id, created_at, ended_at from user_tasks
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[])) and applicant_id is null`,
    keys,
  );
  const suspensions = await services.database.rows<{ caseId: string; startedAt: Instant; endedAt: Instant | null }>(
    `select case_id, started_at, ended_at from clock_suspensions
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))`,
    keys,
  );
  const tasksOf = Map.groupBy(tasks, ({ caseId }) => caseId);
  const suspensionsOf = Map.groupBy(suspensions, ({ caseId }) => caseId);
  const government = cases.map(({ id, closedAt }) => {
    const end = closedAt ?? house.clock();
    const held = (tasksOf.get(id) ?? [])
      .filter(({ createdAt }) => createdAt < end)
      .map(({ createdAt, endedAt }) => ({ from: createdAt, to: endedAt !== null && endedAt < end ? endedAt : end }));
    return unionWorkingDays(calendar, held, (suspensionsOf.get(id) ?? []).map(suspensionOf));
  });
  const elapsed = cases.map(({ receivedAt, closedAt }) => elapsedCalendarDays(receivedAt, closedAt ?? house.clock()));
  return { governmentWorkingDays: median(government), elapsedDays: median(elapsed) };
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
