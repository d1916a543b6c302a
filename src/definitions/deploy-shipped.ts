import { type ShippedProcess, shippedProcesses } from '../files/shipped-processes.ts';
import type { House } from '../runtime/views/house.ts';
import { deploy } from './deploy.ts';
import { contentHashOf } from './publish.ts';

/**
 * Puts the procedures that ship with this version in service; what is in service already is left alone. A version a designer
 * published later stays the latest: what ships is deployed only while nobody changed that procedure here.
 *
 * Answers how many new versions that made.
 */
export async function deployShipped(house: House, shipped?: readonly ShippedProcess[]): Promise<number> {
  const processes = shipped ?? (await shippedProcesses());
  const { services, tenantId } = house;
  const changedHere = await services.database.rows<{ key: string }>(
    'select distinct key from process_definitions where tenant_id = :tenantId and deployed_by is not null',
    { tenantId },
  );
  const kept = new Set(changedHere.map(({ key }) => key));
  const inService = await services.database.rows<{ contentHash: string }>(
    `select distinct on (key) content_hash from process_definitions
     where tenant_id = :tenantId
     order by key, version desc`,
    { tenantId },
  );
  const known = new Set(inService.map(({ contentHash }) => contentHash));
  let created = 0;
  for (const files of processes) {
    const diagram = files.find(({ name }) => name.endsWith('.bpmn'));
    if (diagram === undefined || kept.has(diagram.name.replace(/\.bpmn$/, ''))) continue;
    // What is in service already need not be read and checked again: a start is quick.
    if (known.has(contentHashOf(diagram.text, formsOf(files), decisionsOf(files)))) continue;
    const { definitions } = await deploy(house, null, { files, note: null, dryRun: false });
    created += definitions.filter((definition) => definition.created).length;
  }
  return created;
}

function formsOf(files: ShippedProcess): Record<string, unknown> {
  const forms = files.filter(({ name }) => name.endsWith('.form'));
  return Object.fromEntries(forms.map(({ name, text }) => [name.replace(/\.form$/, ''), JSON.parse(text)]));
}

function decisionsOf(files: ShippedProcess): Record<string, string> {
  const decisions = files.filter(({ name }) => name.endsWith('.dmn'));
  return Object.fromEntries(decisions.map(({ name, text }) => [name.replace(/\.dmn$/, ''), text]));
}
