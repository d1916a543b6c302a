import type { Person } from '../domain/person.ts';
import { rowUnknown } from '../domain/refusals/materials.ts';
import { type Statement, stateMaterial } from '../runtime/materials/state-material.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import { materialRows } from '../runtime/views/material-view.ts';

/** Notes what a material says and tells the row. @throws as the command of the runtime */
export async function stateRow(
  house: House,
  person: Person,
  statement: Statement,
  revision: number | undefined,
): Promise<DisclosureRow> {
  const { services, tenantId } = house;
  await stateMaterial(services, person, statement, revision, house.clock());
  const rows = await materialRows(services.database, tenantId, statement.disclosureId);
  const row = rows.find(({ id }) => id === statement.rowId);
  if (row === undefined) throw rowUnknown(statement.rowId);
  return row;
}
