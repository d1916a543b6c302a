import type { Limit } from '../../bpmn/approval.ts';
import { openOfBusiness, overdueFrom } from '../../calendar/business-time.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '../../calendar/calendar.ts';
import { dateOfDayNumber, dayNumberOf, localDateOf } from '../../calendar/days.ts';
import { dueWithSuspensions, type Period } from '../../calendar/due-date.ts';
import type { Suspension } from '../../calendar/suspensions.ts';
import { newId } from '../../database/id.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { ClockRow, ExtensionRow, SuspensionRow, TimerRow } from '../turn/rows.ts';
import type { CountedCalendar } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** The period of a clock as the calendar counts it: suspensions shift every clock, the extension only the statutory one (R-CLK-41). */
export function periodOf(
  clock: Pick<ClockRow, 'kind' | 'anchorOn' | 'limitValue' | 'limitUnit' | 'taskId' | 'departmentCode' | 'startedAt'>,
  suspensions: readonly Standstill[],
  extensions: readonly Pick<ExtensionRow, 'workingDays'>[],
): Period {
  return {
    anchorOn: clock.anchorOn,
    limit: { value: clock.limitValue, unit: clock.limitUnit },
    suspensions: standstillsOf(clock, suspensions).map(suspensionOf),
    extensions: clock.kind === 'STATUTORY' ? extensions.map(({ workingDays }) => workingDays) : [],
  };
}

/** What of a suspension says which clocks it stops, and when. */
export type Standstill = Pick<SuspensionRow, 'startedAt' | 'endedAt' | 'departmentCode' | 'outerFrom' | 'instanceId'>;

/**
 * The suspensions that stop a clock: those of the whole case; for a department's step its own sub-case's as well; and for a
 * clock of the case those of a sub-case from the day it holds up the whole (R-CLK-34). A step that is begun while the diagram
 * lets the case stand still is work of the special procedure itself and keeps its own limit: whoever says nothing for five
 * days of being told of a hearing has waived it (L-XK 47), or the case would stand still for ever.
 */
export function standstillsOf<Row extends Standstill>(
  clock: Pick<ClockRow, 'taskId' | 'departmentCode'> & Partial<Pick<ClockRow, 'startedAt'>>,
  suspensions: readonly Row[],
): Row[] {
  return suspensions.flatMap((row) => {
    const { taskId, startedAt = '' } = clock;
    if (row.departmentCode === null) {
      const isOfIt = taskId !== null && row.instanceId !== null && startedAt >= row.startedAt;
      return isOfIt ? [] : [row];
    }
    if (clock.taskId !== null) return row.departmentCode === clock.departmentCode ? [row] : [];
    return row.outerFrom === null ? [] : [{ ...row, startedAt: row.outerFrom }];
  });
}

/** The days of a suspension as the calendar knows them. */
export function suspensionOf({ startedAt, endedAt }: Pick<SuspensionRow, 'startedAt' | 'endedAt'>): Suspension {
  return { startedOn: localDateOf(startedAt), endedOn: endedAt === null ? null : localDateOf(endedAt) };
}

/** Starts a clock of the case, or of one of its tasks, and notes it. */
export function startClock(
  turn: Turn,
  limit: Pick<Limit, 'kind' | 'unit' | 'legalBasis' | 'timeoutPolicy'> & { readonly value: number },
  anchorOn: LocalDate,
  task: { readonly id: string; readonly departmentCode: string | null } | null,
): ClockRow {
  const taskId = task?.id ?? null;
  const clock: ClockRow = {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    taskId,
    departmentCode: task?.departmentCode ?? null,
    kind: limit.kind,
    limitValue: limit.value,
    limitUnit: limit.unit,
    legalBasis: limit.legalBasis,
    timeoutPolicy: limit.timeoutPolicy,
    regionCode: caseOf(turn).regionCode,
    anchorOn,
    startedAt: turn.now,
    // Counted at once below; a clock that starts in a standstill keeps its anchor until it is known when it ends.
    dueOn: anchorOn,
    dueAt: turn.now,
    provisional: false,
    state: 'RUNNING',
    stoppedAt: null,
    calendarRevision: turn.calendar.revision,
    revision: 1,
  };
  turn.clocks.add(clock);
  const counted = countAnew(turn, clock);
  if (taskId === null) {
    recordEvent(turn, 'clock.started', {
      data: { kind: clock.kind, value: limit.value, unit: limit.unit, anchorOn, dueOn: counted.dueOn },
    });
  }
  return counted;
}

/** Stops a clock for good: what it counted to has happened. */
export function stopClock(turn: Turn, clock: ClockRow): void {
  if (clock.state === 'STOPPED') return;
  turn.clocks.change(clock.id, { state: 'STOPPED', stoppedAt: turn.now, revision: clock.revision + 1 });
}

/** Stops the statutory and the promised clock of the case. */
export function stopCaseClocks(turn: Turn): void {
  for (const clock of turn.clocks.all()) {
    if (clock.taskId !== null || clock.state === 'STOPPED') continue;
    stopClock(turn, clock);
    recordEvent(turn, 'clock.stopped', { data: { kind: clock.kind, dueOn: clock.dueOn } });
  }
}

/** Counts every clock that is not stopped anew, after a suspension or an extension changed what counts. */
export function countAllAnew(turn: Turn): void {
  for (const clock of turn.clocks.all()) {
    if (clock.state !== 'STOPPED') countAnew(turn, clock);
  }
}

/**
 * Gives every timer that hangs on a clock its moment, or none while its clock stands still, has not started or is
 * stopped. Runs after whatever may have moved a clock, in the same transaction.
 */
export function armHeldTimers(turn: Turn): void {
  for (const timer of turn.timers.all()) {
    if (timer.clockKind === null) continue;
    const clock = clockOfTimer(turn, timer);
    const running = clock?.state === 'RUNNING' ? clock : null;
    const dueAt = running && heldMoment(turn.calendar, running.dueOn, running.dueAt, timer);
    const clockId = clock?.id ?? null;
    if (dueAt !== timer.dueAt || clockId !== timer.clockId) turn.timers.change(timer.id, { dueAt, clockId });
  }
}

/**
 * The moment of a timer hung on a clock: 0 is the first second that is overdue, −n the opening of business n days
 * before the due day, +n the opening of business n days after it.
 */
export function heldMoment(
  calendar: Calendar,
  dueOn: LocalDate,
  dueAt: Instant,
  { holdOffset, holdUnit }: Pick<TimerRow, 'holdOffset' | 'holdUnit'>,
): Instant {
  const offset = holdOffset ?? 0;
  // A half day ends before close of business: overdue is the second after its own last moment (R-CLK-03).
  if (offset === 0) return new Date(Date.parse(dueAt) + 1000).toISOString();
  const on = holdUnit === 'CD' ? dateOfDayNumber(dayNumberOf(dueOn) + offset) : addWorkingDays(calendar, dueOn, offset);
  return openOfBusiness(calendar, on);
}

function clockOfTimer(turn: Turn, timer: TimerRow): ClockRow | undefined {
  if (timer.clockKind !== 'STEP') {
    return turn.clocks.find(
      (clock) => clock.kind === timer.clockKind && clock.taskId === null && clock.state !== 'STOPPED',
    );
  }
  const watched = turn.tasks.find(
    (task) => task.instanceId === timer.instanceId && task.token === timer.hostToken && task.endedAt === null,
  );
  return watched && turn.clocks.find(({ taskId }) => taskId === watched.id);
}

function countAnew(turn: Turn, clock: ClockRow): ClockRow {
  return turn.clocks.change(clock.id, counted(turn.calendar, clock, turn.suspensions.all(), turn.extensions.all()));
}

/** What counting a clock by a calendar makes of it; while it stands still in an open suspension its due day stays. */
export function counted(
  calendar: CountedCalendar,
  clock: ClockRow,
  suspensions: readonly SuspensionRow[],
  extensions: readonly ExtensionRow[],
): Pick<ClockRow, 'dueOn' | 'dueAt' | 'provisional' | 'state' | 'calendarRevision' | 'revision'> {
  const due = dueWithSuspensions(calendar, periodOf(clock, suspensions, extensions));
  return {
    dueOn: due?.on ?? clock.dueOn,
    dueAt: due?.at ?? clock.dueAt,
    provisional: due?.provisional ?? clock.provisional,
    state: standstillsOf(clock, suspensions).some(({ endedAt }) => endedAt === null) ? 'SUSPENDED' : 'RUNNING',
    calendarRevision: calendar.revision,
    revision: clock.revision + 1,
  };
}

/** The day an act of the service counts from: a rest day's act counts from that day, it is never counted itself. */
export function entryDayOf(turn: Turn): LocalDate {
  return localDateOf(turn.now);
}

/** The first moment of business on a day, or of the next working day. */
export function openingOn(calendar: Calendar, on: LocalDate): Instant {
  return openOfBusiness(calendar, isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1));
}

/** The first second after close of business of a day: when what was due that day is late. */
export function lateFrom(calendar: Calendar, on: LocalDate): Instant {
  return overdueFrom(calendar, on);
}
