import type { Instant, LocalDate } from '../domain/time.ts';
import { businessDay } from './business-time.ts';
import { type Calendar, isWorkingDayNumber, workingDaysThrough } from './calendar.ts';
import { dateOfDayNumber, dayNumberOf, localDayOf, msOfLocalDay } from './days.ts';
import { isSuspended, mergedSuspensions, type Suspension } from './suspensions.ts';

/** A stretch in which somebody holds a case, from inclusive to exclusive. */
export type Interval = { readonly from: Instant; readonly to: Instant };

/**
 * The working days on which at least one of the intervals takes up business time: `governmentWD` of §1.10, `applicantWD` alike.
 *
 * A day counts once and whole however many departments held the case on it and however briefly: the union of their
 * time, not the sum (R-CLK-50). Evenings, lunch breaks and rest days by themselves count nothing, suspended days neither.
 */
export function unionWorkingDays(
  calendar: Calendar,
  intervals: readonly Interval[],
  suspensions: readonly Suspension[] = [],
): number {
  const suspended = mergedSuspensions(suspensions, Number.NEGATIVE_INFINITY);
  const runs = intervals.map((interval) => touchedDays(calendar, interval)).sort((a, b) => a.first - b.first);
  let count = 0;
  let through = Number.NEGATIVE_INFINITY;
  for (const { first, last } of runs) {
    const start = Math.max(first, through + 1);
    if (last < start) continue;
    count += workingDaysThrough(calendar, last) - workingDaysThrough(calendar, start - 1);
    for (let day = start; suspended.length > 0 && day <= last; day += 1) {
      if (isSuspended(suspended, day) && isWorkingDayNumber(calendar, day)) count -= 1;
    }
    through = last;
  }
  return count;
}

/** What one of several cases that are handled together was held for, and when it stood still. */
export interface HeldPart {
  readonly intervals: readonly Interval[];
  readonly suspensions: readonly Suspension[];
}

/**
 * The working days after `after` on which at least one of several cases was held: the days used of their common limit
 * (R-CLK-50). A day on which one case stands still counts all the same while another is held (R-CLK-34).
 */
export function jointWorkingDays(calendar: Calendar, parts: readonly HeldPart[], after: LocalDate): number {
  const anchor = dayNumberOf(after);
  const days = new Set<number>();
  for (const { intervals, suspensions } of parts) {
    const suspended = mergedSuspensions(suspensions, Number.NEGATIVE_INFINITY);
    for (const { first, last } of intervals.map((interval) => touchedDays(calendar, interval))) {
      for (let day = Math.max(first, anchor + 1); day <= last; day += 1) {
        if (isWorkingDayNumber(calendar, day) && !isSuspended(suspended, day)) days.add(day);
      }
    }
  }
  return days.size;
}

/** Calendar days from one moment to another by their legal days: 0 within a day, 1 over one midnight in Asia/Shanghai. */
export function elapsedCalendarDays(from: Instant, to: Instant): number {
  return localDayOf(to) - localDayOf(from);
}

/** The days whose business time an interval touches; its first and its last day are asked by the hour, those between are touched whole. */
function touchedDays(calendar: Calendar, { from, to }: Interval): { first: number; last: number } {
  const firstDay = localDayOf(from);
  const lastDay = localDayOf(to);
  const begins = msOfLocalDay(from);
  const ends = msOfLocalDay(to);
  const touches = (day: number, since: number, until: number) =>
    businessDay(calendar, dateOfDayNumber(day)).sessions.some(
      ([open, close]) => Math.max(open, since) < Math.min(close, until),
    );
  if (firstDay === lastDay)
    return touches(firstDay, begins, ends) ? { first: firstDay, last: firstDay } : { first: 1, last: 0 };
  return {
    first: touches(firstDay, begins, Number.POSITIVE_INFINITY) ? firstDay : firstDay + 1,
    last: touches(lastDay, Number.NEGATIVE_INFINITY, ends) ? lastDay : lastDay - 1,
  };
}
