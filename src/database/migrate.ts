import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import knex, { type Knex } from 'knex';
import pg from 'pg';

/** The folder of the migrations this version of the program needs. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** `NNNN-what-it-adds.sql` */
export const migrationName = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;

/** Any number will do, as long as nobody else locks the same one in our database. */
const lockKey = 20_260_209;

// What knex would print is in the error it throws.
const silent = { warn: () => undefined, error: () => undefined };

/**
 * Brings a database to the newest migration and tells which ones that took.
 *
 * All new migrations are one transaction. Whoever comes while another migrates waits, and finds nothing left to do;
 * the lock is the connection's, so a killed process leaves none behind.
 *
 * @throws Error when a file's name is not `NNNN-what-it-adds.sql`, two share a number, a migration that was applied is
 * missing, or PostgreSQL refuses one
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<string[]> {
  const files = await migrationFiles(folder);
  const doorkeeper = new pg.Client({ connectionString: url });
  await doorkeeper.connect();
  const runner = knex({ client: 'pg', connection: url, pool: { min: 0, max: 2 }, log: silent });
  try {
    await doorkeeper.query('select pg_advisory_lock($1)', [lockKey]);
    const [, applied]: [number, string[]] = await runner.migrate.latest({
      migrationSource: sqlFiles(folder, files),
      tableName: 'schema_migrations',
    });
    return applied;
  } finally {
    await runner.destroy();
    await doorkeeper.end();
  }
}

/** The newest migration this version of the program knows, null when there is none. */
export async function newestMigration(folder: string = migrationsFolder): Promise<string | null> {
  return (await migrationFiles(folder)).at(-1) ?? null;
}

/** Knex's migrator fed from plain SQL files. */
function sqlFiles(folder: string, files: string[]): Knex.MigrationSource<string> {
  return {
    getMigrations: () => Promise.resolve(files),
    getMigrationName: (file) => file,
    async getMigration(file) {
      const text = await readFile(path.join(folder, file), 'utf8');
      return {
        // Straight to the connection: knex would take a question mark in the SQL for a placeholder.
        up: async (sql: Knex) => {
          const connection: pg.Client = await sql.client.acquireConnection();
          await connection.query(text);
        },
        down: () => Promise.reject(new Error('Migrations go forward only; write a new one.')),
      };
    },
  };
}

async function migrationFiles(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.')).sort();
  const numbers = new Set<string>();
  for (const file of files) {
    const number = file.slice(0, 4);
    if (!migrationName.test(file)) throw new Error(`${file} is not named NNNN-what-it-adds.sql.`);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}.`);
    numbers.add(number);
  }
  return files;
}
