import { AsyncLocalStorage } from 'node:async_hooks';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import { camelCaseRow, snakeCase } from './letter-case.ts';
import { type Hear, listenerOn } from './listener.ts';
import type { Bindings } from './named-bindings.ts';
import { roundTrip } from './round-trips.ts';
import { isStalePlan, queryOf, type Row, type Statement } from './statement.ts';
import { type Held, type HeldOn, transactionsOn } from './transactions.ts';
import { valueTypes } from './value-types.ts';

/**
 * What runs statements: the database, each statement for itself, or a transaction.
 * The row type a caller names is its own statement's promise; nothing checks it.
 */
export interface Sql {
  /** All rows of a statement. */
  rows<Found extends object = Row>(text: string, bindings?: Bindings): Promise<Found[]>;
  /** The first row of a statement, or undefined. */
  first<Found extends object = Row>(text: string, bindings?: Bindings): Promise<Found | undefined>;
  /** Runs a statement and gives the number of rows it touched. */
  run(text: string, bindings?: Bindings): Promise<number>;
  /** Knex's builder on a table, for what reads better built than written. */
  table<Found extends object = Row>(name: string): Knex.QueryBuilder<Found, Found[]>;
}

/** Statements that are on record together or not at all; made by `inTransaction` only. */
export interface Transaction extends Sql {
  readonly transaction: true;
  /** Keeps a statement for the end: it travels with the commit, and when it fails nothing is on record. */
  atEnd(statement: Statement): void;
  /** Does something in this process once all of it is on record; never when it is not. It must not throw. */
  afterwards(act: () => void): void;
}

/** A pool of connections to one database. */
export interface Database extends Sql {
  /**
   * Runs work in one transaction, once: `inTransaction` repeats it where PostgreSQL asks for that. The `opening` statements
   * travel with the transaction's beginning in one round trip, each seeing what the one before it waited for; `work` gets
   * their rows.
   */
  transact<Result>(
    work: (sql: Transaction, opened: readonly Row[][]) => Promise<Result>,
    opening?: readonly Statement[],
  ): Promise<Result>;
  /**
   * Begins a transaction around whatever runs inside of it: every statement of this database goes to it, and what would be
   * a transaction of its own becomes a part of it that can fail by itself. Its holder commits or rolls back.
   */
  hold(opening?: readonly Statement[]): Promise<HeldTransaction>;
  /**
   * Hears what transactions tell on a channel (`pg_notify`), whichever replica they are of; the answer ends it. All that
   * listens in a process shares one connection.
   */
  listen(channel: string, hear: Hear): () => void;
  /** How many connections of the pool are in use and idle, and how much waits for one. */
  load(): { readonly used: number; readonly idle: number; readonly waiting: number };
  /** Waits for what is running and closes every connection. */
  close(): Promise<void>;
}

/** A transaction that is held open around other work. */
export type HeldTransaction = HeldOn<Transaction>;

/** How the pool is made. */
export interface ConnectOptions {
  readonly url: string;
  /** The most connections at one time; 10 when nothing is said. */
  readonly poolSize?: number;
  /** How long a statement waits for one of them, and one of them for the server, in milliseconds; 10,000 when nothing is said. */
  readonly connectionWaitMs?: number;
  /** After how long without a statement a transaction is ended by the server, in milliseconds; 60,000 when nothing is said. */
  readonly idleTransactionMs?: number;
}

/** How often a connection is used before another takes its place: it keeps the plans of all statements it was told by name. */
const connectionUses = 20_000;

/** What PostgreSQL calls this process among its sessions. */
export const applicationName = `lianban ${process.pid}`;

/** Opens a pool of connections. Nothing is connected before the first statement. */
export function connect({
  url,
  poolSize = 10,
  connectionWaitMs = 10_000,
  idleTransactionMs = 60_000,
}: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // Statements that do not wait for one another are sent together.
    pipeline: true,
    types: valueTypes,
    application_name: applicationName,
    options: '-c TimeZone=UTC -c IntervalStyle=iso_8601',
    connectionTimeoutMillis: connectionWaitMs,
    maxUses: connectionUses,
    // A statement or an idle transaction that takes a minute holds locks others wait for: better its own fault.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: idleTransactionMs,
  });
  // An idle connection that breaks leaves the pool by itself; without a listener it would end the process.
  pool.on('error', () => undefined);
  const builder = knex({
    client: 'pg',
    connectionPool: pool,
    wrapIdentifier: (name, wrap) => wrap(snakeCase(name)),
    postProcessResponse: (result: unknown) => (Array.isArray(result) ? result.map(renamed) : renamed(result)),
  });

  const listener = listenerOn(url, `${applicationName} listener`);
  const held = new AsyncLocalStorage<Held<Transaction>>();
  const transactions = transactionsOn(
    pool,
    (connection, closing): Transaction => ({
      ...statementsOn(
        pool,
        () => connection,
        (name) => builder(name).connection(connection),
      ),
      transaction: true,
      atEnd: (statement) => closing.statements.push(statement),
      afterwards: (act) => closing.afterwards.push(act),
    }),
  );
  return {
    ...statementsOn(
      pool,
      () => held.getStore()?.connection ?? pool,
      (name) => {
        const around = held.getStore();
        return around === undefined ? builder(name) : builder(name).connection(around.connection);
      },
    ),
    transact(work, opening = []) {
      const around = held.getStore();
      return around === undefined ? transactions.transact(work, opening) : around.part(work, opening);
    },
    hold: (opening = []) => transactions.hold(held, opening),
    listen: listener.on,
    load: () => ({ used: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await listener.close();
      await builder.destroy();
      await pool.end();
    },
  };
}

type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;

function statementsOn(pool: pg.Pool, connection: () => Queryable, table: (name: string) => Knex.QueryBuilder): Sql {
  const query = async (text: string, bindings: Bindings = {}): Promise<pg.QueryResult<Row>> => {
    const asked = queryOf({ text, bindings });
    const on = connection();
    try {
      return await roundTrip([text], () => on.query<Row>(asked));
    } catch (error) {
      // Inside a transaction it is lost, and the transaction begins anew.
      if (on !== pool || !isStalePlan(error)) throw error;
      return on.query<Row>(asked.text, asked.values);
    }
  };
  return {
    async rows<Found extends object>(text: string, bindings?: Bindings) {
      // The row type is the caller's promise about the statement it wrote.
      return (await query(text, bindings)).rows.map(camelCaseRow) as Found[];
    },
    async first<Found extends object>(text: string, bindings?: Bindings) {
      const [row] = (await query(text, bindings)).rows;
      // As above.
      return row === undefined ? undefined : (camelCaseRow(row) as Found);
    },
    async run(text, bindings) {
      return (await query(text, bindings)).rowCount ?? 0;
    },
    table: (name) => table(name),
  };
}

function renamed(value: unknown): unknown {
  const isRow = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  // A plain object is what the driver makes of a row.
  return isRow ? camelCaseRow(value as Row) : value;
}
