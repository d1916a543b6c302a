import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t from 'tap';
import { connect } from '../../src/database/connect.ts';
import { carPark } from '../journeys/projects.ts';
import { listenTo } from '../support/event-stream.ts';
import { startMain } from '../support/main-process.ts';
import { seededDatabase, worldOn, worldPassword } from '../support/world.ts';

const { database, url } = await seededDatabase(t, '2026-03-02T02:00:00.000Z');
const w = await worldOn(t, database, '2026-03-02T02:00:00.000Z', { seed: false });
const { id: caseId } = await w.apply('joint-completion-acceptance', { facts: carPark });
const other = connect({ url, poolSize: 2 });
t.teardown(() => other.close());
const dataDir = await mkdtemp(path.join(tmpdir(), 'lianban-stop-'));
t.teardown(() => rm(dataDir, { recursive: true, force: true }));

async function headersOf(address: string) {
  const headers = { 'x-requested-with': 'lianban', 'content-type': 'application/json' };
  const body = JSON.stringify({ login: 'window', password: worldPassword });
  const answer = await fetch(`${address}/api/v1/sessions`, { method: 'POST', headers, body });
  return { ...headers, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** Holds the case, so that a command on it waits; the answer lets go. */
async function holdCase(): Promise<() => Promise<void>> {
  const held = await other.hold([
    { text: 'select id from process_instances where case_id = :caseId for update', bindings: { caseId } },
  ]);
  return () => held.rollback();
}

function comment(address: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const body = JSON.stringify({ body: '请等待', audience: 'STAFF' });
  return fetch(`${address}/api/v1/cases/${caseId}/comments`, { method: 'POST', headers, body });
}

async function comments(): Promise<number> {
  return (await w.database.rows('select from comments where case_id = :caseId', { caseId })).length;
}

async function isWaiting(): Promise<boolean> {
  const waits = await database.rows(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waits.length > 0;
}

async function until(fact: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await fact())) await new Promise((resolve) => setTimeout(resolve, 20));
}

t.test('a stop brings requests under way to their end, says goodbye to streams, and lets nothing new in', async (t) => {
  const service = await startMain(t, { DATABASE_URL: url, DATA_DIR: dataDir });
  const headers = await headersOf(service.address);
  const stream = await listenTo(service.address, headers);
  await stream.next(({ event }) => event === 'ready');
  const letGo = await holdCase();
  const said = comment(service.address, headers);
  await until(isWaiting);

  const ended = service.end('SIGTERM');
  t.same((await stream.next(({ event }) => event === 'bye')).data, { reason: 'stopping' });
  await until(() =>
    fetch(`${service.address}/healthz`).then(
      () => false,
      () => true,
    ),
  );
  t.ok(service.isAlive(), 'it waits for the command');
  await letGo();

  t.equal((await said).status, 201);
  t.equal(await ended, 0);
  t.equal(await comments(), 1);
});

t.test('a stop takes no longer than it may: what does not end is undone', async (t) => {
  const service = await startMain(t, { DATABASE_URL: url, DATA_DIR: dataDir, STOP_SECONDS: '1' });
  const headers = await headersOf(service.address);
  const letGo = await holdCase();
  const said = t.rejects(comment(service.address, headers));
  await until(isWaiting);

  const code = await service.end('SIGTERM');
  await letGo();

  await said;
  t.equal(code, 1);
  t.match(service.said(), /did not end within 1 s/);
  await until(async () => !(await isWaiting()));
  t.equal(await comments(), 1);
});
