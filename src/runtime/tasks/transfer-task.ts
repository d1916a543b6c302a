import { takingOf } from '../../domain/duties.ts';
import { whyNotHandOn, whyNotReceive } from '../../domain/handing-on.ts';
import type { Person } from '../../domain/person.ts';
import { accountNotStaff, targetNotEntitled, targetRequired } from '../../domain/refusals/task-acts.ts';
import type { Instant } from '../../domain/time.ts';
import { standingOf } from '../cases/standing.ts';
import { departmentName } from '../documents/department-name.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { joinDepartment } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { isStaffed, readOfficer } from './read-officer.ts';
import { aboutTask, noteTaskAct, type TaskActName } from './task-acts.ts';

/** Who shall have a task for good, a person or the pool of a department, and why. */
export interface Transfer {
  readonly taskId: string;
  readonly accountId?: string;
  readonly departmentCode?: string;
  readonly reason: string;
}

/**
 * Hands a task on for good (转办), to a colleague who may do it or to the pool of a department that may.
 *
 * @throws task-not-found, task-not-open, not-the-assignee, handing-on-forbidden, task-delegated, target-required,
 *   account-not-staff, target-not-entitled
 */
export async function transferTask(
  services: Services,
  person: Person,
  { taskId, accountId, departmentCode, reason }: Transfer,
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotHandOn(person, task);
    if (refusal) throw refusal;
    if ((accountId === undefined) === (departmentCode === undefined)) throw targetRequired();
    if (departmentCode !== undefined) await passToPool(turn, task, departmentCode, reason);
    else if (accountId !== undefined) await passToPerson(turn, task, accountId, { act: 'TRANSFERRED', reason });
  });
}

/** Puts a task into the hands of an officer who may take it. @throws account-not-staff, target-not-entitled */
export async function passToPerson(
  turn: Turn,
  task: TaskRow,
  accountId: string,
  { act, reason }: { readonly act: TaskActName; readonly reason: string },
): Promise<void> {
  const officer = await readOfficer(turn.sql, turn.tenantId, accountId);
  if (officer === null) throw accountNotStaff();
  const standing = await standingOf(turn, officer);
  const unfit = whyNotReceive(task.assigneeId ?? '', officer, task, standing);
  if (unfit) throw unfit;
  turn.tasks.change(task.id, {
    state: 'CLAIMED',
    assigneeId: officer.id,
    onBehalfOf: takingOf(officer, task, standing).onBehalfOf,
    ownerId: null,
    delegationState: null,
    claimedAt: turn.now,
    revision: task.revision + 1,
  });
  noteTaskAct(turn, task.id, act, { from: task.assigneeId, to: officer.id, reason });
  recordEvent(turn, 'task.transferred', aboutTask(task, { name: officer.name, reason }));
}

/** A matter of a joint review belongs to its department, and what only an A/B partner may do goes to that partner. */
async function passToPool(turn: Turn, task: TaskRow, departmentCode: string, reason: string): Promise<void> {
  const { tenantId } = turn;
  const isOther = departmentCode !== task.departmentCode;
  if (task.delegation !== 'ALLOWED' || (isOther && task.itemCode !== null)) throw targetNotEntitled();
  if (!(await isStaffed(turn.sql, tenantId, { departmentCode, role: task.role }))) throw targetNotEntitled();
  turn.tasks.change(task.id, {
    state: 'CREATED',
    assigneeId: null,
    onBehalfOf: null,
    ownerId: null,
    delegationState: null,
    departmentCode,
    claimedAt: null,
    revision: task.revision + 1,
  });
  joinDepartment(turn, departmentCode);
  const name = await departmentName(turn, departmentCode);
  noteTaskAct(turn, task.id, 'TRANSFERRED', { from: task.assigneeId, departmentCode, reason });
  recordEvent(turn, 'task.transferred', aboutTask(task, { name, reason }));
}
