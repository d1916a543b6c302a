import { tracingChannel } from 'node:diagnostics_channel';
import { type OutgoingRules, postOnce } from '../connectors/post-once.ts';
import type { Database } from '../database/connect.ts';
import { afterMilliseconds } from '../domain/duration.ts';
import type { Instant } from '../domain/time.ts';
import { concerning, type LogContext } from '../telemetry/log-context.ts';
import { nextAttemptAt } from './next-attempt.ts';
import { signedHeaders } from './signature.ts';

/** On which each attempt is told, to whoever traces them: `{ deliveryId, webhookId, caseId, traceparent }`. */
const attempts = tracingChannel('lianban:webhook');

/** How long a receiver may take, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** For how long a delivery is its courier's; longer than a receiver may take. */
const LEASE_MS = 60_000;
/** How many deliveries to one webhook are under way at once, each of another case. */
const AT_ONCE = 8;
/** For how long ended deliveries are kept to be looked at and sent again. */
const KEPT_MS = 30 * 24 * 3_600_000;
const TIDY_EVERY_MS = 3_600_000;

/** What a courier is lent. */
export interface CourierParts {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly rules: OutgoingRules;
}

/** Brings events to webhooks until it is stopped. */
export interface Courier {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

interface Leased {
  readonly tenantId: string;
  readonly id: string;
  readonly webhookId: string;
  readonly caseId: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/**
 * Looks for due deliveries and sends them. Every webhook has couriers of its own: one that is slow, or not there, holds up
 * nobody but itself. Any number of replicas may do so at once.
 */
export function startCourier(
  parts: CourierParts & { readonly everyMs: number; readonly report: (error: unknown) => void },
): Courier {
  const busy = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let tidyAt = '';

  async function look(): Promise<void> {
    const now = parts.clock();
    if (now >= tidyAt) {
      await forgetDeliveries(parts.database, now);
      tidyAt = afterMilliseconds(now, TIDY_EVERY_MS);
    }
    const leased = await leaseDeliveries(parts.database, now, [...busy.keys()]);
    for (const [webhookId, deliveries] of Map.groupBy(leased, (one) => one.webhookId)) {
      const sending = Promise.all(
        deliveries.map((one) => concerning(aboutOf(one), () => send(parts, one).catch(parts.report))),
      ).then(() => {
        busy.delete(webhookId);
        wake();
      });
      busy.set(webhookId, sending);
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await look().catch(parts.report);
      let timer: NodeJS.Timeout | undefined;
      const pause = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, parts.everyMs);
      });
      if (!stopping.signal.aborted) await Promise.race([woken, pause]);
      clearTimeout(timer);
    }
    await Promise.all(busy.values());
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      wake();
      await running;
    },
  };
}

/** Sends everything that is due, once; answers how many deliveries that were. */
export async function deliverDue(parts: CourierParts): Promise<number> {
  const leased = await leaseDeliveries(parts.database, parts.clock(), []);
  await Promise.all(leased.map((one) => send(parts, one)));
  return leased.length;
}

/**
 * Takes due deliveries, of every webhook that has no courier under way a few, of every case only the first: what happened
 * first is told first, and what comes after waits until that has arrived or failed for good.
 */
async function leaseDeliveries(database: Database, now: Instant, busy: readonly string[]): Promise<Leased[]> {
  return database.rows<Leased>(
    `with due as (
       select d.tenant_id, d.id
       from webhooks hook cross join lateral (
         select first.tenant_id, first.id from webhook_deliveries first
         where first.tenant_id = hook.tenant_id and first.webhook_id = hook.id and first.state = 'PENDING'
           and first.next_at <= :now and (first.locked_until is null or first.locked_until <= :now)
           and not exists (
             select from webhook_deliveries before
             where before.tenant_id = first.tenant_id and before.webhook_id = first.webhook_id
               and before.case_id = first.case_id and before.state = 'PENDING' and before.sequence < first.sequence)
         order by first.next_at, first.sequence
         limit ${AT_ONCE}) as d
       where hook.active and hook.deleted_at is null and hook.id <> all(cast(:busy as uuid[]))
     ), mine as (
       select one.tenant_id, one.id from webhook_deliveries one join due using (tenant_id, id)
       where one.state = 'PENDING' and (one.locked_until is null or one.locked_until <= :now)
       for update of one skip locked
     ), leased as (
       update webhook_deliveries one set locked_until = :until
       from mine where one.tenant_id = mine.tenant_id and one.id = mine.id
       returning one.*
     )
     select one.tenant_id, one.id, one.webhook_id, one.case_id, one.payload, one.attempts, hook.url, hook.secret
     from leased one join webhooks hook on hook.tenant_id = one.tenant_id and hook.id = one.webhook_id`,
    { now, busy, until: afterMilliseconds(now, LEASE_MS) },
  );
}

/** The trace in which happened what is told of; nothing where nobody traced. */
function traceparentIn(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'traceparent' in payload ? payload.traceparent : undefined;
}

function aboutOf({ id, webhookId, caseId }: Leased): LogContext {
  return { deliveryId: id, webhookId, caseId };
}

async function send(parts: CourierParts, delivery: Leased): Promise<void> {
  const body = JSON.stringify(delivery.payload);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Lianban-Webhooks/1',
    ...signedHeaders(delivery.secret, { id: delivery.id, at: parts.clock(), body }),
  };
  const startedMs = performance.now();
  const out = { url: delivery.url, headers, body, timeoutMs: TIMEOUT_MS };
  const told = { ...aboutOf(delivery), traceparent: traceparentIn(delivery.payload) };
  const sent = await attempts.tracePromise(postOnce, told, null, out, parts.rules);
  await note(parts, delivery, sent, Math.round(performance.now() - startedMs));
}

async function note(
  { database, clock }: CourierParts,
  { tenantId, id, attempts }: Leased,
  { status, error }: { readonly status: number | null; readonly error: string | null },
  durationMs: number,
): Promise<void> {
  const now = clock();
  const number = attempts + 1;
  const arrived = status !== null && status >= 200 && status < 300;
  const nextAt = arrived ? null : nextAttemptAt(number, now, Math.random());
  const state = arrived ? 'DELIVERED' : nextAt === null ? 'FAILED' : 'PENDING';
  await database.run(
    `with noted as (
       update webhook_deliveries
       set state = :state, attempts = :number, last_status = :status, last_error = :error, last_duration_ms = :durationMs,
           next_at = coalesce(cast(:nextAt as timestamptz), next_at), locked_until = null,
           ended_at = case when :state = 'PENDING' then null else cast(:now as timestamptz) end
       where tenant_id = :tenantId and id = :id and attempts = :attempts
       returning tenant_id, id
     )
     insert into webhook_attempts (tenant_id, delivery_id, number, at, status, error, duration_ms)
     select tenant_id, id, :number, :now, :status, :error, :durationMs from noted`,
    { tenantId, id, state, number, attempts, status, error: error?.slice(0, 500) ?? null, durationMs, nextAt, now },
  );
}

async function forgetDeliveries(database: Database, now: Instant): Promise<void> {
  await database.run('delete from webhook_deliveries where ended_at < :before', {
    before: afterMilliseconds(now, -KEPT_MS),
  });
}
