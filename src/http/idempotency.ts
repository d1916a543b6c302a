import { createHash } from 'node:crypto';
import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify';
import type { Database, HeldTransaction } from '../database/connect.ts';
import { json } from '../database/named-bindings.ts';
import { isLockTimeout } from '../database/unavailable.ts';
import { idempotencyKeyReused, requestInProgress } from '../domain/refusals/requests.ts';
import type { Instant } from '../domain/time.ts';
import { formDigest } from './form-digest.ts';
import { readThrough } from './upload.ts';

/** How long a request waits for the same one that is under way. */
const patience = '10s';

/** How long a request with a key may bring its body, a little longer than any request may take. */
const bodyPatience = '150s';

/** For how long an answer is kept. */
const keptForMs = 24 * 3_600_000;

const keptHeaders = ['location', 'etag', 'preference-applied'] as const;

interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly response: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The key under which a request's answer is to be kept. */
interface Claim {
  readonly tenantId: string;
  readonly accountId: string;
  readonly key: string;
}

/** The transactions that are held around requests with a key. */
const held = new WeakMap<
  FastifyRequest,
  { readonly claim: Claim; readonly asked: string; readonly transaction: HeldTransaction }
>();

/**
 * Does a command with an `Idempotency-Key` once: `proceed` runs it inside a transaction that holds the key, or it is answered
 * from memory when the same one was answered before. The same request sent meanwhile waits for the first.
 *
 * Whether two requests are the same is said by what they ask and bring; of a form by the names and contents of its parts.
 * Only what succeeded is kept. A refused command did nothing, so it may be sent again with the same key.
 *
 * @throws idempotency-key-reused, request-in-progress
 */
export async function doOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  database: Database,
  { now, uploadMaxBytes }: { readonly now: Instant; readonly uploadMaxBytes: number },
  proceed: () => void,
): Promise<void> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '' || request.caller === null || !isCommand(request)) return proceed();
  const { tenantId, id: accountId, applicantId } = request.caller.person;
  const claim: Claim = { tenantId, accountId, key: key.slice(0, 200) };
  const asked = `${request.method} ${request.url}\n${applicantId ?? ''}\n`;
  const transaction = await takeKey(database, claim, now);
  if (transaction.opened[1]?.length === 1) {
    held.set(request, { claim, asked, transaction });
    return transaction.run(proceed);
  }
  const kept = await keptAnswer(transaction, claim);
  // The route never gets to see it: what its form brings is read here, so that it can be told from another.
  if (isForm(request)) await readThrough(request, uploadMaxBytes);
  if (kept.requestHash !== hashOf(request, asked)) throw idempotencyKeyReused();
  answerFromMemory(reply, kept);
}

/** One hash of everything a request asks for; of a form only what was read of it is known. */
function hashOf(request: FastifyRequest, asked: string): string {
  const brought = isForm(request) ? formDigest(request) : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${asked}${brought}`).digest('hex');
}

function isForm(request: FastifyRequest): boolean {
  return request.routeOptions.config.form !== undefined && request.isMultipart();
}

function isCommand({ method, routeOptions: { url = '', config } }: FastifyRequest): boolean {
  return takesKey(method, url, config);
}

/** Whether a route is a command that an `Idempotency-Key` makes safe to send twice. */
export function takesKey(
  method: string,
  url: string,
  { audience, waits, tellsSecret }: FastifyContextConfig = {},
): boolean {
  // One that waits for long must not hold a connection meanwhile; who is not known has no keys of their own.
  // And what was told once shall not be read in a table afterwards.
  if (audience === 'anyone' || waits === true || tellsSecret === true || url.endsWith('/search')) return false;
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
}

/** After a command with a key: its answer and what it did are on record together, or neither when it was refused or broke. */
export async function keepAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
  const kept = held.get(request);
  if (kept === undefined) return;
  held.delete(request);
  const { claim, asked, transaction } = kept;
  if (reply.statusCode >= 300) return transaction.rollback();
  const headers = Object.fromEntries(
    keptHeaders.flatMap((name) => [[name, reply.getHeader(name)]]).filter(([, value]) => value),
  );
  try {
    await transaction.sql.run(
      `update idempotency_keys set request_hash = :requestHash, status = :status, response = cast(:response as jsonb), headers = cast(:headers as jsonb)
       where tenant_id = :tenantId and account_id = :accountId and key = :key`,
      {
        ...claim,
        requestHash: hashOf(request, asked),
        status: reply.statusCode,
        response: typeof payload === 'string' && payload !== '' ? payload : json(null),
        headers: json(headers),
      },
    );
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  await transaction.commit();
}

/** Lets go of a request that ended without an answer. */
export async function letGo(request: FastifyRequest): Promise<void> {
  const kept = held.get(request);
  held.delete(request);
  await kept?.transaction.rollback();
}

/** Forgets answers that were kept for a day. */
export async function forgetAnswers(database: Database, now: Instant): Promise<void> {
  await database.run('delete from idempotency_keys where created_at < :before', {
    before: new Date(Date.parse(now) - keptForMs).toISOString(),
  });
}

async function takeKey(database: Database, claim: Claim, now: Instant): Promise<HeldTransaction> {
  try {
    return await database.hold([
      { text: `set local lock_timeout = '${patience}'`, bindings: {} },
      {
        // Until the command is answered nobody sees the row, so what it says meanwhile is nothing.
        text: `insert into idempotency_keys (tenant_id, account_id, key, request_hash, status, created_at)
               values (:tenantId, :accountId, :key, '', 0, :now)
               on conflict (tenant_id, account_id, key) do nothing
               returning key`,
        bindings: { ...claim, now },
      },
      { text: 'set local lock_timeout = default', bindings: {} },
      { text: `set local idle_in_transaction_session_timeout = '${bodyPatience}'`, bindings: {} },
    ]);
  } catch (error) {
    if (isLockTimeout(error)) throw requestInProgress();
    throw error;
  }
}

/** The answer under a key that was taken before; its transaction ends here. */
async function keptAnswer(transaction: HeldTransaction, claim: Claim): Promise<KeptAnswer> {
  try {
    const kept = await transaction.sql.first<KeptAnswer>(
      `select request_hash, status, response, headers from idempotency_keys
       where tenant_id = :tenantId and account_id = :accountId and key = :key`,
      { ...claim },
    );
    if (kept === undefined) throw requestInProgress();
    return kept;
  } finally {
    await transaction.rollback();
  }
}

function answerFromMemory(reply: FastifyReply, kept: KeptAnswer): void {
  reply.header('idempotency-replayed', 'true').headers(kept.headers).status(kept.status);
  // As text: it was written by the route's own schema the first time.
  reply.type('application/json; charset=utf-8').send(kept.response === null ? '' : JSON.stringify(kept.response));
}
