import type { Person } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { caseCatchingUp } from '../../domain/refusals/cases.ts';
import { externalTaskNotFound, externalTaskNotOpen, lockLost } from '../../domain/refusals/jobs.ts';
import { caseHeld } from '../../domain/refusals/operations.ts';
import { taskNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { settleClocks } from '../clocks/settle-clocks.ts';
import { catchUp } from '../jobs/fire-due.ts';
import { stillWaits } from './follow-up.ts';
import { inTurn } from './in-turn.ts';
import type { TurnAddress } from './read-turn.ts';
import type { JobRow, TaskRow } from './rows.ts';
import type { Services } from './services.ts';
import { caseOf, type Turn } from './turn.ts';

/** How many transactions of catching up a person waits for. */
const CATCH_UP_ROUNDS = 5;

/**
 * Runs a person's command on a case: locked, brought up to now, done, recorded. What whoever looks after the service does
 * may be done `even-held`.
 *
 * @throws case-not-found, case-catching-up, case-held
 */
export async function onCase<Result>(
  services: Services,
  person: Person,
  caseId: string,
  now: Instant,
  work: (turn: Turn) => Promise<Result>,
  when: 'not-held' | 'even-held' = 'not-held',
): Promise<Result> {
  return caughtUp(services, person, { tenantId: person.tenantId, caseId }, now, work, when);
}

/**
 * Runs a person's command on a task of a case. The task is read under the lock: it may have been completed or withdrawn
 * meanwhile, and the command decides what that means.
 *
 * @throws task-not-found, case-catching-up, case-held
 */
export async function onTask<Result>(
  services: Services,
  person: Person,
  taskId: string,
  now: Instant,
  work: (turn: Turn, task: TaskRow) => Promise<Result>,
): Promise<Result> {
  try {
    return await caughtUp(services, person, { tenantId: person.tenantId, taskId }, now, async (turn) =>
      work(turn, turn.tasks.get(taskId) ?? (await closedTask(turn, taskId))),
    );
  } catch (error) {
    // Where there is no such task there is no case to find by it either.
    if (error instanceof Refusal && error.code === 'case-not-found') throw taskNotFound();
    throw error;
  }
}

/**
 * Runs a worker's command on a job of a case. Whoever has the job is read again under the locks, of the root instance first
 * and then of the job: the fetch of another worker, which leases jobs without moving their case, passes by.
 *
 * @throws external-task-not-found, external-task-not-open, lock-lost, case-catching-up
 */
export async function onJob<Result>(
  services: Services,
  person: Person,
  { jobId, workerId }: { readonly jobId: string; readonly workerId: string },
  now: Instant,
  work: (turn: Turn, job: WorkersJob) => Promise<Result>,
): Promise<Result> {
  try {
    return await caughtUp(services, person, { tenantId: person.tenantId, jobId }, now, async (turn) =>
      work(turn, await heldJob(turn, jobId, workerId)),
    );
  } catch (error) {
    // Where there is no such job there is no case to find by it either.
    if (error instanceof Refusal && error.code === 'case-not-found') throw externalTaskNotFound();
    throw error;
  }
}

/** A job as it waits for a worker: of an instance and a token. */
export type WorkersJob = JobRow & { readonly instanceId: string; readonly token: string; readonly elementId: string };

async function heldJob(turn: Turn, jobId: string, workerId: string): Promise<WorkersJob> {
  const lease = await turn.sql.first<{ state: string; token: string | null; lockedBy: string | null }>(
    `select state, token, locked_by from jobs where tenant_id = :tenantId and id = :jobId for update`,
    { tenantId: turn.tenantId, jobId },
  );
  if (lease === undefined || lease.token === null) throw externalTaskNotFound();
  const job = turn.jobs.get(jobId);
  if (job?.state !== 'OPEN' || lease.state !== 'OPEN' || !isWorkers(job)) throw externalTaskNotOpen();
  if (!stillWaits(turn, job.instanceId, job.token, 'job')) throw externalTaskNotOpen();
  if (lease.lockedBy !== workerId) throw lockLost(lease.lockedBy);
  return job;
}

function isWorkers(job: JobRow): job is WorkersJob {
  return job.token !== null && job.instanceId !== null && job.elementId !== null;
}

async function caughtUp<Result>(
  services: Services,
  person: Person,
  address: TurnAddress,
  now: Instant,
  work: (turn: Turn) => Promise<Result>,
  when: 'not-held' | 'even-held' = 'not-held',
): Promise<Result> {
  for (let round = 0; round < CATCH_UP_ROUNDS; round += 1) {
    const done = await inTurn(services, address, person, now, async (turn) => {
      // What fell due meanwhile is nobody's act: it is told as the service's own.
      if (!(await catchUp(turn, now))) return null;
      if (when === 'not-held' && (caseOf(turn).heldAt ?? null) !== null) throw caseHeld();
      turn.actor = person;
      const result = await work(turn);
      settleClocks(turn);
      return { result };
    });
    if (done !== null) return done.result;
  }
  throw caseCatchingUp();
}

async function closedTask(turn: Turn, taskId: string): Promise<TaskRow> {
  const task = await turn.sql.first<TaskRow>(`select * from user_tasks where tenant_id = :tenantId and id = :taskId`, {
    tenantId: turn.tenantId,
    taskId,
  });
  if (!task) throw taskNotFound();
  return task;
}
