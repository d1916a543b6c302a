import type { Sql, Transaction } from '../database/connect.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { retentionNotSet } from '../domain/refusals/operations.ts';
import { monthsBefore } from '../domain/retention.ts';
import type { Instant } from '../domain/time.ts';
import { recordOperatorAct } from '../runtime/operations/record-operator-act.ts';
import type { House } from '../runtime/views/house.ts';
import { partitionLock } from './event-partitions.ts';
import { brokenCasesOf, type MonthStanding, standingOf } from './month-standing.ts';
import { type PastMonth, pastMonths } from './past-months.ts';
import type { RetainedMonth, RetentionWish } from './retention-schemas.ts';

/** lock_not_available: others were using the table for two seconds. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Detaches months of `events`, the oldest first: those in which every case ended longer ago than the retention, counted in
 * whole months. A dry run only tells. Each month is a transaction: its checkpoints, by which its cases are verified from
 * then on, and who did it are on record with it, or it is still attached. The table itself stays in the database.
 *
 * @throws retention-not-set
 */
export async function detachMonths(
  house: House,
  person: Person,
  eventMonths: number | null,
  { dryRun, atMost = 1 }: RetentionWish,
): Promise<{ endedBefore: Instant; dryRun: boolean; items: RetainedMonth[] }> {
  if (eventMonths === null) throw retentionNotSet();
  const { services, tenantId, clock } = house;
  const endedBefore = monthsBefore(clock(), eventMonths);
  const looked: { month: PastMonth; standing: MonthStanding }[] = [];
  const gone: string[] = [];
  for (const month of await pastMonths(services.database, endedBefore)) {
    if (gone.length === atMost) break;
    const standing = await lookAt(services.database, month, { tenantId, endedBefore, gone });
    if (standing.reasons.length === 0) gone.push(month.table);
    looked.push({ month, standing });
  }
  // Looking reads every event of a month and keeps nobody waiting; only then are tables locked.
  const items: RetainedMonth[] = [];
  for (const { month, standing } of looked) {
    const isDue = standing.reasons.length === 0;
    const found = isDue && !dryRun ? await detach(house, person, month, { tenantId, endedBefore, gone: [] }) : standing;
    const left = found.reasons.length === 0;
    const { detachedAs: table, from, until } = month;
    const { events, cases, reasons } = found;
    const state = !left ? 'KEPT' : dryRun ? 'DUE' : 'DETACHED';
    items.push({ table, from, until, events, cases, state, reasons: [...reasons] });
  }
  return { endedBefore, dryRun, items };
}

async function lookAt(sql: Sql, month: PastMonth, by: Parameters<typeof standingOf>[2]): Promise<MonthStanding> {
  const standing = await standingOf(sql, month, by);
  if (standing.reasons.length > 0) return standing;
  const broken = await brokenCasesOf(sql, month, by.tenantId);
  return broken === 0 ? standing : { ...standing, reasons: [{ why: 'RECORD_BROKEN', cases: broken }] };
}

async function detach(
  house: House,
  person: Person,
  month: PastMonth,
  by: Parameters<typeof standingOf>[2],
): Promise<MonthStanding> {
  try {
    return await inTransaction(house.services.database, async (sql) => {
      await sql.run(`select pg_advisory_xact_lock(${partitionLock})`, {});
      await sql.run(`set local lock_timeout = '2s'`, {});
      const still = (await pastMonths(sql, by.endedBefore)).some(({ table }) => table === month.table);
      // Another administrator was quicker.
      if (!still) return { events: 0, cases: 0, reasons: [{ why: 'BUSY', cases: 0 }] };
      // Nothing is recorded in it from here on, so that what is counted now is what leaves.
      await sql.run(`lock table only ${month.table} in share row exclusive mode`, {});
      const standing = await standingOf(sql, month, by);
      if (standing.reasons.length === 0) await leave(sql, house, person, month, standing);
      return standing;
    });
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
    if (!isBusy) throw error;
    return { events: 0, cases: 0, reasons: [{ why: 'BUSY', cases: 0 }] };
  }
}

async function leave(
  sql: Transaction,
  house: House,
  person: Person,
  { table, detachedAs, from, until }: PastMonth,
  { events, cases }: MonthStanding,
): Promise<void> {
  await sql.run(
    `insert into event_checkpoints (tenant_id, case_id, sequence, hash, detached_table, detached_at)
     select distinct on (tenant_id, case_id) tenant_id, case_id, sequence, hash, :detachedAs, :now
     from ${table}
     order by tenant_id, case_id, sequence desc`,
    { detachedAs, now: house.clock() },
  );
  await recordOperatorAct(sql, house, person, {
    act: 'events-detached',
    subject: detachedAs,
    data: { from, until, events, cases },
  });
  await sql.run(`alter table events detach partition ${table}`, {});
  if (detachedAs === table) return;
  await sql.run(`alter table ${table} rename to ${detachedAs}`, {});
  await sql.run(`create table ${table} partition of events default`, {});
}
