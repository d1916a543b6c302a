import type { DocumentLine } from '../../domain/document-fields.ts';
import { later } from '../../domain/time.ts';
import type { Variables } from '../../engine/types.ts';
import { deliverResult, heldResultTopic } from '../applications/deliver-result.ts';
import { endAsPlanned, endTopic } from '../clocks/case-suspension.ts';
import { criticalTopic } from '../clocks/critical-path.ts';
import { settleClocks } from '../clocks/settle-clocks.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { expireTolerance, expiryTopic, reminderTopic, remindOfTolerance } from '../materials/owed-later.ts';
import { hearing, signalTopic } from '../messages/broadcast-signal.ts';
import { judgeRating, judgeUnanswered, unansweredRatingTopic, unansweredTopic } from '../supervision/give-card.ts';
import { recordEvent } from '../turn/event-log.ts';
import { type FollowUp, putOffTopic, staffTopic } from '../turn/follow-up.ts';
import { carryOut } from '../turn/move.ts';
import type { JobRow } from '../turn/rows.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** Does an act the service planned for this moment: a notice that goes out later, a standstill that ends as planned. */
export async function performPlanned(turn: Turn, jobId: string): Promise<void> {
  const job = turn.jobs.get(jobId);
  if (!job) return;
  const { movedAt } = caseOf(turn);
  turn.now = later(job.dueAt, movedAt);
  turn.case.change(turn.caseId, { movedAt: turn.now });
  // Done before it is performed: what it sets off may come by here again.
  turn.jobs.change(jobId, { state: 'DONE', endedAt: turn.now });
  await perform(turn, job);
}

async function perform(turn: Turn, job: JobRow): Promise<void> {
  switch (job.topic) {
    case 'document.issue':
      draftDocument(turn, String(job.payload.template), {
        again: true,
        lines: linesOf(job.payload.lines),
        ...(job.elementId === null ? {} : { elementId: job.elementId }),
      });
      return;
    case endTopic:
      endAsPlanned(turn, String(job.payload.suspensionId));
      settleClocks(turn);
      return;
    case criticalTopic:
      // Settling the clocks looks at the critical path.
      settleClocks(turn);
      return;
    case reminderTopic:
      await remindOfTolerance(turn, job.payload);
      return;
    case expiryTopic:
      await expireTolerance(turn, job.payload);
      return;
    case unansweredTopic:
      await judgeUnanswered(turn, job.payload);
      return;
    case unansweredRatingTopic:
      await judgeRating(turn, job.payload);
      return;
    case heldResultTopic:
      await deliverResult(turn, job.elementId ?? '');
      return;
    case signalTopic:
      await receiveSignal(turn, job.payload);
      return;
    case staffTopic: {
      const { instanceId, taskId } = job.payload;
      await carryOut(turn, [{ kind: 'task', instanceId: String(instanceId), taskId: String(taskId) }]);
      return;
    }
    case putOffTopic:
      // The payload was written by this room from a follow-up.
      await carryOut(turn, [job.payload as unknown as FollowUp]);
      return;
    default:
      throw new Error(`Nobody does the planned act ${job.topic}`);
  }
}

/** A case that waits no longer for the signal has nothing to tell of it. */
async function receiveSignal(turn: Turn, payload: JobRow['payload']): Promise<void> {
  const name = String(payload.name);
  const heard = hearing(turn, name, variablesOf(payload.variables));
  if (heard.length === 0) return;
  const { name: sender } = variablesOf(payload.by);
  recordEvent(turn, 'signal.received', { data: sender === undefined ? { name } : { name, sender }, bySystem: true });
  await carryOut(turn, heard);
}

function variablesOf(value: unknown): Variables {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function linesOf(value: unknown): readonly DocumentLine[] {
  // The payload was written by this room from lines.
  return Array.isArray(value) ? (value as DocumentLine[]) : [];
}
