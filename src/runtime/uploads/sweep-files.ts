import type { Sql } from '../../database/connect.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Instant } from '../../domain/time.ts';
import { lockContent } from '../turn/lock-content.ts';
import type { Services } from '../turn/services.ts';

const dayMs = 24 * 3_600_000;
/** A file younger than this may belong to a document whose row is still being written. */
export const youngFileMs = dayMs;

/** What a sweep took away. */
export interface Swept {
  readonly uploads: number;
  readonly files: number;
}

/** Drops the uploads nothing came for in time, of all tenants; gives their number. */
export async function dropExpiredUploads({ database, files }: Services, now: Instant): Promise<number> {
  const expired = await database.rows<{ id: string }>('delete from uploads where expires_at <= :now returning id', {
    now,
  });
  for (const { id } of expired) await files.partial.remove(id);
  return expired.length;
}

/**
 * Once a day, whichever replica comes first: gives up the content of documents removed more than `retentionDays` ago, then
 * removes every file no document needs. Null when it was done within the day.
 */
export async function sweepFiles(services: Services, now: Instant, retentionDays: number): Promise<Swept | null> {
  const { database } = services;
  const isMine = await database.run(
    `insert into file_sweeps (name, swept_at) values ('files', :now)
     on conflict (name) do update set swept_at = :now where file_sweeps.swept_at <= :dayAgo`,
    { now, dayAgo: before(now, dayMs) },
  );
  if (isMine === 0) return null;
  await database.run(
    `update documents set content_removed_at = :now
     where removed_at is not null and content_removed_at is null and removed_at <= :before`,
    { now, before: before(now, retentionDays * dayMs) },
  );
  const uploads = (await dropExpiredUploads(services, now)) + (await removeStrayPieces(services, now));
  return { uploads, files: await removeUnneeded(services, now) };
}

/** What a service left that was killed between the row and the file of an upload. */
async function removeStrayPieces({ database, files }: Services, now: Instant): Promise<number> {
  const idle = await files.partial.idleSince(new Date(before(now, youngFileMs)));
  const rows = await database.rows<{ id: string }>('select id from uploads where id = any(:idle::uuid[])', { idle });
  const known = new Set(rows.map(({ id }) => id));
  const stray = idle.filter((id) => !known.has(id));
  for (const id of stray) await files.partial.remove(id);
  return stray.length;
}

async function removeUnneeded({ database, files }: Services, now: Instant): Promise<number> {
  const old = new Date(before(now, youngFileMs));
  let removed = 0;
  for await (const hashes of files.hashes()) {
    const needed = await neededContent(database, hashes);
    for (const hash of hashes.filter((each) => !needed.has(each))) {
      const isGone = await inTransaction(database, async (sql) => {
        await lockContent(sql, hash);
        if ((await neededContent(sql, [hash])).size > 0) return false;
        return files.removeStoredBefore(hash, old);
      });
      if (isGone) removed += 1;
    }
  }
  return removed;
}

/** Those hashes whose content some document or print still needs, of whichever tenant. */
export async function neededContent(sql: Sql, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ contentHash: string }>(
    `select content_hash from documents
     where content_hash = any(:hashes) and content_removed_at is null
     union
     select content_hash from prints
     where content_hash = any(:hashes)`,
    { hashes },
  );
  return new Set(rows.map(({ contentHash }) => contentHash));
}

function before(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) - ms).toISOString();
}
