import type { Finding } from '../bpmn/finding.ts';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { deploymentEmpty, formFileInvalid } from '../domain/refusals/definitions.ts';
import { unstorableIn } from '../http/storable-text.ts';
import { definitionSummary } from '../runtime/views/definition-view.ts';
import type { House } from '../runtime/views/house.ts';
import { unknownCalls } from './called-processes.ts';
import { readDecisionFiles, usedFiles } from './check-decisions.ts';
import { assertNoErrors, formKeysOf, inspectXml } from './check-diagram.ts';
import { type Checked, publish } from './publish.ts';
import type { Deployment } from './schemas.ts';

/** Files of a deployment: `.bpmn` diagrams, `.form` schemas, a form's key being its file's name, and `.dmn` decision models. */
export interface DeploymentFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly note: string | null;
}

/**
 * Puts diagrams in service, all or none. The same content is put in service once. With `dryRun` nothing is, and the findings
 * tell what would stand in the way.
 *
 * @throws deployment-empty, form-file-invalid, diagram-refused, xml-hostile, xml-too-large
 */
export async function deploy(
  house: House,
  person: Person | null,
  deployment: DeploymentFiles & { readonly dryRun: boolean },
): Promise<Deployment> {
  const { services, tenantId, clock } = house;
  const { diagrams, findings: inFiles } = await readFiles(deployment);
  const models = diagrams.flatMap((diagram) => diagram.models);
  const findings = [...inFiles, ...(await unknownCalls(services.database, tenantId, models))];
  if (deployment.dryRun) return { definitions: [], findings };
  assertNoErrors(findings);
  const publishing = { tenantId, by: person?.id ?? null, note: deployment.note, now: clock(), deploymentId: newId() };
  const published = await inTransaction(services.database, async (sql) => {
    const all: { id: string; created: boolean }[] = [];
    for (const diagram of diagrams) all.push(...(await publish(sql, diagram, publishing)));
    return all;
  });
  const definitions: Deployment['definitions'] = [];
  for (const { id, created } of published) {
    definitions.push({ ...(await definitionSummary(house, person, id)), created });
  }
  return { definitions, findings };
}

async function readFiles({ files }: DeploymentFiles): Promise<{ diagrams: Checked[]; findings: Finding[] }> {
  const diagrams = files.filter(({ name }) => name.endsWith('.bpmn') || name.endsWith('.xml'));
  if (diagrams.length === 0) throw deploymentEmpty();
  const named = (ending: string) => files.filter(({ name }) => name.endsWith(ending));
  const forms = Object.fromEntries(named('.form').map((file) => [baseName(file.name), formOf(file)]));
  const decisionFiles = Object.fromEntries(named('.dmn').map(({ name, text }) => [baseName(name), text]));
  const decisions = await readDecisionFiles(decisionFiles);
  const checked: Checked[] = [];
  for (const { text } of diagrams) {
    const { models, findings } = await inspectXml(text, { forms, decisions: decisions.set });
    const used = formKeysOf(models, forms).filter((key) => Object.hasOwn(forms, key));
    checked.push({
      xml: text,
      models,
      findings,
      forms: Object.fromEntries(used.map((key) => [key, forms[key]])),
      decisions: usedFiles(models, decisions.set, decisionFiles),
    });
  }
  return { diagrams: checked, findings: [...decisions.findings, ...checked.flatMap(({ findings }) => findings)] };
}

function baseName(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.(form|dmn)$/, '');
}

function formOf({ name, text }: { readonly name: string; readonly text: string }): Record<string, unknown> {
  try {
    const form: unknown = JSON.parse(text);
    // A form-js schema is an object with its components.
    if (typeof form === 'object' && form !== null && 'components' in form && unstorableIn(form).length === 0)
      return form as Record<string, unknown>;
  } catch {
    // Not JSON: refused below like anything else that is no form.
  }
  throw formFileInvalid(name);
}
