import { afterMilliseconds } from '../domain/duration.ts';
import type { Instant } from '../domain/time.ts';

/** How often a delivery is tried before it has failed. */
export const attemptsAtMost = 8;

const firstPauseMs = 5_000;
const pauseAtMostMs = 6 * 3_600_000;

/**
 * When a delivery is tried again after its n-th attempt: 5 seconds, then four times as long each time, six hours at most, and
 * by chance up to a fifth shorter or longer, so that many do not come at once. Null when it has been tried often enough.
 * Eight attempts take about eight hours.
 *
 * @param chance from 0 to 1
 */
export function nextAttemptAt(attempts: number, now: Instant, chance: number): Instant | null {
  if (attempts >= attemptsAtMost) return null;
  const pause = Math.min(firstPauseMs * 4 ** (attempts - 1), pauseAtMostMs);
  return afterMilliseconds(now, pause * (0.8 + 0.4 * chance));
}
