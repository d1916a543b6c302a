import type { Transaction } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { calendarChangeDecided, calendarChangedMeanwhile } from '../domain/refusals/calendars.ts';
import type { Instant } from '../domain/time.ts';
import type { House } from '../runtime/views/house.ts';
import { type ChangeRow, changeRow } from './calendar-change-row.ts';
import type { CalendarChange } from './calendar-change-schemas.ts';
import { readChange } from './calendar-changes.ts';

/**
 * Puts a change in force, in one act: from this moment every command counts by it, and what is open is counted anew, batch by
 * batch, with a fact on record and a notice for each case whose due date moves (§2.1-4, §2.1-5).
 *
 * @throws calendar-change-not-found, calendar-change-decided, calendar-changed-meanwhile
 */
export async function applyChange(
  house: House,
  person: Person,
  id: string,
  reason?: string | undefined,
): Promise<CalendarChange> {
  const { services, tenantId, clock } = house;
  await inTransaction(services.database, async (sql) => {
    const tenant = await sql.first<{ revision: number }>(
      `select calendar_revision as revision from tenants where id = :tenantId for update`,
      { tenantId },
    );
    const row = await changeRow(sql, tenantId, id, 'held');
    if (row.state !== 'PREVIEWED') throw calendarChangeDecided();
    if (tenant?.revision !== row.calendarRevision) throw calendarChangedMeanwhile();
    if (row.kind === 'NOTICE') await putNoticeInForce(sql, tenantId, row, clock());
    else await putHoursInForce(sql, tenantId, row, clock());
    await sql.run(`update tenants set calendar_revision = calendar_revision + 1 where id = :tenantId`, { tenantId });
    await decide(sql, house, person, id, 'IN_FORCE', reason);
  });
  services.calendars.forget();
  return readChange(house, id);
}

/** Drops a change that was only looked at. @throws calendar-change-not-found, calendar-change-decided */
export async function dropChange(house: House, person: Person, id: string): Promise<void> {
  const { services, tenantId } = house;
  await inTransaction(services.database, async (sql) => {
    const row = await changeRow(sql, tenantId, id, 'held');
    if (row.state !== 'PREVIEWED') throw calendarChangeDecided();
    await decide(sql, house, person, id, 'DROPPED');
  });
}

async function putNoticeInForce(sql: Transaction, tenantId: string, row: ChangeRow, now: Instant): Promise<void> {
  const { regionCode, year, source, publishedOn, daysOff, daysOn } = row;
  await sql.run(
    `update calendar_versions set status = 'SUPERSEDED'
     where tenant_id = :tenantId and region_code = :regionCode and year = :year and status = 'IN_FORCE'`,
    { tenantId, regionCode, year },
  );
  await sql.run(
    `insert into calendar_versions
       (tenant_id, id, region_code, year, source, published_on, status, days_off, days_on, created_at)
     values (:tenantId, :id, :regionCode, :year, :source, :publishedOn, 'IN_FORCE', cast(:daysOff as jsonb),
       cast(:daysOn as jsonb), :now)`,
    { tenantId, id: newId(), regionCode, year, source, publishedOn, daysOff: json(daysOff), daysOn: json(daysOn), now },
  );
}

async function putHoursInForce(sql: Transaction, tenantId: string, row: ChangeRow, now: Instant): Promise<void> {
  const { regionCode, validFrom, source, seasons } = row;
  await sql.run(
    `insert into business_hours (tenant_id, region_code, valid_from, source, seasons, changed_at)
     values (:tenantId, :regionCode, :validFrom, :source, cast(:seasons as jsonb), :now)
     on conflict (tenant_id, region_code, valid_from) do update
     set source = excluded.source, seasons = excluded.seasons, changed_at = excluded.changed_at`,
    { tenantId, regionCode, validFrom, source, seasons: json(seasons), now },
  );
}

async function decide(
  sql: Transaction,
  { tenantId, clock }: House,
  person: Person,
  id: string,
  state: 'IN_FORCE' | 'DROPPED',
  reason: string | null = null,
): Promise<void> {
  await sql.run(
    `update calendar_changes set state = :state, decided_by = :by, decided_at = :now, reason = coalesce(cast(:reason as text), reason)
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id, state, reason, by: person.id, now: clock() },
  );
}
