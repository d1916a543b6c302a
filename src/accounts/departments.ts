import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { recordOperatorAct } from '../runtime/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import type { DepartmentInput } from './people-schemas.ts';
import type { Department } from './schemas.ts';

/** Every department of the authority. */
export async function listDepartments({ services, tenantId }: House): Promise<{ items: Department[] }> {
  const items = await services.database.rows<Department>(
    'select code, name, name_en, kind, phone from departments where tenant_id = :tenantId order by code',
    { tenantId },
  );
  return { items };
}

/** Makes a department known by its code, or gives it other names. Diagrams name it by the code, which never changes. */
export async function writeDepartment(
  house: House,
  person: Person,
  code: string,
  input: DepartmentInput,
): Promise<Department> {
  const { services, tenantId } = house;
  await inTransaction(services.database, async (sql) => {
    await sql.run(
      `insert into departments (tenant_id, code, name, name_en, kind, phone)
       values (:tenantId, :code, :name, :nameEn, :kind, :phone)
       on conflict (tenant_id, code) do update
       set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind, phone = excluded.phone`,
      { tenantId, code, ...input },
    );
    await recordOperatorAct(sql, house, person, { act: 'department-written', subject: code, data: { ...input } });
  });
  return { code, ...input };
}
