import { newId } from '../../database/id.ts';
import { whyNotCopy } from '../../domain/handing-on.ts';
import type { Person } from '../../domain/person.ts';
import { recusedFromCase } from '../../domain/refusals/duties.ts';
import { accountNotStaff, copyNotFound, targetNotEntitled } from '../../domain/refusals/task-acts.ts';
import type { Instant } from '../../domain/time.ts';
import { standingOf } from '../cases/standing.ts';
import { onTask } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow } from '../turn/turn.ts';
import { readOfficer } from './read-officer.ts';
import { aboutTask, noteTaskAct } from './task-acts.ts';

/** To whom a task is shown, and why. */
export interface CopyWish {
  readonly taskId: string;
  readonly accountIds: readonly string[];
  readonly note?: string;
}

/**
 * Shows a task and its case to officers who have no part in it (抄送), read only. Whoever was sent it already is passed over.
 *
 * @throws task-not-found, not-a-candidate, account-not-staff, target-not-entitled for whoever is recused from the case
 */
export async function copyTask(
  services: Services,
  person: Person,
  { taskId, accountIds, note }: CopyWish,
  now: Instant,
): Promise<void> {
  await onTask(services, person, taskId, now, async (turn, task) => {
    const refusal = whyNotCopy(person, task);
    if (refusal) throw refusal;
    const sent = await turn.sql.rows<{ accountId: string }>(
      'select account_id from task_copies where tenant_id = :tenantId and task_id = :taskId',
      { tenantId: turn.tenantId, taskId },
    );
    const known = new Set(sent.map(({ accountId }) => accountId));
    for (const accountId of new Set(accountIds)) {
      if (known.has(accountId)) continue;
      const officer = await readOfficer(turn.sql, turn.tenantId, accountId);
      if (officer === null) throw accountNotStaff();
      if ((await standingOf(turn, officer)).recused) throw targetNotEntitled(recusedFromCase());
      addRow(turn, 'task_copies', {
        tenantId: turn.tenantId,
        id: newId(),
        caseId: turn.caseId,
        taskId,
        accountId,
        note: note ?? null,
        sentBy: person.id,
        sentAt: turn.now,
        readAt: null,
      });
      noteTaskAct(turn, taskId, 'COPIED', { to: accountId });
      recordEvent(turn, 'task.copied', aboutTask(task, { name: officer.name, reason: note ?? null }));
    }
  });
}

/** Notes that the person has read a copy; the first time counts. @throws copy-not-found */
export async function markCopyRead(
  { database }: Services,
  person: Person,
  { taskId }: { readonly taskId: string },
  now: Instant,
): Promise<void> {
  const row = await database.first(
    `update task_copies set read_at = coalesce(read_at, :now)
     where tenant_id = :tenantId and task_id = :taskId and account_id = :accountId
     returning id`,
    { tenantId: person.tenantId, taskId, accountId: person.id, now },
  );
  if (row === undefined) throw copyNotFound();
}
