import { takingOf } from '../../domain/duties.ts';
import { whyNotHandOn, whyNotRecall, whyNotReceive, whyNotResolve } from '../../domain/handing-on.ts';
import type { Person } from '../../domain/person.ts';
import { accountNotStaff } from '../../domain/refusals/task-acts.ts';
import type { Instant } from '../../domain/time.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { readOfficer } from './read-officer.ts';
import { aboutTask, noteTaskAct, type TaskActName } from './task-acts.ts';

/** To whom a task goes for a while, and why. */
export interface Delegation {
  readonly taskId: string;
  readonly accountId: string;
  readonly reason: string;
}

/**
 * Asks a colleague to work on a task (委派). It stays the officer's own: the colleague gives it back, and the officer
 * completes it.
 *
 * @throws task-not-found, task-not-open, not-the-assignee, handing-on-forbidden, task-delegated, account-not-staff,
 *   target-not-entitled
 */
export async function delegateTask(
  services: Services,
  person: Person,
  { taskId, accountId, reason }: Delegation,
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotHandOn(person, task);
    if (refusal) throw refusal;
    const delegate = await readOfficer(turn.sql, turn.tenantId, accountId);
    if (delegate === null) throw accountNotStaff();
    const standing = await standingOf(turn, delegate);
    const unfit = whyNotReceive(person.id, delegate, task, standing);
    if (unfit) throw unfit;
    turn.tasks.change(taskId, {
      assigneeId: delegate.id,
      onBehalfOf: takingOf(delegate, task, standing).onBehalfOf,
      ownerId: person.id,
      delegationState: 'PENDING',
      claimedAt: turn.now,
      revision: task.revision + 1,
    });
    noteTaskAct(turn, taskId, 'DELEGATED', { to: delegate.id, reason });
    recordEvent(turn, 'task.delegated', aboutTask(task, { name: delegate.name, reason }));
  });
}

/**
 * Gives a delegated task back to the officer it belongs to, with what was found.
 *
 * @throws task-not-found, task-not-open, task-not-delegated, not-the-assignee
 */
export async function resolveTask(
  services: Services,
  person: Person,
  { taskId, comment }: { readonly taskId: string; readonly comment?: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotResolve(person, task);
    if (refusal) throw refusal;
    giveBack(turn, task, 'RESOLVED', { comment: comment ?? null });
    recordEvent(turn, 'task.resolved', aboutTask(task, { comment: comment ?? null }));
  });
}

/** Takes a delegated task back before it is given back. @throws task-not-found, task-not-open, task-not-delegated, not-the-assignee */
export async function recallTask(
  services: Services,
  person: Person,
  { taskId }: { readonly taskId: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotRecall(person, task);
    if (refusal) throw refusal;
    giveBack(turn, task, 'RECALLED', {});
    recordEvent(turn, 'task.recalled', aboutTask(task));
  });
}

/** Puts a delegated task into the hands of the officer it belongs to. */
export function giveBack(turn: Turn, task: TaskRow, act: TaskActName, data: Readonly<Record<string, unknown>>): void {
  turn.tasks.change(task.id, {
    assigneeId: task.ownerId,
    onBehalfOf: null,
    delegationState: 'RESOLVED',
    claimedAt: turn.now,
    revision: task.revision + 1,
  });
  noteTaskAct(turn, task.id, act, data);
}
