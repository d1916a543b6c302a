import type { Transaction } from '../../database/connect.ts';
import type { Row } from '../../database/statement.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { recountClocks } from '../clocks/recount-clocks.ts';
import { commandIsOn, commandTold } from './command-told.ts';
import { emptyTurn, openedTurn, openingOf, type TurnAddress } from './read-turn.ts';
import type { CaseRow, InstanceRow } from './rows.ts';
import type { Services } from './services.ts';
import type { Turn } from './turn.ts';
import { writeTurn } from './write-turn.ts';

/**
 * Runs one command on one case: locks its root instance, reads what the command may touch, does the work, and puts
 * everything on record in the same transaction. It takes two round trips to the database: begin, lock and read; write and
 * commit. What is done is the service's own act until `work` names its actor; the duties of `person` are read with the case.
 *
 * @throws case-not-found when there is no such case, task or root instance
 */
export async function inTurn<Result>(
  services: Services,
  address: TurnAddress,
  person: Person | null,
  recordedAt: Instant,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const done = await inTurnIfFree(services, address, person, recordedAt, 'wait', work);
  if (done === null) throw caseNotFound();
  return done.result;
}

/** As `inTurn`; with `skip` it answers null where somebody else is moving the case this moment, or there is no such case. */
export async function inTurnIfFree<Result>(
  services: Services,
  address: TurnAddress,
  person: Person | null,
  recordedAt: Instant,
  whenLocked: 'wait' | 'skip',
  work: (turn: Turn) => Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  const move = async (sql: Transaction, opened: readonly Row[][]) => {
    if (opened[0]?.length === 0) return null;
    const turn = await openedTurn(services, sql, address.tenantId, opened, recordedAt);
    commandIsOn(turn);
    // Before anything is due by it: a day that became a holiday must not make anybody late.
    recountClocks(turn);
    const result = await work(turn);
    await writeTurn(turn);
    return { result };
  };
  const opening = openingOf(address, whenLocked, { person, now: recordedAt });
  return commandTold(person, address, () => inTransaction(services.database, move, opening));
}

/**
 * Runs the command that opens a case: there is nothing to lock yet, and everything it makes is on record together.
 */
export async function inFirstTurn<Opened extends { readonly case: CaseRow; readonly root: InstanceRow }, Result>(
  services: Services,
  person: Person,
  recordedAt: Instant,
  open: (sql: Transaction) => Promise<Opened>,
  work: (turn: Turn, opened: Opened) => Promise<Result>,
): Promise<Result> {
  const { tenantId } = person;
  return commandTold(person, { tenantId }, () =>
    inTransaction(services.database, async (sql) => {
      const opened = await open(sql);
      return firstTurnOf(services, sql, person, recordedAt, opened, (turn) => work(turn, opened));
    }),
  );
}

/** As `inFirstTurn`, within a transaction that opens more than one case. */
export async function firstTurnOf<Result>(
  services: Services,
  sql: Transaction,
  person: Person,
  recordedAt: Instant,
  { case: caseRow, root }: { readonly case: CaseRow; readonly root: InstanceRow },
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const { tenantId } = caseRow;
  const turn: Turn = {
    ...emptyTurn(services, sql, tenantId, person, recordedAt),
    calendar: await services.calendars.of(sql, tenantId, caseRow.regionCode),
    caseId: caseRow.id,
    rootId: root.id,
    definitionsOf: new Map([[root.definitionId, await services.definitions.byId(sql, tenantId, root.definitionId)]]),
  };
  turn.instances.add(root);
  turn.case.add(caseRow);
  commandIsOn(turn);
  const result = await work(turn);
  await writeTurn(turn);
  return result;
}
