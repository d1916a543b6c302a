import { definitionNotFound, elementNotFound, formNotFound } from '../domain/refusals/unknown.ts';
import { concernsStep } from '../runtime/materials/checklist.ts';
import type { Definition } from '../runtime/turn/services.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import { groupByNeed, toldRow } from '../runtime/views/material-view.ts';

/** A version's diagram as it was deployed. @throws definition-not-found */
export async function definitionXml({ services, tenantId }: House, id: string): Promise<string> {
  const row = await services.database.first<{ xml: string }>(
    'select xml from process_definitions where tenant_id = :tenantId and id = :id',
    { tenantId, id },
  );
  if (row === undefined) throw definitionNotFound();
  return row.xml;
}

/** A form of a version. @throws definition-not-found, form-not-found */
export async function formOf(house: House, id: string, key: string): Promise<Record<string, unknown>> {
  const { forms } = await definitionOf(house, id);
  const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
  if (typeof form !== 'object' || form === null) throw formNotFound();
  // A form that was deployed is a JSON object.
  return form as Record<string, unknown>;
}

/** The rows of the checklist that matter at a step. @throws definition-not-found, element-not-found */
export async function stepChecklist(house: House, id: string, elementId: string): Promise<{ items: DisclosureRow[] }> {
  const { services, tenantId } = house;
  const { model } = await definitionOf(house, id);
  const element = model.elements.find((each) => each.id === elementId);
  if (element === undefined) throw elementNotFound();
  const departments = await departmentNames(services.database, tenantId);
  const { disclosure } = element.approval;
  // Which matter is under review is known only in a case: here every row any matter uses is told.
  const items = model.materials
    .filter(({ id: rowId, usedBy }) =>
      disclosure?.rows === 'ITEM' ? true : concernsStep({ rowId, usedBy }, disclosure, null),
    )
    .map((material) => toldRow(material, groupByNeed(material), departments));
  return { items };
}

function definitionOf({ services, tenantId }: House, id: string): Promise<Definition> {
  return services.definitions.byId(services.database, tenantId, id);
}
