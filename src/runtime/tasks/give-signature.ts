import type { Person } from '../../domain/person.ts';
import { outcomeUnknown, reasonRequired } from '../../domain/refusals/tasks.ts';
import { signatureOutcomes } from '../../domain/signing.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Turn } from '../turn/turn.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/** What a signer says. */
export interface Signature {
  readonly outcome: string;
  readonly reason?: string;
  readonly comment?: string;
}

/**
 * Puts a signature on record. Who objects to what is done already brings the task back to whoever did it: that officer is
 * answerable, and decides anew knowing the objection.
 *
 * @throws outcome-unknown, reason-required
 */
export async function giveSignature(turn: Turn, person: Person, task: TaskRow, said: Signature): Promise<void> {
  const { outcome, reason, comment } = said;
  if (!signatureOutcomes.some((one) => one === outcome)) throw outcomeUnknown(outcome, signatureOutcomes);
  const objects = outcome === 'DISAGREE';
  if (objects && !reason?.trim()) throw reasonRequired();
  turn.tasks.change(task.id, {
    state: 'COMPLETED',
    outcome,
    result: { reason, comment },
    endedAt: turn.now,
    revision: task.revision + 1,
  });
  noteTaskAct(turn, task.id, 'COMPLETED', { outcome });
  recordEvent(turn, 'signature.given', aboutTask(task, { opinion: outcome, name: person.name, reason, comment }));
  const tokens = turn.instances.get(task.instanceId)?.state?.tokens ?? [];
  const host = tokens.find(({ id }) => id === task.token)?.signs?.host ?? '';
  const isDone = tokens.some(({ id, wait }) => id === host && wait === 'signers');
  await move(turn, task.instanceId, { type: 'completeSigner', token: task.token, reopens: objects && isDone });
  if (objects && isDone) await giveBackTo(turn, task.instanceId, host);
}

/** The task that is to be done again is in the hands of whoever did it, with what was said then. */
async function giveBackTo(turn: Turn, instanceId: string, token: string): Promise<void> {
  const open = turn.tasks.find(
    (row) => row.instanceId === instanceId && row.token === token && row.state === 'CREATED',
  );
  const before = await turn.sql.first<Pick<TaskRow, 'assigneeId' | 'onBehalfOf' | 'result'>>(
    `select assignee_id, on_behalf_of, result from user_tasks
     where tenant_id = :tenantId and instance_id = :instanceId and token = :token and state = 'COMPLETED'
     order by ended_at desc, id desc limit 1`,
    { tenantId: turn.tenantId, instanceId, token },
  );
  if (!open || !before?.assigneeId) return;
  putInHandsAgain(turn, open, { assigneeId: before.assigneeId, onBehalfOf: before.onBehalfOf, said: before.result });
  recordEvent(turn, 'task.reopened', { ...aboutTask(open), bySystem: true });
}

/** Puts a task that is done again into the hands of whoever did it, filled in as it was. */
export function putInHandsAgain(
  turn: Turn,
  task: TaskRow,
  before: { readonly assigneeId: string; readonly onBehalfOf: string | null; readonly said: TaskRow['result'] },
): void {
  const { reason: _r, legalBasis: _l, comment: _c, officers: _o, ...values } = before.said ?? {};
  turn.tasks.change(task.id, {
    state: 'CLAIMED',
    assigneeId: before.assigneeId,
    onBehalfOf: before.onBehalfOf,
    claimedAt: turn.now,
    revision: task.revision + 1,
  });
  if (Object.keys(values).length > 0) noteTaskAct(turn, task.id, 'DRAFTED', { values });
}
