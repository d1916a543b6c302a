import type { LimitUnit } from '../bpmn/approval.ts';
import type { Instant } from '../domain/time.ts';
import { Failure } from './incidents.ts';
import type { Timer } from './state.ts';

/** The first time of a cycle and how it goes on after that. */
export type CycleStart = Pick<Timer, 'dueAt' | 'hold' | 'cycle' | 'counted'>;

/** How far a grid of legal days is followed to find its next time: each of them asks the calendar. */
const LEGAL_TIMES_AT_MOST = 5_000;

/** Gives the moment a duration ends. @throws Failure timer-invalid */
export type DueAt = (duration: string, unit: LimitUnit | null, anchor: Instant | string) => Instant;

interface Grid {
  readonly every: string;
  readonly unit: LimitUnit | null;
  /** How often the cycle occurs in all; null without end. */
  readonly times: number | null;
}

/**
 * Works out the first time of a cycle in ISO 8601: `R[n]/duration`, `R[n]/start/duration`, `R[n]/start/end` or
 * `R[n]/duration/end`; null where all of its times are over.
 *
 * Without a start its first time is one duration after `anchor`; with one it is the start itself; with an end its last
 * time is the end. Times that are over before `now` do not occur any more, but they count.
 *
 * @throws Failure timer-invalid
 */
export function beginCycle(
  value: string,
  unit: LimitUnit | null,
  anchor: Instant | string,
  now: Instant,
  dueAt: DueAt,
): CycleStart | null {
  const [, repeats, first = '', second = ''] = /^R(-1|\d*)\/([^/]+)(?:\/([^/]+))?$/.exec(value) ?? [];
  if (repeats === undefined) throw new Failure('timer-invalid', `${value} is no ISO 8601 cycle`);
  const times = repeats === '' || repeats === '-1' ? null : Number(repeats);
  if (times === 0) return null;
  const instant = (text: string) => dueAt('PT0S', null, text);

  if (!isDuration(first)) {
    const start = instant(first);
    const every = isDuration(second) ? second : between(start, instant(second));
    return forwards({ every, unit, times }, start, now, dueAt);
  }
  const grid = { every: first, unit, times };
  if (second === '') {
    return forwards(grid, dueAt(first, unit, anchor), now, dueAt, anchor);
  }
  return backwards(grid, instant(second), now, dueAt);
}

const isDuration = (text: string) => text.startsWith('P');

function between(start: Instant, end: Instant): string {
  const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
  if (seconds > 0) return `PT${seconds}S`;
  throw new Failure('timer-invalid', `${end} is not after ${start}`);
}

/** The first time of a grid that begins at a moment and is not over. */
function forwards(
  grid: Grid,
  start: Instant,
  now: Instant,
  dueAt: DueAt,
  before: Instant | string | null = null,
): CycleStart | null {
  const { every, unit, times } = grid;
  if (dueAt(every, unit, start) <= start) throw new Failure('timer-invalid', `a cycle of ${every} does not advance`);
  const passed = passedBy(grid, start, now, dueAt);
  if (times !== null && passed >= times) return null;
  const left = times === null ? null : times - passed - 1;
  const anchor = passed === 0 ? before : nth(grid, start, passed - 1, dueAt);
  const counted =
    anchor === null || unit === null || unit === 'HOUR' ? {} : { counted: { duration: every, unit, anchor } };
  return { ...begun(grid, nth(grid, start, passed, dueAt), left), ...counted };
}

/** The first time of a grid that ends at a moment and is not over. */
function backwards(grid: Grid, end: Instant, now: Instant, dueAt: DueAt): CycleStart | null {
  const { every, unit, times } = grid;
  if (end < now) return null;
  if (unit !== null) throw new Failure('timer-invalid', `a cycle of legal days has a start, or neither start nor end`);
  const back = (count: number) => dueAt(`-${scaled(every, count)}`, null, end);
  if (back(1) >= end) throw new Failure('timer-invalid', `a cycle of ${every} does not advance`);
  const left = lastWhere(times === null ? null : times - 1, (count) => count === 0 || back(count) >= now);
  return begun(grid, left === 0 ? end : back(left), left);
}

function begun({ every, unit }: Grid, dueAt: Instant, left: number | null): CycleStart {
  return { dueAt, hold: null, cycle: { every, unit, left } };
}

/** How many times of a grid are over. */
function passedBy(grid: Grid, start: Instant, now: Instant, dueAt: DueAt): number {
  if (start >= now) return 0;
  if (grid.unit === null) return lastWhere(grid.times, (count) => nth(grid, start, count, dueAt) < now) + 1;
  let passed = 0;
  for (let at = start; at < now && passed < LEGAL_TIMES_AT_MOST; passed += 1) at = dueAt(grid.every, grid.unit, at);
  return passed;
}

function nth(grid: Grid, start: Instant, count: number, dueAt: DueAt): Instant {
  if (count === 0) return start;
  if (grid.unit === null) return dueAt(scaled(grid.every, count), null, start);
  let at = start;
  for (let done = 0; done < count; done += 1) at = dueAt(grid.every, grid.unit, at);
  return at;
}

/** A duration so many times. */
function scaled(duration: string, count: number): string {
  return duration.replaceAll(/\d+(?:\.\d+)?/g, (number) => String(Number(number) * count));
}

/** The largest number up to `most` for which something holds, where it holds for 0 and no longer from some number on. */
function lastWhere(most: number | null, holds: (count: number) => boolean): number {
  const limit = most ?? Number.MAX_SAFE_INTEGER;
  let low = 0;
  let high = 1;
  while (high <= limit && holds(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, limit + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
