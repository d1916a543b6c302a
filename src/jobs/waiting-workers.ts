import { type JobsWish, type LeasedJob, leaseJobs, nextFreeAt, putBack } from '../runtime/jobs/lease-jobs.ts';
import type { House } from '../runtime/views/house.ts';

/** Workers that wait for work, and how it is brought to them. */
export interface WaitingWorkers {
  /**
   * Leases jobs to a worker; when there are none, as soon as there are some, or none after `waitMs` milliseconds. What was
   * leased to a worker that went away meanwhile is put back.
   */
  fetch(wish: JobsWish, waitMs: number, gone: AbortSignal): Promise<LeasedJob[]>;
  /** Sends everybody away with nothing: the process ends. */
  close(): void;
}

interface Waiter {
  readonly wish: JobsWish;
  /** Looks for work; answers whether there was some, or nobody waits for it any more. */
  look(): Promise<boolean>;
}

/** What is told when there is work of a topic: the tenant and, unless it is a very long one, the topic. */
const channel = 'lianban_jobs';
/** Even when nothing is told, a waiting worker's work is looked for after so many milliseconds. */
const LOOK_AT_LEAST_MS = 30_000;
/** How soon is looked again for work that somebody else was looking at. */
const LOOK_AGAIN_MS = 25;

/**
 * Lets workers wait for work without asking again and again: what any replica puts on record is told to all of them, and
 * looked for by one waiting worker after the other until one finds none.
 */
export function waitingWorkers({ services, tenantId, clock }: House): WaitingWorkers {
  const { database } = services;
  const waiting = new Set<Waiter>();
  const closing = new AbortController();
  let looking: Promise<void> = Promise.resolve();
  let stopListening: (() => void) | null = null;

  async function lookFor(topic: string | null): Promise<void> {
    for (const waiter of [...waiting]) {
      const { topics } = waiter.wish;
      if (topic !== null && !topics.some((wish) => wish.topic === topic)) continue;
      const found = await waiter.look();
      const isPicky = topics.some((wish) => wish.businessKey !== undefined || wish.definitionKeys !== undefined);
      if (!found && topic !== null && !isPicky) return;
    }
  }

  function hear(told: string | null): void {
    const at = told?.indexOf(' ') ?? -1;
    if (told !== null && told.slice(0, at) !== tenantId) return;
    const topic = told === null || at === told.length - 1 ? null : told.slice(at + 1);
    // One after the other: of many that wait only as many ask as there is work for.
    looking = looking.then(() => lookFor(topic));
  }

  function wait(wish: JobsWish, waitMs: number, gone: AbortSignal): Promise<LeasedJob[]> {
    stopListening ??= database.listen(channel, hear);
    return new Promise((resolve, reject) => {
      const until = Date.now() + waitMs;
      let timer: NodeJS.Timeout | undefined;
      let busy: Promise<boolean> | null = null;
      let isOver = false;

      const settle = (finish: () => void): void => {
        if (isOver) return;
        isOver = true;
        waiting.delete(waiter);
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        closing.signal.removeEventListener('abort', leave);
        finish();
      };
      const leave = (): void => settle(() => resolve([]));
      const plan = (ms: number): void => {
        clearTimeout(timer);
        if (!isOver) timer = setTimeout(() => void waiter.look(), Math.max(ms, 1));
      };

      async function lookNow(): Promise<boolean> {
        const jobs = await leaseJobs(database, tenantId, wish, clock());
        if (jobs.length > 0) {
          if (isOver) await Promise.all(jobs.map(({ id }) => putBack(database, tenantId, id).catch(() => undefined)));
          else settle(() => resolve(jobs));
          return true;
        }
        const left = until - Date.now();
        if (left <= 0) leave();
        const freeAt = await nextFreeAt(database, tenantId, wish);
        const free =
          freeAt === null ? LOOK_AT_LEAST_MS : Math.max(Date.parse(freeAt) - Date.parse(clock()), LOOK_AGAIN_MS);
        plan(Math.min(left, free, LOOK_AT_LEAST_MS));
        return false;
      }

      const waiter: Waiter = {
        wish,
        async look() {
          while (busy !== null) await busy;
          if (isOver) return true;
          busy = lookNow().catch((error: unknown) => {
            settle(() => reject(error));
            return true;
          });
          const found = await busy;
          busy = null;
          return found;
        },
      };
      waiting.add(waiter);
      gone.addEventListener('abort', leave);
      closing.signal.addEventListener('abort', leave);
      if (gone.aborted || closing.signal.aborted) leave();
      else void waiter.look();
    });
  }

  return {
    async fetch(wish, waitMs, gone) {
      const jobs = await leaseJobs(database, tenantId, wish, clock());
      return jobs.length > 0 || waitMs <= 0 ? jobs : wait(wish, waitMs, gone);
    },
    close() {
      stopListening?.();
      closing.abort();
    },
  };
}
