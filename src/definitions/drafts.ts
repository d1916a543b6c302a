import { json } from '../database/named-bindings.ts';
import type { Person } from '../domain/person.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import { draftNotFound } from '../domain/refusals/unknown.ts';
import type { House } from '../runtime/views/house.ts';
import { readDecisionFiles, unreadable } from './check-decisions.ts';
import { assertNoErrors, assertReadable, inspectXml } from './check-diagram.ts';
import type { DefinitionDraft, DraftInput, DraftSummary } from './schemas.ts';

const head = 'd.key, d.based_on_version, d.revision, d.saved_at, a.name as saved_by';
const tables = 'definition_drafts d join accounts a on a.tenant_id = d.tenant_id and a.id = d.saved_by';

/** Every draft, the newest first. */
export async function listDrafts({ services, tenantId }: House): Promise<{ items: DraftSummary[] }> {
  const items = await services.database.rows<DraftSummary>(
    `select ${head} from ${tables} where d.tenant_id = :tenantId order by d.saved_at desc, d.key`,
    { tenantId },
  );
  return { items };
}

/** One draft with what the checker finds in it. @throws draft-not-found */
export async function readDraft({ services, tenantId }: House, key: string): Promise<DefinitionDraft> {
  const draft = await services.database.first<Omit<DefinitionDraft, 'findings'>>(
    `select ${head}, d.xml, d.forms, d.decisions from ${tables} where d.tenant_id = :tenantId and d.key = :key`,
    { tenantId, key },
  );
  if (draft === undefined) throw draftNotFound();
  const decisions = await readDecisionFiles(draft.decisions);
  const { findings } = await inspectXml(draft.xml, { forms: draft.forms, decisions: decisions.set });
  return { ...draft, findings: [...decisions.findings, ...findings] };
}

/**
 * Saves a draft, errors and all, unless somebody saved it since the given revision; 0 makes a new one. What is no diagram at
 * all, or an attack, is not kept. Decisions that are not sent stay as they are; a new draft takes those of its version.
 *
 * @throws revision-stale, xml-hostile, xml-too-large, diagram-refused
 */
export async function saveDraft(
  house: House,
  person: Person,
  key: string,
  { xml, forms = {}, decisions, basedOnVersion = null }: DraftInput,
  revision: number,
): Promise<DefinitionDraft> {
  await assertReadable(xml);
  if (decisions !== undefined) assertNoErrors(unreadable((await readDecisionFiles(decisions)).findings));
  const { services, tenantId, clock } = house;
  const values = {
    tenantId,
    key,
    xml,
    forms: json(forms),
    decisions: decisions === undefined ? null : json(decisions),
    basedOnVersion,
    revision,
    now: clock(),
    accountId: person.id,
  };
  const saved =
    revision === 0
      ? await services.database.run(
          `insert into definition_drafts (tenant_id, key, xml, forms, decisions, based_on_version, revision, saved_at, saved_by)
           values (:tenantId, :key, :xml, cast(:forms as jsonb),
             coalesce(
               cast(:decisions as jsonb),
               (select decisions from process_definitions
                where tenant_id = :tenantId and key = :key and version = :basedOnVersion),
               '{}'),
             :basedOnVersion, 1, :now, :accountId)
           on conflict do nothing`,
          values,
        )
      : await services.database.run(
          `update definition_drafts
           set xml = :xml, forms = cast(:forms as jsonb), decisions = coalesce(cast(:decisions as jsonb), decisions),
             based_on_version = :basedOnVersion,
             revision = revision + 1, saved_at = :now, saved_by = :accountId
           where tenant_id = :tenantId and key = :key and revision = :revision`,
          values,
        );
  if (saved === 0) throw revisionStale(await currentRevision(house, key));
  return readDraft(house, key);
}

/** Drops a draft; dropping one that is not there changes nothing. */
export async function dropDraft({ services, tenantId }: House, key: string): Promise<void> {
  await services.database.run('delete from definition_drafts where tenant_id = :tenantId and key = :key', {
    tenantId,
    key,
  });
}

async function currentRevision({ services, tenantId }: House, key: string): Promise<number> {
  const row = await services.database.first<{ revision: number }>(
    'select revision from definition_drafts where tenant_id = :tenantId and key = :key',
    { tenantId, key },
  );
  return row?.revision ?? 0;
}
