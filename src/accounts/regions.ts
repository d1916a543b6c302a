import type { Sql } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { regionInUse, regionIsOwn, regionKnown, regionNotFound } from '../domain/refusals/regions.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type { Region, RegionInput, RegionPatch } from './region-schemas.ts';

const columns = `r.code, r.name, r.name_en, r.code = t.region_code as own,
  (select count(*) from departments d where d.tenant_id = r.tenant_id and d.region_code = r.code) as departments,
  (select count(*) from cases c
   where c.tenant_id = r.tenant_id and c.region_code = r.code and c.ended_at is null) as running_cases,
  r.closed_at, r.revision
  from regions r join tenants t on t.id = r.tenant_id`;

/** Every region of the authority: its own first, then those that are open, by code. */
export async function listRegions({ services, tenantId }: House): Promise<{ items: Region[] }> {
  const items = await services.database.rows<Region>(
    `select ${columns} where r.tenant_id = :tenantId order by own desc, r.closed_at is not null, r.code`,
    { tenantId },
  );
  return { items };
}

/** Adds a region. @throws region-known */
export async function addRegion(house: House, person: Person, { code, ...names }: RegionInput): Promise<Region> {
  const { services, tenantId, clock } = house;
  const { name, nameEn = '' } = names;
  return inTransaction(services.database, async (sql) => {
    const added = await sql.run(
      `insert into regions (tenant_id, code, name, name_en, revision, created_at)
       values (:tenantId, :code, :name, :nameEn, 1, :now)
       on conflict do nothing`,
      { tenantId, code, name, nameEn, now: clock() },
    );
    if (added === 0) throw regionKnown(code);
    await recordOperatorAct(sql, house, person, { act: 'region-added', subject: code, data: { name, nameEn } });
    return readRegion(sql, tenantId, code);
  });
}

/**
 * Gives a region other names, closes it or opens it again. What runs in a closed region goes on; no project is entered there
 * and no department moves there.
 *
 * @throws region-not-found, revision-stale, region-is-own, region-in-use
 */
export async function changeRegion(
  house: House,
  person: Person,
  code: string,
  patch: RegionPatch,
  revision: number,
): Promise<Region> {
  const { services, tenantId, clock } = house;
  return inTransaction(services.database, async (sql) => {
    await sql.first('select code from regions where tenant_id = :tenantId and code = :code for update', {
      tenantId,
      code,
    });
    const before = await readRegion(sql, tenantId, code);
    if (before.revision !== revision) throw revisionStale(before.revision);
    if (patch.closed && before.own) throw regionIsOwn();
    if (patch.closed && before.departments > 0) throw regionInUse(before.departments);
    const { name = before.name, nameEn = before.nameEn, closed = before.closedAt !== null } = patch;
    await sql.run(
      `update regions
       set name = :name, name_en = :nameEn, revision = revision + 1,
         closed_at = case when cast(:closed as boolean) then coalesce(closed_at, :now) end
       where tenant_id = :tenantId and code = :code`,
      { tenantId, code, name, nameEn, closed, now: clock() },
    );
    const act = closed === (before.closedAt !== null) ? 'region-changed' : closed ? 'region-closed' : 'region-opened';
    await recordOperatorAct(sql, house, person, { act, subject: code, data: { name, nameEn } });
    return readRegion(sql, tenantId, code);
  });
}

async function readRegion(sql: Sql, tenantId: string, code: string): Promise<Region> {
  const region = await sql.first<Region>(`select ${columns} where r.tenant_id = :tenantId and r.code = :code`, {
    tenantId,
    code,
  });
  if (region === undefined) throw regionNotFound(code);
  return region;
}
