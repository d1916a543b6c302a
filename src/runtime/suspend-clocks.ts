import type { SuspensionType } from '../bpmn/approval.ts';
import { addWorkingDays } from '../calendar/calendar.ts';
import { localDateOf } from '../calendar/days.ts';
import { newId } from '../database/id.ts';
import { stated } from '../domain/document-fields.ts';
import { whyNotSuspend } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { alreadySuspended, noClockRuns, suspensionEnded, suspensionTypeUnlawful } from '../domain/refusals/clocks.ts';
import { suspensionNotFound } from '../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { caseFacts } from './case-facts.ts';
import { beginSuspension, endSuspension, suspensionNames } from './case-suspension.ts';
import { openingOn } from './clock-record.ts';
import { onCase } from './command.ts';
import { draftDocument } from './issue-document.ts';
import type { Services } from './services.ts';
import { assertNotRecused } from './standing.ts';
import type { Turn } from './turn.ts';

/** The lawful kinds of suspension (R-CLK-30); a local rule needs its article. */
const lawfulTypes: readonly SuspensionType[] = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'LOCAL_RULE',
];

/**
 * Stops the clocks of a case for a special procedure 特别程序, with its notice (D08) and for a planned number of working
 * days; the service resumes them by itself on the planned day (R-CLK-30, R-CLK-32).
 *
 * @throws case-not-found, forbidden, suspension-type-unlawful, already-suspended, no-clock-runs
 */
export async function suspendClocks(
  services: Services,
  person: Person,
  wish: {
    readonly caseId: string;
    readonly type: string;
    readonly plannedWorkingDays: number;
    readonly reason: string;
    readonly legalBasis?: string;
  },
  now: Instant,
): Promise<{ readonly suspensionId: string; readonly documentId: string; readonly plannedEndOn: LocalDate }> {
  return onCase(services, person, wish.caseId, now, async (turn) => {
    const refusal = whyNotSuspend(person, await caseFacts(turn));
    if (refusal) throw refusal;
    await assertNotRecused(turn, person);
    const type = lawfulTypes.find((one) => one === wish.type);
    if (!type || (type === 'LOCAL_RULE' && !wish.legalBasis?.trim())) throw suspensionTypeUnlawful(wish.type);
    if (turn.suspensions.all().some(({ endedAt }) => endedAt === null)) throw alreadySuspended();
    if (!turn.clocks.find(({ taskId, state }) => taskId === null && state === 'RUNNING')) throw noClockRuns();
    const plannedEndOn = addWorkingDays(turn.calendar, localDateOf(turn.now), wish.plannedWorkingDays);
    const notice = draftDocument(turn, 'D08', {
      lines: [
        stated('suspensionType', suspensionNames[type]),
        stated('legalBasis', wish.legalBasis ?? '行政许可法 第四十五条'),
        stated('suspensionReason', wish.reason),
        stated('plannedTime', `${wish.plannedWorkingDays}个工作日，至${plannedEndOn}`),
        stated('startsOn', localDateOf(turn.now)),
        stated('endsOn', plannedEndOn),
      ],
    });
    const suspension = beginSuspension(turn, {
      type,
      legalBasis: wish.legalBasis ?? '行政许可法 第四十五条',
      reason: wish.reason,
      documentId: notice.id,
      plannedWorkingDays: wish.plannedWorkingDays,
      plannedEndOn,
    });
    planEnd(turn, suspension.id, plannedEndOn);
    return { suspensionId: suspension.id, documentId: notice.id, plannedEndOn };
  });
}

/** Ends a special procedure before its planned day. @throws suspension-not-found, suspension-ended, forbidden */
export async function endSuspensionNow(
  services: Services,
  person: Person,
  { suspensionId, reason }: { readonly suspensionId: string; readonly reason: string },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  const found = await services.database.first<{ caseId: string }>(
    `select case_id from clock_suspensions where tenant_id = :tenantId and id = :suspensionId`,
    { tenantId: person.tenantId, suspensionId },
  );
  if (!found) throw suspensionNotFound();
  return onCase(services, person, found.caseId, now, async (turn) => {
    const refusal = whyNotSuspend(person, await caseFacts(turn));
    if (refusal) throw refusal;
    await assertNotRecused(turn, person);
    const suspension = turn.suspensions.get(suspensionId);
    // A standstill that the diagram draws ends when its wait ends, not by hand.
    if (!suspension || suspension.token !== null) throw suspensionNotFound();
    if (suspension.endedAt !== null) throw suspensionEnded();
    endSuspension(turn, ({ id }) => id === suspensionId, reason);
    const planned = turn.jobs.find(
      (job) => job.topic === 'suspension.end' && job.payload.suspensionId === suspensionId,
    );
    if (planned) turn.jobs.change(planned.id, { state: 'CANCELLED', endedAt: turn.now });
    return { caseId: turn.caseId };
  });
}

function planEnd(turn: Turn, suspensionId: string, plannedEndOn: LocalDate): void {
  turn.jobs.add({
    tenantId: turn.tenantId,
    id: newId(),
    instanceId: null,
    rootId: turn.rootId,
    caseId: turn.caseId,
    token: null,
    elementId: null,
    topic: 'suspension.end',
    payload: { suspensionId },
    // The planned day itself is still suspended (R-CLK-33); the clock runs again from its close of business on.
    dueAt: openingOn(turn.calendar, plannedEndOn),
    retriesLeft: 3,
    lockedBy: null,
    lockedUntil: null,
    lastError: null,
    state: 'OPEN',
    createdAt: turn.now,
    endedAt: null,
  });
}
