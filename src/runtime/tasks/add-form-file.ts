import type { Sql } from '../../database/connect.ts';
import { inTransaction } from '../../database/transaction.ts';
import { whyNotComplete } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { fileKindNotTaken, uploadClosed } from '../../domain/refusals/materials.ts';
import { fieldUnknown } from '../../domain/refusals/tasks.ts';
import { disclosureNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import type { ReceivedFile } from '../../files/store.ts';
import { applicationForm } from '../../forms/field.ts';
import { type FileField, fileFieldsOf, takesFile } from '../../forms/file-fields.ts';
import { standingOf } from '../cases/standing.ts';
import { type FileHandedIn, keepDocument, receiveFile, type StoredDocument } from '../documents/keep-document.ts';
import { onTask } from '../turn/command.ts';
import { definitionOf } from '../turn/move.ts';
import type { TaskRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { elementOf } from '../turn/task-record.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { schemaOf } from './form-of-task.ts';

/** A file for a field of a form: of a task, or of the form an application is handed in with. */
export type FormFile = FileHandedIn & {
  readonly fieldKey: string;
  readonly form: { readonly taskId: string } | { readonly disclosureId: string };
};

/**
 * Keeps a file for a field of a form, as files of the list are kept: its kind is found from its content, it is scanned, and
 * its size is bounded. The form names it by its id when it is handed in; what no form names by then is given up.
 *
 * @throws task-not-found, disclosure-not-found, field-unknown, upload-closed, file-empty, file-too-large, file-type-mismatch,
 *   file-type-not-allowed, file-infected, scanner-unavailable, upload-not-found, upload-interrupted, and as `completeTask`
 *   for who may
 */
export function addFormFile(
  services: Services,
  person: Person,
  file: FormFile,
  clock: () => Instant,
): Promise<StoredDocument> {
  const { form, fieldKey } = file;
  return 'taskId' in form
    ? addToTask(services, person, { ...file, taskId: form.taskId, fieldKey }, clock)
    : addToApplication(services, person, { ...file, disclosureId: form.disclosureId, fieldKey }, clock);
}

async function addToTask(
  services: Services,
  person: Person,
  { taskId, fieldKey, ...file }: FileHandedIn & { readonly taskId: string; readonly fieldKey: string },
  clock: () => Instant,
): Promise<StoredDocument> {
  // Asked before the file is read, and again when it is here: reading may take minutes.
  await onTask(services, person, taskId, clock(), async (turn, task) => openField(turn, person, task, fieldKey));
  const taken = await receiveFile(services.files, file);
  return onTask(services, person, taskId, clock(), async (turn, task) => {
    assertTakes(openField(turn, person, task, fieldKey), file, taken);
    const place = { disclosureId: caseOf(turn).disclosureId, caseId: turn.caseId, fieldKey, taskId };
    return keepDocument(turn.sql, services.files, person, taken, { ...file, place, now: turn.now });
  });
}

function openField(turn: Turn, person: Person, task: TaskRow, fieldKey: string): FileField {
  const refusal = whyNotComplete(person, task, standingOf(turn, person));
  if (refusal) throw refusal;
  const instance = turn.instances.get(task.instanceId);
  if (!instance) throw new Error(`Instance ${task.instanceId} of an open task is not active`);
  const definition = definitionOf(turn, instance);
  const { form } = elementOf(definition.model, task.elementId).approval;
  const [key = ''] = fieldKey.split('.');
  const isOpen = !form?.hiddenFields.includes(key) && !form?.readOnlyFields.includes(key);
  const field = fileFieldsOf(schemaOf(definition, form)).find(({ path }) => path === fieldKey);
  if (field === undefined || !isOpen) throw fieldUnknown(fieldKey);
  return field;
}

async function addToApplication(
  services: Services,
  person: Person,
  { disclosureId, fieldKey, ...file }: FileHandedIn & { readonly disclosureId: string; readonly fieldKey: string },
  clock: () => Instant,
): Promise<StoredDocument> {
  const { database, files } = services;
  await inTransaction(database, (sql) => openApplicationField(services, sql, person, disclosureId, fieldKey));
  const taken = await receiveFile(files, file);
  return inTransaction(database, async (sql) => {
    assertTakes(await openApplicationField(services, sql, person, disclosureId, fieldKey), file, taken);
    const place = { disclosureId, caseId: null, fieldKey };
    return keepDocument(sql, files, person, taken, { ...file, place, now: clock() });
  });
}

async function openApplicationField(
  services: Services,
  sql: Sql,
  { tenantId, applicantId }: Person,
  disclosureId: string,
  fieldKey: string,
): Promise<FileField> {
  const list = await sql.first<{ definitionId: string }>(
    `select definition_id from disclosures
     where tenant_id = :tenantId and id = :disclosureId and applicant_id = :applicantId
     for update`,
    { tenantId, disclosureId, applicantId },
  );
  if (list === undefined) throw disclosureNotFound();
  const used = await sql.first('select id from cases where tenant_id = :tenantId and disclosure_id = :disclosureId', {
    tenantId,
    disclosureId,
  });
  if (used !== undefined) throw uploadClosed();
  const { forms } = await services.definitions.byId(sql, tenantId, list.definitionId);
  const field = fileFieldsOf(forms[applicationForm]).find(({ path }) => path === fieldKey);
  if (field === undefined) throw fieldUnknown(fieldKey);
  return field;
}

/** The field may take less than the service does; the browser asks the same before it sends. @throws file-type-not-allowed */
function assertTakes({ accept }: FileField, { fileName }: FileHandedIn, { mediaType }: ReceivedFile): void {
  if (!takesFile(accept, { name: fileName, mediaType })) throw fileKindNotTaken(accept ?? '');
}
