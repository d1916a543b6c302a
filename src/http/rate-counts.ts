import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** How many callers one count remembers; the longest silent is forgotten first. */
const MOST_CALLERS = 20_000;

interface Count {
  current: number;
  readonly until: number;
}

/** Counts the requests of callers in memory, for routes that share a count (`groupId`) together and for every other route apart. */
export class RateCounts implements FastifyRateLimitStore {
  readonly #counts: Map<string, Count>;

  constructor(_options?: object, counts: Map<string, Count> = new Map()) {
    this.#counts = counts;
  }

  /** Counts one more request of a caller in a window that lasts so many milliseconds. */
  incr(key: string, told: (error: Error | null, result?: { current: number; ttl: number }) => void, window = 0): void {
    const now = Date.now();
    const before = this.#counts.get(key);
    const count = before === undefined || before.until <= now ? { current: 0, until: now + window } : before;
    count.current += 1;
    // Whoever asked last stands last.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size > MOST_CALLERS) {
      const [oldest] = this.#counts.keys();
      if (oldest !== undefined) this.#counts.delete(oldest);
    }
    told(null, { current: count.current, ttl: count.until - now });
  }

  /** The counts of one route. */
  child(route: object): RateCounts {
    return !('groupId' in route) || route.groupId === undefined ? new RateCounts() : new RateCounts({}, this.#counts);
  }
}
