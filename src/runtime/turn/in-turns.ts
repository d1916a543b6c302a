import { setImmediate as nextRound } from 'node:timers/promises';
import type { Transaction } from '../../database/connect.ts';
import { inTransaction } from '../../database/transaction.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import type { Instant } from '../../domain/time.ts';
import { recountClocks } from '../clocks/recount-clocks.ts';
import { commandTold } from './command-told.ts';
import { openingOfMany, turnOn } from './read-turn.ts';
import type { Services } from './services.ts';
import type { Turn } from './turn.ts';
import { type EndedTurn, endTurn, isIdle, writeTurns } from './write-turn.ts';

/** How many events one transaction puts on record before it leaves the cases that follow to others. */
const MOST_RECORDED = 500;

/**
 * Does the service's own work on many cases of one tenant in one transaction: begin, lock and read; write and commit, however
 * many there are. A case somebody is moving this moment is left to them.
 *
 * Answers the root instances of those that must be moved each in a transaction of its own: where the work failed, wants to
 * write before its end (a gapless number is held until the commit, and cases would wait for one another), or was not come to
 * because there was much to record. Of them nothing is on record then; of the others everything.
 */
export async function inTurnsIfFree(
  services: Services,
  { tenantId, rootIds }: { readonly tenantId: string; readonly rootIds: readonly string[] },
  recordedAt: Instant,
  work: (turn: Turn) => Promise<unknown>,
): Promise<readonly string[]> {
  const moveAll = async (
    sql: Transaction,
    [locked = [], read = []]: readonly Readonly<Record<string, unknown>>[][],
  ) => {
    const free = new Set(locked.map(({ id }) => id));
    const ended: EndedTurn[] = [];
    const alone: string[] = [];
    let recorded = 0;
    for (const row of read.filter(({ rootId }) => free.has(rootId))) {
      // Whoever else waits for this process gets a turn between two cases.
      await nextRound();
      const move = async () => {
        const turn = await turnOn(services, readingOnly(sql), tenantId, row, recordedAt);
        recountClocks(turn);
        await work(turn);
        if (isIdle(turn)) return;
        const end = await endTurn(turn);
        ended.push(end);
        recorded += end.recorded;
      };
      const isMoved = recorded < MOST_RECORDED && (await succeeds(move));
      if (!isMoved) alone.push(String(row.rootId));
    }
    writeTurns(sql, ended);
    return alone;
  };
  const opening = openingOfMany(tenantId, rootIds, recordedAt);
  return commandTold(null, { tenantId }, () => inTransaction(services.database, moveAll, opening));
}

/** Whether a case can be moved with others; what it failed of is told where it is moved alone. */
async function succeeds(move: () => Promise<void>): Promise<boolean> {
  try {
    await move();
    return true;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return false;
  }
}

/** A transaction for one of many cases: it reads, and refuses whatever else is asked of it before the end. */
function readingOnly(sql: Transaction): Transaction {
  const refuse = (): never => {
    throw new Error('A case that is moved together with others writes at its end only');
  };
  const onlyRead = (text: string) => {
    if (!/^\s*select\b/i.test(text) || /\bfor (update|no key update|share|key share)\b/i.test(text)) refuse();
  };
  return {
    transaction: true,
    async rows(text, bindings) {
      onlyRead(text);
      return sql.rows(text, bindings);
    },
    async first(text, bindings) {
      onlyRead(text);
      return sql.first(text, bindings);
    },
    run: async () => refuse(),
    table: refuse,
    atEnd: refuse,
    afterwards: refuse,
  };
}
