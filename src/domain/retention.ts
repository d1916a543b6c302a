import type { Instant } from './time.ts';

/** How long the record is kept; null keeps it for ever. */
export interface Retention {
  /** Events leave `events` so many months after their cases ended. */
  readonly eventMonths: number | null;
  /** Cases are kept so many years after their end, where their procedure has no rule of its own. */
  readonly caseYears: number | null;
}

/** What holds where nobody said anything: everything is kept. */
export const keptForEver: Retention = { eventMonths: null, caseYears: null };

/** The beginning of the month (UTC) that lies so many whole months before the month of a moment. */
export function monthsBefore(now: Instant, months: number): Instant {
  const [year = 0, month = 1] = now.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString();
}

/** The end of the month (UTC) a moment lies in: the first moment of the next. */
export function endOfMonth(moment: Instant): Instant {
  return monthsBefore(moment, -1);
}
