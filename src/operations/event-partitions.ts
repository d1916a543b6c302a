import type { Database } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Instant } from '../domain/time.ts';

/** How many months ahead a partition of `events` is there before its first event. */
const MONTHS_AHEAD = 3;
/** Any number: whoever holds it makes or detaches partitions, the others wait and find it done. */
export const partitionLock = 20_260_722;

/**
 * Makes the partitions of `events` for the coming months, and answers the names of those it made. Months are those of UTC.
 *
 * What was recorded before a month had its partition stays in `events_default`: nothing of a record is ever moved. Events
 * are not kept waiting: where the table is busy for two seconds, it is tried again another time.
 */
export async function makeEventPartitions(database: Database, now: Instant): Promise<string[]> {
  return inTransaction(database, async (sql) => {
    await sql.run(`select pg_advisory_xact_lock(${partitionLock})`, {});
    await sql.run(`set local lock_timeout = '2s'`, {});
    const made: string[] = [];
    for (const { name, from, until } of monthsAfter(now)) {
      const known = await sql.first(
        `select
         where to_regclass(:name) is not null
           or exists (select from events_default where recorded_at >= :from and recorded_at < :until)`,
        { name, from, until },
      );
      if (known !== undefined) continue;
      // A definition takes no bindings; each part is made of numbers here.
      await sql.run(`create table ${name} partition of events for values from ('${from}') to ('${until}')`, {});
      made.push(name);
    }
    return made;
  });
}

function monthsAfter(now: Instant): { name: string; from: Instant; until: Instant }[] {
  const [year = 0, month = 1] = now.split('-').map(Number);
  const start = (ahead: number) => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString();
  return Array.from({ length: MONTHS_AHEAD }, (_, at) => {
    const from = start(at + 1);
    return { name: `events_${from.slice(0, 7).replace('-', '_')}`, from, until: start(at + 2) };
  });
}
