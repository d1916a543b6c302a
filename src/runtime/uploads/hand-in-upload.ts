import type { Person } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { uploadIncomplete, uploadNotFound } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import type { FileHandedIn, StoredDocument } from '../documents/keep-document.ts';
import type { Services } from '../turn/services.ts';
import { dropUpload } from './drop-upload.ts';
import { ownUpload } from './upload.ts';

/** What no second try would change: such a file is dropped at once. */
const hopeless = new Set([
  'file-empty',
  'file-too-large',
  'file-type-mismatch',
  'file-type-not-allowed',
  'file-infected',
  'file-kind-not-taken',
]);

/** Keeps a file for what it was handed in for. */
export type KeepFile = (file: FileHandedIn) => Promise<StoredDocument>;

/**
 * Hands in a file that came in pieces. It is looked at as a whole now, like one that came in one go. The upload is used up
 * by it; a refusal for its content drops it as well, any other leaves it for another try.
 *
 * @throws upload-not-found, upload-expired, upload-incomplete, and as what keeps it
 */
export async function handInUpload(
  services: Services,
  person: Person,
  { uploadId, maxBytes }: { readonly uploadId: string; readonly maxBytes: number },
  now: Instant,
  keep: KeepFile,
): Promise<StoredDocument> {
  const { fileName, length, offset } = await ownUpload(services.database, person, uploadId, { now });
  if (offset < length) throw uploadIncomplete(offset, length);
  const content = services.files.partial.read(uploadId, length);
  try {
    const document = await keep({ fileName, content, maxBytes, uploadId });
    await services.files.partial.remove(uploadId);
    return document;
  } catch (error) {
    if (error instanceof Refusal && hopeless.has(error.code)) await dropUpload(services, person, uploadId);
    // Its pieces are on another machine's disk, or a refused try has removed them.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw uploadNotFound();
    throw error;
  } finally {
    content.destroy();
  }
}
