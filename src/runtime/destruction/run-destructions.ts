import { inTransaction } from '../../database/transaction.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import type { Instant } from '../../domain/time.ts';
import { lockContent } from '../turn/lock-content.ts';
import type { Services } from '../turn/services.ts';
import { neededContent, youngFileMs } from '../uploads/sweep-files.ts';
import type { House } from '../views/house.ts';
import { certify } from './certify.ts';
import { destroyUnit, type Unit } from './destroy-unit.ts';

interface File {
  readonly tenantId: string;
  readonly destructionId: string;
  readonly contentHash: string;
}

/**
 * Works approved lists of destruction off, each unit and each file in a small transaction of its own, and ends those that are
 * done with their certificate. Any number of replicas may do so at once. Answers how much it came to an end with.
 *
 * @param caseYears how many years hold where a procedure has no rule of its own, as it is set now; null for ever
 */
export async function runDestructions(
  services: Services,
  clock: () => Instant,
  caseYears: number | null,
  atMost: number,
): Promise<number> {
  let ended = 0;
  for (const unit of await waitingUnits(services, atMost)) {
    if (await doUnit({ services, tenantId: unit.tenantId, clock }, unit, caseYears)) ended += 1;
  }
  for (const file of await waitingFiles(services, atMost)) {
    await removeFile(services, file, clock());
    ended += 1;
  }
  for (const { tenantId, id } of await doneLists(services)) await certify({ services, tenantId, clock }, id);
  return ended;
}

async function doUnit(house: House, unit: Unit, caseYears: number | null): Promise<boolean> {
  try {
    return await destroyUnit(house, unit, caseYears);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    // Nothing of the unit is gone; an operator sees why, and the rest of the list goes on.
    await house.services.database.run(
      `update destruction_items set state = 'FAILED', code = 'failed', message = :message, done_at = :now
       where tenant_id = :tenantId and destruction_id = :destructionId and unit_id = :unitId and state = 'WAITING'`,
      { ...unit, message: error instanceof Error ? error.message : String(error), now: house.clock() },
    );
    return true;
  }
}

function waitingUnits({ database }: Services, limit: number): Promise<Unit[]> {
  return database.rows<Unit>(
    `select i.tenant_id, i.destruction_id, i.unit_id
     from destructions d
     join destruction_items i on i.tenant_id = d.tenant_id and i.destruction_id = d.id and i.state = 'WAITING'
     where d.state = 'RUNNING'
     group by d.decided_at, i.tenant_id, i.destruction_id, i.unit_id
     order by d.decided_at, i.destruction_id, min(i.position)
     limit :limit`,
    { limit },
  );
}

/** Files wait until all cases of their list are done with: those are looked at once that several of them had. */
function waitingFiles({ database }: Services, limit: number): Promise<File[]> {
  return database.rows<File>(
    `select f.tenant_id, f.destruction_id, f.content_hash
     from destructions d
     join destruction_files f on f.tenant_id = d.tenant_id and f.destruction_id = d.id and f.state = 'WAITING'
     where d.state = 'RUNNING' and not exists (
       select from destruction_items i
       where i.tenant_id = d.tenant_id and i.destruction_id = d.id and i.state = 'WAITING')
     order by d.decided_at, f.destruction_id, f.content_hash
     limit :limit`,
    { limit },
  );
}

/**
 * Removes a file no row of whichever tenant needs; the lock keeps whoever is about to need it waiting. What was stored within
 * the day may belong to a document that is still being written: it is left to the daily sweep.
 */
async function removeFile({ database, files }: Services, file: File, now: Instant): Promise<void> {
  const { contentHash } = file;
  await inTransaction(database, async (sql) => {
    await lockContent(sql, contentHash);
    const isNeeded = (await neededContent(sql, [contentHash])).has(contentHash);
    const isGone =
      !isNeeded &&
      // Whoever was killed between the disk and the row finds it gone.
      ((await files.removeStoredBefore(contentHash, new Date(Date.parse(now) - youngFileMs))) ||
        !(await files.has(contentHash)));
    await sql.run(
      `update destruction_files set state = :state
       where tenant_id = :tenantId and destruction_id = :destructionId and content_hash = :contentHash`,
      { ...file, state: isGone ? 'REMOVED' : 'NEEDED' },
    );
  });
}

function doneLists({ database }: Services): Promise<{ tenantId: string; id: string }[]> {
  return database.rows<{ tenantId: string; id: string }>(
    `select d.tenant_id, d.id from destructions d
     where d.state = 'RUNNING'
       and not exists (
         select from destruction_items i
         where i.tenant_id = d.tenant_id and i.destruction_id = d.id and i.state = 'WAITING')
       and not exists (
         select from destruction_files f
         where f.tenant_id = d.tenant_id and f.destruction_id = d.id and f.state = 'WAITING')`,
  );
}
