import type { BusinessHours } from '../../calendar/business-hours.ts';
import { type Calendar, workingCalendar } from '../../calendar/calendar.ts';
import { type CalendarVersion, NATIONAL_REGION } from '../../calendar/tables.ts';
import type { Sql } from '../../database/connect.ts';
import type { Calendars, CountedCalendar } from '../turn/services.ts';

/** A row of `calendar_versions`, as far as counting goes. */
export interface VersionRow {
  readonly regionCode: string;
  readonly year: number;
  readonly source: string;
  readonly publishedOn: string | null;
  readonly daysOff: CalendarVersion['off'];
  readonly daysOn: CalendarVersion['on'];
}

/** What a calendar is built from: the versions in force for a region and the nation, and their business hours. */
export interface CalendarParts {
  readonly versions: readonly CalendarVersion[];
  readonly hours: ReadonlyMap<string, readonly BusinessHours[]>;
  readonly revision: number;
}

/** The calendars of the regions, each built once a revision of the authority's calendars. */
export function calendarStore(): Calendars {
  const built = new Map<string, Promise<CountedCalendar>>();
  return {
    async of(sql, tenantId, region, revision = 0) {
      const address = `${tenantId}/${region}`;
      const known = await built.get(address);
      if (known && known.revision >= revision) return known;
      const building = build(sql, tenantId, region);
      built.set(address, building);
      building.catch(() => built.delete(address));
      return building;
    },
    forget: () => built.clear(),
  };
}

async function build(sql: Sql, tenantId: string, region: string): Promise<CountedCalendar> {
  const parts = await readCalendarParts(sql, tenantId);
  return { ...calendarFrom(parts, region), revision: parts.revision };
}

/** The calendar of a region from an authority's parts. */
export function calendarFrom({ versions, hours }: CalendarParts, region: string): Calendar {
  return workingCalendar({ region, versions, businessHours: hoursOf(hours, region) });
}

/** The business hours of a region: its own from their first day on, the nation's before; the default where neither speaks. */
export function hoursOf(hours: CalendarParts['hours'], region: string): readonly BusinessHours[] {
  const own = hours.get(region) ?? [];
  if (region === NATIONAL_REGION) return own;
  const nations = hours.get(NATIONAL_REGION) ?? [];
  return [...nations.filter(({ validFrom }) => own.every((each) => validFrom < each.validFrom)), ...own];
}

/** Everything an authority's calendars are built from, as it was at one moment. */
export async function readCalendarParts(sql: Sql, tenantId: string): Promise<CalendarParts> {
  const found = await sql.first<{
    revision: number;
    versions: readonly VersionRow[];
    hours: readonly (BusinessHours & { readonly regionCode: string })[];
  }>(
    `select t.calendar_revision as revision,
            coalesce((select jsonb_agg(jsonb_build_object(
                        'regionCode', v.region_code, 'year', v.year, 'source', v.source,
                        'publishedOn', v.published_on, 'daysOff', v.days_off, 'daysOn', v.days_on))
                      from calendar_versions v
                      where v.tenant_id = t.id and v.status = 'IN_FORCE'), '[]') as versions,
            coalesce((select jsonb_agg(jsonb_build_object(
                        'regionCode', h.region_code, 'validFrom', h.valid_from, 'seasons', h.seasons))
                      from business_hours h
                      where h.tenant_id = t.id), '[]') as hours
     from tenants t
     where t.id = :tenantId`,
    { tenantId },
  );
  return {
    revision: found?.revision ?? 0,
    versions: (found?.versions ?? []).map(asVersion),
    hours: Map.groupBy(found?.hours ?? [], ({ regionCode }) => regionCode),
  };
}

function asVersion({ regionCode, year, source, publishedOn, daysOff, daysOn }: VersionRow): CalendarVersion {
  return { region: regionCode, year, source, publishedAt: publishedOn, status: 'IN_FORCE', off: daysOff, on: daysOn };
}
