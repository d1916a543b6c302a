import type { Material } from '../bpmn/approval.ts';
import type { House } from '../runtime/views/house.ts';
import type { Catalogue, CatalogueRow } from './schemas.ts';

/**
 * The catalogue of materials of one version, compiled from its diagram: every row with all its columns, those that must
 * not be asked apart from the others (S-01, §3.3).
 *
 * @throws definition-not-found
 */
export async function readCatalogue({ services, tenantId }: House, id: string): Promise<Catalogue> {
  const { key, version, model } = await services.definitions.byId(services.database, tenantId, id);
  const rows = model.materials.map(catalogueRow);
  return {
    definitionId: id,
    key,
    version,
    fee: model.procedure?.fee ?? null,
    rows: rows.filter(({ need }) => need !== 'X'),
    forbidden: rows.filter(({ need }) => need === 'X'),
    comparisons: model.equalities.map((rule) => ({
      ...rule,
      rows: [...rule.rows],
      test: rule.test?.source ?? null,
    })),
  };
}

function catalogueRow(material: Material): CatalogueRow {
  const { condition, usedBy, template, ...columns } = material;
  return {
    ...columns,
    condition: condition?.source ?? null,
    usedBy: [...usedBy],
    template: material.need === 'X' ? null : template,
  };
}
