import { type Static, Type } from 'typebox';
import type { Sql } from '../../database/connect.ts';
import type { Person } from '../../domain/person.ts';
import { uploadExpired, uploadNotFound } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import { id, instant, named, text, whole } from '../views/parts.ts';

/** A file on its way. */
export const Upload = named(
  'Upload',
  'A file on its way (tus 1.0.0): so much of it is here.',
  Type.Object({
    id: id('Upload'),
    fileName: text('Name of the file'),
    length: whole('Length of the whole file, in bytes'),
    offset: whole('So many bytes are here; the next piece begins there'),
    createdAt: instant('When it was begun'),
    expiresAt: instant('It is dropped then, unless something comes before'),
  }),
);
export type Upload = Static<typeof Upload>;

const columns = `id, file_name, length_bytes as length, offset_bytes as "offset", created_at, expires_at`;

/** The person's own upload, locked when asked so. @throws upload-not-found, upload-expired */
export async function ownUpload(
  sql: Sql,
  person: Person,
  uploadId: string,
  { now, lock = false }: { readonly now: Instant; readonly lock?: boolean },
): Promise<Upload> {
  const upload = await sql.first<Upload>(
    `select ${columns} from uploads
     where tenant_id = :tenantId and id = :uploadId and account_id = :accountId ${lock ? 'for update' : ''}`,
    { tenantId: person.tenantId, uploadId, accountId: person.id },
  );
  if (upload === undefined) throw uploadNotFound();
  if (Date.parse(upload.expiresAt) <= Date.parse(now)) throw uploadExpired();
  return upload;
}

/** The person's unfinished uploads, the newest first. */
export async function ownUploads(sql: Sql, person: Person, now: Instant): Promise<{ items: Upload[] }> {
  const items = await sql.rows<Upload>(
    `select ${columns} from uploads
     where tenant_id = :tenantId and account_id = :accountId and expires_at > :now
     order by created_at desc, id desc
     limit 500`,
    { tenantId: person.tenantId, accountId: person.id, now },
  );
  return { items };
}

/** When an upload expires that something came for at a moment. */
export function expiryAfter(now: Instant, hours: number): Instant {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}

/** A file that came in pieces and is to be handed in. */
export const UploadHandedIn = Type.Object(
  { uploadId: id('Upload that is all here') },
  { additionalProperties: false, description: 'Which upload' },
);

/** The upload a body names that its schema has let pass; null when there is no body because a form comes. */
export function uploadIdIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('uploadId' in body)) return null;
  return typeof body.uploadId === 'string' ? body.uploadId : null;
}
