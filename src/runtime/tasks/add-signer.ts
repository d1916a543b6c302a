import type { Element } from '../../bpmn/model.ts';
import { newId } from '../../database/id.ts';
import type { Person } from '../../domain/person.ts';
import { accountNotStaff, signerAskedAlready } from '../../domain/refusals/task-acts.ts';
import { signingRoleOf, whyNotAddSigner } from '../../domain/signing.ts';
import type { Instant } from '../../domain/time.ts';
import type { Token } from '../../engine/state.ts';
import type { Command } from '../../engine/types.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { definitionOf, move } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { elementOf, variablesAt } from '../turn/task-record.ts';
import { addRow, type Turn } from '../turn/turn.ts';
import { readOfficer } from './read-officer.ts';
import type { SignerNote } from './signer-note.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/** Who shall sign, when, and why. */
export interface SignerWish {
  readonly taskId: string;
  readonly accountId: string;
  readonly when: 'BEFORE' | 'PARALLEL' | 'AFTER';
  readonly reason: string;
}

/** When somebody signs, in the engine's words. */
const moments = { BEFORE: 'before', PARALLEL: 'beside', AFTER: 'after' } as const;

/**
 * Asks an officer to sign before, beside or after a task (加签). At a multi-instance task over a list that officer becomes
 * a further instance of it, with a vote where there is one: beside the others, or as the next where they follow one another.
 *
 * @throws task-not-found, task-not-open, not-the-assignee, task-delegated, handing-on-forbidden, account-not-staff,
 *   target-not-entitled, signer-asked-already
 */
export async function addSigner(
  services: Services,
  person: Person,
  { taskId, accountId, when, reason }: SignerWish,
  now: Instant,
): Promise<{ readonly signerId: string }> {
  return onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotAddSigner(person, task);
    if (refusal) throw refusal;
    const officer = await readOfficer(turn.sql, turn.tenantId, accountId);
    if (officer === null) throw accountNotStaff();
    const { element, token } = placeOf(turn, task);
    if (officer.id === task.assigneeId || (await isAsked(turn, task, token, officer.id))) throw signerAskedAlready();
    const grant = signingRoleOf(officer, task, await standingOf(turn, officer));
    const signerId = newId();
    const note: SignerNote = { signerId, accountId, departmentCode: grant.department, role: grant.role };
    const voting = asVoter(turn, { task, element, token, when, note });
    addRow(turn, 'task_signers', {
      tenantId: turn.tenantId,
      id: signerId,
      caseId: turn.caseId,
      instanceId: task.instanceId,
      token: voting === null ? task.token : (token.outer ?? task.token),
      accountId,
      position: voting === null ? when : 'VOTE',
      reason,
      addedBy: person.id,
      addedAt: turn.now,
      removedBy: null,
      removedAt: null,
    });
    noteTaskAct(turn, taskId, 'SIGNER_ADDED', { signerId, accountId, when, reason });
    recordEvent(turn, 'signer.added', aboutTask(task, { name: officer.name, position: when, reason }));
    const beside: Command = { type: 'addSigner', token: task.token, when: moments[when], note };
    await move(turn, task.instanceId, voting ?? beside);
    return { signerId };
  });
}

/** The element and token of an open task. */
export function placeOf(turn: Turn, task: TaskRow): { readonly element: Element; readonly token: Token } {
  const instance = turn.instances.get(task.instanceId);
  const token = instance?.state?.tokens.find(({ id }) => id === task.token);
  if (!instance || !token) throw new Error(`Task ${task.id} is open, and its instance does not wait for it`);
  return { element: elementOf(definitionOf(turn, instance).model, task.elementId), token };
}

/** Asked and not done yet. */
async function isAsked(turn: Turn, task: TaskRow, token: Token, accountId: string): Promise<boolean> {
  const found = await turn.sql.first(
    `select s.id from task_signers s
     where s.tenant_id = :tenantId and s.instance_id = :instanceId and s.token = any(cast(:tokens as text[]))
       and s.account_id = :accountId and s.removed_at is null
       and not exists (
         select from user_tasks t
         where t.tenant_id = s.tenant_id and t.signer_id = s.id and t.state = 'COMPLETED')`,
    {
      tenantId: turn.tenantId,
      instanceId: task.instanceId,
      tokens: token.outer === undefined ? [task.token] : [task.token, token.outer],
      accountId,
    },
  );
  return found !== undefined;
}

interface Asked {
  readonly task: TaskRow;
  readonly element: Element;
  readonly token: Token;
  readonly when: SignerWish['when'];
  readonly note: SignerNote;
}

/** The command that makes somebody a further instance; null where the task has none that could tell who it is for. */
function asVoter(turn: Turn, { task, element: { loop }, token, when, note }: Asked): Command | null {
  if (loop?.type !== 'multi' || token.outer === undefined || loop.elementVariable === null) return null;
  if (when !== (loop.sequential ? 'AFTER' : 'PARALLEL')) return null;
  const item = variablesAt(turn, task.instanceId, token.local ?? token.scope)[loop.elementVariable];
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  return { type: 'addInstance', token: token.outer, item: { ...item, voter: { ...note } }, next: loop.sequential };
}
