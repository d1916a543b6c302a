import { newId } from '../../database/id.ts';
import { mayOperate } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import type { Instant } from '../../domain/time.ts';
import { endSuspension } from '../clocks/case-suspension.ts';
import { stopCaseClocks } from '../clocks/clock-record.ts';
import { unansweredRatingTopic, unansweredTopic } from '../supervision/give-card.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import { carryOut } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';

/** What a department owes an answer to stays owed when the case is gone. */
const judged: ReadonlySet<string> = new Set([unansweredTopic, unansweredRatingTopic]);

/**
 * Ends a running case by hand: every instance, task, timer, standstill and planned act of it, with a reason.
 *
 * The status of the case stays: that of the exchange standard tells legal facts, and an operator decides none. Applicant
 * and lead department are told.
 *
 * @throws forbidden, case-not-found, case-closed
 */
export async function cancelCase(
  services: Services,
  person: Person,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
  now: Instant,
): Promise<void> {
  if (!mayOperate(person)) throw forbidden();
  const cancel = async (turn: Turn): Promise<void> => {
    const running = turn.instances.all().filter(({ status }) => status === 'ACTIVE');
    if (running.length === 0) throw caseClosed();
    recordEvent(turn, 'case.cancelled', { data: { reason } });
    turn.case.change(caseId, {
      result: { ...caseOf(turn).result, cancelled: { reason, at: turn.now, by: person.name } },
    });
    const topmost = running.filter(({ parentId }) => parentId === null);
    await carryOut(
      turn,
      topmost.map(({ id }) => ({ kind: 'command', instanceId: id, command: { type: 'cancelInstance', reason } })),
    );
    endSuspension(turn, () => true, reason);
    stopCaseClocks(turn);
    dropPlanned(turn);
    tell(turn, reason);
  };
  await onCase(services, person, caseId, now, cancel, 'even-held');
}

/** What was planned for later is not done any more; that a card was not answered still shows. */
function dropPlanned(turn: Turn): void {
  for (const job of turn.jobs.all()) {
    const isPlanned = job.state === 'OPEN' && job.token === null && !judged.has(job.topic);
    if (isPlanned) turn.jobs.change(job.id, { state: 'CANCELLED', endedAt: turn.now });
  }
}

function tell(turn: Turn, reason: string): void {
  const { applicantId, leadDepartment, number } = caseOf(turn);
  const toDepartment = { departmentCode: leadDepartment, role: 'HANDLER', applicantId: null };
  const toApplicant = { departmentCode: null, role: null, applicantId };
  for (const reader of [toDepartment, toApplicant]) {
    addRow(turn, 'notices', {
      tenantId: turn.tenantId,
      id: newId(),
      caseId: turn.caseId,
      ...reader,
      kind: 'case-cancelled',
      subject: `办件${number}已由系统管理员终止`,
      subjectEn: `Case ${number} was ended by the operator of the service`,
      body: reason,
      sentAt: turn.now,
      readAt: null,
    });
  }
}
