import { later } from '../domain/time.ts';
import { endSuspension } from './case-suspension.ts';
import { armHeldTimers } from './clock-record.ts';
import type { DocumentLine } from './document-draft.ts';
import { draftDocument } from './issue-document.ts';
import type { JobRow } from './rows.ts';
import { caseOf, type Turn } from './turn.ts';

/** Does an act the service planned for this moment: a notice that goes out later, a standstill that ends as planned. */
export function performPlanned(turn: Turn, jobId: string): void {
  const job = turn.jobs.get(jobId);
  if (!job) return;
  const { movedAt } = caseOf(turn);
  turn.now = later(job.dueAt, movedAt);
  turn.case.change(turn.caseId, { movedAt: turn.now });
  perform(turn, job);
  turn.jobs.change(jobId, { state: 'DONE', endedAt: turn.now });
}

function perform(turn: Turn, job: JobRow): void {
  switch (job.topic) {
    case 'document.issue':
      draftDocument(turn, String(job.payload.template), {
        again: true,
        lines: linesOf(job.payload.lines),
        ...(job.elementId === null ? {} : { elementId: job.elementId }),
      });
      return;
    case 'suspension.end':
      endSuspension(turn, ({ id }) => id === job.payload.suspensionId);
      armHeldTimers(turn);
      return;
    default:
      throw new Error(`Nobody does the planned act ${job.topic}`);
  }
}

function linesOf(value: unknown): readonly DocumentLine[] {
  // The payload was written by this room from lines.
  return Array.isArray(value) ? (value as DocumentLine[]) : [];
}
