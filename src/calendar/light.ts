import type { Instant } from '../domain/time.ts';
import { epochMsOf, localDayOf, msOfLocalDay } from './days.ts';

/** The state of a clock at a glance: in time, soon due, due today, overdue (§1.8). */
export type Light = 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED';

const NOON_MS = 12 * 3_600_000;

/**
 * From how many used days on a limit of n days is yellow: the earlier of nine tenths used and one day left (§1.8).
 * Limits of one day or less turn yellow by the hour and have no such number: null.
 */
export function yellowFromUsedDays(limitDays: number): number | null {
  return limitDays <= 1 ? null : Math.min(Math.floor((limitDays * 9) / 10), limitDays - 1);
}

/**
 * The light of a clock (§1.8).
 *
 * A limit of one day is due today from its beginning, so instead of orange it is green until noon of its last day and
 * yellow from then on; a half day, which ends at noon, is yellow the whole of it. A clock that stands still
 * (`dueAt` null) can be green or yellow only.
 */
export function lightOf(clock: {
  /** The limit with its extensions, in its own unit. */
  readonly limitDays: number;
  /** Days used, today included, in the same unit. */
  readonly usedDays: number;
  readonly now: Instant;
  /** The last moment that is in time. */
  readonly dueAt: Instant | null;
}): Light {
  const { limitDays, usedDays, now, dueAt } = clock;
  // Overdue starts with the first second after the last moment in time (R-CLK-03).
  if (dueAt !== null && epochMsOf(now) >= epochMsOf(dueAt) + 1000) return 'RED';
  const dueToday = dueAt !== null && localDayOf(now) === localDayOf(dueAt);
  const yellowFrom = yellowFromUsedDays(limitDays);
  if (yellowFrom === null) return dueToday && (limitDays < 1 || msOfLocalDay(now) >= NOON_MS) ? 'YELLOW' : 'GREEN';
  if (dueToday) return 'ORANGE';
  return usedDays >= yellowFrom ? 'YELLOW' : 'GREEN';
}
