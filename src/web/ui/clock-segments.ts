import { type AxisLabel, type AxisPlace, withoutOverlaps } from './axis-labels.ts';

/** Why a day does or does not count, as the API says it. */
export type DayReason = 'ANCHOR' | 'SUSPENDED' | 'WORKDAY' | 'MAKE_UP' | 'WEEKEND' | 'HOLIDAY';

/** One day of a clock, as the API explains it; the anchor itself may lead the list and is not drawn. */
export interface ClockDay {
  /** The legal day, `2026-09-30`. */
  on: string;
  counted: boolean;
  /** The how-manieth counted day it is, or null when it does not count. */
  ordinal: number | null;
  reason: DayReason;
  /** The holiday's or the suspension's name. */
  name?: string | null;
}

/** One clock to draw. Its days run from the day after the anchor to the due day, or to today when that is later. */
export interface ClockRow {
  anchorOn: string;
  dueOn: string;
  days: readonly ClockDay[];
  /** The due day before an extension. */
  formerDueOn?: string | null;
  /** The day the clock stopped for good; later days are not drawn. */
  stoppedOn?: string | null;
}

/** How a cell is painted; `none` keeps the place of a day that is not this clock's. */
export type CellPaint = 'used' | 'today' | 'left' | 'over' | 'off' | 'stop' | 'none';

/** One cell of a row: a counted day is 1 wide, days that do not count are 0.4 each and merged. */
export interface Cell {
  grow: number;
  paint: CellPaint;
  figure: number | null;
  due: boolean;
  formerDue: boolean;
}

/** The bars of several clocks on one axis. */
export interface ClockPicture {
  rows: Cell[][];
  axis: AxisPlace[];
  /** Where now is, in per cent of the width; null when today is outside the axis. */
  now: number | null;
}

type Kind = 'work' | 'off' | 'stop';

interface Segment {
  kind: Kind;
  days: ClockDay[];
}

function first(segment: Segment): ClockDay {
  const day = segment.days[0];
  if (day === undefined) throw new Error('a segment holds at least one day');
  return day;
}

function widthOf(segment: Segment): number {
  // Rounded, so that the weights read well in the page and add up the same everywhere.
  return segment.kind === 'work' ? 1 : Math.round(segment.days.length * 4) / 10;
}

function kindOf(day: ClockDay): Kind {
  if (day.counted) return 'work';
  return day.reason === 'SUSPENDED' ? 'stop' : 'off';
}

/** All days any clock has, in order; a suspension that any clock knows is drawn for all. */
function unionOf(rows: readonly ClockRow[]): ClockDay[] {
  const days = new Map<string, ClockDay>();
  for (const row of rows) {
    for (const day of row.days) {
      if (day.reason === 'ANCHOR') continue;
      const known = days.get(day.on);
      if (known === undefined || (known.counted && !day.counted)) days.set(day.on, day);
    }
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function segmentsOf(days: readonly ClockDay[]): Segment[] {
  const segments: Segment[] = [];
  for (const day of days) {
    const kind = kindOf(day);
    const last = segments.at(-1);
    const sameStop = kind !== 'stop' || last?.days.at(-1)?.name === day.name;
    if (kind !== 'work' && last?.kind === kind && sameStop) last.days.push(day);
    else segments.push({ kind, days: [day] });
  }
  return segments;
}

function paintOf(row: ClockRow, segment: Segment, todayOn: string): CellPaint {
  const from = first(segment).on;
  const to = segment.days.at(-1)?.on ?? from;
  const end = row.stoppedOn ?? (row.dueOn < todayOn ? todayOn : row.dueOn);
  if (segment.kind !== 'work') return to > row.anchorOn && from <= end ? segment.kind : 'none';
  if (from <= row.anchorOn || from > end) return 'none';
  if (from > row.dueOn) return 'over';
  if (row.stoppedOn) return 'used';
  if (from < todayOn) return 'used';
  return from === todayOn ? 'today' : 'left';
}

function cellsOf(row: ClockRow, segments: readonly Segment[], todayOn: string, every: number): Cell[] {
  const ordinals = new Map(row.days.map((day) => [day.on, day.ordinal]));
  return segments.map((segment) => {
    const { on } = first(segment);
    const paint = paintOf(row, segment, todayOn);
    const ordinal = ordinals.get(on) ?? null;
    const counts = ordinal !== null && paint !== 'over' && paint !== 'none';
    const shown = counts && (ordinal % every === 0 || ordinal === 1);
    return {
      grow: widthOf(segment),
      paint,
      figure: shown ? ordinal : null,
      due: segment.days.some((day) => day.on === row.dueOn),
      formerDue: segment.days.some((day) => day.on === row.formerDueOn),
    };
  });
}

function labelOf(
  segment: Segment,
  todayOn: string,
  startOn: string | undefined,
  dueOns: ReadonlySet<string>,
): AxisLabel | null {
  const { on, reason, name } = first(segment);
  if (segment.days.some((day) => day.on === todayOn)) return { kind: 'today' };
  if (segment.kind === 'stop') return { kind: 'suspension', name: name ?? '' };
  if (segment.kind === 'off') {
    const holiday = segment.days.filter((day) => day.reason === 'HOLIDAY');
    const named = holiday.find((day) => day.name);
    return holiday.length >= 3 ? { kind: 'holiday', name: named?.name ?? '', days: holiday.length } : null;
  }
  if (on === startOn) return { kind: 'start', on };
  if (reason === 'MAKE_UP') return { kind: 'make-up' };
  return dueOns.has(on) ? { kind: 'due', on } : null;
}

/**
 * Lays clocks out as bars on one axis of days.
 *
 * A counted day is one unit wide and carries its ordinal (every fifth when any clock has more than twenty); days that do
 * not count are 0.4 each. Today is split at `dayShare`, the part of the working day that is over (0 to 1).
 */
export function clockPicture(
  rows: readonly ClockRow[],
  todayOn: string,
  dayShare: number,
  trackWidth = 520,
): ClockPicture {
  const segments = segmentsOf(unionOf(rows));
  const total = segments.reduce((sum, segment) => sum + widthOf(segment), 0);
  let before = 0;
  let now: number | null = null;
  for (const segment of segments) {
    const width = widthOf(segment);
    const index = segment.days.findIndex((day) => day.on === todayOn);
    if (index >= 0) {
      const inside = segment.kind === 'work' ? dayShare : (index + dayShare) / segment.days.length;
      now = ((before + inside * width) / total) * 100;
    }
    before += width;
  }
  const startOn = segments.find((segment) => segment.kind === 'work')?.days[0]?.on;
  const dueOns = new Set(rows.map((row) => row.dueOn));
  const axis = segments.map((segment) => ({
    from: first(segment).on,
    grow: widthOf(segment),
    label: labelOf(segment, todayOn, startOn, dueOns),
  }));
  const most = Math.max(
    0,
    ...rows.flatMap((row) => row.days.map((day) => (day.on <= row.dueOn ? (day.ordinal ?? 0) : 0))),
  );
  const every = most > 20 ? 5 : 1;
  return {
    rows: rows.map((row) => cellsOf(row, segments, todayOn, every)),
    axis: withoutOverlaps(axis, trackWidth),
    now,
  };
}

/** The part of the working day (09:00 to 17:00) that is over at an instant, in the region's zone, 0 to 1. */
export function dayShareAt(at: string): number {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  const [hour = 0, minute = 0] = time.format(new Date(at)).split(':').map(Number);
  return Math.min(1, Math.max(0, (hour + minute / 60 - 9) / 8));
}
