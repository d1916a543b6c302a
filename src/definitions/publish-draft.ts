import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { draftKeyMismatch } from '../domain/refusals/definitions.ts';
import { refuseStale } from '../domain/refusals/requests.ts';
import { draftNotFound } from '../domain/refusals/unknown.ts';
import { definitionSummary } from '../runtime/views/definition-view.ts';
import type { House } from '../runtime/views/house.ts';
import { unknownCalls } from './called-processes.ts';
import { readDecisionFiles, usedFiles } from './check-decisions.ts';
import { assertNoErrors, formKeysOf, inspectXml } from './check-diagram.ts';
import { migrateToPublished } from './draft-migration.ts';
import { publish } from './publish.ts';
import type { DefinitionDraft, Publication, PublicationWish } from './schemas.ts';

/**
 * Makes a draft the next version and drops it. Cases that run keep the version they began with, unless they are to go on
 * with the new one: then a migration plan is made for each version they run on, and begun by whoever may operate the service.
 *
 * @throws draft-not-found, draft-key-mismatch, diagram-refused, xml-hostile, xml-too-large, revision-stale
 */
export async function publishDraft(
  house: House,
  person: Person,
  key: string,
  { note, runningCases = 'STAY' }: PublicationWish,
  revision: number | undefined,
): Promise<Publication> {
  const { services, tenantId, clock } = house;
  const { id, findings, migrations } = await inTransaction(services.database, async (sql) => {
    const draft = await sql.first<Pick<DefinitionDraft, 'xml' | 'forms' | 'decisions' | 'revision'>>(
      `select xml, forms, decisions, revision from definition_drafts
       where tenant_id = :tenantId and key = :key for update`,
      { tenantId, key },
    );
    if (draft === undefined) throw draftNotFound();
    refuseStale(revision, draft.revision);
    const decisions = await readDecisionFiles(draft.decisions);
    const checked = await inspectXml(draft.xml, { forms: draft.forms, decisions: decisions.set });
    const unknown = await unknownCalls(sql, tenantId, checked.models);
    const findings = [...decisions.findings, ...checked.findings, ...unknown];
    assertNoErrors(findings);
    // A diagram of several pools is published as a whole; its draft goes by the key of one of them.
    if (!checked.models.some((model) => model.key === key)) {
      throw draftKeyMismatch(key, checked.models.map((each) => each.key).join(' '));
    }
    const used = formKeysOf(checked.models, draft.forms);
    const forms = Object.fromEntries(used.map((name) => [name, draft.forms[name]]));
    const all = await publish(
      sql,
      {
        xml: draft.xml,
        forms,
        decisions: usedFiles(checked.models, decisions.set, draft.decisions),
        models: checked.models,
        findings,
      },
      { tenantId, by: person.id, note, now: clock(), deploymentId: newId() },
    );
    const published = all.find((one) => one.key === key);
    await sql.run('delete from definition_drafts where tenant_id = :tenantId and key = :key', { tenantId, key });
    if (published === undefined) throw new Error(`The draft of ${key} holds no process`);
    const model = checked.models.find((each) => each.key === key);
    const migrations =
      runningCases === 'MIGRATE' && model !== undefined && published.created
        ? await migrateToPublished(house, sql, person, { id: published.id, model, note })
        : [];
    return { id: published.id, findings, migrations };
  });
  return { definition: await definitionSummary(house, person, id), findings: [...findings], migrations };
}
