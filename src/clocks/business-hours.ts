import { DEFAULT_BUSINESS_HOURS } from '../calendar/business-hours.ts';
import { NATIONAL_REGION } from '../calendar/tables.ts';
import type { LocalDate } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import type { HoursInForce } from './schemas.ts';

interface HoursRow extends Pick<HoursInForce, 'source' | 'seasons'> {
  readonly regionCode: string;
  readonly validFrom: LocalDate;
}

/**
 * The business hours of a region, those of the latest day first: its own, before their first day the nation's, and the
 * default where neither speaks (R-CLK-03).
 */
export async function businessHours({ services, tenantId }: House, region: string): Promise<{ items: HoursInForce[] }> {
  const rows = await services.database.rows<HoursRow>(
    `select region_code, valid_from, source, seasons
     from business_hours
     where tenant_id = :tenantId and region_code in (:region, :nation)
     order by valid_from desc`,
    { tenantId, region, nation: NATIONAL_REGION },
  );
  const own = rows.filter(({ regionCode }) => regionCode === region);
  const first = own.at(-1)?.validFrom;
  const nations = rows.filter(
    ({ regionCode, validFrom }) => regionCode !== region && (first === undefined || validFrom < first),
  );
  const told =
    (of: HoursInForce['of']) =>
    (row: HoursRow): HoursInForce => ({
      of,
      validFrom: row.validFrom,
      source: row.source,
      seasons: row.seasons,
    });
  const seasons = DEFAULT_BUSINESS_HOURS.map(({ from, to, sessions }) => ({
    from,
    to,
    sessions: sessions.map(([opens, closes]): [string, string] => [opens, closes]),
  }));
  return {
    items: [
      ...own.map(told(region === NATIONAL_REGION ? 'NATION' : 'REGION')),
      ...nations.map(told('NATION')),
      { of: 'DEFAULT', validFrom: null, source: null, seasons },
    ],
  };
}
