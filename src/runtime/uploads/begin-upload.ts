import { newId } from '../../database/id.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { fileEmpty, fileTooLarge, fileTypeNotAllowed } from '../../domain/refusals/materials.ts';
import { tooManyUploads, uploadQuotaExhausted } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import { isAllowedName } from '../../files/detect-type.ts';
import { safeFileName } from '../../files/file-name.ts';
import type { Services } from '../turn/services.ts';
import type { UploadLimits } from './limits.ts';
import { expiryAfter, ownUpload, type Upload } from './upload.ts';

/**
 * Begins an upload: says how long the file is and what it is called; its bytes come afterwards.
 *
 * @throws file-empty, file-too-large, file-type-not-allowed, too-many-uploads, upload-quota-exhausted
 */
export async function beginUpload(
  { database }: Services,
  person: Person,
  file: { readonly name: string; readonly length: number },
  limits: UploadLimits,
  now: Instant,
): Promise<Upload> {
  const { tenantId, id: accountId } = person;
  if (file.length === 0) throw fileEmpty();
  if (file.length > limits.maxBytes) throw fileTooLarge(limits.maxBytes);
  // Its content is looked at when it is whole; a name nobody would take needs no bytes.
  const fileName = safeFileName(file.name);
  if (!isAllowedName(fileName)) throw fileTypeNotAllowed();
  const id = newId();
  return inTransaction(database, async (sql) => {
    // One beginning at a time, so that two do not both take the last room.
    await sql.run(`select pg_advisory_xact_lock(hashtextextended('uploads', 0))`);
    const open = await sql.first<{ files: number; bytes: number; allBytes: number }>(
      `select count(*) filter (where tenant_id = :tenantId and account_id = :accountId)::integer as files,
         coalesce(sum(length_bytes) filter (where tenant_id = :tenantId and account_id = :accountId), 0)::bigint as bytes,
         coalesce(sum(length_bytes), 0)::bigint as all_bytes
       from uploads
       where expires_at > :now`,
      { tenantId, accountId, now },
    );
    const { files, bytes, allBytes } = open ?? { files: 0, bytes: 0, allBytes: 0 };
    if (files >= limits.openFiles || bytes + file.length > limits.openBytes) throw tooManyUploads();
    if (allBytes + file.length > limits.quotaBytes) throw uploadQuotaExhausted();
    await sql.run(
      `insert into uploads (tenant_id, id, account_id, file_name, length_bytes, created_at, expires_at)
       values (:tenantId, :id, :accountId, :fileName, :length, :now, :expiresAt)`,
      { tenantId, id, accountId, fileName, length: file.length, now, expiresAt: expiryAfter(now, limits.expireHours) },
    );
    return ownUpload(sql, person, id, { now });
  });
}
