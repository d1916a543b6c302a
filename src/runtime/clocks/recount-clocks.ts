import { newId } from '../../database/id.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { CaseRow, ClockRow, ExtensionRow, SuspensionRow } from '../turn/rows.ts';
import type { CountedCalendar } from '../turn/services.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { counted } from './clock-record.ts';
import { recountTimers } from './recount-timers.ts';
import { settleClocks } from './settle-clocks.ts';

/** A clock whose due moment another calendar moves: what it was, and what it becomes. */
export interface MovedClock {
  readonly before: ClockRow;
  readonly after: ClockRow;
}

/** Counts those clocks anew that an earlier calendar counted; a clock in a standstill only takes the new calendar's number. */
export function recounted(
  calendar: CountedCalendar,
  clocks: readonly ClockRow[],
  suspensions: readonly SuspensionRow[],
  extensions: readonly ExtensionRow[],
): readonly MovedClock[] {
  return clocks
    .filter(({ state, calendarRevision }) => state !== 'STOPPED' && calendarRevision < calendar.revision)
    .map((before) => ({ before, after: { ...before, ...counted(calendar, before, suspensions, extensions) } }));
}

/** Whether a recount changed what people go by, and not only the number of the calendar. */
export function isMoved({ before, after }: MovedClock): boolean {
  return before.dueAt !== after.dueAt || before.provisional !== after.provisional;
}

/** What the case's record says of a moved clock (§2.1-4: the old due day is kept). */
export function toldOfMove({ before, after }: MovedClock): Readonly<Record<string, unknown>> {
  return {
    kind: before.kind,
    previousDueOn: before.dueOn,
    dueOn: after.dueOn,
    provisional: after.provisional,
    calendarRevision: after.calendarRevision,
    ...(before.taskId === null ? {} : { taskId: before.taskId }),
  };
}

/** The rows of `notices` that tell applicant and lead department of the new due days of a case; none when only steps moved. */
export function noticesOfMove(
  file: Pick<CaseRow, 'tenantId' | 'id' | 'applicantId' | 'leadDepartment'>,
  moved: readonly MovedClock[],
  sentAt: string,
): readonly object[] {
  const ofCase = moved.filter(({ before, after }) => before.taskId === null && before.dueOn !== after.dueOn);
  if (ofCase.length === 0) return [];
  const named = { STATUTORY: ['法定', 'statutory'], PROMISED: ['承诺', 'promised'], STEP: ['环节', 'step'] } as const;
  const told = (language: 0 | 1) =>
    ofCase.map(({ before, after }) => `${named[before.kind][language]} ${before.dueOn} → ${after.dueOn}`);
  const notice = {
    tenantId: file.tenantId,
    caseId: file.id,
    role: null,
    kind: 'calendar',
    subject: `放假安排变动，办理期限重新计算：${told(0).join('；')}`,
    subjectEn: `The working days changed; the limits were counted anew: ${told(1).join('; ')}`,
    body: '',
    sentAt,
    readAt: null,
  };
  return [
    { ...notice, id: newId(), departmentCode: null, applicantId: file.applicantId },
    { ...notice, id: newId(), departmentCode: file.leadDepartment, applicantId: null },
  ];
}

/**
 * Brings the clocks of a case to the calendar in force, before anything is done by them: due days, the timers that hang on
 * them, the diagram's own timers in legal days, the record and the notices, in the transaction of whatever command comes first.
 */
export function recountClocks(turn: Turn): void {
  const all = recounted(turn.calendar, turn.clocks.all(), turn.suspensions.all(), turn.extensions.all());
  for (const { after } of all) turn.clocks.change(after.id, after);
  const moved = all.filter(isMoved);
  for (const move of moved) recordEvent(turn, 'clock.recounted', { data: toldOfMove(move), bySystem: true });
  for (const notice of noticesOfMove(caseOf(turn), moved, turn.now)) addRow(turn, 'notices', notice);
  recountTimers(turn);
  if (all.length > 0) settleClocks(turn);
}
