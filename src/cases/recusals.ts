import type { Person } from '../domain/person.ts';
import { recuseOfficer as recuse } from '../runtime/tasks/recuse-officer.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { Recusal, RecusalInput } from './duty-schemas.ts';

/** Who takes no part in a case, in the order it was decided. @throws case-not-found */
export async function caseRecusals(house: House, person: Person, caseId: string): Promise<{ items: Recusal[] }> {
  const { services, tenantId } = house;
  await assertSeesCase(services.database, person, caseId);
  const items = await services.database.rows<Recusal>(
    `select r.id, jsonb_build_object('id', o.id, 'name', o.name) as officer, r.kind, r.reason, r.legal_basis,
       jsonb_build_object('id', d.id, 'name', d.name) as decided_by, r.decided_at
     from recusals r
     join accounts o on o.tenant_id = r.tenant_id and o.id = r.account_id
     join accounts d on d.tenant_id = r.tenant_id and d.id = r.decided_by
     where r.tenant_id = :tenantId and r.case_id = :caseId
     order by r.decided_at, r.id`,
    { tenantId, caseId },
  );
  return { items };
}

/** Takes an officer out of a case and tells who is out. @throws case-not-found and as the command of the runtime */
export async function recuseOfficer(
  house: House,
  person: Person,
  caseId: string,
  input: RecusalInput,
): Promise<{ items: Recusal[] }> {
  await assertSeesCase(house.services.database, person, caseId);
  await recuse(house.services, person, { caseId, ...input }, house.clock());
  return caseRecusals(house, person, caseId);
}
