import { DateTime, Duration } from 'luxon';
import type { Instant, LimitUnit, LocalDate } from '../domain/time.ts';
import { openOfBusiness, overdueFrom } from './business-time.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from './calendar.ts';
import { dateOfDayNumber, dayNumberOf, epochMsOf, localDateOf } from './days.ts';
import { addLimit } from './due-date.ts';

const LEGAL_ZONE = 'Asia/Shanghai';

/**
 * The moment an ISO 8601 duration of a diagram has passed, counted from a moment or a legal day.
 *
 * With a unit its days or months are a legal limit: the moment is the first second that is overdue (R-CLK-03), so
 * `P5D` in working days is one second after close of business of the fifth working day. A negative number of days is a
 * warning before the anchor: `-P5D` is the opening of business of the fifth working day before it. Without a unit it is
 * plain civil time in Asia/Shanghai, as BPMN 2.0.2 §10.5.5.3 means it.
 *
 * @throws RangeError when the duration or the anchor is malformed, or the duration does not fit its unit
 */
export function endOfDuration(
  calendar: Calendar,
  text: string,
  unit: LimitUnit | null,
  anchor: Instant | LocalDate,
): Instant {
  const duration = Duration.fromISO(text);
  if (!duration.isValid) throw new RangeError(`"${text}" is not an ISO 8601 duration`);
  const fromDay = anchor.length === 10;
  if (unit === null || unit === 'HOUR') {
    const from = fromDay ? DateTime.fromISO(anchor, { zone: LEGAL_ZONE }) : DateTime.fromMillis(epochMsOf(anchor));
    return from.setZone(LEGAL_ZONE).plus(duration).toUTC().toJSDate().toISOString();
  }
  const value = unit === 'CM' ? duration.months + 12 * duration.years : duration.days + 7 * duration.weeks;
  const whole = unit === 'CM' ? duration.days === 0 : duration.months === 0 && duration.years === 0;
  if (!whole || duration.hours !== 0) throw new RangeError(`"${text}" is no number of ${unit}`);
  const anchorOn = fromDay ? anchor : localDateOf(anchor);
  if (value < 0 && unit !== 'CM') return openingBefore(calendar, anchorOn, value, unit);
  const due = addLimit(calendar, anchorOn, { value, unit });
  const half = value % 1 > 0 && value % 1 <= 0.5;
  return half ? new Date(epochMsOf(due.at) + 1000).toISOString() : overdueFrom(calendar, due.on);
}

/** A warning of calendar days that falls on a rest day comes on the working day before it, not after. */
function openingBefore(calendar: Calendar, anchorOn: LocalDate, days: number, unit: 'WD' | 'CD'): Instant {
  if (unit === 'WD') return openOfBusiness(calendar, addWorkingDays(calendar, anchorOn, days));
  const on = dateOfDayNumber(dayNumberOf(anchorOn) + days);
  return openOfBusiness(calendar, isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, -1));
}
