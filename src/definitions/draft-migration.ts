import type { ProcessModel } from '../bpmn/model.ts';
import type { Sql, Transaction } from '../database/connect.ts';
import { mayOperate } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { draftKeyMismatch } from '../domain/refusals/definitions.ts';
import { draftNotFound } from '../domain/refusals/unknown.ts';
import { beginMigration, keepPlan, planBySameIds } from '../runtime/operations/begin-migration.ts';
import type { House } from '../runtime/views/house.ts';
import { previewMigration } from '../runtime/views/preview-migration.ts';
import { assertNoErrors, inspectXml } from './check-diagram.ts';
import type { DraftMigration, StartedMigration } from './draft-migration-schemas.ts';

interface RunningVersion {
  readonly id: string;
  readonly version: number;
}

/** The versions of a process on which instances run, the newest first. */
function runningVersions(sql: Sql, tenantId: string, key: string): Promise<RunningVersion[]> {
  return sql.rows<RunningVersion>(
    `select d.id, d.version
     from process_definitions d
     where d.tenant_id = :tenantId and d.key = :key and exists (
       select from process_instances i
       where i.tenant_id = d.tenant_id and i.definition_id = d.id and i.status = 'ACTIVE')
     order by d.version desc`,
    { tenantId, key },
  );
}

/**
 * What would become of the cases that run now if a draft were published and they went on with it, by version and step;
 * nothing is kept or changed.
 *
 * @throws draft-not-found, draft-key-mismatch, diagram-refused, xml-hostile, xml-too-large
 */
export async function previewDraftMigration(house: House, person: Person, key: string): Promise<DraftMigration> {
  const { services, tenantId } = house;
  const { database, definitions } = services;
  const draft = await database.first<{ xml: string }>(
    'select xml from definition_drafts where tenant_id = :tenantId and key = :key',
    { tenantId, key },
  );
  if (draft === undefined) throw draftNotFound();
  const { models, findings } = await inspectXml(draft.xml);
  assertNoErrors(findings);
  const to = models.find((model) => model.key === key);
  if (to === undefined) throw draftKeyMismatch(key, models.map((each) => each.key).join(' '));
  const versions: DraftMigration['versions'] = [];
  for (const { id, version } of await runningVersions(database, tenantId, key)) {
    const { model: from } = await definitions.byId(database, tenantId, id);
    const preview = await previewMigration(house, { fromDefinitionId: id, from, to, plan: planBySameIds(from, to) });
    versions.push({ definitionId: id, version, ...preview });
  }
  return { mayMigrate: mayOperate(person), versions };
}

/**
 * Makes a migration plan from every version that has running cases to the one just published. Whoever may operate the
 * service begins to move the cases at once; for anybody else the plans wait for an operator.
 */
export async function migrateToPublished(
  { services, tenantId, clock }: House,
  sql: Transaction,
  person: Person,
  published: { readonly id: string; readonly model: ProcessModel; readonly note: string },
): Promise<StartedMigration[]> {
  const { id: toDefinitionId, model: to, note } = published;
  const started: StartedMigration[] = [];
  for (const { id, version } of await runningVersions(sql, tenantId, to.key)) {
    if (id === toDefinitionId) continue;
    const { model: from } = await services.definitions.byId(sql, tenantId, id);
    const plan = planBySameIds(from, to);
    const order = { tenantId, fromDefinitionId: id, toDefinitionId, plan, by: person.id, now: clock() };
    const planId = await keepPlan(sql, order);
    const batchId = mayOperate(person) ? await beginMigration(sql, { ...order, reason: note }) : null;
    started.push({ fromVersion: version, planId, batchId });
  }
  return started;
}
