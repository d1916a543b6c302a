import { whyNotReassign } from '../../domain/handing-on.ts';
import type { Person } from '../../domain/person.ts';
import { signerNotFound, signerNotYours } from '../../domain/refusals/task-acts.ts';
import type { Instant } from '../../domain/time.ts';
import type { Command } from '../../engine/types.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { move } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { noteOf, voterOf } from './signer-note.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

interface SignerRow {
  readonly id: string;
  readonly instanceId: string;
  readonly token: string;
  readonly addedBy: string;
  readonly name: string;
}

/**
 * Takes somebody back who was asked to sign and has not (减签): by whoever asked, or the head of the department. The task
 * goes on when nobody else is waited for.
 *
 * @throws task-not-found, signer-not-found, signer-not-yours
 */
export async function removeSigner(
  services: Services,
  person: Person,
  { taskId, signerId, reason }: { readonly taskId: string; readonly signerId: string; readonly reason?: string },
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const signer = await readSigner(turn, task, signerId);
    const command = signer === undefined ? null : commandFor(turn, signer);
    if (signer === undefined || command === null) throw signerNotFound();
    if (signer.addedBy !== person.id && whyNotReassign(person, task.departmentCode) !== null) throw signerNotYours();
    await turn.sql.run(
      `update task_signers set removed_by = :by, removed_at = :now where tenant_id = :tenantId and id = :signerId`,
      { tenantId: turn.tenantId, signerId, by: person.id, now: turn.now },
    );
    noteTaskAct(turn, taskId, 'SIGNER_REMOVED', { signerId, reason: reason ?? null });
    recordEvent(turn, 'signer.removed', aboutTask(task, { name: signer.name, reason: reason ?? null }));
    await move(turn, signer.instanceId, command);
  });
}

function readSigner(turn: Turn, task: TaskRow, signerId: string): Promise<SignerRow | undefined> {
  return turn.sql.first<SignerRow>(
    `select s.id, s.instance_id, s.token, s.added_by, a.name
     from task_signers s
     join accounts a on a.tenant_id = s.tenant_id and a.id = s.account_id
     where s.tenant_id = :tenantId and s.id = :signerId and s.case_id = :caseId and s.instance_id = :instanceId
       and s.removed_at is null`,
    { tenantId: turn.tenantId, signerId, caseId: turn.caseId, instanceId: task.instanceId },
  );
}

/** What takes the signer away where that person stands: signing, waiting for the turn, voting, or still to vote; null when done. */
function commandFor(turn: Turn, signer: SignerRow): Command | null {
  const tokens = turn.instances.get(signer.instanceId)?.state?.tokens ?? [];
  const signing = tokens.find(({ signs }) => noteOf(signs?.note)?.signerId === signer.id);
  if (signing) return { type: 'removeSigner', token: signing.id };
  const voting = turn.tasks.find(({ signerId, state }) => signerId === signer.id && state === 'CLAIMED');
  if (voting) return { type: 'removeInstance', token: voting.token };
  const { loop } = tokens.find(({ id }) => id === signer.token) ?? {};
  const at = loop?.items?.findIndex((item) => voterOf({ item }, 'item')?.signerId === signer.id) ?? -1;
  return loop === undefined || at < loop.started
    ? null
    : { type: 'removeInstance', token: signer.token, number: at + 1 };
}
