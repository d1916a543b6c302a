import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { caseCatchingUp } from '../domain/refusals/cases.ts';
import { taskNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { catchUp } from './fire-due.ts';
import { inTurn } from './in-turn.ts';
import type { TurnAddress } from './read-turn.ts';
import type { TaskRow } from './rows.ts';
import type { Services } from './services.ts';
import { settleClocks } from './settle-clocks.ts';
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
  return caughtUp(services, person, { tenantId: person.tenantId, caseId }, now, work);
}

/**
 * Runs a person's command on a task of a case. The task is read under the lock: it may have been completed or withdrawn
 * meanwhile, and the command decides what that means.
 *
 * @throws task-not-found, case-catching-up
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

async function caughtUp<Result>(
  services: Services,
  person: Person,
  address: TurnAddress,
  now: Instant,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  for (let round = 0; round < CATCH_UP_ROUNDS; round += 1) {
    const done = await inTurn(services, address, null, now, async (turn) => {
      // What fell due meanwhile is nobody's act: it is told as the service's own.
      if (!(await catchUp(turn, now))) return null;
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
