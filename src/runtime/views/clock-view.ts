import type { Calendar } from '../../calendar/calendar.ts';
import { dayNumberOf, epochMsOf, localDateOf } from '../../calendar/days.ts';
import { remainingWorkingDays, usedWorkingDays } from '../../calendar/days-used.ts';
import { type Period, totalLimit } from '../../calendar/due-date.ts';
import { type DayExplanation, explainDueDate } from '../../calendar/explain-due-date.ts';
import { lightOf } from '../../calendar/light.ts';
import type { Instant } from '../../domain/time.ts';
import { periodOf } from '../clock-record.ts';
import type { ClockFacts } from '../read-clocks.ts';
import type { ClockRow } from '../rows.ts';
import type { Clock, ExplainedDay, Light } from './clock-schema.ts';

const hourMs = 3_600_000;

/** A clock as it stands at a moment; one that has stopped, as it stood then. */
export function clockView(calendar: Calendar, row: ClockRow, facts: ClockFacts, now: Instant): Clock {
  const asOf = row.stoppedAt ?? now;
  const suspensions = facts.suspensions.filter(({ caseId }) => caseId === row.caseId);
  const period = periodFor(row, facts);
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
    suspensions: suspensions.map(({ id, type, reason, legalBasis, documentId, startedAt, endedAt, plannedEndOn }) => ({
      id,
      type,
      reason,
      legalBasis,
      documentId,
      startedAt,
      endedAt,
      plannedEndOn,
    })),
  };
}

/** Every day of a clock's period, of one that is overdue or stands still up to now: counted, or why not. */
export function clockDays(calendar: Calendar, row: ClockRow, facts: ClockFacts, now: Instant): ExplainedDay[] {
  return explainDueDate(calendar, periodFor(row, facts), localDateOf(row.stoppedAt ?? now)).map(explainedDay);
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
