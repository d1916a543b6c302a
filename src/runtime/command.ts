import type { Person } from '../domain/person.ts';
import { caseCatchingUp } from '../domain/refusals/cases.ts';
import { taskNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { armHeldTimers } from './clock-record.ts';
import { catchUp } from './fire-due.ts';
import { inTurn, rootOfCase } from './in-turn.ts';
import type { TaskRow } from './rows.ts';
import type { Services } from './services.ts';
import type { Turn } from './turn.ts';

/** How many transactions of catching up a person waits for. */
const CATCH_UP_ROUNDS = 5;

/**
 * Runs a person's command on a case: locked, brought up to now, done, recorded.
 *
 * @throws case-not-found, case-catching-up
 */
export async function onCase<Result>(
  services: Services,
  person: Person,
  caseId: string,
  now: Instant,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const rootId = await rootOfCase(services.database, person.tenantId, caseId);
  for (let round = 0; round < CATCH_UP_ROUNDS; round += 1) {
    const done = await inTurn(services, { tenantId: person.tenantId, rootId }, null, now, async (turn) => {
      // What fell due meanwhile is nobody's act: it is told as the service's own.
      if (!(await catchUp(turn, now))) return null;
      turn.actor = person;
      const result = await work(turn);
      armHeldTimers(turn);
      return { result };
    });
    if (done !== null) return done.result;
  }
  throw caseCatchingUp();
}

/**
 * Runs a person's command on a task of a case. The task is read again under the lock: it may have been completed or
 * withdrawn meanwhile, and the command decides what that means.
 *
 * @throws task-not-found
 */
export async function onTask<Result>(
  services: Services,
  person: Person,
  taskId: string,
  now: Instant,
  work: (turn: Turn, task: TaskRow) => Promise<Result>,
): Promise<Result> {
  const found = await services.database.first<{ caseId: string }>(
    `select case_id from user_tasks where tenant_id = :tenantId and id = :taskId`,
    { tenantId: person.tenantId, taskId },
  );
  if (!found) throw taskNotFound();
  return onCase(services, person, found.caseId, now, async (turn) => {
    const task = turn.tasks.get(taskId) ?? (await closedTask(turn, taskId));
    return work(turn, task);
  });
}

async function closedTask(turn: Turn, taskId: string): Promise<TaskRow> {
  const task = await turn.sql.first<TaskRow>(`select * from user_tasks where tenant_id = :tenantId and id = :taskId`, {
    tenantId: turn.tenantId,
    taskId,
  });
  if (!task) throw taskNotFound();
  return task;
}
