import { tracingChannel } from 'node:diagnostics_channel';
import type { Instant } from '../domain/time.ts';
import { forgetAnswers } from '../http/idempotency.ts';
import { recountStale, staleTenants } from '../runtime/clocks/recount-stale.ts';
import { runDestructions } from '../runtime/destruction/run-destructions.ts';
import { type DueCase, dueCases, fireDueOfCase, fireDueTogether } from '../runtime/jobs/fire-due.ts';
import { lookUpShared } from '../runtime/materials/look-up-shared.ts';
import { deliverPublished, forgetMessages } from '../runtime/messages/deliver-published.ts';
import { runBatches } from '../runtime/operations/run-batches.ts';
import type { Services } from '../runtime/turn/services.ts';
import { dropExpiredUploads, sweepFiles } from '../runtime/uploads/sweep-files.ts';
import { concerning } from '../telemetry/log-context.ts';
import { makeEventPartitions } from './event-partitions.ts';

/** How many cases one look takes on; whoever is left comes with the next look, which follows at once. */
const BATCH = 256;
/** How many cases one transaction moves at the most: it holds their locks meanwhile. */
const TOGETHER = 32;
/** How many of these transactions are under way at once: with more of them people would wait for a processor. */
const GROUPS_AT_ONCE = 2;
/** How many cases are moved side by side, each in a transaction of its own. */
const ALONE_AT_ONCE = 4;
/** How often what nobody needs any more is thrown away. */
const TIDY_EVERY_MS = 3_600_000;

/** On which due work is told, to whoever traces it: `{ rootId }`. */
const dueWork = tracingChannel('lianban:job');

/** Looks for what is due and does it, until it is stopped. */
export interface Dispatcher {
  /** Ends after what is being done is done. */
  stop(): Promise<void>;
}

/**
 * Starts looking for due timers and planned acts of all cases, and for files nobody needs any more.
 *
 * Any number of replicas may do so at once: a case somebody else is moving is left to them. A case that fails is told
 * to `report` and spends one of its retries; it holds up no other.
 */
export function startDispatcher(parts: {
  readonly services: Services;
  readonly clock: () => Instant;
  readonly everyMs: number;
  /** The content of a removed document is kept so many days. */
  readonly retentionDays: number;
  /** Cases are kept so many years where their procedure has no rule of its own; null for ever. */
  readonly caseYears: number | null;
  readonly report: (error: unknown, about: { readonly rootId: string | null }) => void;
}): Dispatcher {
  const { services, clock, report } = parts;
  let stopped = false;
  const sleepers = new Set<() => void>();

  let tidyAt = '';

  async function tidy(): Promise<void> {
    const now = clock();
    if (now < tidyAt) return;
    await forgetAnswers(services.database, now);
    await forgetMessages(services.database, now);
    await dropExpiredUploads(services, now);
    await sweepFiles(services, now, parts.retentionDays);
    await makeEventPartitions(services.database, now);
    tidyAt = new Date(Date.parse(now) + TIDY_EVERY_MS).toISOString();
  }

  /** Works until it is stopped; what answers true goes on at once. */
  async function look(work: () => Promise<boolean>): Promise<void> {
    while (!stopped) {
      const goesOn = await work().catch((error: unknown) => {
        report(error, { rootId: null });
        return false;
      });
      if (stopped || goesOn) continue;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, parts.everyMs);
        sleepers.add(wake);
      });
    }
  }

  const running = Promise.all([
    look(async () => {
      await tidy().catch((error: unknown) => report(error, { rootId: null }));
      return (await fireAllDue(services, clock(), report)) === BATCH;
    }),
    // Apart from the others: a registry that takes its time holds up no timer.
    look(async () => (await lookUpShared(services, clock)) > 0),
    // Nor does an act on thousands of cases.
    look(async () => (await runBatches(services, clock(), BATCH)) > 0),
    look(async () => (await runDestructions(services, clock, parts.caseYears, BATCH)) > 0),
  ]);
  return {
    async stop() {
      stopped = true;
      for (const wake of sleepers) wake();
      await running;
    },
  };
}

/**
 * Does everything that is due now, one batch of cases; answers how many cases it looked at. What an earlier calendar counted
 * is counted anew first, so that nothing is due by a day that is no working day any more; messages somebody has begun to wait
 * for are delivered.
 */
export async function fireAllDue(
  services: Services,
  now: Instant,
  report: (error: unknown, about: { readonly rootId: string | null }) => void,
): Promise<number> {
  for (const tenantId of await staleTenants(services.database)) {
    while ((await recountStale(services, tenantId, now)) > 0);
  }
  await deliverPublished(services, now, report);
  const due = await dueCases(services.database, now, BATCH);
  const alone: DueCase[] = [];
  await sideBySide(GROUPS_AT_ONCE, groupsOf(due), async (group) => {
    alone.push(...(await aloneOf(services, group, now, report)));
  });
  await sideBySide(ALONE_AT_ONCE, alone, (one) =>
    concerning({ rootId: one.rootId }, () =>
      dueWork
        .tracePromise(fireDueOfCase, { rootId: one.rootId }, null, services, one, now)
        .catch((error: unknown) => report(error, { rootId: one.rootId })),
    ),
  );
  return due.length;
}

/** Does work on each, so many at once. */
async function sideBySide<Item>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Moves a group of cases together; answers those that have to be moved alone. */
async function aloneOf(
  services: Services,
  group: readonly DueCase[],
  now: Instant,
  report: (error: unknown, about: { readonly rootId: null }) => void,
): Promise<readonly DueCase[]> {
  const [first] = group;
  if (first === undefined || group.length === 1) return group;
  const { tenantId } = first;
  const rootIds = group.map(({ rootId }) => rootId);
  try {
    const alone = await dueWork.tracePromise(
      fireDueTogether,
      { cases: group.length },
      null,
      services,
      tenantId,
      rootIds,
      now,
    );
    return alone.map((rootId) => ({ tenantId, rootId }));
  } catch (error) {
    report(error, { rootId: null });
    return [];
  }
}

/** Cases of one tenant each, as many as are moved together; few are shared out. */
function groupsOf(due: readonly DueCase[]): DueCase[][] {
  const size = Math.min(TOGETHER, Math.ceil(due.length / GROUPS_AT_ONCE));
  return [...Map.groupBy(due, ({ tenantId }) => tenantId).values()].flatMap((cases) =>
    Array.from({ length: Math.ceil(cases.length / size) }, (_, index) => cases.slice(index * size, (index + 1) * size)),
  );
}
