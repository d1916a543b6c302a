import type { Schemas } from '../../../api/contract.ts';

/** How a day counts. */
export type DayKind = 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';

/** A day of the year view. */
export interface YearDay {
  on: string;
  day: number;
  kind: DayKind;
  /** What the notice calls it, in Chinese and English; null for ordinary days. */
  name: { zh: string; en: string } | null;
}

function isWeekend(on: string): boolean {
  return [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
}

/** How a day of an arrangement counts, and what it is called. */
export function kindOf(calendar: Pick<Schemas['CalendarYear'], 'off' | 'on'>, on: string): Omit<YearDay, 'on' | 'day'> {
  const off = calendar.off.find(({ from, to }) => from <= on && on <= to);
  const made = calendar.on.find((each) => each.on === on);
  if (made) return { kind: 'MAKE_UP', name: { zh: made.name, en: made.nameEn } };
  if (off) return { kind: 'HOLIDAY', name: { zh: off.name, en: off.nameEn } };
  return { kind: isWeekend(on) ? 'WEEKEND' : 'WORKDAY', name: null };
}

/** The weeks of a month, Monday first; null where a week belongs to another month. */
export function weeksOf(calendar: Schemas['CalendarYear'], month: number): (YearDay | null)[][] {
  const { year } = calendar;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const cells: (YearDay | null)[] = Array.from({ length: (first + 6) % 7 }, () => null);
  for (let day = 1; day <= length; day += 1) {
    const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    cells.push({ on, day, ...kindOf(calendar, on) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/**
 * An arrangement with some days turned round, as a notice says it: what rests is worked and what is worked rests. Days of a
 * longer holiday are cut out of it.
 */
export function withDays(
  calendar: Pick<Schemas['CalendarYear'], 'off' | 'on'>,
  days: readonly { on: string; rest: boolean; name: string }[],
): { off: { from: string; to: string; name: string }[]; on: { on: string; name: string }[] } {
  const changed = new Set(days.map(({ on }) => on));
  const off = calendar.off.flatMap(({ from, to, name }) =>
    daysBetween(from, to)
      .filter((on) => !changed.has(on))
      .map((on) => ({ on, name })),
  );
  const on = calendar.on.filter((each) => !changed.has(each.on)).map(({ on, name }) => ({ on, name }));
  for (const day of days) {
    // A weekend rests by itself and a weekday is worked by itself: only the opposite is said.
    if (day.rest && !isWeekend(day.on)) off.push({ on: day.on, name: day.name });
    if (!day.rest && isWeekend(day.on)) on.push({ on: day.on, name: day.name });
  }
  return { off: joined(off), on: on.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function joined(days: readonly { on: string; name: string }[]): { from: string; to: string; name: string }[] {
  const spans: { from: string; to: string; name: string }[] = [];
  for (const { on, name } of [...days].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && last.name === name && daysBetween(last.to, on).length === 2) last.to = on;
    else spans.push({ from: on, to: on, name });
  }
  return spans;
}
