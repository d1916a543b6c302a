import type { StepDisclosure } from '../../bpmn/approval.ts';
import { checklistIncomplete } from '../../domain/refusals/tasks.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Turn } from '../turn/turn.ts';
import { isOwed, type MaterialState, readMaterials } from './materials.ts';

/** Whether a row of the list matters at a step. */
export function concernsStep(
  row: Pick<MaterialState, 'rowId' | 'usedBy'>,
  step: StepDisclosure | null,
  itemCode: string | null,
): boolean {
  if (step === null) return false;
  if (step.rows === 'ALL') return true;
  if (step.rows === 'ITEM') return row.usedBy.length === 0 || (itemCode !== null && row.usedBy.includes(itemCode));
  return step.rows.includes(row.rowId);
}

/**
 * Lets a task pass only when every required row of its step is there and verified.
 *
 * Rows that may follow later don't hold it up, nor does a row that another department has yet to share when the
 * applicant can do nothing about it – but it must be verified before a decision is built on it. An outcome that
 * `tolerates` passes over a tolerable row that is missing, too.
 *
 * @throws checklist-incomplete with the rows that are missing or unverified
 */
export async function assertChecklistComplete(
  turn: Turn,
  task: TaskRow,
  step: StepDisclosure | null,
  { tolerates }: { readonly tolerates: boolean },
): Promise<void> {
  const rows = await readMaterials(turn);
  const open = rows.filter(
    (row) =>
      concernsStep(row, step, task.itemCode) &&
      row.requirement !== 'TOLERABLE' &&
      row.state !== 'VERIFIED' &&
      row.state !== 'TOLERATED' &&
      !(tolerates && row.tolerable && isOwed(row)),
  );
  if (open.length === 0) return;
  throw checklistIncomplete(
    open.map(({ rowId, name, state }) => ({
      path: rowId,
      code:
        state === 'MISSING' ? 'material-missing' : state === 'REJECTED' ? 'material-rejected' : 'material-unverified',
      message: `${rowId} ${name.zh} / ${name.en}`,
    })),
  );
}
