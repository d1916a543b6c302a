import { type EarlierAct, whyNotClaim, whyNotRelease } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import type { Instant } from '../domain/time.ts';
import { onTask } from './command.ts';
import { earlierActs } from './earlier-acts.ts';
import { recordEvent } from './event-log.ts';
import type { TaskRow } from './rows.ts';
import type { Services } from './services.ts';
import { noteTaskAct } from './task-acts.ts';
import type { Turn } from './turn.ts';

/**
 * Takes a task in hand. Two clerks who claim at once: the first has it, the second is told so.
 *
 * @throws task-not-found, task-not-open, task-already-claimed, not-a-candidate, separation-of-duties, revision-stale
 */
export async function claimTask(
  services: Services,
  person: Person,
  { taskId, revision }: { readonly taskId: string; readonly revision?: number },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotClaim(person, task, await earlierActs(turn, person));
    if (refusal) throw refusal;
    if (revision !== undefined && revision !== task.revision) throw revisionStale(task.revision);
    if (task.assigneeId !== person.id) take(turn, person, task);
  });
}

/** Puts a task back into the pool. @throws task-not-found, task-not-open, not-the-assignee */
export async function releaseTask(
  services: Services,
  person: Person,
  { taskId }: { readonly taskId: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotRelease(person, task);
    if (refusal) throw refusal;
    turn.tasks.change(taskId, { state: 'CREATED', assigneeId: null, claimedAt: null, revision: task.revision + 1 });
    noteTaskAct(turn, taskId, 'RELEASED');
    recordEvent(turn, 'task.released', {
      elementId: task.elementId,
      departmentCode: task.departmentCode,
      data: { taskId, item: task.itemCode },
    });
  });
}

/** Whoever completes a task that nobody has in hand takes it with the same act. */
export function takeIfFree(turn: Turn, person: Person, task: TaskRow, earlier: readonly EarlierAct[]): TaskRow {
  return task.assigneeId === null && whyNotClaim(person, task, earlier) === null ? take(turn, person, task) : task;
}

function take(turn: Turn, person: Person, task: TaskRow): TaskRow {
  noteTaskAct(turn, task.id, 'CLAIMED');
  recordEvent(turn, 'task.claimed', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: { taskId: task.id, item: task.itemCode },
  });
  return turn.tasks.change(task.id, {
    state: 'CLAIMED',
    assigneeId: person.id,
    claimedAt: turn.now,
    revision: task.revision + 1,
  });
}
