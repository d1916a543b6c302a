import type { Row } from '../../database/statement.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { caseCatchingUp } from '../../domain/refusals/cases.ts';
import type { Instant } from '../../domain/time.ts';
import { armHeldTimers } from '../clocks/clock-record.ts';
import { recountClocks } from '../clocks/recount-clocks.ts';
import { catchUp } from '../jobs/fire-due.ts';
import { openedTurn, openingOf } from '../turn/read-turn.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';
import { writeTurn } from '../turn/write-turn.ts';

/**
 * Runs one act of a person on several cases: all of it is on record, or none. The cases are locked in the order of their
 * ids, so that two such acts wait for each other instead of blocking each other.
 *
 * @throws case-not-found, case-catching-up
 */
export async function onCases<Result>(
  services: Services,
  person: Person,
  caseIds: readonly string[],
  now: Instant,
  work: (turns: readonly Turn[]) => Promise<Result>,
): Promise<Result> {
  const { tenantId } = person;
  return inTransaction(services.database, async (sql) => {
    const turns: Turn[] = [];
    for (const caseId of [...caseIds].sort()) {
      const opened: Row[][] = [];
      for (const { text, bindings } of openingOf({ tenantId, caseId }, 'wait', { person, now })) {
        opened.push(await sql.rows(text, bindings));
      }
      const turn = await openedTurn(services, sql, tenantId, opened, now);
      recountClocks(turn);
      // What fell due meanwhile is nobody's act: it is told as the service's own.
      if (!(await catchUp(turn, now))) throw caseCatchingUp();
      turn.actor = person;
      turns.push(turn);
    }
    const result = await work(turns);
    for (const turn of turns) {
      armHeldTimers(turn);
      await writeTurn(turn);
    }
    return result;
  });
}
