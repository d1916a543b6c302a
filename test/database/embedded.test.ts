import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { runningPostmaster } from '../../src/database/postmaster.ts';

const service = fileURLToPath(new URL('../support/embedded-service.ts', import.meta.url));

async function dataFolder(t: Test): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-embedded-'));
  // As root, PostgreSQL's own account has to pass through.
  await chmod(folder, 0o755);
  t.teardown(async () => {
    const server = await runningPostmaster(path.join(folder, 'postgres'));
    if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  return folder;
}

async function startService(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [service, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, url: String(line).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function statement(url: string, text: string): Promise<unknown[]> {
  const database = connect({ url });
  try {
    return await database.rows(text);
  } finally {
    await database.close();
  }
}

t.test('what was written before a stop is there after the next start', async (t) => {
  const dataDir = await dataFolder(t);
  const first = await startEmbedded({ dataDir });
  await statement(first.url, 'create table cases as select 7 as id');
  await first.stop();

  t.equal(await runningPostmaster(path.join(dataDir, 'postgres')), undefined, 'stopped means stopped');
  const second = await startEmbedded({ dataDir });
  t.teardown(() => second.stop());

  t.equal(second.reused, false);
  t.same(await statement(second.url, 'select id from cases'), [{ id: 7 }]);
  t.same((await readdir(dataDir)).sort(), ['postgres', 'postgres-password'], 'nothing half-made lies around');
});

t.test('after kill -9 of the service the next start takes over the server it left, with all data', async (t) => {
  const dataDir = await dataFolder(t);
  const { child, url } = await startService(dataDir);
  await statement(url, 'create table cases as select 7 as id');
  await kill(child);

  const next = await startEmbedded({ dataDir });
  t.teardown(() => next.stop());

  t.equal(next.reused, true);
  t.equal(next.url, url);
  t.same(await statement(next.url, 'select id from cases'), [{ id: 7 }]);
});

t.test('after kill -9 of service and PostgreSQL everything committed is there', async (t) => {
  const dataDir = await dataFolder(t);
  const { child, url } = await startService(dataDir);
  await statement(url, 'create table cases as select 7 as id');
  const server = await runningPostmaster(path.join(dataDir, 'postgres'));
  await kill(child);
  process.kill(server?.pid ?? Number.NaN, 'SIGKILL');

  const next = await startEmbedded({ dataDir });
  t.teardown(() => next.stop());

  t.equal(next.reused, false);
  t.same(await statement(next.url, 'select id from cases'), [{ id: 7 }]);
});

t.test('a stale note of a process number that now belongs to another program hinders no start', async (t) => {
  const dataDir = await dataFolder(t);
  await (await startEmbedded({ dataDir })).stop();
  const note = [process.pid, path.join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '0 0', 'ready'].join('\n');
  await writeFile(path.join(dataDir, 'postgres', 'postmaster.pid'), note);

  const next = await startEmbedded({ dataDir });
  t.teardown(() => next.stop());

  t.same(await statement(next.url, 'select 1 as one'), [{ one: 1 }]);
});

t.test('a server that another service uses is left running', async (t) => {
  const dataDir = await dataFolder(t);
  const mine = await startEmbedded({ dataDir });
  const { child, url } = await startService(dataDir);

  await mine.stop();
  t.same(await statement(url, 'select 2 as two'), [{ two: 2 }]);

  await kill(child);
  const last = await startEmbedded({ dataDir });
  t.equal(last.reused, true);
  await last.stop();
  t.equal(await runningPostmaster(path.join(dataDir, 'postgres')), undefined);
});

t.test('a database without its password refuses the start and says what to do', async (t) => {
  const dataDir = await dataFolder(t);
  await mkdir(path.join(dataDir, 'postgres'));

  await t.rejects(startEmbedded({ dataDir }), { message: 'postgres-password back, or move the data folder away' });
});

t.test('the server is reached from this machine only, with a password nobody else can read', async (t) => {
  const dataDir = await dataFolder(t);
  const postgres = await startEmbedded({ dataDir });
  t.teardown(() => postgres.stop());

  t.same(await statement(postgres.url, `select current_setting('listen_addresses') as on`), [{ on: '127.0.0.1' }]);
  t.same(await statement(postgres.url, `select rolsuper from pg_roles where rolname = current_user`), [
    { rolsuper: false },
  ]);
  t.same(await statement(postgres.url, `select current_setting('fsync') as fsync`), [{ fsync: 'on' }]);
  const file = path.join(dataDir, 'postgres-password');
  t.equal((await stat(file)).mode & 0o777, 0o600);
  t.match(await readFile(file, 'utf8'), /^[0-9a-f]{48}$/);

  const wrong = new URL(postgres.url);
  wrong.password = 'wrong';
  await t.rejects(statement(wrong.href, 'select 1'), { code: '28P01' });
});
