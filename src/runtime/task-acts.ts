import { newId } from '../database/id.ts';
import { addRow, type Turn } from './turn.ts';

/** Notes what a person did with a task. */
export function noteTaskAct(
  turn: Turn,
  taskId: string,
  act: 'CLAIMED' | 'RELEASED' | 'DRAFTED' | 'COMPLETED',
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
