import type { Instant, LocalDate } from '../domain/time.ts';

/** Milliseconds of one day; the civil calendar of China has known no other length since 1991. */
export const DAY_MS = 86_400_000;

/** Asia/Shanghai is UTC+8 all year round; daylight saving ended there in 1991, before the first date this room accepts. */
const OFFSET_MS = 8 * 3_600_000;

/** The first date a calendar can answer for. */
export const FIRST_DATE: LocalDate = '1992-01-01';

/** The last date a calendar can answer for; a limit reaching past it is a mistake of the caller. */
export const LAST_DATE: LocalDate = '2119-12-31';

/**
 * Days from 1970-01-01 to a date, so that dates can be added and compared as numbers.
 *
 * @throws RangeError when the text is not a date that exists (`2026-02-30`, `2026-2-3`)
 */
export function dayNumberOf(date: LocalDate): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  const day = ms / DAY_MS;
  // Date.parse rolls 30 February over into March; a legal date must exist as it is written.
  if (Number.isNaN(day) || dateOfDayNumber(day) !== date) throw new RangeError(`"${date}" is not a date (YYYY-MM-DD)`);
  return day;
}

/** The date of a day number, the inverse of `dayNumberOf`. */
export function dateOfDayNumber(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Milliseconds since 1970 of an instant; any ISO 8601 offset is understood.
 *
 * @throws RangeError when the text is no instant or lacks its offset, because a bare local time would be read in the server's zone
 */
export function epochMsOf(instant: Instant): number {
  const ms = /(?:Z|[+-]\d\d:?\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`"${instant}" is not an instant (ISO 8601 with offset)`);
  return ms;
}

/** The legal day an instant falls on in Asia/Shanghai. */
export function localDateOf(instant: Instant): LocalDate {
  return dateOfDayNumber(localDayOf(instant));
}

/** The day number an instant falls on in Asia/Shanghai. */
export function localDayOf(instant: Instant): number {
  return Math.floor((epochMsOf(instant) + OFFSET_MS) / DAY_MS);
}

/** Milliseconds from local midnight to an instant. */
export function msOfLocalDay(instant: Instant): number {
  const ms = epochMsOf(instant) + OFFSET_MS;
  return ms - Math.floor(ms / DAY_MS) * DAY_MS;
}

/** The instant that lies `ms` milliseconds after local midnight of a day. */
export function instantOf(day: number, ms: number): Instant {
  return new Date(day * DAY_MS + ms - OFFSET_MS).toISOString();
}
