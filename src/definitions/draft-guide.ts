import { notApplicable } from '../domain/refusals/cases.ts';
import { draftKeyMismatch } from '../domain/refusals/definitions.ts';
import { draftNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import type { DefinitionDetail } from '../runtime/views/definition-schema.ts';
import { detailOf } from '../runtime/views/definition-view.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import { assertNoErrors, inspectXml } from './check-diagram.ts';

interface Row {
  readonly xml: string;
  readonly forms: Readonly<Record<string, unknown>>;
  readonly savedAt: Instant;
  readonly version: number;
}

/**
 * What the guide of a procedure would say if its draft were published now, under the number it would get. Errors that leave
 * the diagram readable do not hinder it: a guide is read to find them.
 *
 * @throws draft-not-found, draft-key-mismatch, not-applicable, diagram-refused, xml-hostile, xml-too-large
 */
export async function readDraftGuide(house: House, key: string): Promise<DefinitionDetail> {
  const { services, tenantId } = house;
  const draft = await services.database.first<Row>(
    `select d.xml, d.forms, d.saved_at,
       1 + coalesce(
         (select max(version) from process_definitions p where p.tenant_id = d.tenant_id and p.key = d.key), 0) as version
     from definition_drafts d
     where d.tenant_id = :tenantId and d.key = :key`,
    { tenantId, key },
  );
  if (draft === undefined) throw draftNotFound();
  const { models, findings } = await inspectXml(draft.xml);
  if (models.length === 0) assertNoErrors(findings);
  const model = models.find((each) => each.key === key);
  if (model === undefined) throw draftKeyMismatch(key, models.map((each) => each.key).join(' '));
  if (model.procedure?.applicable !== true) throw notApplicable();
  const departments = await departmentNames(services.database, tenantId);
  const { name } = model;
  const { version, forms, savedAt } = draft;
  return detailOf(
    { id: '', key, version, name, nameEn: model.procedure.name.en ?? name, model, forms },
    { deployedAt: savedAt, note: null, running: 0 },
    departments,
    null,
  );
}
