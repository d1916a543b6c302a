import { newId } from '../../database/id.ts';
import type { TaskRow } from '../turn/rows.ts';
import { addRow, type Turn } from '../turn/turn.ts';

/** What a person can do with a task. */
export type TaskActName =
  | 'CLAIMED'
  | 'RELEASED'
  | 'DRAFTED'
  | 'COMPLETED'
  | 'DELEGATED'
  | 'RESOLVED'
  | 'RECALLED'
  | 'TRANSFERRED'
  | 'REASSIGNED'
  | 'RETURNED'
  | 'TAKEN_BACK'
  | 'SIGNER_ADDED'
  | 'SIGNER_REMOVED'
  | 'COPIED'
  | 'URGED'
  | 'SKIPPED';

/** What an event about a task is told with: its element, its department, and the task itself beside what else is said. */
export function aboutTask(
  task: Pick<TaskRow, 'id' | 'elementId' | 'departmentCode' | 'itemCode'>,
  data: Readonly<Record<string, unknown>> = {},
) {
  const { id: taskId, elementId, departmentCode, itemCode: item } = task;
  return { elementId, departmentCode, data: { taskId, item, ...data } };
}

/** Notes what a person did with a task. */
export function noteTaskAct(
  turn: Turn,
  taskId: string,
  act: TaskActName,
  data: Readonly<Record<string, unknown>> = {},
): void {
  addRow(turn, 'task_acts', {
    tenantId: turn.tenantId,
    id: newId(),
    taskId,
    act,
    accountId: turn.actor?.id ?? null,
    data,
    actedAt: turn.now,
  });
}
