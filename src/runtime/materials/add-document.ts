import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import { type FileHandedIn, keepDocument, receiveFile, type StoredDocument } from '../documents/keep-document.ts';
import { materialChange } from '../turn/change-of.ts';
import type { Services } from '../turn/services.ts';
import { openRow } from './open-row.ts';

/** A file that is handed in under a row. */
export interface HandedIn extends FileHandedIn {
  readonly disclosureId: string;
  readonly rowId: string;
}

/**
 * Keeps a file under a row of the list and says that something lies there now.
 *
 * @throws disclosure-not-found, row-unknown, material-forbidden, upload-closed, file-empty, file-too-large,
 *   file-type-mismatch, file-type-not-allowed, file-infected, scanner-unavailable, upload-not-found, upload-interrupted
 */
export async function addDocument(
  { database, files, changes }: Services,
  person: Person,
  { disclosureId, rowId, ...file }: HandedIn,
  clock: () => Instant,
): Promise<StoredDocument> {
  const { tenantId } = person;
  // Asked before the file is read, and again when it is here: reading may take minutes, so the clock is asked last.
  await inTransaction(database, (sql) => openRow(sql, person, disclosureId, rowId));
  const taken = await receiveFile(files, file);
  return inTransaction(database, async (sql) => {
    const { caseId } = await openRow(sql, person, disclosureId, rowId);
    sql.afterwards(() => changes?.note(materialChange(caseId, person)));
    const place = { disclosureId, rowId, caseId };
    const document = await keepDocument(sql, files, person, taken, { ...file, place, now: clock() });
    await sql.run(
      `update materials
       set state = 'PROVIDED', reason_code = null, reason = null, inconsistent_field = null,
         inconsistent_with = null, checked_by = null, checked_at = null,
         revision = revision + 1
       where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId`,
      { tenantId, disclosureId, rowId },
    );
    return document;
  });
}
