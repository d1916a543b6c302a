import { assertMayBecome, type CaseStatus, statusCode } from '../../domain/case-status.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/**
 * Moves the case to another status, along the lawful transitions only. The event names both statuses with their codes of
 * the national exchange standard (§3.2).
 *
 * @throws status-transition-forbidden
 */
export function changeStatus(turn: Turn, to: CaseStatus, { bySystem = false }: { bySystem?: boolean } = {}): void {
  const { status } = caseOf(turn);
  if (status === to) return;
  assertMayBecome(status, to);
  turn.case.change(turn.caseId, { status: to });
  recordEvent(turn, 'case.status-changed', {
    data: { from: status, fromCode: statusCode(status), to, code: statusCode(to) },
    bySystem,
  });
}
