import type { Person } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { uploadIncomplete, uploadNotFound } from '../../domain/refusals/uploads.ts';
import type { Instant } from '../../domain/time.ts';
import { addDocument, type StoredDocument } from '../add-document.ts';
import type { Services } from '../services.ts';
import { dropUpload } from './drop-upload.ts';
import { ownUpload } from './upload.ts';

/** What no second try would change: such a file is dropped at once. */
const hopeless = new Set([
  'file-empty',
  'file-too-large',
  'file-type-mismatch',
  'file-type-not-allowed',
  'file-infected',
]);

/**
 * Lays a file that came in pieces under a row of the list. It is looked at as a whole now, like one that came in one go.
 * The upload is used up by it; a refusal for its content drops it as well, any other leaves it for another try.
 *
 * @throws upload-not-found, upload-expired, upload-incomplete, and as `addDocument`
 */
export async function handInUpload(
  services: Services,
  person: Person,
  given: {
    readonly disclosureId: string;
    readonly rowId: string;
    readonly uploadId: string;
    readonly maxBytes: number;
  },
  clock: () => Instant,
): Promise<StoredDocument> {
  const { uploadId } = given;
  const { fileName, length, offset } = await ownUpload(services.database, person, uploadId, { now: clock() });
  if (offset < length) throw uploadIncomplete(offset, length);
  const content = services.files.partial.read(uploadId, length);
  try {
    const document = await addDocument(services, person, { ...given, fileName, content }, clock);
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
