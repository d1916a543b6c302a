import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import { json } from '../database/named-bindings.ts';
import { idempotencyKeyReused, requestInProgress } from '../domain/refusals/requests.ts';
import type { Instant } from '../domain/time.ts';

/** A request nobody answered within a minute died with its process: the same command may be done anew. */
const abandonedAfterMs = 60_000;

interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number | null;
  readonly response: unknown;
  readonly createdAt: Instant;
}

/** The key under which a request's answer is to be kept. */
interface Claim {
  readonly tenantId: string;
  readonly accountId: string;
  readonly key: string;
}

/** Remembers for each request which key it holds. */
const claims = new WeakMap<FastifyRequest, Claim>();

/**
 * Before a command: answers it from memory when the same one was answered before, else takes hold of its key.
 *
 * Only what succeeded is kept. A refused command did nothing, so it may be sent again with the same key.
 *
 * @throws idempotency-key-reused, request-in-progress
 */
export async function answerFromMemory(
  request: FastifyRequest,
  reply: FastifyReply,
  database: Database,
  now: Instant,
): Promise<FastifyReply | undefined> {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string' || key === '' || request.caller === null) return undefined;
  const { tenantId, id: accountId } = request.caller.person;
  const claim: Claim = { tenantId, accountId, key: key.slice(0, 200) };
  const requestHash = createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  const taken = await database.run(
    `insert into idempotency_keys (tenant_id, account_id, key, request_hash, created_at)
     values (:tenantId, :accountId, :key, :requestHash, :now)
     on conflict (tenant_id, account_id, key) do update set request_hash = :requestHash, created_at = :now
       where idempotency_keys.status is null and idempotency_keys.created_at < :abandoned`,
    { ...claim, requestHash, now, abandoned: new Date(Date.parse(now) - abandonedAfterMs).toISOString() },
  );
  if (taken === 1) {
    claims.set(request, claim);
    return undefined;
  }
  const kept = await database.first<KeptAnswer>(
    `select request_hash, status, response, created_at from idempotency_keys
     where tenant_id = :tenantId and account_id = :accountId and key = :key`,
    { ...claim },
  );
  if (kept !== undefined && kept.requestHash !== requestHash) throw idempotencyKeyReused();
  if (kept === undefined || kept.status === null) throw requestInProgress();
  reply.header('idempotency-replayed', 'true').status(kept.status);
  // As text: it was written by the route's own schema the first time.
  return reply
    .type('application/json; charset=utf-8')
    .send(kept.response === null ? '' : JSON.stringify(kept.response));
}

/** After a command: keeps its answer, or lets go of the key when it was refused or broke. */
export async function rememberAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  database: Database,
): Promise<void> {
  const claim = claims.get(request);
  if (claim === undefined) return;
  claims.delete(request);
  if (reply.statusCode >= 300) {
    await database.run(
      'delete from idempotency_keys where tenant_id = :tenantId and account_id = :accountId and key = :key',
      { ...claim },
    );
    return;
  }
  const response = typeof payload === 'string' && payload !== '' ? payload : json(null);
  await database.run(
    `update idempotency_keys set status = :status, response = cast(:response as jsonb)
     where tenant_id = :tenantId and account_id = :accountId and key = :key`,
    { ...claim, status: reply.statusCode, response },
  );
}
