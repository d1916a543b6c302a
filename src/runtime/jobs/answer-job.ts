import { afterMilliseconds } from '../../domain/duration.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import { onJob, type WorkersJob } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { refuseReserved, staysInside } from './worker-variables.ts';

/** Which job is answered, by the worker that has it. */
export interface HeldJob {
  readonly jobId: string;
  readonly workerId: string;
}

/** What a worker says of work that failed. */
export interface JobFailure {
  readonly message: string;
  /** A trace or log for whoever sets it right. */
  readonly details?: string;
  /** How often it is tried again; without it one time less than before. */
  readonly retries?: number;
  /** How long it is left alone before it is tried again, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The most of a message, and of its details, that is kept. */
const MESSAGE_LENGTH = 1_000;
const DETAILS_LENGTH = 20_000;

/**
 * Completes a worker's job and carries its case to the next standstill, in one transaction. Local variables are for the
 * step's output mappings; where it has none nobody sees them.
 *
 * @throws external-task-not-found, external-task-not-open, lock-lost, variables-reserved
 */
export async function completeJob(
  services: Services,
  person: Person,
  held: HeldJob,
  answer: { readonly variables: Variables; readonly localVariables?: Variables },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  return onJob(services, person, held, now, async (turn, job) => {
    const variables = staysInside(turn, job) ? { ...answer.variables, ...answer.localVariables } : answer.variables;
    await refuseReserved(turn, job, variables, 'completed');
    close(turn, job, 'DONE');
    recordEvent(turn, 'job.completed', { elementId: job.elementId, data: { jobId: job.id, topic: job.topic } });
    await move(turn, job.instanceId, { type: 'completeJob', token: job.token, variables });
    return { caseId: turn.caseId };
  });
}

/**
 * Notes that a worker could not do its job: it is tried again after a while, or, when its retries have run out, becomes an
 * incident that waits for an operator.
 *
 * @throws external-task-not-found, external-task-not-open, lock-lost
 */
export async function failJob(
  services: Services,
  person: Person,
  held: HeldJob,
  { message, details, retries, retryAfterMs = 0 }: JobFailure,
  now: Instant,
): Promise<{ readonly retriesLeft: number }> {
  return onJob(services, person, held, now, async (turn, job) => {
    const retriesLeft = Math.max(retries ?? job.retriesLeft - 1, 0);
    turn.jobs.change(job.id, {
      retriesLeft,
      lastError: message.slice(0, MESSAGE_LENGTH),
      errorDetails: details?.slice(0, DETAILS_LENGTH) ?? null,
      dueAt: afterMilliseconds(turn.now, retryAfterMs),
      lockedBy: null,
      lockedUntil: null,
    });
    if (retriesLeft > 0) return { retriesLeft };
    await stop(turn, job, 'job-failed', message);
    return { retriesLeft };
  });
}

/**
 * Throws a BPMN error at the job's step, for the diagram to catch (BPMN 2.0.2 §10.5.7). An error that nothing in the diagram
 * catches would end the whole process: it becomes an incident of the step instead, for a worker must not end a case.
 *
 * @throws external-task-not-found, external-task-not-open, lock-lost, variables-reserved
 */
export async function throwJobError(
  services: Services,
  person: Person,
  held: HeldJob,
  error: JobError,
  now: Instant,
): Promise<{ readonly caught: boolean }> {
  try {
    await onJob(services, person, held, now, (turn, job) => throwIn(turn, job, error));
    return { caught: true };
  } catch (problem) {
    if (!(problem instanceof NobodyCatches)) throw problem;
  }
  await onJob(services, person, held, now, (turn, job) => {
    const { code, message = '' } = error;
    return stop(
      turn,
      job,
      'error-uncaught',
      `nothing catches the error ${code}${message === '' ? '' : `: ${message}`}`,
    );
  });
  return { caught: false };
}

/** A BPMN error as a worker throws it. */
export interface JobError {
  readonly code: string;
  readonly message?: string;
  readonly variables?: Variables;
}

/** Thrown to undo what an error did that nothing catches. */
class NobodyCatches extends Error {
  override readonly name = 'NobodyCatches';
}

async function throwIn(turn: Turn, job: WorkersJob, error: JobError): Promise<void> {
  const { code, message = null, variables = {} } = error;
  await refuseReserved(turn, job, variables, 'error');
  close(turn, job, 'DONE');
  turn.jobs.change(job.id, { lastError: message?.slice(0, MESSAGE_LENGTH) ?? null });
  recordEvent(turn, 'job.error-thrown', { elementId: job.elementId, data: { jobId: job.id, topic: job.topic, code } });
  const underWay = turn.instances.all().filter(({ status, parentId }) => status === 'ACTIVE' && parentId === null);
  await move(turn, job.instanceId, { type: 'throwError', token: job.token, code, variables });
  if (underWay.some(({ id }) => turn.instances.get(id)?.status === 'FAILED')) throw new NobodyCatches();
}

/** Stops the job's step with an incident, which an operator resolves: then there is a new job for it. */
async function stop(turn: Turn, job: WorkersJob, code: string, text: string): Promise<void> {
  const message = text.slice(0, MESSAGE_LENGTH);
  const known = new Set(turn.incidents.all().map(({ id }) => id));
  close(turn, job, 'FAILED');
  await move(turn, job.instanceId, { type: 'failJob', token: job.token, code, message });
  const raised = turn.incidents.find(({ id, elementId }) => !known.has(id) && elementId === job.elementId);
  turn.jobs.change(job.id, { retriesLeft: 0, lastError: message, incident: raised?.incident ?? null });
}

function close(turn: Turn, job: WorkersJob, state: 'DONE' | 'FAILED'): void {
  turn.jobs.change(job.id, { state, endedAt: turn.now, lockedBy: null, lockedUntil: null });
}
