import type { SuspensionType } from '../../bpmn/approval.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { stated } from '../../domain/document-fields.ts';
import { departmentThatSuspends } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import {
  alreadySuspended,
  noClockRuns,
  suspensionEnded,
  suspensionNotLonger,
  suspensionTypeUnlawful,
} from '../../domain/refusals/clocks.ts';
import { suspensionNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { caseFacts } from '../cases/case-facts.ts';
import { assertNotRecused } from '../cases/standing.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { cancelActs, planAct } from '../jobs/plan-act.ts';
import { onCase } from '../turn/command.ts';
import type { SuspensionRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { beginSuspension, endSuspension, endTopic, isJoint, suspensionNames } from './case-suspension.ts';
import { openingOn } from './clock-record.ts';

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

/** What a standstill that began answers. */
export interface Suspended {
  readonly suspensionId: string;
  readonly documentId: string;
  readonly plannedEndOn: LocalDate;
}

/**
 * Stops clocks for a special procedure 特别程序, with its notice (D08) and for a planned number of working days; the service
 * resumes them by itself on the planned day (R-CLK-30, R-CLK-32).
 *
 * The lead department stops the whole case; in a joint case another department stops its own sub-case (R-CLK-34). Procedures
 * of different kinds may run at the same time, and their days count once.
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
): Promise<Suspended> {
  return onCase(services, person, wish.caseId, now, async (turn) => {
    const departmentCode = await whoSuspends(turn, person);
    const type = lawfulTypes.find((one) => one === wish.type);
    if (!type || (type === 'LOCAL_RULE' && !wish.legalBasis?.trim())) throw suspensionTypeUnlawful(wish.type);
    const open = turn.suspensions.all().filter(({ endedAt }) => endedAt === null);
    if (open.some((row) => row.type === type && row.departmentCode === departmentCode)) throw alreadySuspended();
    if (!runs(turn, departmentCode)) throw noClockRuns();
    const legalBasis = wish.legalBasis ?? '行政许可法 第四十五条';
    return begin(turn, { ...wish, type, legalBasis, departmentCode });
  });
}

/**
 * Makes a standstill longer, by a new notice with the time that is needed from now on: the old one ends where the new one
 * begins, and the day of both counts once (R-CLK-32).
 *
 * @throws suspension-not-found, case-not-found, forbidden, suspension-ended, suspension-not-longer
 */
export async function prolongSuspension(
  services: Services,
  person: Person,
  wish: { readonly suspensionId: string; readonly plannedWorkingDays: number; readonly reason: string },
  now: Instant,
): Promise<Suspended & { readonly caseId: string }> {
  return onSuspension(services, person, wish.suspensionId, now, async (turn, row) => {
    const plannedEndOn = addWorkingDays(turn.calendar, localDateOf(turn.now), wish.plannedWorkingDays);
    if (row.plannedEndOn !== null && plannedEndOn <= row.plannedEndOn) throw suspensionNotLonger(row.plannedEndOn);
    const { type, departmentCode } = row;
    const legalBasis = row.legalBasis ?? '行政许可法 第四十五条';
    // Begun before the other ends, so that the clocks do not run in between.
    const begun = begin(turn, { ...wish, type, legalBasis, departmentCode, prolongsId: row.id });
    if (row.outerFrom !== null) turn.suspensions.change(begun.suspensionId, { outerFrom: turn.now });
    endNow(turn, row, wish.reason);
    return { ...begun, caseId: turn.caseId };
  });
}

/** Ends a special procedure before its planned day. @throws suspension-not-found, suspension-ended, forbidden */
export async function endSuspensionNow(
  services: Services,
  person: Person,
  { suspensionId, reason }: { readonly suspensionId: string; readonly reason: string },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  return onSuspension(services, person, suspensionId, now, async (turn, row) => {
    endNow(turn, row, reason);
    return { caseId: turn.caseId };
  });
}

async function onSuspension<Result>(
  services: Services,
  person: Person,
  suspensionId: string,
  now: Instant,
  work: (turn: Turn, row: SuspensionRow) => Promise<Result>,
): Promise<Result> {
  const found = await services.database.first<{ caseId: string }>(
    `select case_id from clock_suspensions where tenant_id = :tenantId and id = :suspensionId`,
    { tenantId: person.tenantId, suspensionId },
  );
  if (!found) throw suspensionNotFound();
  return onCase(services, person, found.caseId, now, async (turn) => {
    const departmentCode = await whoSuspends(turn, person);
    const row = turn.suspensions.get(suspensionId);
    // A standstill that the diagram draws ends when its wait ends, not by hand; another department's is not one's own.
    if (!row || row.token !== null || (departmentCode !== null && row.departmentCode !== departmentCode)) {
      throw suspensionNotFound();
    }
    if (row.endedAt !== null) throw suspensionEnded();
    return work(turn, row);
  });
}

async function whoSuspends(turn: Turn, person: Person): Promise<string | null> {
  const found = departmentThatSuspends(person, await caseFacts(turn), isJoint(turn));
  if ('refusal' in found) throw found.refusal;
  await assertNotRecused(turn, person);
  return found.departmentCode;
}

/** Whether a clock runs that the standstill would stop, or stands still already for another lawful reason. */
function runs(turn: Turn, departmentCode: string | null): boolean {
  const stopped = turn.clocks
    .all()
    .filter((clock) => clock.state !== 'STOPPED' && (departmentCode === null) === (clock.taskId === null));
  return stopped.some((clock) => departmentCode === null || clock.departmentCode === departmentCode);
}

function begin(
  turn: Turn,
  wish: {
    readonly type: SuspensionType;
    readonly legalBasis: string;
    readonly reason: string;
    readonly plannedWorkingDays: number;
    readonly departmentCode: string | null;
    readonly prolongsId?: string;
  },
): Suspended {
  const { plannedWorkingDays } = wish;
  const plannedEndOn = addWorkingDays(turn.calendar, localDateOf(turn.now), plannedWorkingDays);
  const notice = draftDocument(turn, 'D08', {
    again: true,
    lines: [
      stated('suspensionType', suspensionNames[wish.type]),
      stated('legalBasis', wish.legalBasis),
      stated('suspensionReason', wish.reason),
      stated('plannedTime', `${plannedWorkingDays}个工作日，至${plannedEndOn}`),
      stated('startsOn', localDateOf(turn.now)),
      stated('endsOn', plannedEndOn),
    ],
  });
  const { id } = beginSuspension(turn, { ...wish, documentId: notice.id, plannedEndOn });
  // The planned day itself is still suspended (R-CLK-33): its opening ends the standstill, and the day is not counted.
  planAct(turn, { topic: endTopic, payload: { suspensionId: id }, dueAt: openingOn(turn.calendar, plannedEndOn) });
  return { suspensionId: id, documentId: notice.id, plannedEndOn };
}

function endNow(turn: Turn, row: SuspensionRow, reason: string): void {
  endSuspension(turn, ({ id }) => id === row.id, reason);
  cancelActs(turn, endTopic, ({ suspensionId }) => suspensionId === row.id);
}
