import type { Calendar } from '../../calendar/calendar.ts';
import type { House } from './house.ts';

/** The calendar of the authority's own region. */
export async function homeCalendar({ services, tenantId }: House): Promise<Calendar> {
  const { database, calendars } = services;
  const tenant = await database.first<{ regionCode: string }>('select region_code from tenants where id = :tenantId', {
    tenantId,
  });
  if (tenant === undefined) throw new Error(`The tenant ${tenantId} is not in the database`);
  return calendars.of(database, tenantId, tenant.regionCode);
}
