import type { Calendar } from '../../calendar/calendar.ts';
import { dayNumberOf, epochMsOf, localDateOf } from '../../calendar/days.ts';
import { remainingWorkingDays, usedWorkingDays } from '../../calendar/days-used.ts';
import { type Period, totalLimit } from '../../calendar/due-date.ts';
import { type DayExplanation, explainDueDate } from '../../calendar/explain-due-date.ts';
import { lightOf } from '../../calendar/light.ts';
import type { Suspension } from '../../calendar/suspensions.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { periodOf, standstillsOf, suspensionOf } from '../clocks/clock-record.ts';
import type { ClockFacts } from '../clocks/read-clocks.ts';
import type { ClockRow, SuspensionRow } from '../turn/rows.ts';
import type { Clock, ExplainedDay, Light } from './clock-schema.ts';

const hourMs = 3_600_000;

/** A clock as it stands at a moment; one that has stopped, as it stood then. */
export function clockView(calendar: Calendar, row: ClockRow, facts: ClockFacts, now: Instant): Clock {
  const asOf = row.stoppedAt ?? now;
  const suspensions = standstillsFor(row, facts);
  const period = periodFor(row, facts);
  const reason =
    row.taskId === null
      ? facts.reasons.find(({ caseId, kind }) => caseId === row.caseId && kind === row.kind)?.reason
      : undefined;
  const { used, remaining, total } = figures(calendar, row, period, asOf);
  return {
    id: row.id,
    kind: row.kind,
    taskId: row.taskId,
    limit: { value: Number(row.limitValue), unit: row.limitUnit },
    legalBasis: row.legalBasis,
    anchorOn: row.anchorOn,
    startedAt: row.startedAt,
    dueOn: row.dueOn,
    dueAt: row.dueAt,
    state: row.state,
    stoppedAt: row.stoppedAt,
    provisional: row.provisional,
    usedDays: used,
    remainingDays: remaining,
    overdueDays: Math.max(0, -remaining),
    light: lightOf({
      limitDays: total,
      usedDays: used,
      now: asOf,
      dueAt: row.state === 'SUSPENDED' ? null : row.dueAt,
    }),
    suspensions: suspensions.map(
      ({ id, type, reason, legalBasis, documentId, startedAt, endedAt, plannedEndOn, ...more }) => ({
        id,
        type,
        reason,
        legalBasis,
        documentId,
        startedAt,
        endedAt,
        plannedEndOn,
        departmentCode: more.departmentCode,
        prolongsId: more.prolongsId,
      }),
    ),
    overdueReason: reason ?? null,
    overdueReasonOwed: row.kind !== 'STEP' && reason === undefined && row.state !== 'SUSPENDED' && asOf > row.dueAt,
  };
}

/** Every day of a clock's period, of one that is overdue or stands still up to now: counted, or why not. */
export function clockDays(calendar: Calendar, row: ClockRow, facts: ClockFacts, now: Instant): ExplainedDay[] {
  const standstills = standstillsFor(row, facts).map((one) => ({ id: one.id, ...suspensionOf(one) }));
  return explainDueDate(calendar, periodFor(row, facts), localDateOf(row.stoppedAt ?? now)).map((day) => ({
    ...explainedDay(day),
    suspensionIds:
      day.reason === 'SUSPENDED' ? standstills.filter((one) => covers(one, day.on)).map(({ id }) => id) : [],
  }));
}

/** A day of a period in the words of the contract. */
export function explainedDay({ name, nameEn, ...day }: DayExplanation): ExplainedDay {
  return { ...day, name: name === null ? null : { zh: name, en: nameEn ?? name } };
}

const order: readonly Light[] = ['GREEN', 'YELLOW', 'ORANGE', 'RED'];

/** The worst light of clocks that may still count; null when there are none. */
export function worstLight(clocks: readonly Clock[]): Light | null {
  const ranks = clocks.filter(({ state }) => state !== 'STOPPED').map(({ light }) => order.indexOf(light));
  return order[Math.max(...ranks)] ?? null;
}

/** Of clocks that count now, the one that is due first. */
export function dueFirst(clocks: readonly Clock[]): Clock | null {
  const running = clocks.filter(({ state }) => state === 'RUNNING');
  return running.reduce<Clock | null>((first, one) => (first === null || one.dueAt < first.dueAt ? one : first), null);
}

function covers({ startedOn, endedOn }: Suspension, on: LocalDate): boolean {
  return startedOn <= on && (endedOn === null || on <= endedOn);
}

/** The standstills of a clock, a sub-case's on the case from the day it held the whole up. */
function standstillsFor(row: ClockRow, { suspensions }: ClockFacts): SuspensionRow[] {
  return standstillsOf(
    row,
    suspensions.filter(({ caseId }) => caseId === row.caseId),
  );
}

function periodFor(row: ClockRow, { suspensions, extensions }: ClockFacts): Period {
  // PostgreSQL's numeric comes as text.
  return periodOf(
    { ...row, limitValue: Number(row.limitValue) },
    suspensions.filter(({ caseId }) => caseId === row.caseId),
    extensions.filter(({ caseId }) => caseId === row.caseId),
  );
}

function figures(
  calendar: Calendar,
  row: ClockRow,
  period: Period,
  asOf: Instant,
): { used: number; remaining: number; total: number } {
  const total = totalLimit(period).value;
  const today = localDateOf(asOf);
  if (row.limitUnit === 'HOUR') {
    const used = Math.max(0, (epochMsOf(asOf) - epochMsOf(row.startedAt)) / hourMs / 24);
    return { used: rounded(used), remaining: rounded(total / 24 - used), total: total / 24 };
  }
  if (row.limitUnit !== 'WD') {
    const used = Math.max(0, dayNumberOf(today) - dayNumberOf(row.anchorOn));
    const remaining = dayNumberOf(row.dueOn) - dayNumberOf(today);
    return { used, remaining, total: dayNumberOf(row.dueOn) - dayNumberOf(row.anchorOn) };
  }
  const used = usedWorkingDays(calendar, row.anchorOn, today, period.suspensions);
  // While a clock stands still its due day is not known: what is left is what is not used.
  const remaining =
    row.state === 'SUSPENDED' ? total - used : remainingWorkingDays(calendar, today, row.dueOn, period.suspensions);
  return { used, remaining, total };
}

function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}
