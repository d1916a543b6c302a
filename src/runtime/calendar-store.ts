import { type Calendar, workingCalendar } from '../calendar/calendar.ts';
import { type CalendarVersion, NATIONAL_REGION } from '../calendar/tables.ts';
import type { Sql } from '../database/connect.ts';
import type { Calendars } from './services.ts';

interface VersionRow {
  readonly regionCode: string;
  readonly year: number;
  readonly source: string;
  readonly publishedOn: string | null;
  readonly daysOff: CalendarVersion['off'];
  readonly daysOn: CalendarVersion['on'];
}

/** The calendars of the regions, each built once until `forget`. */
export function calendarStore(): Calendars {
  const built = new Map<string, Promise<Calendar>>();
  return {
    of(sql, tenantId, region) {
      const address = `${tenantId}/${region}`;
      const known = built.get(address);
      if (known) return known;
      const building = build(sql, tenantId, region);
      built.set(address, building);
      building.catch(() => built.delete(address));
      return building;
    },
    forget: () => built.clear(),
  };
}

async function build(sql: Sql, tenantId: string, region: string): Promise<Calendar> {
  const rows = await sql.rows<VersionRow>(
    `select region_code, year, source, published_on, days_off, days_on from calendar_versions
     where tenant_id = :tenantId and region_code in (:region, :nation) and status = 'IN_FORCE'`,
    { tenantId, region, nation: NATIONAL_REGION },
  );
  const versions = rows.map(
    ({ regionCode, year, source, publishedOn, daysOff, daysOn }): CalendarVersion => ({
      region: regionCode,
      year,
      source,
      publishedAt: publishedOn,
      status: 'IN_FORCE',
      off: daysOff,
      on: daysOn,
    }),
  );
  return workingCalendar({ region, versions });
}
