import { addWorkingDays, isWorkingDay } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { dueWithSuspensions } from '../../calendar/due-date.ts';
import { mayBecome } from '../../domain/case-status.ts';
import type { LocalDate } from '../../domain/time.ts';
import { changeStatus } from '../cases/change-status.ts';
import { planAct } from '../jobs/plan-act.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { ClockRow, SuspensionRow } from '../turn/rows.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { countAllAnew, openingOn, periodOf } from './clock-record.ts';

/** The planned act that looks again whether a sub-case at a standstill has come to hold up the whole case. */
export const criticalTopic = 'suspension.critical';

/** How many working days ahead a standstill is looked at; the longest that can be planned. */
const LOOK_AHEAD_DAYS = 250;

/**
 * Lets the outer clocks of a joint case stand still with a sub-case from the day on which that sub-case is on the critical path:
 * the day its inner limit, moved on by its standstill, ends after that of every other department that still works, and no earlier
 * than that of one that stands still as well (R-CLK-34). Until then it only uses up its slack. Once on the path a sub-case stays there while it stands still.
 */
export function watchCriticalPath(turn: Turn): void {
  const waiting = turn.suspensions
    .all()
    .filter((row) => row.endedAt === null && row.departmentCode !== null && row.outerFrom === null);
  for (const row of waiting) {
    const today = localDateOf(turn.now);
    const from = criticalFrom(turn, row, today);
    if (from !== null && from <= today) holdUpCase(turn, row);
    else planLook(turn, row, from);
  }
}

function holdUpCase(turn: Turn, row: SuspensionRow): void {
  turn.suspensions.change(row.id, { outerFrom: turn.now });
  countAllAnew(turn);
  planLook(turn, row, null);
  if (mayBecome(caseOf(turn).status, 'SUSPENDED')) changeStatus(turn, 'SUSPENDED', { bySystem: true });
  recordEvent(turn, 'clock.held-up', {
    departmentCode: row.departmentCode,
    data: { suspensionId: row.id, type: row.type },
    bySystem: true,
  });
}

/** The first day, from a day on, on which the sub-case would be on the critical path; null where that can't be said yet. */
function criticalFrom(turn: Turn, row: SuspensionRow, today: LocalDate): LocalDate | null {
  const steps = turn.clocks.all().filter(({ taskId, state }) => taskId !== null && state !== 'STOPPED');
  const own = steps.filter(({ departmentCode }) => departmentCode === row.departmentCode);
  const others = steps.filter(({ departmentCode }) => departmentCode !== null && departmentCode !== row.departmentCode);
  if (others.length === 0) return today;
  if (own.length === 0) return null;
  const working = others.filter(({ state }) => state === 'RUNNING');
  const idle = others.filter(({ state }) => state === 'SUSPENDED');
  for (let day = today, looked = 0; looked < LOOK_AHEAD_DAYS; looked += 1) {
    const end = lastEnd(turn, own, day);
    if (end > lastEnd(turn, working, day) && end >= lastEnd(turn, idle, day)) return day;
    day = addWorkingDays(turn.calendar, day, isWorkingDay(turn.calendar, day) ? 1 : 0);
  }
  return null;
}

/** The last day of the latest of some limits if every standstill that is open ended on a day. */
function lastEnd(turn: Turn, clocks: readonly ClockRow[], day: LocalDate): LocalDate {
  const ends = clocks.map((clock) => {
    const period = periodOf(clock, turn.suspensions.all(), turn.extensions.all());
    const suspensions = (period.suspensions ?? []).map((one) => ({
      startedOn: one.startedOn,
      endedOn: one.endedOn ?? (day < one.startedOn ? one.startedOn : day),
    }));
    return dueWithSuspensions(turn.calendar, { ...period, suspensions })?.on ?? clock.dueOn;
  });
  return ends.reduce((latest, on) => (on > latest ? on : latest), '');
}

function planLook(turn: Turn, row: SuspensionRow, on: LocalDate | null): void {
  const dueAt = on === null ? null : openingOn(turn.calendar, on);
  const planned = turn.jobs.find(
    ({ topic, state, payload }) => topic === criticalTopic && state === 'OPEN' && payload.suspensionId === row.id,
  );
  if (planned?.dueAt === dueAt) return;
  if (planned) turn.jobs.change(planned.id, { state: 'CANCELLED', endedAt: turn.now });
  if (dueAt !== null) planAct(turn, { topic: criticalTopic, payload: { suspensionId: row.id }, dueAt });
}

/** Withdraws the look that was planned for a standstill that has ended. */
export function forgetLook(turn: Turn, row: SuspensionRow): void {
  planLook(turn, row, null);
}
