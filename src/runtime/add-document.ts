import type { Readable } from 'node:stream';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import {
  fileEmpty,
  fileInfected,
  fileTooLarge,
  fileTypeMismatch,
  fileTypeNotAllowed,
  scannerUnavailable,
  uploadInterrupted,
} from '../domain/refusals/materials.ts';
import { uploadNotFound } from '../domain/refusals/uploads.ts';
import type { Instant } from '../domain/time.ts';
import { safeFileName } from '../files/file-name.ts';
import type { FileDefect } from '../files/look-into.ts';
import type { Refused } from '../files/objection.ts';
import type { Scanned } from '../files/scanner.ts';
import { materialChange } from './change-of.ts';
import { lockContent } from './lock-content.ts';
import { openRow } from './open-row.ts';
import type { Services } from './services.ts';

/** A file that is handed in under a row. */
export interface HandedIn {
  readonly disclosureId: string;
  readonly rowId: string;
  readonly fileName: string;
  readonly content: Readable;
  readonly maxBytes: number;
  /** The upload that brought it in pieces, which is used up by it. */
  readonly uploadId?: string;
}

/** What is told of a file that was kept. */
export interface StoredDocument {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly scan: Scanned | null;
  readonly pageCount: number | null;
  readonly defect: FileDefect | null;
  readonly createdAt: Instant;
}

/**
 * Keeps a file under a row of the list and says that something lies there now.
 *
 * The file is on the disk before the row is written: a failure in between leaves a file nobody names, never a row without
 * its file.
 *
 * @throws disclosure-not-found, row-unknown, material-forbidden, upload-closed, file-empty, file-too-large,
 *   file-type-mismatch, file-type-not-allowed, file-infected, scanner-unavailable, upload-not-found, upload-interrupted
 */
export async function addDocument(
  { database, files, changes }: Services,
  person: Person,
  { disclosureId, rowId, fileName, content, maxBytes, uploadId }: HandedIn,
  clock: () => Instant,
): Promise<StoredDocument> {
  const { tenantId } = person;
  // Asked before the file is read, and again when it is here: reading may take minutes, so the clock is asked last.
  await inTransaction(database, (sql) => openRow(sql, person, disclosureId, rowId));
  const taken = await files.receive(content, { name: fileName, maxBytes });
  if ('refused' in taken) throw objection(taken, maxBytes);
  return inTransaction(database, async (sql) => {
    const { caseId } = await openRow(sql, person, disclosureId, rowId);
    sql.afterwards(() => changes?.note(materialChange(caseId, person)));
    const now = clock();
    await lockContent(sql, taken.hash);
    // Content that was here before may have been swept away between the disk and this lock.
    if (!(await files.has(taken.hash))) throw uploadInterrupted();
    if (uploadId !== undefined) {
      const used = await sql.run('delete from uploads where tenant_id = :tenantId and id = :uploadId', {
        tenantId,
        uploadId,
      });
      if (used === 0) throw uploadNotFound();
    }
    const document = await sql.first<StoredDocument>(
      `insert into documents (tenant_id, id, kind, disclosure_id, row_id, case_id, title, title_en, file_name, media_type,
         size_bytes, content_hash, scan, page_count, defect, created_by, created_at)
       values (:tenantId, :id, 'UPLOAD', :disclosureId, :rowId, :caseId, :fileName, :fileName, :fileName, :mediaType,
         :size, :hash, :scan, :pages, :defect, :accountId, :now)
       returning id, file_name, media_type, size_bytes, scan, page_count, defect, created_at`,
      {
        tenantId,
        id: newId(),
        disclosureId,
        rowId,
        caseId,
        fileName: safeFileName(fileName),
        mediaType: taken.mediaType,
        size: taken.size,
        hash: taken.hash,
        scan: taken.scan,
        pages: taken.pages,
        defect: taken.defect,
        accountId: person.id,
        now,
      },
    );
    if (document === undefined) throw new Error('The new document gave no row');
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

function objection({ refused, signature }: Refused, maxBytes: number): Refusal {
  switch (refused) {
    case 'file-too-large':
      return fileTooLarge(maxBytes);
    case 'file-empty':
      return fileEmpty();
    case 'file-type-mismatch':
      return fileTypeMismatch();
    case 'file-type-not-allowed':
      return fileTypeNotAllowed();
    case 'file-infected':
      return fileInfected(signature ?? '');
    case 'scanner-unavailable':
      return scannerUnavailable();
  }
}
