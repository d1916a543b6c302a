import type { Person } from '../domain/person.ts';
import { rowUnknown } from '../domain/refusals/materials.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import { verifyMaterial, verifyMaterials } from '../runtime/materials/verify-material.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import { materialRows } from '../runtime/views/material-view.ts';
import { visibleCases } from '../runtime/views/visible-cases.ts';
import type { Verification } from './schemas.ts';

/**
 * Records whether what lies under a row is in order.
 *
 * @throws disclosure-not-found, row-unknown, not-a-candidate, reason-code-required, nothing-to-verify, revision-stale
 */
export async function checkRow(
  house: House,
  person: Person,
  check: Verification & { readonly disclosureId: string; readonly rowId: string },
  revision: number | undefined,
): Promise<DisclosureRow> {
  await assertSeesList(house, person, check.disclosureId);
  const { services, tenantId } = house;
  await verifyMaterial(services, person, { ...check, ...(revision === undefined ? {} : { revision }) }, house.clock());
  const rows = await materialRows(services.database, tenantId, check.disclosureId);
  const row = rows.find(({ id }) => id === check.rowId);
  if (row === undefined) throw rowUnknown(check.rowId);
  return row;
}

/**
 * Records that what lies under several rows is in order, in one act.
 *
 * @throws disclosure-not-found, row-unknown, not-a-candidate, nothing-to-verify
 */
export async function checkRows(
  house: House,
  person: Person,
  check: { readonly disclosureId: string; readonly rowIds: readonly string[] },
): Promise<{ items: DisclosureRow[] }> {
  await assertSeesList(house, person, check.disclosureId);
  const { services, tenantId } = house;
  await verifyMaterials(services, person, check, house.clock());
  const rows = await materialRows(services.database, tenantId, check.disclosureId);
  return { items: rows.filter(({ id }) => check.rowIds.includes(id)) };
}

async function assertSeesList({ services, tenantId }: House, person: Person, disclosureId: string): Promise<void> {
  const { condition, bindings } = visibleCases(person);
  const seen = await services.database.first(
    `select c.id from cases c where c.tenant_id = :tenantId and c.disclosure_id = :disclosureId and ${condition}`,
    { tenantId, disclosureId, ...bindings },
  );
  if (seen === undefined) throw disclosureNotFound();
}
