import type { LocalDate } from '../domain/time.ts';

/** A stretch of business time on one day, `HH:mm` to `HH:mm`, local time. */
export type Session = readonly [from: string, to: string];

/** Business time of a part of the year, `MM-DD` to `MM-DD` inclusive; a season may run over the new year (`10-01` to `04-30`). */
export type BusinessSeason = { readonly from: string; readonly to: string; readonly sessions: readonly Session[] };

/** The business hours of a region from a day on, until those of a later day. */
export type BusinessHours = { readonly validFrom: LocalDate; readonly seasons: readonly BusinessSeason[] };

/** The business time of one day in milliseconds after local midnight. */
export type BusinessDay = {
  readonly opensAt: number;
  /** The end of the first session, where a half day ends. */
  readonly firstSessionEndsAt: number;
  readonly closesAt: number;
  readonly sessions: readonly (readonly [from: number, to: number])[];
};

/** 09:00–12:00 and 13:00–17:00 all the year, used where a region has not fixed its own (R-CLK-03). */
export const DEFAULT_BUSINESS_HOURS: readonly BusinessSeason[] = [
  {
    from: '01-01',
    to: '12-31',
    sessions: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  },
];

/**
 * The season a day of the year belongs to: the first that contains it, else the default hours.
 *
 * @param monthDay `MM-DD`
 */
export function seasonOf(seasons: readonly BusinessSeason[], monthDay: string): readonly Session[] {
  const season = [...seasons, ...DEFAULT_BUSINESS_HOURS].find(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
  );
  return season?.sessions ?? [];
}

/**
 * Makes the sessions of a day comparable with instants.
 *
 * @throws RangeError when there is no session, a time is not `HH:mm`, or sessions are empty, overlap or go backwards
 */
export function businessDayOf(sessions: readonly Session[]): BusinessDay {
  const spans = sessions.map(([from, to]) => [msOf(from), msOf(to)] as const);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) throw new RangeError('business hours need at least one session');
  let end = -1;
  for (const [from, to] of spans) {
    if (from < end || to <= from) throw new RangeError('sessions of business hours must follow one another');
    end = to;
  }
  return { opensAt: first[0], firstSessionEndsAt: first[1], closesAt: last[1], sessions: spans };
}

function msOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`"${time}" is not a time of day (HH:mm)`);
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}
