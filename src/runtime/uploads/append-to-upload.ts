import type { Readable } from 'node:stream';
import { newId } from '../../database/id.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { fileTooLarge, uploadInterrupted } from '../../domain/refusals/materials.ts';
import { uploadChecksumMismatch, uploadNotFound, uploadOffsetConflict } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import type { Checksum } from '../../files/partial-files.ts';
import type { Services } from '../turn/services.ts';
import { expiryAfter, ownUpload, type Upload } from './upload.ts';

/** A piece as it comes in. */
export interface IncomingPiece {
  readonly uploadId: string;
  readonly offset: number;
  readonly content: Readable;
  /** How many bytes it will have, if that is told. */
  readonly bytes: number | null;
  readonly checksum: Checksum | null;
}

/**
 * Takes the next piece of a file. What was reached is on record when the line breaks, when the service is killed and when
 * the disk is full: the offset on record never says more than the disk has.
 *
 * A later piece takes over from one that is still being read: its line is dead and only the service does not know yet.
 *
 * @throws upload-not-found, upload-expired, upload-offset-conflict, file-too-large, upload-checksum-mismatch,
 *   upload-interrupted
 */
export async function appendToUpload(
  { database, files }: Services,
  person: Person,
  piece: IncomingPiece,
  expireHours: number,
  clock: () => Instant,
): Promise<Upload> {
  const { uploadId, offset, content, bytes, checksum } = piece;
  const keys = { tenantId: person.tenantId, uploadId, writer: newId() };
  const { length } = await inTransaction(database, async (sql) => {
    const upload = await ownUpload(sql, person, uploadId, { now: clock(), lock: true });
    if (upload.offset !== offset) throw uploadOffsetConflict(upload.offset);
    if (bytes !== null && offset + bytes > upload.length) throw fileTooLarge(upload.length);
    await sql.run('update uploads set writer = :writer where tenant_id = :tenantId and id = :uploadId', keys);
    return upload;
  });
  const written = await files.partial.append(uploadId, content, {
    offset,
    length,
    checksum,
    async reached(at) {
      const moved = await database.run(
        `update uploads set offset_bytes = :at, expires_at = :expiresAt
         where tenant_id = :tenantId and id = :uploadId and writer = :writer`,
        { ...keys, at, expiresAt: expiryAfter(clock(), expireHours) },
      );
      return moved === 1;
    },
  });
  switch (written) {
    case 'whole':
      return ownUpload(database, person, uploadId, { now: clock() });
    case 'beyond-length':
      throw fileTooLarge(length);
    case 'checksum-mismatch':
      throw uploadChecksumMismatch();
    case 'interrupted':
      throw uploadInterrupted();
    case 'lost':
      throw uploadNotFound();
    case 'taken-over':
      throw uploadOffsetConflict((await ownUpload(database, person, uploadId, { now: clock() })).offset);
  }
}
