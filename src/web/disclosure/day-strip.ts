import type { ExplainedDay } from '../api/types.ts';

/** One cell of the strip from today to the due day. */
export type StripCell =
  | { kind: 'today' | 'receipt'; on: string; grow: number }
  | { kind: 'counted'; on: string; grow: number; figure: number | null; due: boolean }
  | { kind: 'off'; on: string; grow: number; days: number; holiday: ExplainedDay['name'] };

/** At most so many counted days each show their number. */
const figuresUpTo = 12;

/**
 * Lays the days of a limit out as a strip: today, the day of receipt when that is another, then each counted day with
 * its ordinal (every fifth in long limits) and the days between them that do not count, merged.
 */
export function stripCells(
  days: readonly ExplainedDay[],
  { todayOn, receiptOn }: { todayOn: string; receiptOn: string },
): StripCell[] {
  const counted = days.filter((day) => day.counted).length;
  const every = counted > figuresUpTo ? 5 : 1;
  const cells: StripCell[] = [{ kind: 'today', on: todayOn, grow: 1 }];
  if (receiptOn !== todayOn) cells.push({ kind: 'receipt', on: receiptOn, grow: 1 });
  for (const day of days) {
    if (day.on <= receiptOn || day.reason === 'ANCHOR') continue;
    const last = cells.at(-1);
    if (day.counted) {
      const { ordinal } = day;
      const shown = ordinal !== null && (ordinal === 1 || ordinal === counted || ordinal % every === 0);
      cells.push({ kind: 'counted', on: day.on, grow: 1, figure: shown ? ordinal : null, due: ordinal === counted });
    } else if (last?.kind === 'off') {
      last.days += 1;
      last.grow = widthOf(last.days);
      last.holiday ??= day.reason === 'HOLIDAY' ? day.name : null;
    } else {
      const holiday = day.reason === 'HOLIDAY' ? day.name : null;
      cells.push({ kind: 'off', on: day.on, grow: widthOf(1), days: 1, holiday });
    }
  }
  return cells;
}

/** Days that do not count are 0.3 wide each, rounded so that the weights read well in the page. */
function widthOf(days: number): number {
  return Math.round(days * 3) / 10;
}
