import { addWorkingDays, type Calendar } from '../../calendar/calendar.ts';
import { localDateOf, msOfLocalDay } from '../../calendar/days.ts';
import type { Bindings } from '../../database/named-bindings.ts';
import type { Instant } from '../../domain/time.ts';

/** How many steps of the yellow light are looked up: limits of up to ten times as many working days. */
const steps = 26;
const noonMs = 12 * 3_600_000;

/**
 * The light of a row of `clocks ck` as a number, 0 green to 3 red, for counting and filtering many at once: what
 * `lightOf` says of one (§1.8). A clock that stands still counts as green. The days are selected: so they are read once and
 * not again for each clock.
 */
export const lightRank = `
  case
    when ck.state <> 'RUNNING' then 0
    when ck.due_at + interval '1 second' <= :lightNow then 3
    when ck.limit_value > 1 and ck.due_on = :lightToday then 2
    when ck.limit_value <= 1 then case when ck.due_on = :lightToday and (ck.limit_value < 1 or :lightAfternoon) then 1 else 0 end
    when ck.limit_unit = 'WD' and ck.due_on <= ((select cast(:lightYellow as date[])))[
      least(${steps}, greatest(1, cast(ceil(ck.limit_value) as int) - cast(floor(ck.limit_value * 0.9) as int)))] then 1
    when ck.limit_unit <> 'WD' and ck.due_on - cast(:lightToday as date)
      <= greatest(1, (ck.due_on - ck.anchor_on) - cast(floor((ck.due_on - ck.anchor_on) * 0.9) as int)) then 1
    else 0
  end`;

/** The values `lightRank` needs. */
export function lightBindings(calendar: Calendar, now: Instant): Bindings {
  const today = localDateOf(now);
  return {
    lightNow: now,
    lightToday: today,
    lightAfternoon: msOfLocalDay(now) >= noonMs,
    lightYellow: Array.from({ length: steps }, (_, index) => addWorkingDays(calendar, today, index + 1)),
  };
}

/** Rank of a light, as `lightRank` gives it. */
export const rankOfLight = { GREEN: 0, YELLOW: 1, ORANGE: 2, RED: 3 } as const;

/** The light of a rank. */
export const lightsByRank = ['GREEN', 'YELLOW', 'ORANGE', 'RED'] as const;
