import { localDateOf } from '../calendar/days.ts';
import { elapsedCalendarDays, unionWorkingDays } from '../calendar/held-days.ts';
import type { CaseStatus } from '../domain/case-status.ts';
import { isDecided } from '../domain/case-status.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { suspensionOf } from '../runtime/clock-record.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { median } from './figures.ts';
import type { PeriodCase } from './period-case.ts';

/** Which cases are counted. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Lead departments; null for all. */
  readonly departments: readonly string[] | null;
  /** Only cases of this procedure. */
  readonly definitionKey?: string;
}

/** Cases that were accepted or closed in the period, mock ones left out (§1.10). */
export async function periodCases(house: House, span: Span): Promise<PeriodCase[]> {
  const { services, tenantId } = house;
  const rows = await services.database.rows<
    Omit<PeriodCase, 'closedOn' | 'decided' | 'corrected' | 'immediate'> & {
      status: CaseStatus;
      correctionRounds: number;
    }
  >(
    `select c.id, c.definition_id, c.lead_department, c.accepted_on, c.status, c.correction_rounds, c.deemed_accepted,
       c.received_at, coalesce(c.decided_at, c.ended_at) as closed_at, promised.due_on as promised_due_on,
       statutory.due_on as statutory_due_on
     from cases c
     left join clocks promised on promised.tenant_id = c.tenant_id and promised.case_id = c.id
       and promised.kind = 'PROMISED' and promised.task_id is null
     left join clocks statutory on statutory.tenant_id = c.tenant_id and statutory.case_id = c.id
       and statutory.kind = 'STATUTORY' and statutory.task_id is null
     where c.tenant_id = :tenantId and not c.is_mock
       and (cast(:departments as text[]) is null or c.lead_department = any(:departments))
       and (cast(:definitionKey as text) is null or c.definition_key = :definitionKey)
       and (c.accepted_on between :from and :to
         or cast(coalesce(c.decided_at, c.ended_at) at time zone 'Asia/Shanghai' as date) between :from and :to)`,
    { tenantId, definitionKey: null, ...span },
  );
  const immediate = await immediateDefinitions(house, new Set(rows.map(({ definitionId }) => definitionId)));
  return rows.map(({ status, correctionRounds, ...row }) => ({
    ...row,
    closedOn: row.closedAt === null ? null : localDateOf(row.closedAt),
    decided: isDecided(status),
    corrected: correctionRounds > 0,
    immediate: immediate.has(row.definitionId),
  }));
}

async function immediateDefinitions({ services, tenantId }: House, ids: ReadonlySet<string>): Promise<Set<string>> {
  const found = new Set<string>();
  for (const id of ids) {
    const { model } = await services.definitions.byId(services.database, tenantId, id);
    if (model.procedure?.kind === 'IMMEDIATE') found.add(id);
  }
  return found;
}

/** The middle of the days cases took. */
export interface Medians {
  readonly governmentWorkingDays: number | null;
  readonly applicantWorkingDays: number | null;
  readonly elapsedDays: number | null;
}

/**
 * Median of the working days departments held decided cases (the union of their time, suspensions left out), of those they
 * waited for the applicant, and of the calendar days they took; null when there are none.
 */
export async function medians(house: House, cases: readonly PeriodCase[]): Promise<Medians> {
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
    `select case_id, coalesce(outer_from, started_at) as started_at, ended_at
     from clock_suspensions
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))
       and (department_code is null or outer_from is not null)`,
    keys,
  );
  const tasksOf = Map.groupBy(tasks, ({ caseId }) => caseId);
  const suspensionsOf = Map.groupBy(suspensions, ({ caseId }) => caseId);
  const days = cases.map(({ id, receivedAt, closedAt }) => {
    const end = closedAt ?? house.clock();
    const held = (tasksOf.get(id) ?? [])
      .filter(({ createdAt }) => createdAt < end)
      .map(({ createdAt, endedAt }) => ({ from: createdAt, to: endedAt !== null && endedAt < end ? endedAt : end }));
    const standstills = (suspensionsOf.get(id) ?? []).map(suspensionOf);
    const government = unionWorkingDays(calendar, held, standstills);
    const all = unionWorkingDays(calendar, [{ from: receivedAt, to: end }], standstills);
    return { government, applicant: Math.max(0, all - government), elapsed: elapsedCalendarDays(receivedAt, end) };
  });
  return {
    governmentWorkingDays: median(days.map(({ government }) => government)),
    applicantWorkingDays: median(days.map(({ applicant }) => applicant)),
    elapsedDays: median(days.map(({ elapsed }) => elapsed)),
  };
}
