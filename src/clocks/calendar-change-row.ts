import type { BusinessSeason } from '../calendar/business-hours.ts';
import { changedDays } from '../calendar/changed-days.ts';
import type { CalendarVersion } from '../calendar/tables.ts';
import type { Sql } from '../database/connect.ts';
import { calendarChangeNotFound } from '../domain/refusals/calendars.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type CalendarParts, calendarFrom } from '../runtime/clocks/calendar-store.ts';
import { staleClocks } from '../runtime/clocks/recount-stale.ts';
import type { House } from '../runtime/views/house.ts';
import type { CalendarChange } from './calendar-change-schemas.ts';

/** A row of `calendar_changes`. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: 'NOTICE' | 'HOURS';
  readonly regionCode: string;
  readonly year: number | null;
  readonly source: string;
  readonly publishedOn: LocalDate | null;
  readonly daysOff: CalendarVersion['off'] | null;
  readonly daysOn: CalendarVersion['on'] | null;
  readonly seasons: readonly BusinessSeason[] | null;
  readonly validFrom: LocalDate | null;
  readonly reason: string | null;
  readonly state: 'PREVIEWED' | 'IN_FORCE' | 'DROPPED';
  readonly calendarRevision: number;
  readonly moves: CalendarChange['moves'];
  readonly createdAt: Instant;
  readonly decidedAt: Instant | null;
}

/** A change as it stands; with `held` nobody else decides it until the transaction ends. @throws calendar-change-not-found */
export async function changeRow(
  sql: Sql,
  tenantId: string,
  id: string,
  held: 'held' | 'free' = 'free',
): Promise<ChangeRow> {
  const row = await sql.first<ChangeRow>(
    `select * from calendar_changes where tenant_id = :tenantId and id = :id ${held === 'held' ? 'for update' : ''}`,
    { tenantId, id },
  );
  if (row === undefined) throw calendarChangeNotFound();
  return row;
}

/** What an authority's calendars are built from once the change is in force. */
export function partsAfter(parts: CalendarParts, row: ChangeRow): CalendarParts {
  const { seasons, validFrom } = row;
  if (seasons !== null && validFrom !== null) {
    const others = (parts.hours.get(row.regionCode) ?? []).filter((each) => each.validFrom !== validFrom);
    return { ...parts, hours: new Map(parts.hours).set(row.regionCode, [...others, { validFrom, seasons }]) };
  }
  const version: CalendarVersion = {
    region: row.regionCode,
    year: row.year ?? 0,
    source: row.source,
    publishedAt: row.publishedOn,
    status: 'IN_FORCE',
    off: row.daysOff ?? [],
    on: row.daysOn ?? [],
  };
  const others = parts.versions.filter(({ region, year }) => region !== version.region || year !== version.year);
  return { ...parts, versions: [...others, version] };
}

/** Tells a change as the API does; `parts` are what the calendars are built from now. */
export async function toldChange(house: House, row: ChangeRow, parts: CalendarParts): Promise<CalendarChange> {
  const { services, tenantId } = house;
  const { id, kind, regionCode: region, year, source, publishedOn, validFrom } = row;
  const { reason, state, moves, createdAt, decidedAt } = row;
  const isOpen = state === 'PREVIEWED' && year !== null;
  return {
    ...{ id, kind, region, year, source, publishedOn, validFrom, reason, state, moves, createdAt, decidedAt },
    seasons:
      row.seasons === null
        ? null
        : row.seasons.map(({ from, to, sessions }) => ({
            from,
            to,
            sessions: sessions.map(([opens, closes]) => [opens, closes]),
          })),
    days: isOpen ? changedDays(calendarFrom(parts, region), calendarFrom(partsAfter(parts, row), region), year) : [],
    remaining: state === 'IN_FORCE' ? await staleClocks(services.database, tenantId) : null,
  };
}
