import type { Readable } from 'node:stream';
import type { Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import {
  fileEmpty,
  fileInfected,
  fileTooLarge,
  fileTypeMismatch,
  fileTypeNotAllowed,
  scannerUnavailable,
  uploadInterrupted,
} from '../../domain/refusals/materials.ts';
import { uploadNotFound } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import { safeFileName } from '../../files/file-name.ts';
import type { FileDefect } from '../../files/look-into.ts';
import type { Refused } from '../../files/objection.ts';
import type { Scanned } from '../../files/scanner.ts';
import type { FileStore, ReceivedFile } from '../../files/store.ts';
import { lockContent } from '../turn/lock-content.ts';

/** A file as it is handed in. */
export interface FileHandedIn {
  readonly fileName: string;
  readonly content: Readable;
  readonly maxBytes: number;
  /** The upload that brought it in pieces, which is used up by it. */
  readonly uploadId?: string;
}

/** What a file is handed in for: a row of a list, or a field of a form. */
export interface PlaceOfDocument {
  readonly disclosureId: string;
  readonly caseId: string | null;
  readonly rowId?: string;
  readonly fieldKey?: string;
  readonly taskId?: string;
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
 * Puts a file on the disk if it may be handed in: of an allowed kind by its content, clean, not too large.
 *
 * @throws file-empty, file-too-large, file-type-mismatch, file-type-not-allowed, file-infected, scanner-unavailable
 */
export async function receiveFile(
  files: FileStore,
  { content, fileName, maxBytes }: FileHandedIn,
): Promise<ReceivedFile> {
  const taken = await files.receive(content, { name: fileName, maxBytes });
  if ('refused' in taken) throw objection(taken, maxBytes);
  return taken;
}

/**
 * Writes the row of a file that is on the disk. The file is there before its row: a failure in between leaves a file nobody
 * names, never a row without its file.
 *
 * @throws upload-interrupted, upload-not-found
 */
export async function keepDocument(
  sql: Transaction,
  files: FileStore,
  person: Person,
  taken: ReceivedFile,
  {
    fileName,
    uploadId,
    place,
    now,
  }: Pick<FileHandedIn, 'fileName' | 'uploadId'> & {
    readonly place: PlaceOfDocument;
    readonly now: Instant;
  },
): Promise<StoredDocument> {
  const { tenantId } = person;
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
    `insert into documents (tenant_id, id, kind, disclosure_id, row_id, case_id, field_key, task_id, title, title_en,
       file_name, media_type, size_bytes, content_hash, scan, page_count, defect, created_by, created_at)
     values (:tenantId, :id, 'UPLOAD', :disclosureId, :rowId, :caseId, :fieldKey, :taskId, :fileName, :fileName,
       :fileName, :mediaType, :size, :hash, :scan, :pages, :defect, :accountId, :now)
     returning id, file_name, media_type, size_bytes, scan, page_count, defect, created_at`,
    {
      tenantId,
      id: newId(),
      disclosureId: place.disclosureId,
      caseId: place.caseId,
      rowId: place.rowId ?? null,
      fieldKey: place.fieldKey ?? null,
      taskId: place.taskId ?? null,
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
  return document;
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
