import type { Person } from '../../domain/person.ts';
import { uploadNotFound } from '../../domain/refusals/uploads.ts';
import type { Services } from '../turn/services.ts';

/** Gives an upload up, expired or not; nothing of it is kept. @throws upload-not-found */
export async function dropUpload({ database, files }: Services, person: Person, uploadId: string): Promise<void> {
  const dropped = await database.run(
    'delete from uploads where tenant_id = :tenantId and id = :uploadId and account_id = :accountId',
    { tenantId: person.tenantId, uploadId, accountId: person.id },
  );
  if (dropped === 0) throw uploadNotFound();
  await files.partial.remove(uploadId);
}
