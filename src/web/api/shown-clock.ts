import { dayOf } from '../i18n/dates.ts';
import type { Text } from '../i18n/text.ts';
import type { ShownClock } from '../ui/ClockBar.tsx';
import type { Clock, ExplainedDay, Suspension } from './types.ts';

const nameOf = { STATUTORY: 'ui.clock.statutory', PROMISED: 'ui.clock.promised', STEP: 'ui.clock.step' } as const;

/** A limit in words: 12个工作日, 30个自然日. */
export function limitWords(text: Text, limit: { value: number; unit: string }): string {
  const key = `ui.unit.${limit.unit}`;
  return text.maybe(key, { n: limit.value }) ?? `${limit.value} ${limit.unit}`;
}

function suspensionOn(suspensions: readonly Suspension[], on: string): Suspension | undefined {
  return suspensions.find(
    ({ startedAt, endedAt }) => dayOf(startedAt) <= on && (endedAt === null || on <= dayOf(endedAt)),
  );
}

/** The name of a day that does not count: the holiday's, or what the clock was suspended for. */
export function dayName(text: Text, day: ExplainedDay, suspensions: readonly Suspension[]): string | null {
  if (day.reason !== 'SUSPENDED') return day.name ? text.pick(day.name.zh, day.name.en) : null;
  const suspension = suspensionOn(suspensions, day.on);
  return text.maybe(`ui.suspension.${suspension?.type ?? ''}`) ?? text('ui.clock.suspension');
}

/** A clock of the API as the bar draws it. */
export function shownClock(text: Text, clock: Clock): ShownClock {
  return {
    name: text(nameOf[clock.kind]),
    light: clock.state === 'STOPPED' ? 'GREY' : clock.light,
    limit: limitWords(text, clock.limit),
    usedDays: clock.usedDays,
    leftDays: clock.overdueDays > 0 ? -clock.overdueDays : clock.remainingDays,
    suspended: clock.state === 'SUSPENDED',
    provisional: clock.provisional,
    anchorOn: clock.anchorOn,
    dueOn: clock.dueOn,
    stoppedOn: clock.stoppedAt === null ? null : dayOf(clock.stoppedAt),
    days: (clock.days ?? []).map((day) => ({ ...day, name: dayName(text, day, clock.suspensions) })),
  };
}

/** The clocks of a case as the bar draws them, the statutory before the promised. */
export function shownClocks(text: Text, clocks: readonly Clock[]): ShownClock[] {
  const order = { STATUTORY: 0, PROMISED: 1, STEP: 2 };
  return [...clocks].sort((a, b) => order[a.kind] - order[b.kind]).map((clock) => shownClock(text, clock));
}
