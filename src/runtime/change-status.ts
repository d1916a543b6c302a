import { assertMayBecome, type CaseStatus } from '../domain/case-status.ts';
import { recordEvent } from './event-log.ts';
import { caseOf, type Turn } from './turn.ts';

/** Moves the case to another status, along the lawful transitions only. @throws status-transition-forbidden */
export function changeStatus(turn: Turn, to: CaseStatus, { bySystem = false }: { bySystem?: boolean } = {}): void {
  const { status } = caseOf(turn);
  if (status === to) return;
  assertMayBecome(status, to);
  turn.case.change(turn.caseId, { status: to });
  recordEvent(turn, 'case.status-changed', { data: { from: status, to }, bySystem });
}
