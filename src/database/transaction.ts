import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Transaction } from './connect.ts';
import { isStalePlan, type Row, type Statement } from './statement.ts';

/** serialization_failure and deadlock_detected: PostgreSQL rolled the transaction back and asks to try again. */
const worthRepeating = new Set(['40001', '40P01']);
const attempts = 3;

/**
 * Runs work in one transaction: all of it is on record, or, when it throws, nothing is.
 *
 * Work that lost a deadlock or a serialization conflict runs again, three times at most, so it must do nothing but
 * work on the database. `opening` statements travel with the beginning, and `work` gets their rows. There is no transaction inside a transaction: a `Transaction` can't be given here.
 */
export async function inTransaction<Result>(
  database: Database,
  work: (sql: Transaction, opened: readonly Row[][]) => Promise<Result>,
  opening: readonly Statement[] = [],
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transact(work, opening);
    } catch (error) {
      if (attempt === attempts || !isWorthRepeating(error)) throw error;
      // Whoever won waits for the lock just let go of: trying again at once could take it away from under its nose.
      await pause(attempt * 20);
    }
  }
}

function isWorthRepeating(error: unknown): boolean {
  if (isStalePlan(error)) return true;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && worthRepeating.has(error.code);
}
