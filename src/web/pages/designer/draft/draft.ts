import { read, send } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { ProblemError } from '../../../api/problem.ts';

/** What a check has found at an element, or in the document as a whole. */
export type Finding = Schemas['Finding'];

/** A deployed process definition. */
export type DefinitionSummary = Schemas['DefinitionSummary'];

/** A draft as the server keeps it; one a process. */
export type Draft = Schemas['DefinitionDraft'];

/** DMN documents of a draft by the names of their files, without `.dmn`. */
export type Decisions = Draft['decisions'];

/** Forms of a draft by key, each a form-js schema. */
export type Forms = Draft['forms'];

/** A diagram of another engine as the server translated it. */
export type DiagramImport = Schemas['DiagramImport'];

/** A draft in the list of drafts. */
export type DraftSummary = Schemas['DraftSummary'];

function nullWhenMissing(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null;
  throw error;
}

/** The newest version of every process. */
export async function latestDefinitions(signal?: AbortSignal): Promise<DefinitionSummary[]> {
  return (await read('/api/v1/process-definitions', signal ? { signal } : {})).items;
}

/** Every draft, without its diagram, the newest first. */
export async function allDrafts(signal?: AbortSignal): Promise<DraftSummary[]> {
  return (await read('/api/v1/definition-drafts', signal ? { signal } : {})).items;
}

/** The diagram of a deployed definition. */
export function definitionXml(definitionId: string): Promise<string> {
  return read('/api/v1/process-definitions/{id}/xml', { path: { id: definitionId } });
}

/** The draft of a process, or null when there is none. */
export function readDraft(key: string): Promise<Draft | null> {
  return read('/api/v1/definition-drafts/{key}', { path: { key } }).catch(nullWhenMissing);
}

async function decisionsOf(definitionId: string): Promise<Decisions> {
  const path = { id: definitionId };
  const { items } = await read('/api/v1/process-definitions/{id}/decisions', { path });
  const oneOfEachFile = [...new Map(items.map((item) => [item.file, item.id])).entries()];
  const texts = oneOfEachFile.map(
    async ([file, decisionId]) =>
      [
        file,
        await read('/api/v1/process-definitions/{id}/decisions/{decisionId}/xml', { path: { ...path, decisionId } }),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** A draft that begins as the version now in service, with its forms and decisions; it is kept from the first change on. */
export async function draftOf(definition: DefinitionSummary): Promise<Draft> {
  const { id } = definition;
  const [xml, decisions, { formKeys }] = await Promise.all([
    definitionXml(id),
    decisionsOf(id),
    read('/api/v1/process-definitions/{id}', { path: { id } }),
  ]);
  const forms = formKeys.map(
    async (key) => [key, await read('/api/v1/process-definitions/{id}/forms/{key}', { path: { id, key } })] as const,
  );
  return {
    key: definition.key,
    xml,
    forms: Object.fromEntries(await Promise.all(forms)),
    decisions,
    basedOnVersion: definition.version,
    revision: 0,
    savedAt: definition.deployedAt,
    savedBy: '',
    findings: [],
  };
}

/** Keeps a draft; revision 0 makes it. @throws revision-stale when somebody else kept one meanwhile */
export function writeDraft(
  draft: Pick<Draft, 'key' | 'xml' | 'forms' | 'basedOnVersion' | 'revision'> & { decisions?: Decisions },
): Promise<Draft> {
  const { key, revision, ...body } = draft;
  return send('PUT', '/api/v1/definition-drafts/{key}', { path: { key }, body, ifMatch: String(revision) });
}

/** Drops a draft; the version in service stays. */
export function deleteDraft(key: string): Promise<null> {
  return send('DELETE', '/api/v1/definition-drafts/{key}', { path: { key } });
}

/** Puts a draft in service as the next version. @throws diagram-refused when a check finds an error */
export function publishDraft(
  key: string,
  wish: { note: string; runningCases: 'STAY' | 'MIGRATE' },
): Promise<Schemas['Publication']> {
  return send('POST', '/api/v1/definition-drafts/{key}/publication', { path: { key }, body: wish });
}

/** What the checks say about a diagram. */
export async function checkDiagram(xml: string): Promise<Finding[]> {
  return (await send('POST', '/api/v1/diagram-checks', { body: { xml } })).findings;
}

/** Translates what other engines say in a diagram, and tells what became of it; nothing is kept. @throws ProblemError */
export function importDiagram(xml: string): Promise<DiagramImport> {
  return send('POST', '/api/v1/diagram-imports', { body: { xml } });
}
