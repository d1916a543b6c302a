import { Readable } from 'node:stream';
import { type Paper, paperLayout } from '../../print/paper.ts';
import { printPaper } from '../../print/press.ts';
import type { Services } from '../turn/services.ts';

/** A PDF that is on the disk, by the SHA-256 of its bytes. */
export interface Print {
  readonly contentHash: string;
  readonly sizeBytes: number;
}

/** Far above any paper: a list of files is the longest there is. */
const MOST_BYTES = 200 * 1024 * 1024;

/** The print of a document or a disclosure, if it was printed. */
export function printOf({ database }: Services, tenantId: string, ofId: string): Promise<Print | undefined> {
  return database.first<Print>(
    `select content_hash, size_bytes from prints
     where tenant_id = :tenantId and of_id = :ofId and layout = :layout`,
    { tenantId, ofId, layout: paperLayout },
  );
}

/**
 * The print of a document or a disclosure: made when it is first asked for, the same ever after. One whose file is not on the
 * disk any more is made anew, from the same statement.
 */
export async function printed(
  services: Services,
  of: { readonly tenantId: string; readonly id: string; readonly now: string },
  paper: () => Paper | Promise<Paper>,
): Promise<Print> {
  const known = await printOf(services, of.tenantId, of.id);
  if (known && (await services.files.has(known.contentHash))) return known;
  const bytes = await printPaper(await paper());
  const stored = await services.files.storeStream(Readable.from([bytes]), { maxBytes: MOST_BYTES });
  if ('refused' in stored) throw new Error(`The print was not stored: ${stored.refused}`);
  // Whoever printed it at the same moment has printed the same bytes.
  await services.database.run(
    `insert into prints (tenant_id, of_id, layout, content_hash, size_bytes, printed_at)
     values (:tenantId, :id, :layout, :hash, :size, :now)
     on conflict (tenant_id, of_id, layout) do update
     set content_hash = excluded.content_hash, size_bytes = excluded.size_bytes`,
    { ...of, layout: paperLayout, hash: stored.hash, size: stored.size },
  );
  return { contentHash: stored.hash, sizeBytes: stored.size };
}
