import { type Standing, takingOf } from '../../domain/duties.ts';
import { whyNotLetGo, whyNotReassign } from '../../domain/handing-on.ts';
import { whyNotClaim, whyNotRelease } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { revisionStale } from '../../domain/refusals/requests.ts';
import type { Instant } from '../../domain/time.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { noteTaskAct } from './task-acts.ts';

/**
 * Takes a task in hand. Two clerks who claim at once: the first has it, the second is told so.
 *
 * @throws task-not-found, task-not-open, task-already-claimed, not-a-candidate, recused-from-case, substitution-forbidden,
 *   supervisor-may-not-decide, separation-of-duties, revision-stale
 */
export async function claimTask(
  services: Services,
  person: Person,
  { taskId, revision }: { readonly taskId: string; readonly revision?: number },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const standing = standingOf(turn, person);
    const refusal = whyNotClaim(person, task, standing);
    if (refusal) throw refusal;
    if (revision !== undefined && revision !== task.revision) throw revisionStale(task.revision);
    if (task.assigneeId !== person.id) take(turn, person, task, standing);
  });
}

/**
 * Puts a task back into the pool: whoever has it in hand, or the head of the department.
 *
 * @throws task-not-found, task-not-open, not-the-assignee, task-delegated, handing-on-forbidden
 */
export async function releaseTask(
  services: Services,
  person: Person,
  { taskId }: { readonly taskId: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const byHead = task.assigneeId !== null && whyNotReassign(person, task.departmentCode) === null;
    const refusal = (byHead ? null : whyNotRelease(person, task)) ?? whyNotLetGo(task);
    if (refusal) throw refusal;
    putBack(turn, task);
  });
}

/** Puts a task that somebody has in hand back into the pool of its department. */
export function putBack(turn: Turn, task: TaskRow): void {
  turn.tasks.change(task.id, {
    state: 'CREATED',
    assigneeId: null,
    onBehalfOf: null,
    ownerId: null,
    delegationState: null,
    claimedAt: null,
    revision: task.revision + 1,
  });
  noteTaskAct(turn, task.id, 'RELEASED');
  recordEvent(turn, 'task.released', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: { taskId: task.id, item: task.itemCode },
  });
}

/** Whoever completes a task that nobody has in hand takes it with the same act. */
export function takeIfFree(turn: Turn, person: Person, task: TaskRow, standing: Standing): TaskRow {
  return task.assigneeId === null && whyNotClaim(person, task, standing) === null
    ? take(turn, person, task, standing)
    : task;
}

function take(turn: Turn, person: Person, task: TaskRow, standing: Standing): TaskRow {
  const { onBehalfOf } = takingOf(person, task, standing);
  noteTaskAct(turn, task.id, 'CLAIMED', onBehalfOf === null ? {} : { onBehalfOf });
  recordEvent(turn, 'task.claimed', {
    elementId: task.elementId,
    departmentCode: task.departmentCode,
    data: { taskId: task.id, item: task.itemCode, ...(onBehalfOf === null ? {} : { onBehalfOf }) },
  });
  return turn.tasks.change(task.id, {
    state: 'CLAIMED',
    assigneeId: person.id,
    onBehalfOf,
    claimedAt: turn.now,
    revision: task.revision + 1,
  });
}
