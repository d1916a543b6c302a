import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { regionNotFound } from '../domain/refusals/regions.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { isOpenRegion } from '../runtime/cases/open-region.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type { DepartmentInput } from './people-schemas.ts';
import type { Department } from './schemas.ts';

/** Every department of the authority. */
export async function listDepartments({ services, tenantId }: House): Promise<{ items: Department[] }> {
  const items = await services.database.rows<Department>(
    'select code, name, name_en, kind, region_code, phone, revision from departments where tenant_id = :tenantId order by code',
    { tenantId },
  );
  return { items };
}

/**
 * Makes a department known by its code, or gives it other names. Diagrams name it by the code, which never changes.
 *
 * @throws region-not-found, region-closed, revision-stale
 */
export async function writeDepartment(
  house: House,
  person: Person,
  code: string,
  input: DepartmentInput,
  revision: number | undefined,
): Promise<Department> {
  const { services, tenantId } = house;
  return inTransaction(services.database, async (sql) => {
    const known = await sql.first<{ regionCode: string }>(
      `select coalesce(d.region_code, t.region_code) as region_code
       from tenants t left join departments d on d.tenant_id = t.id and d.code = :code
       where t.id = :tenantId`,
      { tenantId, code },
    );
    const regionCode = input.regionCode ?? known?.regionCode ?? '';
    // Where it belongs already it stays, though its region was closed meanwhile.
    if (regionCode !== known?.regionCode && !(await isOpenRegion(sql, tenantId, regionCode)))
      throw regionNotFound(regionCode);
    const written = await sql.first<Department>(
      `insert into departments (tenant_id, code, name, name_en, kind, region_code, phone)
       values (:tenantId, :code, :name, :nameEn, :kind, :regionCode, :phone)
       on conflict (tenant_id, code) do update
       set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind, region_code = excluded.region_code,
         phone = excluded.phone, revision = departments.revision + 1
       returning code, name, name_en, kind, region_code, phone, revision`,
      { tenantId, code, ...input, regionCode },
    );
    if (written === undefined) throw new Error('The department gave no row');
    refuseStale(revision, written.revision - 1);
    const data = { ...input, regionCode };
    await recordOperatorAct(sql, house, person, { act: 'department-written', subject: code, data });
    return written;
  });
}
