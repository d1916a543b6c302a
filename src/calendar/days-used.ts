import type { LocalDate } from '../domain/time.ts';
import { type Calendar, workingDaysThrough } from './calendar.ts';
import { dayNumberOf } from './days.ts';
import { mergedSuspensions, type Suspension } from './suspensions.ts';

/**
 * How many working days of a clock are used, today counted as used: on the second working day after the anchor, 2.
 * Suspended days are not used (R-CLK-33).
 */
export function usedWorkingDays(
  calendar: Calendar,
  anchorOn: LocalDate,
  today: LocalDate,
  suspensions: readonly Suspension[] = [],
): number {
  return Math.max(0, countedWorkingDays(calendar, dayNumberOf(anchorOn), dayNumberOf(today), suspensions));
}

/**
 * How many working days are left after today up to and including the due day, suspended ones left out: 0 on the due day,
 * negative by the working days it is overdue.
 */
export function remainingWorkingDays(
  calendar: Calendar,
  today: LocalDate,
  dueOn: LocalDate,
  suspensions: readonly Suspension[] = [],
): number {
  return countedWorkingDays(calendar, dayNumberOf(today), dayNumberOf(dueOn), suspensions);
}

function countedWorkingDays(
  calendar: Calendar,
  after: number,
  through: number,
  suspensions: readonly Suspension[],
): number {
  let count = workingDaysThrough(calendar, through) - workingDaysThrough(calendar, after);
  if (through <= after) return count;
  for (const { first, last } of mergedSuspensions(suspensions, after)) {
    if (first > through) break;
    const end = last === null ? through : Math.min(last, through);
    count -= workingDaysThrough(calendar, end) - workingDaysThrough(calendar, first - 1);
  }
  return count;
}
