import type { Sql } from '../../database/connect.ts';
import type { Bindings } from '../../database/named-bindings.ts';
import { afterMilliseconds } from '../../domain/duration.ts';
import { externalTaskNotFound, externalTaskNotOpen, lockLost } from '../../domain/refusals/jobs.ts';
import type { Instant } from '../../domain/time.ts';
import { visibleVariables } from '../../engine/scopes.ts';
import type { InstanceState } from '../../engine/state.ts';
import type { Variables } from '../../engine/types.ts';
import type { HeldJob } from './answer-job.ts';

/** Work of one topic that a worker asks for. */
export interface TopicWish {
  readonly topic: string;
  /** For how long the worker wants to have each, in milliseconds. */
  readonly lockMs: number;
  /** The variables it wants to see; undefined for all that the step sees. */
  readonly variables?: readonly string[];
  /** Whether it sees only what is the step's own. */
  readonly localVariables?: boolean;
  readonly businessKey?: string;
  readonly definitionKeys?: readonly string[];
}

/** What a worker asks for. */
export interface JobsWish {
  readonly workerId: string;
  readonly maxTasks: number;
  readonly topics: readonly TopicWish[];
  /** Whether the most urgent come first, and not those that wait longest. */
  readonly usePriority: boolean;
}

/** A job a worker has got, with what its step sees. */
export interface LeasedJob {
  readonly id: string;
  readonly topic: string;
  readonly workerId: string;
  readonly lockedUntil: Instant;
  readonly retriesLeft: number;
  readonly priority: number;
  readonly lastError: string | null;
  readonly errorDetails: string | null;
  readonly createdAt: Instant;
  readonly instanceId: string;
  readonly rootId: string;
  readonly token: string;
  readonly elementId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly businessKey: string | null;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly versionTag: string | null;
  readonly variables: Variables;
}

const wishes = `unnest(cast(:topics as text[]), cast(:lockMs as float8[]), cast(:businessKeys as text[]), cast(:definitionKeys as text[]))
  as wish (topic, lock_ms, business_key, definition_keys)`;
const isWished = `j.tenant_id = :tenantId and j.topic = wish.topic
  and j.state = 'OPEN' and j.token is not null and j.retries_left > 0
  and (wish.business_key is null or exists (
    select from cases c where c.tenant_id = j.tenant_id and c.id = j.case_id and c.business_key = wish.business_key))
  and (wish.definition_keys is null or exists (
    select from process_instances i
    where i.tenant_id = j.tenant_id and i.id = j.instance_id and i.definition_key = any(cast(wish.definition_keys as text[]))))`;
const freeAt = 'greatest(j.due_at, coalesce(j.locked_until, j.due_at))';
/** How many of each topic are looked at beyond those wanted, because somebody else may be taking the first at this moment. */
const MORE = 50;

/**
 * Leases jobs to a worker: no two workers ever get the same one, and nobody waits for anybody (`skip locked`). Only the job's
 * row is touched; the case stands where it stood. Whoever gets none asks `nextFreeAt` when to look again.
 */
export async function leaseJobs(sql: Sql, tenantId: string, wish: JobsWish, now: Instant): Promise<LeasedJob[]> {
  const order = wish.usePriority ? 'j.priority desc, j.created_at, j.id' : 'j.created_at, j.id';
  const leased = await sql.rows<Omit<LeasedJob, 'variables'> & { readonly state: InstanceState | null }>(
    `with first as (
       select one.id, wish.lock_ms
       from ${wishes} cross join lateral (
         select j.id from jobs j
         where ${isWished} and j.due_at <= :now and (j.locked_until is null or j.locked_until <= :now)
         order by ${order}
         limit cast(:maxTasks as integer) + ${MORE}) as one
     ), found as (
       select j.id, first.lock_ms
       from jobs j join first on first.id = j.id
       where j.tenant_id = :tenantId and j.state = 'OPEN' and j.due_at <= :now
         and (j.locked_until is null or j.locked_until <= :now)
       order by ${order}
       limit :maxTasks
       for update of j skip locked
     ), taken as (
       update jobs set locked_by = :workerId,
         locked_until = cast(:now as timestamptz) + make_interval(secs => found.lock_ms / 1000)
       from found
       where jobs.tenant_id = :tenantId and jobs.id = found.id
       returning jobs.*
     )
     select j.id, j.topic, j.locked_by as worker_id, j.locked_until, j.retries_left, j.priority, j.last_error,
            j.error_details, j.created_at, j.instance_id, j.root_id, j.token, j.element_id, j.case_id,
            c.number as case_number, c.business_key, i.definition_id, i.definition_key, d.version_tag, i.state
     from taken j
     join cases c on c.tenant_id = j.tenant_id and c.id = j.case_id
     join process_instances i on i.tenant_id = j.tenant_id and i.id = j.instance_id
     join process_definitions d on d.tenant_id = i.tenant_id and d.id = i.definition_id
     order by ${order}`,
    { now, workerId: wish.workerId, maxTasks: wish.maxTasks, ...bindingsOf(tenantId, wish) },
  );
  const byTopic = new Map(wish.topics.map((topic) => [topic.topic, topic]));
  return leased.map(({ state, ...job }) => ({ ...job, variables: seenBy(job.token, state, byTopic.get(job.topic)) }));
}

/**
 * When the first of the jobs asked for is free: leased to somebody or put off until then, or free already and only just
 * being looked at by somebody else; null when there is none.
 */
export async function nextFreeAt(sql: Sql, tenantId: string, wish: JobsWish): Promise<Instant | null> {
  const next = await sql.first<{ at: Instant | null }>(
    `select min(${freeAt}) as at from ${wishes} join jobs j on ${isWished}`,
    { ...bindingsOf(tenantId, wish) },
  );
  return next?.at ?? null;
}

/** Lets a worker keep a job for so long from now. @throws external-task-not-found, external-task-not-open, lock-lost */
export async function extendLease(
  sql: Sql,
  tenantId: string,
  held: HeldJob,
  lockMs: number,
  now: Instant,
): Promise<Instant> {
  return renew(sql, tenantId, held, `locked_by = :workerId`, lockMs, now);
}

/** Gives one certain job to a worker, unless another one has it. @throws external-task-not-found, external-task-not-open, lock-lost */
export async function leaseJob(
  sql: Sql,
  tenantId: string,
  held: HeldJob,
  lockMs: number,
  now: Instant,
): Promise<Instant> {
  const isItsToTake = `(locked_by is null or locked_by = :workerId or locked_until <= :now)`;
  return renew(sql, tenantId, held, isItsToTake, lockMs, now);
}

async function renew(
  sql: Sql,
  tenantId: string,
  { jobId, workerId }: HeldJob,
  condition: string,
  lockMs: number,
  now: Instant,
): Promise<Instant> {
  const lockedUntil = afterMilliseconds(now, lockMs);
  const renewed = await sql.run(
    `update jobs set locked_by = :workerId, locked_until = :lockedUntil
     where tenant_id = :tenantId and id = :jobId and state = 'OPEN' and token is not null and ${condition}`,
    { tenantId, jobId, workerId, lockedUntil, now },
  );
  if (renewed === 0) throw await whyNot(sql, tenantId, jobId);
  return lockedUntil;
}

/** Puts a job back for any worker, whoever has it. @throws external-task-not-found, external-task-not-open */
export async function putBack(sql: Sql, tenantId: string, jobId: string): Promise<void> {
  const freed = await sql.run(
    `update jobs set locked_by = null, locked_until = null
     where tenant_id = :tenantId and id = :jobId and state = 'OPEN' and token is not null`,
    { tenantId, jobId },
  );
  if (freed === 0) throw await whyNot(sql, tenantId, jobId);
}

async function whyNot(sql: Sql, tenantId: string, jobId: string): Promise<Error> {
  const job = await sql.first<{ state: string; lockedBy: string | null }>(
    `select state, locked_by from jobs where tenant_id = :tenantId and id = :jobId and token is not null`,
    { tenantId, jobId },
  );
  if (job === undefined) return externalTaskNotFound();
  return job.state === 'OPEN' ? lockLost(job.lockedBy) : externalTaskNotOpen();
}

function bindingsOf(tenantId: string, { topics }: JobsWish): Bindings {
  return {
    tenantId,
    topics: topics.map(({ topic }) => topic),
    lockMs: topics.map(({ lockMs }) => lockMs),
    businessKeys: topics.map(({ businessKey }) => businessKey ?? null),
    // An array of arrays must be even in SQL; each list travels as the text of one.
    definitionKeys: topics.map(({ definitionKeys }) =>
      definitionKeys === undefined ? null : textArray(definitionKeys),
    ),
  };
}

function textArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function seenBy(token: string, state: InstanceState | null, wish: TopicWish | undefined): Variables {
  const at = state?.tokens.find(({ id }) => id === token);
  if (state === null || at === undefined) return {};
  const own = state.scopes.find(({ id }) => id === at.local)?.variables ?? {};
  const seen = wish?.localVariables === true ? own : visibleVariables(state, at.local ?? at.scope);
  if (wish?.variables === undefined) return seen;
  return Object.fromEntries(
    wish.variables.filter((name) => Object.hasOwn(seen, name)).map((name) => [name, seen[name]]),
  );
}
