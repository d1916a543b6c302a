import { whyNotReassign } from '../../domain/handing-on.ts';
import type { Person } from '../../domain/person.ts';
import { handingOnForbidden } from '../../domain/refusals/task-acts.ts';
import { notTheAssignee, taskNotOpen } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { putBack } from './claim-task.ts';
import { giveBack } from './delegate-task.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';
import { passToPerson } from './transfer-task.ts';

/** From whom a task is taken, to whom it goes, and why. */
export interface Reassignment {
  readonly taskId: string;
  readonly fromAccountId: string;
  /** Null for the pool of the department. */
  readonly toAccountId: string | null;
  readonly reason: string;
}

/**
 * Takes a task from an officer who leaves or is away, and gives it to another or back to the pool: by the head of its
 * department or an administrator. What the officer only works on for somebody else goes back to that officer.
 *
 * @throws task-not-found, task-not-open, reassignment-needs-head, not-the-assignee, handing-on-forbidden,
 *   account-not-staff, target-not-entitled
 */
export async function reassignTask(
  services: Services,
  person: Person,
  { taskId, fromAccountId, toAccountId, reason }: Reassignment,
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotReassign(person, task.departmentCode);
    if (refusal) throw refusal;
    if (task.state !== 'CLAIMED') throw taskNotOpen(task.state);
    const isDelegate = task.delegationState === 'PENDING' && task.assigneeId === fromAccountId;
    if (isDelegate) {
      giveBack(turn, task, 'REASSIGNED', { from: fromAccountId, reason });
      recordEvent(turn, 'task.recalled', aboutTask(task, { reason }));
      return;
    }
    if (task.assigneeId !== fromAccountId && task.ownerId !== fromAccountId) throw notTheAssignee();
    // A signature is asked of one person; who no longer is asked is taken back as a signer.
    if (task.signing !== null) throw handingOnForbidden();
    await give(turn, task, toAccountId, reason);
  });
}

async function give(turn: Turn, task: TaskRow, toAccountId: string | null, reason: string): Promise<void> {
  if (toAccountId === null) {
    noteTaskAct(turn, task.id, 'REASSIGNED', { from: task.assigneeId, reason });
    putBack(turn, task);
    return;
  }
  // The head assigns it anew: it is the other's own from then on, and nobody acts in another's place.
  await passToPerson(turn, { ...task, delegation: 'ALLOWED' }, toAccountId, { act: 'REASSIGNED', reason });
}
