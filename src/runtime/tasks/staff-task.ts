import { newId } from '../../database/id.ts';
import { leaveToOperator } from '../jobs/leave-to-operator.ts';
import { recordEvent } from '../turn/event-log.ts';
import { type FollowUp, type NewTask, staffTopic } from '../turn/follow-up.ts';
import type { TaskRow } from '../turn/rows.ts';
import { elementOf, stopTaskClock } from '../turn/task-record.ts';
import type { Turn } from '../turn/turn.ts';
import { isStaffed } from './read-officer.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/**
 * Looks whether anybody can do a new task, where its diagram says what to do when nobody can (`whenEmpty`): the head of
 * the department does it, it is passed over with the outcome the diagram names, or an operator is told.
 */
export async function staffTask(turn: Turn, { instanceId, taskId }: NewTask): Promise<FollowUp[]> {
  const task = turn.tasks.get(taskId);
  const instance = turn.instances.get(instanceId);
  const definition = instance && turn.definitionsOf.get(instance.definitionId);
  if (task?.state !== 'CREATED' || task.departmentCode === null || !definition) return [];
  const { tenantId, sql } = turn;
  const { departmentCode, role } = task;
  if (await isStaffed(sql, tenantId, { departmentCode, role })) return [];
  const { assignment, form } = elementOf(definition.model, task.elementId).approval;
  switch (assignment?.whenEmpty) {
    case 'HEAD':
      await giveToHead(turn, task, departmentCode);
      return [];
    case 'SKIP':
      return passOver(turn, task, assignment.skipOutcome, form?.outcomeVariable ?? null);
    case 'INCIDENT':
      tellOperator(turn, task);
      return [];
    default:
      return [];
  }
}

/** Where the department has no head either, the task waits in the pool. */
async function giveToHead(turn: Turn, task: TaskRow, departmentCode: string): Promise<void> {
  for (const role of ['ORG_HEAD', 'WINDOW_HEAD']) {
    if (!(await isStaffed(turn.sql, turn.tenantId, { departmentCode, role }))) continue;
    turn.tasks.change(task.id, { role, revision: task.revision + 1 });
    recordEvent(turn, 'task.sent-to-head', { ...aboutTask(task, { role }), bySystem: true });
    return;
  }
}

function passOver(turn: Turn, task: TaskRow, outcome: string | null, outcomeVariable: string | null): FollowUp[] {
  turn.tasks.change(task.id, { state: 'COMPLETED', outcome, endedAt: turn.now, revision: task.revision + 1 });
  stopTaskClock(turn, task.id);
  noteTaskAct(turn, task.id, 'SKIPPED', { outcome });
  recordEvent(turn, 'task.skipped', { ...aboutTask(task, { outcome }), bySystem: true });
  const variables = outcomeVariable === null || outcome === null ? {} : { [outcomeVariable]: outcome };
  return [
    { kind: 'command', instanceId: task.instanceId, command: { type: 'completeTask', token: task.token, variables } },
  ];
}

/** Resolved once somebody holds the role: then the task is looked at again. */
function tellOperator(turn: Turn, task: TaskRow): void {
  const { tenantId, rootId, caseId, now } = turn;
  const message = `nobody holds ${task.role} in ${task.departmentCode}`;
  const job = turn.jobs.add({
    tenantId,
    id: newId(),
    instanceId: task.instanceId,
    rootId,
    caseId,
    token: null,
    elementId: task.elementId,
    topic: staffTopic,
    payload: { instanceId: task.instanceId, taskId: task.id },
    dueAt: now,
    retriesLeft: 0,
    lockedBy: null,
    lockedUntil: null,
    lastError: message,
    state: 'OPEN',
    createdAt: now,
    endedAt: null,
  });
  const { instanceId, elementId } = task;
  leaveToOperator(turn, { kind: 'job', id: job.id }, { instanceId, elementId, code: 'nobody-entitled', message });
}
