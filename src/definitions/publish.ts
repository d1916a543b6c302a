import { createHash } from 'node:crypto';
import type { Finding } from '../bpmn/finding.ts';
import type { ProcessModel } from '../bpmn/model.ts';
import type { Transaction } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { json } from '../database/named-bindings.ts';
import type { Instant } from '../domain/time.ts';
import { startTriggers } from '../engine/start-triggers.ts';
import type { DecisionFiles } from './check-decisions.ts';

/** A diagram that passed its checks, with the forms and decisions its tasks name. */
export interface Checked {
  readonly xml: string;
  readonly models: readonly ProcessModel[];
  readonly forms: Readonly<Record<string, unknown>>;
  /** The DMN files its tasks take decisions from, by their names. */
  readonly decisions: DecisionFiles;
  readonly findings: readonly Finding[];
}

/** Who puts a version in service, and why. */
export interface Publishing {
  readonly tenantId: string;
  readonly by: string | null;
  readonly note: string | null;
  readonly now: Instant;
  /** What is put in service together. */
  readonly deploymentId: string;
}

/**
 * Puts a diagram's processes in service, each as the next version of its key. The same diagram with the same forms and decisions is put
 * in service once: then `created` is false and the version that holds it is answered.
 */
export async function publish(
  sql: Transaction,
  diagram: Checked,
  publishing: Publishing,
): Promise<{ readonly id: string; readonly key: string; readonly created: boolean }[]> {
  const { tenantId, deploymentId } = publishing;
  const contentHash = contentHashOf(diagram.xml, diagram.forms, diagram.decisions);
  const published: { id: string; key: string; created: boolean }[] = [];
  for (const model of diagram.models) {
    const { key } = model;
    // Two deployments of one key wait for each other, so that no version number is given twice.
    await sql.run('select pg_advisory_xact_lock(hashtext(:lock))', { lock: `definition ${tenantId} ${key}` });
    const latest = await sql.first<{ id: string; version: number; contentHash: string }>(
      `select id, version, content_hash from process_definitions
       where tenant_id = :tenantId and key = :key
       order by version desc limit 1`,
      { tenantId, key },
    );
    const known = latest?.contentHash === contentHash ? latest.id : null;
    const id = known ?? (await insertVersion(sql, diagram, model, (latest?.version ?? 0) + 1, contentHash, publishing));
    await sql.run(
      `insert into deployment_definitions (tenant_id, deployment_id, key, definition_id)
       values (:tenantId, :deploymentId, :key, :id)
       on conflict (tenant_id, deployment_id, key) do update set definition_id = excluded.definition_id`,
      { tenantId, deploymentId, key, id },
    );
    published.push({ id, key, created: known === null });
  }
  return published;
}

async function insertVersion(
  sql: Transaction,
  { xml, forms, decisions }: Checked,
  model: ProcessModel,
  version: number,
  contentHash: string,
  { tenantId, deploymentId, now, by, note }: Publishing,
): Promise<string> {
  const id = newId();
  await sql.run(
    `insert into process_definitions
       (tenant_id, id, key, version, version_tag, deployment_id, name, name_en, content_hash, xml, forms, decisions,
        applicable, status, deployed_at, deployed_by, note)
     values (:tenantId, :id, :key, :version, :versionTag, :deploymentId, :name, :nameEn, :contentHash, :xml,
       cast(:forms as jsonb), cast(:decisions as jsonb), :applicable, 'PUBLISHED', :now, :by, :note)`,
    {
      tenantId,
      id,
      key: model.key,
      version,
      versionTag: model.versionTag,
      deploymentId,
      name: model.procedure?.name.zh ?? model.name,
      nameEn: model.procedure?.name.en ?? model.name,
      contentHash,
      xml,
      forms: json(forms),
      decisions: json(decisions),
      applicable: model.procedure?.applicable ?? false,
      now,
      by,
      note,
    },
  );
  for (const { elementId, occurred, event } of startTriggers(model)) {
    if (event.type !== 'message' && event.type !== 'signal') continue;
    await sql.run(
      `insert into start_triggers (tenant_id, definition_id, element_id, occurred, kind, name)
       values (:tenantId, :id, :elementId, :occurred, :kind, :name)`,
      { tenantId, id, elementId, occurred, kind: event.type === 'message' ? 'MESSAGE' : 'SIGNAL', name: event.name },
    );
  }
  return id;
}

/** The hash by which a diagram with its forms and decisions is known again. */
export function contentHashOf(xml: string, forms: Readonly<Record<string, unknown>>, decisions: DecisionFiles): string {
  const hash = createHash('sha256')
    .update(xml)
    .update('\n')
    .update(json(inOrder(forms)));
  // A version without decisions keeps the hash it had before there were any.
  if (Object.keys(decisions).length > 0) hash.update('\n').update(json(inOrder(decisions)));
  return hash.digest('hex');
}

/** Keys in order, so that the same parts give the same hash however they were collected. */
function inOrder(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
