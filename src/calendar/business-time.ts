import type { Instant, LocalDate } from '../domain/time.ts';
import type { BusinessDay } from './business-hours.ts';
import { type Calendar, isWorkingDay, nthWorkingDay } from './calendar.ts';
import { dateOfDayNumber, dayNumberOf, instantOf, localDateOf } from './days.ts';

/** The business time of a date by the hours of that day and its season; a rest day has those it would have if it were worked. */
export function businessDay(calendar: Calendar, date: LocalDate): BusinessDay {
  const hours = calendar.hours.find(({ validFrom }) => validFrom <= date)?.byMonthDay.get(date.slice(5));
  if (!hours) throw new RangeError(`"${date}" is not a date (YYYY-MM-DD)`);
  return hours;
}

/** When offices open on that day. */
export function openOfBusiness(calendar: Calendar, date: LocalDate): Instant {
  return instantOf(dayNumberOf(date), businessDay(calendar, date).opensAt);
}

/** When offices close on that day: the last moment at which an act due that day is in time (R-CLK-03). */
export function closeOfBusiness(calendar: Calendar, date: LocalDate): Instant {
  return instantOf(dayNumberOf(date), businessDay(calendar, date).closesAt);
}

/** The first second at which what was due on that day is overdue: one second after close of business (R-CLK-03). */
export function overdueFrom(calendar: Calendar, date: LocalDate): Instant {
  return instantOf(dayNumberOf(date), businessDay(calendar, date).closesAt + 1000);
}

/**
 * The day a submission counts as received (R-CLK-05).
 *
 * What arrives on a working day up to close of business, also before opening or at noon, is received that day; what
 * arrives later or on a rest day is received on the next working day.
 */
export function effectiveReceiptOn(calendar: Calendar, receivedAt: Instant): LocalDate {
  const date = localDateOf(receivedAt);
  const inTime = Date.parse(receivedAt) < Date.parse(overdueFrom(calendar, date));
  if (inTime && isWorkingDay(calendar, date)) return date;
  return dateOfDayNumber(nthWorkingDay(calendar, dayNumberOf(date), 1));
}
