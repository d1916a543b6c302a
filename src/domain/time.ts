/** A legal day of the Chinese civil calendar, `YYYY-MM-DD` in Asia/Shanghai; sorts as text and never passes through UTC midnight. */
export type LocalDate = string;

/** A moment, ISO 8601 in UTC with milliseconds (`2026-02-14T09:00:00.000Z`); sorts as text. */
export type Instant = string;

/** What a limit is counted in: working days, calendar days, calendar months or clock hours (R-CLK-04). */
export type LimitUnit = 'WD' | 'CD' | 'CM' | 'HOUR';

/** A length of time the law or a promise grants; the unit is never implied (R-CLK-04). Working days may be fractions (R-CLK-21). */
export type Limit = { readonly value: number; readonly unit: LimitUnit };

/** The later of two moments. */
export function later(a: Instant, b: Instant): Instant {
  if (a < b) return b;
  return a;
}

/** The longest limit there is, in units: ten years. A calendar reaches no further. */
const LONGEST = { WD: 2_500, CD: 3_650, CM: 120, HOUR: 87_600 } as const;

/** Whether a value, from a diagram or from somebody's form, is a limit: more than nothing, at most ten years, halves of working days only. */
export function isCountable({ value, unit }: { readonly value: unknown; readonly unit: LimitUnit }): boolean {
  if (typeof value !== 'number' || !(value > 0) || value > LONGEST[unit]) return false;
  return unit === 'WD' || unit === 'HOUR' || Number.isInteger(value);
}
