import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import wholeFile from 'tap';
import { connect, type Database } from '../../src/database/connect.ts';
import { migrate, migrationsFolder } from '../../src/database/migrate.ts';
import { adminUrlOfRun, endRun, folderOfRun, startForRun } from './postgres-of-a-run.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  readonly database: Database;
  /** For a second connection, or for a service started beside the test. */
  readonly url: string;
}

/** What is needed of a test to clean up after it. */
export interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** What a database holds from the beginning; the same name stands for the same content. */
export interface Filling {
  /** Small letters, digits and `_`. */
  readonly name: string;
  fill(database: Database): Promise<void>;
}

/** Any number: whoever holds it builds the template, the others wait. */
const templateLock = 20_260_210;

/**
 * Gives a fresh database with all migrations applied, and drops it when the test ends.
 *
 * The first one of a run applies the migrations to a template; every further one is a copy of it. Works without the
 * hooks too, as with `node test/x.test.ts`: then the file starts a PostgreSQL and stops it. What it is to be filled with is
 * written once a run, too.
 */
export async function testDatabase(t: Teardown, filled?: Filling): Promise<TestDatabase> {
  const admin = await adminUrl();
  const migrated = await migratedTemplate(admin);
  const url = await emptyDatabase(t, filled === undefined ? migrated : await filledTemplate(admin, migrated, filled));
  const database = connect({ url, poolSize: 5 });
  t.teardown(() => database.close());
  return { database, url };
}

/** Gives the address of a database that holds nothing, or a copy of another one, and drops it when the test ends. */
export async function emptyDatabase(t: Teardown, template = 'template0'): Promise<string> {
  const admin = await adminUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copying files is several times faster than the standard, which writes the copy to the log.
  const how = `template ${template} strategy file_copy owner lianban`;
  await asAdmin(admin, (client) => client.query(`create database ${name} ${how}`));
  t.teardown(async () => {
    await asAdmin(admin, (client) => client.query(`drop database ${name} with (force)`));
  });
  return serviceUrl(admin, name);
}

let ownPostgres: Promise<string> | undefined;

async function adminUrl(): Promise<string> {
  const started = await adminUrlOfRun();
  if (started !== undefined) return started;
  if (ownPostgres === undefined) {
    const folder = folderOfRun(process.pid);
    ownPostgres = startForRun(folder).then((postgres) => postgres.adminUrl);
    await ownPostgres;
    wholeFile.teardown(() => endRun(folder));
  }
  return ownPostgres;
}

async function migratedTemplate(admin: string): Promise<string> {
  const name = `template_${await fingerprint()}`;
  await makeTemplate(admin, name, 'template0', migrate);
  return name;
}

async function filledTemplate(admin: string, migrated: string, { name, fill }: Filling): Promise<string> {
  const filled = `${migrated}_${name}`;
  await makeTemplate(admin, filled, migrated, async (url) => {
    const database = connect({ url, poolSize: 2 });
    await fill(database).finally(() => database.close());
  });
  return filled;
}

/** Makes a template out of another one, unless it is there. */
async function makeTemplate(
  admin: string,
  name: string,
  from: string,
  fill: (url: string) => Promise<unknown>,
): Promise<void> {
  await asAdmin(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const ready = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (ready.rowCount !== 0) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${from} strategy file_copy owner lianban`);
    await fill(serviceUrl(admin, name));
    await client.query(`alter database ${name} is_template true`);
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsFolder)).sort()) {
    hash.update(file).update(await readFile(path.join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function serviceUrl(admin: string, database: string): string {
  const url = new URL(admin);
  url.username = 'lianban';
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
