import { localDateOf } from '../calendar/days.ts';
import type { CaseStatus } from '../domain/case-status.ts';
import { isDecided } from '../domain/case-status.ts';
import type { LocalDate } from '../domain/time.ts';
import { daysHeld } from '../runtime/views/days-held.ts';
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

type Row = Omit<PeriodCase, 'closedOn' | 'decided' | 'corrected' | 'immediate' | 'days'> & {
  readonly status: CaseStatus;
  readonly correctionRounds: number;
  /** Null for cases that are there: their days are counted when they are asked for. */
  readonly government: number | null;
  readonly applicant: number | null;
  readonly elapsed: number | null;
};

/**
 * Cases that were accepted or closed in the period, mock ones left out (§1.10). Those that were destroyed since are among them
 * with the figures that were kept, so that what was published once stays as it was.
 */
export async function periodCases(house: House, span: Span): Promise<PeriodCase[]> {
  const { services, tenantId } = house;
  const rows = await services.database.rows<Row>(
    `select c.id, c.definition_id, c.lead_department, c.accepted_on, c.status, c.correction_rounds, c.deemed_accepted,
       c.received_at, coalesce(c.decided_at, c.ended_at) as closed_at, promised.due_on as promised_due_on,
       statutory.due_on as statutory_due_on, null as government, null as applicant, null as elapsed
     from cases c
     left join clocks promised on promised.tenant_id = c.tenant_id and promised.case_id = c.id
       and promised.kind = 'PROMISED' and promised.task_id is null
     left join clocks statutory on statutory.tenant_id = c.tenant_id and statutory.case_id = c.id
       and statutory.kind = 'STATUTORY' and statutory.task_id is null
     where c.tenant_id = :tenantId and not c.is_mock
       and (cast(:departments as text[]) is null or c.lead_department = any(:departments))
       and (cast(:definitionKey as text) is null or c.definition_key = :definitionKey)
       and (c.accepted_on between :from and :to
         or cast(coalesce(c.decided_at, c.ended_at) at time zone 'Asia/Shanghai' as date) between :from and :to)
     union all
     select k.case_id, k.definition_id, k.lead_department, k.accepted_on, k.status, k.correction_rounds, k.deemed_accepted,
       k.received_at, k.closed_at, k.promised_due_on, k.statutory_due_on, k.government_working_days, k.applicant_working_days,
       k.elapsed_days
     from destroyed_cases k
     where k.tenant_id = :tenantId and not k.is_mock
       and (cast(:departments as text[]) is null or k.lead_department = any(:departments))
       and (cast(:definitionKey as text) is null or k.definition_key = :definitionKey)
       and (k.accepted_on between :from and :to
         or cast(k.closed_at at time zone 'Asia/Shanghai' as date) between :from and :to)`,
    { tenantId, definitionKey: null, ...span },
  );
  const immediate = await immediateDefinitions(house, new Set(rows.map(({ definitionId }) => definitionId)));
  return rows.map(({ status, correctionRounds, government, applicant, elapsed, ...row }) => ({
    ...row,
    closedOn: row.closedAt === null ? null : localDateOf(row.closedAt),
    decided: isDecided(status),
    corrected: correctionRounds > 0,
    immediate: immediate.has(row.definitionId),
    days: government === null ? null : { government, applicant: applicant ?? 0, elapsed: elapsed ?? 0 },
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
  const there = cases.filter(({ days }) => days === null);
  const counted = await daysHeld(house, there);
  const days = [...counted, ...cases.flatMap((each) => each.days ?? [])];
  return {
    governmentWorkingDays: median(days.map(({ government }) => government)),
    applicantWorkingDays: median(days.map(({ applicant }) => applicant)),
    elapsedDays: median(days.map(({ elapsed }) => elapsed)),
  };
}
