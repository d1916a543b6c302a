/** A period of the figures: its first and its last day, both legal days. */
export interface Period {
  from: string;
  to: string;
}

/** The periods one may choose. */
export const periodKinds = ['today', 'month', 'year'] as const;

/** One of them. */
export type PeriodKind = (typeof periodKinds)[number];

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function day(year: number, month: number, on: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`;
}

function parts(on: string): [year: number, month: number, day: number] {
  return [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10))];
}

/** The month so many months before, of any day in it. */
function monthBefore(on: string, months: number): [year: number, month: number] {
  const [year, month] = parts(on);
  const index = year * 12 + (month - 1) - months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** Today, this month so far, or this year so far. */
export function periodOf(kind: PeriodKind, todayOn: string): Period {
  if (kind === 'today') return { from: todayOn, to: todayOn };
  return { from: kind === 'month' ? `${todayOn.slice(0, 7)}-01` : `${todayOn.slice(0, 4)}-01-01`, to: todayOn };
}

/** The same part of the period before: yesterday, last month to the same day, last year to the same day. */
export function periodBefore(kind: PeriodKind, todayOn: string): Period {
  const [year, month, on] = parts(todayOn);
  if (kind === 'today') {
    const before = new Date(Date.UTC(year, month - 1, on - 1)).toISOString().slice(0, 10);
    return { from: before, to: before };
  }
  const [thenYear, thenMonth] = kind === 'month' ? monthBefore(todayOn, 1) : [year - 1, month];
  const to = day(thenYear, thenMonth, Math.min(on, daysInMonth(thenYear, thenMonth)));
  return { from: kind === 'month' ? day(thenYear, thenMonth, 1) : day(thenYear, 1, 1), to };
}

/** The twelve months that end with this one. */
export function lastTwelveMonths(todayOn: string): Period {
  const [year, month] = monthBefore(todayOn, 11);
  return { from: day(year, month, 1), to: todayOn };
}

/** A whole month, `2026-09`, but not beyond today. */
export function monthPeriod(month: string, todayOn: string): Period {
  const [year, number] = parts(`${month}-01`);
  const to = day(year, number, daysInMonth(year, number));
  return { from: `${month}-01`, to: to < todayOn ? to : todayOn };
}
