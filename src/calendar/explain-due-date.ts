import type { LocalDate } from '../domain/time.ts';
import { type Calendar, type DayKind, dayKind } from './calendar.ts';
import { dateOfDayNumber, dayNumberOf } from './days.ts';
import { countOf, dueWithSuspensions, type Period, totalLimit } from './due-date.ts';
import { isSuspended, mergedSuspensions } from './suspensions.ts';

/** One day of a period: whether it counts, as which, and why or why not. */
export type DayExplanation = {
  readonly on: LocalDate;
  readonly counted: boolean;
  /** The how-manieth counted day it is, from 1; null when it does not count. */
  readonly ordinal: number | null;
  readonly reason: 'ANCHOR' | 'SUSPENDED' | DayKind['kind'];
  /** The holiday or what is made up for, in both languages. */
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly provisional: boolean;
};

/**
 * Lists every day from the anchor to the due day, or to `asOf` when that is later, so that anyone can count after us.
 *
 * In working days a rest day inside a suspension is shown as the rest day it is. In calendar days and months every day
 * counts that is not suspended, rest days too; the days a period moves on from a rest day are listed and do not count.
 * Days after the due day count on beyond the limit: they are the days overdue.
 * While the period stands still in a suspension without an end the list runs to `asOf`, at least to its first day.
 */
export function explainDueDate(
  calendar: Calendar,
  period: Period,
  asOf: LocalDate = period.anchorOn,
): DayExplanation[] {
  const anchor = dayNumberOf(period.anchorOn);
  const count = countOf(anchor, totalLimit(period));
  const spans = mergedSuspensions(period.suspensions ?? [], anchor);
  const due = dueWithSuspensions(calendar, period);
  const standstill = spans.at(-1)?.first ?? anchor;
  const dueDay = due ? dayNumberOf(due.on) : Number.POSITIVE_INFINITY;
  const last = Math.max(due ? dueDay : standstill, dayNumberOf(asOf));

  const { working: _, kind: __, ...anchorNames } = dayKind(calendar, period.anchorOn);
  const days: DayExplanation[] = [
    { on: period.anchorOn, counted: false, ordinal: null, reason: 'ANCHOR', ...anchorNames },
  ];
  let ordinal = 0;
  for (let day = anchor + 1; day <= last; day += 1) {
    const on = dateOfDayNumber(day);
    const { working, kind, ...names } = dayKind(calendar, on);
    const eligible = working || !count.working;
    const suspended = eligible && isSuspended(spans, day);
    const counted = eligible && !suspended && (ordinal < count.days || day > dueDay);
    if (counted) ordinal += 1;
    days.push({ on, counted, ordinal: counted ? ordinal : null, reason: suspended ? 'SUSPENDED' : kind, ...names });
  }
  return days;
}
