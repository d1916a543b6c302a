import { businessDayOf } from '../calendar/business-hours.ts';
import { checkNotice } from '../calendar/check-notice.ts';
import { dayNumberOf, localDateOf } from '../calendar/days.ts';
import type { Sql } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import type { Person } from '../domain/person.ts';
import {
  businessHoursInvalid,
  hoursFromThePast,
  noticeContradictory,
  noticeKnown,
} from '../domain/refusals/calendars.ts';
import type { LocalDate } from '../domain/time.ts';
import { type CalendarParts, readCalendarParts } from '../runtime/clocks/calendar-store.ts';
import type { House } from '../runtime/views/house.ts';
import { type ChangeRow, partsAfter, toldChange } from './calendar-change-row.ts';
import type { CalendarChange, CalendarChangeInput } from './calendar-change-schemas.ts';
import { movedBy } from './moved-due-dates.ts';
import { readNotice } from './read-notice.ts';

/**
 * Looks at a change of a calendar: what it says, which days it changes, and how many open due dates it moves. Nothing is in
 * force yet.
 *
 * @throws notice-unreadable, notice-contradictory, notice-known, business-hours-invalid, hours-from-the-past
 */
export async function previewChange(house: House, person: Person, input: CalendarChangeInput): Promise<CalendarChange> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const parts = await readCalendarParts(database, tenantId);
  const change = input.kind === 'NOTICE' ? noticeOf(input) : hoursOf(localDateOf(clock()), input);
  if (change.kind === 'NOTICE') await refuseKnown(database, tenantId, change);
  const row: ChangeRow = {
    ...change,
    id: newId(),
    regionCode: input.region,
    source: input.source,
    reason: input.reason ?? null,
    state: 'PREVIEWED',
    calendarRevision: parts.revision,
    moves: { clocks: 0, cases: 0, later: 0, earlier: 0 },
    createdAt: clock(),
    decidedAt: null,
  };
  const counted = { ...row, moves: await countMoves(house, partsAfter(parts, row)) };
  await database.run(
    `insert into calendar_changes
       (tenant_id, id, kind, region_code, year, source, published_on, valid_from, days_off, days_on, seasons, reason, state,
        calendar_revision, moves, created_by, created_at)
     values (:tenantId, :id, :kind, :regionCode, :year, :source, :publishedOn, :validFrom, cast(:daysOff as jsonb),
       cast(:daysOn as jsonb), cast(:seasons as jsonb), :reason, :state, :calendarRevision, cast(:moves as jsonb), :by,
       :createdAt)`,
    {
      tenantId,
      by: person.id,
      id: counted.id,
      kind: counted.kind,
      regionCode: counted.regionCode,
      year: counted.year,
      source: counted.source,
      publishedOn: counted.publishedOn,
      validFrom: counted.validFrom,
      reason: counted.reason,
      state: counted.state,
      calendarRevision: counted.calendarRevision,
      createdAt: counted.createdAt,
      daysOff: jsonOrNull(counted.daysOff),
      daysOn: jsonOrNull(counted.daysOn),
      seasons: jsonOrNull(counted.seasons),
      moves: json(counted.moves),
    },
  );
  return toldChange(house, counted, parts);
}

type Content = Pick<ChangeRow, 'kind' | 'year' | 'publishedOn' | 'daysOff' | 'daysOn' | 'seasons' | 'validFrom'>;

function noticeOf(input: Extract<CalendarChangeInput, { kind: 'NOTICE' }>): Content {
  const { off, on } = readNotice(input.format, input.content, input.year);
  const faults = checkNotice({ year: input.year, off, on });
  if (faults.length > 0) {
    throw noticeContradictory(faults.map(({ code, on: day, en }) => ({ path: day ?? 'content', code, message: en })));
  }
  const { year, publishedOn } = input;
  return { kind: 'NOTICE', year, publishedOn, daysOff: off, daysOn: on, seasons: null, validFrom: null };
}

function hoursOf(
  today: LocalDate,
  { seasons, validFrom = today }: Extract<CalendarChangeInput, { kind: 'HOURS' }>,
): Content {
  if (validFrom < today) throw hoursFromThePast(today);
  try {
    for (const { from, to, sessions } of seasons) {
      // A leap year has every day a season may begin or end on.
      for (const monthDay of [from, to]) dayNumberOf(`2024-${monthDay}`);
      businessDayOf(sessions);
    }
  } catch (cause) {
    throw businessHoursInvalid(cause instanceof Error ? cause.message : String(cause));
  }
  return { kind: 'HOURS', year: null, publishedOn: null, daysOff: null, daysOn: null, seasons, validFrom };
}

async function refuseKnown(sql: Sql, tenantId: string, { year, daysOff, daysOn }: Content): Promise<void> {
  const known = await sql.first(
    `select 1 from calendar_versions
     where tenant_id = :tenantId and year = :year and status = 'IN_FORCE'
       and days_off = cast(:daysOff as jsonb) and days_on = cast(:daysOn as jsonb)
     union all
     select 1 from calendar_changes
     where tenant_id = :tenantId and year = :year and state = 'PREVIEWED'
       and days_off = cast(:daysOff as jsonb) and days_on = cast(:daysOn as jsonb)`,
    { tenantId, year, daysOff: json(daysOff), daysOn: json(daysOn) },
  );
  if (known !== undefined) throw noticeKnown();
}

async function countMoves({ services, tenantId }: House, parts: CalendarParts): Promise<CalendarChange['moves']> {
  const cases = new Set<string>();
  let [clocks, later, earlier] = [0, 0, 0];
  for await (const { before, after } of movedBy(services.database, tenantId, parts)) {
    clocks += 1;
    cases.add(before.caseId);
    if (after.dueAt > before.dueAt) later += 1;
    if (after.dueAt < before.dueAt) earlier += 1;
  }
  return { clocks, cases: cases.size, later, earlier };
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : json(value);
}
