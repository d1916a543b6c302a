import type { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { camelCaseRow } from './letter-case.ts';
import { roundTrip } from './round-trips.ts';
import { isStalePlan, queryOf, type Row, type Statement } from './statement.ts';

type Work<Sql, Result> = (sql: Sql, opened: readonly Row[][]) => Promise<Result>;

/** What waits for the end of a transaction: statements that travel with its commit, and what is done once it is on record. */
export interface Closing {
  readonly statements: Statement[];
  readonly afterwards: (() => void)[];
}

/** The transaction that is held around what runs at this moment. */
export interface Held<Sql> {
  readonly connection: pg.PoolClient;
  /** Does work as a part of the transaction: when it throws, what it did is undone, and nothing else. */
  part<Result>(work: Work<Sql, Result>, opening: readonly Statement[]): Promise<Result>;
}

/** A transaction for its holder. */
export interface HeldOn<Sql> {
  /** The rows of each opening statement. */
  readonly opened: readonly Row[][];
  /** Its own statements. */
  readonly sql: Sql;
  /** Runs work, and all that follows from it, inside the transaction. */
  run<Result>(work: () => Result): Result;
  /** Puts everything on record. @throws when the database can not, or does not answer: then nobody knows whether it did */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** How transactions are begun, ended and held on the connections of a pool. */
export interface Transactions<Sql> {
  transact<Result>(work: Work<Sql, Result>, opening: readonly Statement[]): Promise<Result>;
  hold(around: AsyncLocalStorage<Held<Sql>>, opening: readonly Statement[]): Promise<HeldOn<Sql>>;
}

/** How a transaction speaks on one connection; what it keeps for its end goes to `closing`. */
type On<Sql> = (connection: pg.PoolClient, closing: Closing) => Sql;

/** Makes transactions on a pool; `on` gives the statements of one connection. The connections must be pipelining ones. */
export function transactionsOn<Sql>(pool: pg.Pool, on: On<Sql>): Transactions<Sql> {
  return {
    async transact(work, opening) {
      const { connection, end } = await lentBy(pool);
      try {
        const closing: Closing = { statements: [], afterwards: [] };
        const result = await work(on(connection, closing), await runTogether(connection, ['begin', ...opening]));
        await runTogether(connection, [...closing.statements, 'commit']);
        end();
        for (const act of closing.afterwards) act();
        return result;
      } catch (error) {
        // A connection whose plans are older than its tables goes to nobody else.
        await rollBack(connection, isStalePlan(error) ? () => end(new Error('stale plans')) : end);
        throw error;
      }
    },
    async hold(around, opening) {
      const { connection, end } = await lentBy(pool);
      try {
        const opened = await runTogether(connection, ['begin', ...opening]);
        const afterwards: Closing['afterwards'] = [];
        const held: Held<Sql> = { connection, part: partsOf(connection, on, afterwards) };
        return {
          opened,
          sql: on(connection, { statements: [], afterwards }),
          run: (work) => around.run(held, work),
          async commit() {
            try {
              await connection.query('commit');
              end();
            } catch (error) {
              await rollBack(connection, end);
              throw error;
            }
            for (const act of afterwards) act();
          },
          rollback: () => rollBack(connection, end),
        };
      } catch (error) {
        await rollBack(connection, end);
        throw error;
      }
    },
  };
}

/** Parts of one transaction come one after the other, however many are asked for at once: they share its connection. */
function partsOf<Sql>(connection: pg.PoolClient, on: On<Sql>, afterwards: Closing['afterwards']): Held<Sql>['part'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work, opening) => {
    const part = async () => {
      try {
        const closing: Closing = { statements: [], afterwards: [] };
        const result = await work(
          on(connection, closing),
          await runTogether(connection, ['savepoint part', ...opening]),
        );
        await runTogether(connection, [...closing.statements, 'release savepoint part']);
        afterwards.push(...closing.afterwards);
        return result;
      } catch (error) {
        await connection.query('rollback to savepoint part; release savepoint part');
        throw error;
      }
    };
    const turn = last.then(part, part);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** A connection of the pool, and how it is given back: one that broke, or could not even roll back, goes to nobody else. */
async function lentBy(pool: pg.Pool): Promise<{ connection: pg.PoolClient; end: (broken?: Error) => void }> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks between two statements says so at once; without a listener that would end the process. The
  // next statement on it fails.
  const onBreak = (error: Error): void => {
    broken = error;
  };
  connection.on('error', onBreak);
  return {
    connection,
    end(cause) {
      connection.off('error', onBreak);
      connection.release(cause ?? broken);
    },
  };
}

async function rollBack(connection: pg.PoolClient, end: (broken?: Error) => void): Promise<void> {
  let broken: Error | undefined;
  await connection.query('rollback').catch((cause: Error) => {
    broken = cause;
  });
  end(broken);
}

/**
 * Sends statements one behind the other without waiting in between, and answers the rows of those that are not commands of
 * the transaction itself. Each sees what the one before it did and waited for; after one that fails the rest fail, too.
 * They leave in one packet: the driver would hand each to the system by itself, which costs more than to write it.
 */
async function runTogether(connection: pg.PoolClient, statements: readonly (string | Statement)[]): Promise<Row[][]> {
  const { stream } = connection.connection;
  const texts = statements.map((each) => (typeof each === 'string' ? each : each.text));
  const answered = await roundTrip(texts, () => {
    stream.cork();
    const sent = statements.map((each) =>
      typeof each === 'string' ? connection.query<Row>(each) : connection.query<Row>(queryOf(each)),
    );
    stream.uncork();
    return Promise.all(sent);
  });
  return answered.flatMap(({ rows }, index) => (typeof statements[index] === 'string' ? [] : [rows.map(camelCaseRow)]));
}
