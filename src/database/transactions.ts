import type { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { camelCaseRow } from './letter-case.ts';
import { writeBindings } from './named-bindings.ts';
import type { Row, Statement } from './statement.ts';

type Work<Sql, Result> = (sql: Sql, opened: readonly Row[][]) => Promise<Result>;

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

/** Makes transactions on a pool; `on` gives the statements of one connection. */
export function transactionsOn<Sql>(pool: pg.Pool, on: (connection: pg.PoolClient) => Sql): Transactions<Sql> {
  return {
    async transact(work, opening) {
      const { connection, end } = await lentBy(pool);
      try {
        const result = await work(on(connection), await runTogether(connection, 'begin', opening));
        await connection.query('commit');
        end();
        return result;
      } catch (error) {
        await rollBack(connection, end);
        throw error;
      }
    },
    async hold(around, opening) {
      const { connection, end } = await lentBy(pool);
      try {
        const opened = await runTogether(connection, 'begin', opening);
        const held: Held<Sql> = { connection, part: partsOf(connection, on) };
        return {
          opened,
          sql: on(connection),
          run: (work) => around.run(held, work),
          async commit() {
            try {
              await connection.query('commit');
              end();
            } catch (error) {
              await rollBack(connection, end);
              throw error;
            }
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
function partsOf<Sql>(connection: pg.PoolClient, on: (connection: pg.PoolClient) => Sql): Held<Sql>['part'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work, opening) => {
    const part = async () => {
      try {
        const result = await work(on(connection), await runTogether(connection, 'savepoint part', opening));
        await connection.query('release savepoint part');
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

/** Runs a first command with statements behind it in one round trip, and answers the rows of each statement. */
async function runTogether(
  connection: pg.PoolClient,
  first: string,
  statements: readonly Statement[],
): Promise<Row[][]> {
  const written = statements.map(({ text, bindings }) => writeBindings(text, bindings, pg.escapeLiteral));
  // Of several statements in one text the driver answers a list of results, which its types do not know.
  const answered: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await connection.query<Row>(
    [first, ...written].join(';\n'),
  );
  const results = Array.isArray(answered) ? answered : [answered];
  return results.slice(1).map(({ rows }: pg.QueryResult<Row>) => rows.map(camelCaseRow));
}
