import type { Refusal } from '../domain/refusal.ts';
import { outsideCalendar } from '../domain/refusals/calendars.ts';
import type { LocalDate } from '../domain/time.ts';
import { type BusinessDay, type BusinessHours, businessDayOf, seasonOf } from './business-hours.ts';
import { DAY_MS, dateOfDayNumber, dayNumberOf, FIRST_DATE, LAST_DATE } from './days.ts';
import { type CalendarVersion, NATIONAL_REGION } from './tables.ts';

/** Why a day is a working day or a rest day. */
export type DayKind = {
  readonly working: boolean;
  readonly kind: 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';
  /** The holiday, or what the make-up day is for; null on ordinary days. */
  readonly name: string | null;
  readonly nameEn: string | null;
  /** True when no notice for that year is published and only the base rule (Monday to Friday) speaks. */
  readonly provisional: boolean;
};

type Mark = { readonly working: boolean; readonly name: string; readonly nameEn: string };

/**
 * The working days and business hours of one region: plain data, built once, read by every function of this room.
 *
 * Counting is a look-up in two arrays that cover every day from `FIRST_DATE` to `LAST_DATE`, so a due date costs the
 * same however far away it lies. A value takes about half a megabyte: keep one a region, not one a case.
 */
export type Calendar = {
  readonly region: string;
  /** The version that speaks for each published year, the region's own or the nation's. */
  readonly versions: ReadonlyMap<number, CalendarVersion>;
  readonly marks: ReadonlyMap<number, Mark>;
  /** For each day from `FIRST_DATE`: how many working days there are up to and including it. */
  readonly countThrough: Int32Array;
  /** The day number of each working day, in order. */
  readonly workingDays: Int32Array;
  /** Business time by `MM-DD`, the hours of the latest day first; the last are the default and hold since ever. */
  readonly hours: readonly { readonly validFrom: LocalDate; readonly byMonthDay: ReadonlyMap<string, BusinessDay> }[];
};

const FIRST_DAY = dayNumberOf(FIRST_DATE);
const LAST_DAY = dayNumberOf(LAST_DATE);

/**
 * Builds the calendar of a region from the notices in force (§2.1).
 *
 * Year by year the region's own version speaks, else that of `CN`, else nobody, and the year stays provisional. Of two
 * versions in force for one year the one published last wins, as when a holiday is prolonged in mid-flight (§2.1-4).
 *
 * @throws RangeError when a date or a time of day in the parts is malformed, or days off end before they begin
 */
export function workingCalendar(parts: {
  readonly region: string;
  readonly versions: readonly CalendarVersion[];
  readonly businessHours?: readonly BusinessHours[];
}): Calendar {
  const versions = versionsInForce(parts.region, parts.versions);
  const marks = marksOf(versions);
  const countThrough = new Int32Array(LAST_DAY - FIRST_DAY + 1);
  const workingDays: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    if (marks.get(day)?.working ?? !isWeekend(day)) workingDays.push(day);
    countThrough[day - FIRST_DAY] = workingDays.length;
  }
  return {
    region: parts.region,
    versions,
    marks,
    countThrough,
    workingDays: Int32Array.from(workingDays),
    hours: [...(parts.businessHours ?? []), { validFrom: FIRST_DATE, seasons: [] }]
      .map(({ validFrom, seasons }) => ({ validFrom, byMonthDay: hoursOfYear(seasons) }))
      .sort((a, b) => (a.validFrom > b.validFrom ? -1 : a.validFrom < b.validFrom ? 1 : 0)),
  };
}

/** Whether offices work on that day. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return isWorkingDayNumber(calendar, dayNumberOf(date));
}

/** What kind of day that is, with the holiday's name. */
export function dayKind(calendar: Calendar, date: LocalDate): DayKind {
  const day = dayNumberOf(date);
  const working = isWorkingDayNumber(calendar, day);
  const provisional = !calendar.versions.has(Number(date.slice(0, 4)));
  const mark = calendar.marks.get(day);
  if (mark)
    return { kind: mark.working ? 'MAKE_UP' : 'HOLIDAY', working, name: mark.name, nameEn: mark.nameEn, provisional };
  return { kind: working ? 'WORKDAY' : 'WEEKEND', working, name: null, nameEn: null, provisional };
}

/**
 * The n-th working day after the anchor, the anchor itself not counted (R-CLK-02).
 *
 * With a negative n the n-th working day before it, which is the latest day to act for "n days before" rules (§2.1-7);
 * with 0 the anchor, or the first working day after it when the anchor is a rest day.
 *
 * @throws outside-calendar when the answer lies outside `FIRST_DATE`…`LAST_DATE`; RangeError when n is not a whole number
 */
export function addWorkingDays(calendar: Calendar, anchor: LocalDate, n: number): LocalDate {
  return dateOfDayNumber(nthWorkingDay(calendar, dayNumberOf(anchor), n));
}

/** How many working days lie after the first date up to and including the second; negative when the second comes first. */
export function workingDaysBetween(calendar: Calendar, after: LocalDate, through: LocalDate): number {
  return workingDaysThrough(calendar, dayNumberOf(through)) - workingDaysThrough(calendar, dayNumberOf(after));
}

/** Whether any day from the first date to the second lies in a year without a published notice (§2.1-5). */
export function isProvisional(calendar: Calendar, from: LocalDate, through: LocalDate): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(through.slice(0, 4)); year += 1) {
    if (!calendar.versions.has(year)) return true;
  }
  return false;
}

/** `isWorkingDay` by day number. */
export function isWorkingDayNumber(calendar: Calendar, day: number): boolean {
  return workingDaysThrough(calendar, day) > (day === FIRST_DAY ? 0 : workingDaysThrough(calendar, day - 1));
}

/** `addWorkingDays` by day number. */
export function nthWorkingDay(calendar: Calendar, anchor: number, n: number): number {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of working days`);
  const through = workingDaysThrough(calendar, anchor);
  // Counting back, a working anchor is the last of `through` days and must be stepped over; a rest day is not among them.
  const steps = n <= 0 && !isWorkingDayNumber(calendar, anchor) ? n + 1 : n;
  const day = calendar.workingDays[through - 1 + steps];
  if (day === undefined) throw outside();
  return day;
}

/** How many working days the calendar holds up to and including a day; differences of it count spans. */
export function workingDaysThrough(calendar: Calendar, day: number): number {
  const count = calendar.countThrough[day - FIRST_DAY];
  if (count === undefined) throw outside();
  return count;
}

function outside(): Refusal {
  return outsideCalendar(FIRST_DATE, LAST_DATE);
}

function isWeekend(day: number): boolean {
  // 1970-01-01, day 0, was a Thursday.
  return (day + 3) % 7 >= 5;
}

function versionsInForce(region: string, versions: readonly CalendarVersion[]): Map<number, CalendarVersion> {
  const chosen = new Map<number, CalendarVersion>();
  for (const version of versions) {
    if (version.status !== 'IN_FORCE' || (version.region !== region && version.region !== NATIONAL_REGION)) continue;
    const rival = chosen.get(version.year);
    if (!rival || outranks(version, rival)) chosen.set(version.year, version);
  }
  return new Map([...chosen].sort(([a], [b]) => a - b));
}

function outranks(version: CalendarVersion, rival: CalendarVersion): boolean {
  if (version.region !== rival.region) return rival.region === NATIONAL_REGION;
  return (version.publishedAt ?? '') >= (rival.publishedAt ?? '');
}

function marksOf(versions: ReadonlyMap<number, CalendarVersion>): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const { off, on } of versions.values()) {
    for (const { from, to, name, nameEn } of off) {
      const last = dayNumberOf(to);
      if (to < from) throw new RangeError(`days off end on ${to} before they begin on ${from}`);
      for (let day = dayNumberOf(from); day <= last; day += 1) marks.set(day, { working: false, name, nameEn });
    }
    for (const { on: date, name, nameEn } of on) marks.set(dayNumberOf(date), { working: true, name, nameEn });
  }
  return marks;
}

function hoursOfYear(seasons: BusinessHours['seasons']): Map<string, BusinessDay> {
  const hours = new Map<string, BusinessDay>();
  const leapYear = dayNumberOf('2024-01-01');
  for (let i = 0; i < 366; i += 1) {
    const monthDay = new Date((leapYear + i) * DAY_MS).toISOString().slice(5, 10);
    hours.set(monthDay, businessDayOf(seasonOf(seasons, monthDay)));
  }
  return hours;
}
