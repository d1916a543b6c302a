import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';

/** What would become of running cases if a draft were published and they went on with it. */
export type DraftMigration = Schemas['DraftMigration'];

/** Tries a migration of all running cases to a draft that is kept; nothing is changed. @throws ProblemError */
export function previewMigration(key: string): Promise<DraftMigration> {
  return read('/api/v1/definition-drafts/{key}/migration-preview', { path: { key } });
}
