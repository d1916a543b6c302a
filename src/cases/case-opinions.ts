import type { Person } from '../domain/person.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { Opinion } from './schemas.ts';

type OpinionRow = Omit<Opinion, 'item' | 'department'> & {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentCode: string;
};

/** What the departments said about each matter. @throws case-not-found */
export async function caseOpinions(
  { services, tenantId }: House,
  person: Person,
  caseId: string,
): Promise<{ items: Opinion[] }> {
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const rows = await database.rows<OpinionRow>(
    `select o.id, o.phase, o.round, o.item_code, o.item_name, o.department_code, o.opinion, o.reason, o.legal_basis,
       o.conditions, o.deemed, a.name as given_by, o.given_at
     from opinions o
     left join accounts a on a.tenant_id = o.tenant_id and a.id = o.given_by
     where o.tenant_id = :tenantId and o.case_id = :caseId
     order by o.given_at, o.id`,
    { tenantId, caseId },
  );
  const departments = await departmentNames(database, tenantId);
  const items = rows.map(({ itemCode, itemName, departmentCode, ...row }) => ({
    ...row,
    item: { code: itemCode, name: itemName },
    department: departments.of(departmentCode),
  }));
  return { items };
}
