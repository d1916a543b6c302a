import { newId } from '../../database/id.ts';
import type { Person } from '../../domain/person.ts';
import { taskNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow } from '../turn/turn.ts';

/** What is said about a case or one of its tasks, and who may read it. */
export interface CommentWish {
  readonly caseId: string;
  readonly taskId?: string;
  readonly body: string;
  readonly audience: 'STAFF' | 'APPLICANT';
}

/** Puts a comment on record; an applicant's own is for both sides. @throws case-not-found, task-not-found */
export async function addComment(
  services: Services,
  person: Person,
  { caseId, taskId, body, audience }: CommentWish,
  now: Instant,
): Promise<{ readonly id: string }> {
  return onCase(services, person, caseId, now, async (turn) => {
    const { tenantId } = turn;
    if (taskId !== undefined) {
      const keys = { tenantId, caseId, taskId };
      const task = await turn.sql.first(
        'select id from user_tasks where tenant_id = :tenantId and id = :taskId and case_id = :caseId',
        keys,
      );
      if (task === undefined) throw taskNotFound();
    }
    const id = newId();
    const readBy = person.applicantId === null ? audience : 'APPLICANT';
    addRow(turn, 'comments', {
      tenantId,
      id,
      caseId,
      taskId: taskId ?? null,
      accountId: person.id,
      accountName: person.name,
      body,
      audience: readBy,
      writtenAt: turn.now,
    });
    recordEvent(turn, 'comment.added', { data: { commentId: id, taskId: taskId ?? null, audience: readBy } });
    return { id };
  });
}
