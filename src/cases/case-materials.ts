import type { Person } from '../domain/person.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import { materialRows } from '../runtime/views/material-view.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';

/** The list a case rests on with what lies under its rows. @throws case-not-found */
export async function caseMaterials(
  { services, tenantId }: House,
  person: Person,
  caseId: string,
): Promise<{ items: DisclosureRow[] }> {
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const found = await database.first<{ disclosureId: string }>(
    'select disclosure_id from cases where tenant_id = :tenantId and id = :caseId',
    { tenantId, caseId },
  );
  return { items: found === undefined ? [] : await materialRows(database, tenantId, found.disclosureId) };
}
