import type { Clock, Task } from '../../api/types.ts';
import { dayOf, showDay, showTime } from '../../i18n/dates.ts';
import type { Text } from '../../i18n/text.ts';
import type { LightState } from '../../ui/Light.tsx';

/** The clock of a task that is due first among those that still count; null when none does. */
export function nextClock(task: Task): Clock | null {
  const all = [...(task.stepClock ? [task.stepClock] : []), ...task.case.clocks.filter(({ kind }) => kind !== 'STEP')];
  const running = all.filter(({ state }) => state !== 'STOPPED');
  return running.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;
}

/** The days left of a task as words before, the figure, and words after. */
export function daysWords(
  text: Text,
  task: Task,
): { light: LightState; before: string; figure: string; after: string } | null {
  const clock = nextClock(task);
  const left = task.remainingWorkingDays ?? clock?.remainingDays ?? null;
  if (left === null) return null;
  const light = task.light ?? clock?.light ?? 'GREEN';
  const over = left < 0 || light === 'RED';
  const template = over
    ? text('inbox.daysOver', { n: clock?.overdueDays || Math.abs(left) })
    : light === 'ORANGE'
      ? text('inbox.dueNow')
      : text('inbox.daysLeft', { n: left });
  const [before = '', figure = '', after = ''] = template.split('|');
  return { light, before, figure, after };
}

/** Why so many days: due today at an hour, tomorrow, on a day, or standing still. */
export function dueReason(text: Text, task: Task, todayOn: string): string {
  const clock = nextClock(task);
  if (clock === null) return '';
  if (clock.state === 'SUSPENDED') return text('inbox.reasonSuspended');
  const day = showDay(clock.dueOn, text.language, todayOn);
  if (clock.dueOn < todayOn) return text('inbox.reasonOver', { day });
  if (clock.dueOn === todayOn) return text('inbox.reasonToday', { time: showTime(clock.dueAt, text.language) });
  const tomorrow = dayOf(new Date(Date.parse(`${todayOn}T12:00:00+08:00`) + 86_400_000).toISOString());
  return clock.dueOn === tomorrow ? text('inbox.reasonTomorrow') : text('inbox.reasonDue', { day });
}
