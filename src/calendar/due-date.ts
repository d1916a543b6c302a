import { DateTime } from 'luxon';
import type { Instant, Limit, LocalDate } from '../domain/time.ts';
import { businessDay, closeOfBusiness } from './business-time.ts';
import { type Calendar, isProvisional, nthWorkingDay, workingDaysThrough } from './calendar.ts';
import { DAY_MS, dateOfDayNumber, dayNumberOf, epochMsOf, instantOf } from './days.ts';
import { mergedSuspensions, type Span, type Suspension } from './suspensions.ts';

/** The last day of a period and the last moment of it that is still in time. */
export type DueDay = {
  readonly on: LocalDate;
  readonly at: Instant;
  /** True when a day of the period lies in a year without a published notice; the date is recomputed when it appears. */
  readonly provisional: boolean;
};

/** A running clock as the calendar sees it. */
export type Period = {
  /** The day of the event that starts the period; it is not counted itself (R-CLK-02). */
  readonly anchorOn: LocalDate;
  readonly limit: Limit;
  readonly suspensions?: readonly Suspension[];
  /** Extensions granted, each in the limit's own unit: `[10]` for the ten working days of R-CLK-40. */
  readonly extensions?: readonly number[];
};

/** How a period is counted: so many units of working or calendar days, and whether a last day that is a rest day moves on. */
export type Count = { readonly days: number; readonly working: boolean; readonly rolls: boolean };

/**
 * The day a limit ends, counted from the day after the anchor (R-CLK-02, R-CLK-04).
 *
 * Working days are counted by the calendar; a fraction takes the day it falls on. Calendar days and months end on the first
 * working day when their last day is a rest day; a month ends on the corresponding day or the month's last. Hours run
 * round the clock from the end of the anchor day and never move.
 */
export function addLimit(calendar: Calendar, anchorOn: LocalDate, limit: Limit): DueDay {
  // Without a suspension that is still open a period always ends.
  return dueWithSuspensions(calendar, { anchorOn, limit }) as DueDay;
}

/** The moment a limit ends: close of business of its last day, or the end of the first session when it ends on a half day. */
export function dueInstant(calendar: Calendar, limit: Limit, anchorOn: LocalDate): Instant {
  return addLimit(calendar, anchorOn, limit).at;
}

/** The end of a limit of clock hours that runs from a moment ("within 24 hours"); it moves for no rest day. */
export function hoursAfter(from: Instant, hours: number): Instant {
  return new Date(epochMsOf(from) + hours * 3_600_000).toISOString();
}

/**
 * The day a period ends when the days of its suspensions are not counted and its extensions are added (R-CLK-32, 33, 40).
 *
 * Suspensions that overlap count once; the day one starts and the day it ends are not counted either. Returns null while
 * the period stands still in a suspension that has not ended: then nothing is due.
 */
export function dueWithSuspensions(calendar: Calendar, period: Period): DueDay | null {
  const anchor = dayNumberOf(period.anchorOn);
  const total = totalLimit(period);
  const spans = mergedSuspensions(period.suspensions ?? [], anchor);
  const last = lastDayOf(calendar, anchor, countOf(anchor, total), spans);
  if (last === null) return null;
  const on = dateOfDayNumber(last);
  const provisional = isProvisional(calendar, dateOfDayNumber(Math.min(anchor + 1, last)), on);
  return { on, at: lastMomentOf(calendar, total, on), provisional };
}

/** The limit of a period with its extensions added. */
export function totalLimit({ limit, extensions = [] }: Period): Limit {
  return { unit: limit.unit, value: extensions.reduce((sum, extension) => sum + extension, limit.value) };
}

/**
 * Turns a limit into days to count from its anchor.
 *
 * @throws RangeError when the value is negative, or a fraction of calendar days or months
 */
export function countOf(anchor: number, { value, unit }: Limit): Count {
  if (!(value >= 0) || ((unit === 'CD' || unit === 'CM') && !Number.isInteger(value))) {
    throw new RangeError(`${value} ${unit} is not a limit`);
  }
  // A limit of no days ends on the anchor day itself, or on the first working day after it.
  if (value === 0) return { days: 0, working: false, rolls: unit !== 'HOUR' };
  if (unit === 'WD') return { days: Math.ceil(value), working: true, rolls: true };
  if (unit === 'CD') return { days: value, working: false, rolls: true };
  if (unit === 'CM') return { days: addMonths(anchor, value) - anchor, working: false, rolls: true };
  return { days: Math.ceil(value / 24), working: false, rolls: false };
}

function lastDayOf(calendar: Calendar, anchor: number, count: Count, spans: readonly Span[]): number | null {
  const nth = (n: number) => (count.working ? nthWorkingDay(calendar, anchor, n) : anchor + n);
  const through = (day: number) => (count.working ? workingDaysThrough(calendar, day) : day);
  let days = count.days;
  let last = nth(days);
  for (const { first, last: end } of spans) {
    // A last day that is a rest day moves on, and may move into a suspension that begins meanwhile.
    const reached = count.rolls ? nthWorkingDay(calendar, last, 0) : last;
    if (first > reached) break;
    if (end === null) return null;
    if (first > last) {
      last = Math.max(last, end + 1);
    } else {
      days += through(end) - through(first - 1);
      last = nth(days);
    }
  }
  return count.rolls ? nthWorkingDay(calendar, last, 0) : last;
}

function lastMomentOf(calendar: Calendar, { value, unit }: Limit, on: LocalDate): Instant {
  if (unit === 'HOUR') {
    const lastDayMs = value % 24 === 0 ? DAY_MS : (value % 24) * 3_600_000;
    return instantOf(dayNumberOf(on), lastDayMs);
  }
  // Up to half a day ends with the morning's session; more than half has the whole day.
  const half = value % 1 > 0 && value % 1 <= 0.5;
  return half
    ? instantOf(dayNumberOf(on), businessDay(calendar, on).firstSessionEndsAt)
    : closeOfBusiness(calendar, on);
}

function addMonths(day: number, months: number): number {
  return (
    DateTime.fromMillis(day * DAY_MS, { zone: 'utc' })
      .plus({ months })
      .toMillis() / DAY_MS
  );
}
