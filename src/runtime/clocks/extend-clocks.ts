import { newId } from '../../database/id.ts';
import { stated } from '../../domain/document-fields.ts';
import { whyNotExtend } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import {
  extensionNotAllowed,
  extensionTooLate,
  extensionTooLong,
  extensionUsed,
  noClockRuns,
} from '../../domain/refusals/clocks.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { caseFacts } from '../cases/case-facts.ts';
import { assertNotRecused } from '../cases/standing.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { giveCard } from '../supervision/give-card.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { ClockRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { countAllAnew } from './clock-record.ts';

/**
 * Extends the statutory limit of a case, once, before it expires, by the head of the organ or, for a joint procedure,
 * of the government (R-CLK-40, R-CLK-41; L-XK 42): at most 10 working days, 15 for joint ones. The promise stays.
 *
 * @throws case-not-found, no-clock-runs, extension-not-allowed, extension-needs-head, extension-used, extension-too-late, extension-too-long
 */
export async function extendClocks(
  services: Services,
  person: Person,
  wish: { readonly caseId: string; readonly workingDays: number; readonly reason: string },
  now: Instant,
): Promise<{ readonly dueOn: LocalDate; readonly documentId: string }> {
  const answer = await onCase(services, person, wish.caseId, now, async (turn) => {
    const procedure = turn.definitionsOf.get(caseOf(turn).definitionId)?.model.procedure;
    const joint = procedure?.kind === 'JOINT';
    const statutory = turn.clocks.find(({ kind, state }) => kind === 'STATUTORY' && state !== 'STOPPED');
    if (!statutory) throw noClockRuns();
    if (!procedure?.extensionAllowed) throw extensionNotAllowed();
    const refusal = whyNotExtend(person, await caseFacts(turn), joint);
    if (refusal) throw refusal;
    await assertNotRecused(turn, person);
    if (turn.extensions.all().length > 0) throw extensionUsed();
    if (turn.now > statutory.dueAt && statutory.state === 'RUNNING')
      return recordAttempt(turn, person, statutory, wish);
    const maximum = joint ? 15 : 10;
    if (wish.workingDays > maximum) throw extensionTooLong(maximum);
    turn.extensions.add({
      tenantId: turn.tenantId,
      id: newId(),
      caseId: turn.caseId,
      workingDays: wish.workingDays,
      reason: wish.reason,
      legalBasis: '行政许可法 第四十二条',
      approvedBy: person.id,
      approvedAt: turn.now,
    });
    countAllAnew(turn);
    const { dueOn } = turn.clocks.get(statutory.id) ?? statutory;
    const notice = draftDocument(turn, 'D09', {
      lines: [
        stated('extendedBy', `${wish.workingDays}个工作日`),
        stated('reason', wish.reason),
        stated('approver', `${joint ? '人民政府负责人' : '本机关负责人'} ${person.name}`),
        stated('newDueOn', dueOn),
      ],
    });
    recordEvent(turn, 'clock.extended', { data: { workingDays: wish.workingDays, dueOn, documentId: notice.id } });
    return { dueOn, documentId: notice.id };
  });
  // Refused after the attempt is on record, which a refusal inside the transaction would take back.
  if (answer === null) throw extensionTooLate();
  return answer;
}

/** An extension asked for after expiry is a fact of lateness: an event and a red card (R-CLK-40). */
async function recordAttempt(
  turn: Turn,
  person: Person,
  { id, dueOn }: ClockRow,
  { workingDays, reason }: { readonly workingDays: number; readonly reason: string },
): Promise<null> {
  const departmentCode = caseOf(turn).leadDepartment;
  recordEvent(turn, 'clock.extension-too-late', {
    departmentCode,
    data: { workingDays, reason, dueOn, by: person.id },
  });
  const factKey = `extension/${id}`;
  await giveCard(turn, { level: 'RED', reason: 'EXTENSION_TOO_LATE', departmentCode, factKey });
  return null;
}
