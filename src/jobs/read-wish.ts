import { millisecondsOf } from '../domain/duration.ts';
import type { RefusalDetail } from '../domain/refusal.ts';
import { validationFailed } from '../domain/refusals/requests.ts';
import type { JobsWish } from '../runtime/jobs/lease-jobs.ts';
import type { FetchWish } from './schemas.ts';

/** The longest a worker waits for an answer, and has a task without asking for more time. */
export const waitAtMostMs = 30 * 60_000;
const lockAtLeastMs = 1_000;
export const lockAtMostMs = 24 * 3_600_000;
export const retryAtMostMs = 30 * 24 * 3_600_000;

/**
 * A duration of a request in milliseconds, within its limits.
 *
 * @throws validation-failed
 */
export function within(path: string, duration: string, least: number, most: number): number {
  const milliseconds = millisecondsOf(duration);
  if (milliseconds !== null && milliseconds >= least && milliseconds <= most) return milliseconds;
  throw validationFailed([tooFar(path, least, most)]);
}

/** How long a lock is, in milliseconds. @throws validation-failed */
export function lockOf(path: string, duration: string): number {
  return within(path, duration, lockAtLeastMs, lockAtMostMs);
}

/** What a worker asks for, with its durations in milliseconds. @throws validation-failed */
export function readWish(wish: FetchWish): { readonly wish: JobsWish; readonly waitMs: number } {
  const { workerId, maxTasks, usePriority = true, asyncResponseTimeout = 'PT0S' } = wish;
  const topics = wish.topics.map(({ lockDuration, ...topic }, at) => ({
    ...topic,
    lockMs: lockOf(`topics.${at}.lockDuration`, lockDuration),
  }));
  refuseTwice(topics);
  return {
    wish: { workerId, maxTasks, usePriority, topics },
    waitMs: within('asyncResponseTimeout', asyncResponseTimeout, 0, waitAtMostMs),
  };
}

/** Refuses a topic that is asked for twice: nobody could say which of the two a task is fetched by. @throws validation-failed */
export function refuseTwice(topics: readonly { readonly topic: string }[]): void {
  const names = topics.map(({ topic }) => topic);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice === -1) return;
  throw validationFailed([{ path: `topics.${twice}`, code: 'uniqueItems', message: 'a topic is named once' }]);
}

function tooFar(path: string, least: number, most: number): RefusalDetail {
  return { path, code: 'duration', message: `must be between ${least / 1000} and ${most / 1000} seconds` };
}
