import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import t, { type Test } from 'tap';
import { connect, type Database } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { findPostgresHome } from '../../src/database/postgres-home.ts';
import { runningPostmaster } from '../../src/database/postmaster.ts';
import { hashPassword } from '../../src/identity/passwords.ts';
import { seedOrganisation } from '../../src/operations/demo/seed-organisation.ts';
import { factory } from '../journeys/projects.ts';
import type { Agent, Answer } from '../support/agent.ts';
import { agentOf } from '../support/agent.ts';
import { type MainProcess, startMain } from '../support/main-process.ts';
import { logIn, worldPassword } from '../support/world.ts';
import { atRandom } from './played.ts';

const permit = 'construction-permit';
const applications = 12;

t.test(
  'kill -9 of the embedded PostgreSQL: nothing is half-written, and the next start of the service has all',
  async (t) => {
    const dataDir = await dataFolder(t);
    const first = await startMain(t, { DATA_DIR: dataDir });
    const { url } = await startEmbedded({ dataDir });
    await people(url);
    const applicant = await logIn(first.address, 'applicant');
    const lists = await disclosures(applicant);

    const answers = await applyWhile(applicant, lists, 20_260_302, () => killPostgres(dataDir));

    for (const { status, body } of answers)
      t.ok(status === 201 || isUnavailable(status, body), `${status} ${body.code}`);
    t.ok(isUnavailable(...(await said(applicant.get('/projects')))), 'a question is told so too');
    await downOnlyAsToReadiness(t, first);
    t.equal(await first.end('SIGTERM'), 0, 'it stops cleanly all the same');

    const second = await startMain(t, { DATA_DIR: dataDir });
    t.equal((await agentOf(second.address).get('//readyz')).status, 200);
    await allOrNothing(t, second, (await startEmbedded({ dataDir })).url, lists, answers);
    t.equal(await second.end('SIGTERM'), 0);
  },
);

t.test('a service whose own PostgreSQL was killed serves again by itself once that is back', async (t) => {
  const dataDir = await dataFolder(t);
  const { url } = await startEmbedded({ dataDir });
  const service = await startMain(t, { DATA_DIR: await dataFolder(t), DATABASE_URL: url });
  await people(url);
  const applicant = await logIn(service.address, 'applicant');
  const lists = await disclosures(applicant);

  const answers = await applyWhile(applicant, lists, 20_260_303, () => killPostgres(dataDir));
  await downOnlyAsToReadiness(t, service);
  await startAgain(dataDir);

  while ((await agentOf(service.address).get('//readyz')).status !== 200) await pause(50);
  await allOrNothing(t, service, url, lists, answers);
});

async function dataFolder(t: Test): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lianban-killed-'));
  // As root, PostgreSQL's own account has to pass through.
  await chmod(folder, 0o755);
  t.teardown(async () => {
    const server = await runningPostmaster(path.join(folder, 'postgres'));
    if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  });
  return folder;
}

async function people(url: string): Promise<void> {
  await on(url, async (database) => {
    const hash = await hashPassword(worldPassword, { logN: 4, r: 8, p: 1 });
    await seedOrganisation(database, 'default', hash, new Date().toISOString());
  });
}

async function disclosures(applicant: Agent): Promise<string[]> {
  const project = await applicant.must('POST', '/projects', { name: '标准厂房', facts: factory });
  const lists: string[] = [];
  for (let index = 0; index < applications; index += 1) {
    lists.push((await applicant.must('POST', '/disclosures', { definitionKey: permit, projectId: project.id })).id);
  }
  return lists;
}

/** Applies with every list at once, and has something happen in the middle of it. */
async function applyWhile(
  applicant: Agent,
  lists: readonly string[],
  seed: number,
  happens: () => Promise<void>,
): Promise<Answer[]> {
  const answers = lists.map((disclosureId) => applicant.post('/cases', { disclosureId, form: {} }));
  // Some are answered by then, some are under way, some have not begun.
  await answers[0];
  await pause(atRandom(seed)(60));
  await happens();
  return Promise.all(answers);
}

async function killPostgres(dataDir: string): Promise<void> {
  const { cluster } = await findPostgresHome(dataDir);
  const server = await runningPostmaster(cluster);
  process.kill(server?.pid ?? Number.NaN, 'SIGKILL');
}

/** Starts PostgreSQL as it was started before, at its old port: what a service manager does. */
async function startAgain(dataDir: string): Promise<void> {
  const { binaries, cluster, account } = await findPostgresHome(dataDir);
  for (let code: number | null = 1; code !== 0; ) {
    const child = spawn(path.join(binaries, 'pg_ctl'), ['-D', cluster, '-w', 'restart', '-l', `${cluster}/start.log`], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
    [code] = await once(child, 'exit');
    // Processes of the killed server are still ending.
    if (code !== 0) await pause(200);
  }
}

async function downOnlyAsToReadiness(t: Test, service: MainProcess): Promise<void> {
  const anybody = agentOf(service.address);
  // Killed, the server takes its sessions with it one by one: each looks up when it has nothing to do.
  while ((await anybody.get('//readyz')).status === 200) await pause(20);
  t.match(await anybody.get('//readyz'), { status: 503, body: { ready: false } });
  t.match(await anybody.get('//healthz'), { status: 200 });
  t.ok(service.isAlive());
}

function isUnavailable(status: number, body: Answer['body']): boolean {
  const inside = /ECONN|postgres|terminat|connection|127\.0\.0\.1|stack|select/i;
  return (
    status === 503 &&
    body.code === 'service-unavailable' &&
    body.retryAfterSeconds > 0 &&
    !inside.test(JSON.stringify(body))
  );
}

async function said(answer: Promise<Answer>): Promise<[number, Answer['body']]> {
  const { status, body } = await answer;
  return [status, body];
}

/** What was answered with a case is there, whole; what was not is there whole or not at all. */
async function allOrNothing(
  t: Test,
  service: MainProcess,
  url: string,
  lists: readonly string[],
  answers: readonly Answer[],
): Promise<void> {
  const applicant = await logIn(service.address, 'applicant');
  const supervisor = await logIn(service.address, 'supervisor');
  const cases = await on(url, (database) =>
    database.rows<{ id: string; disclosureId: string; receipts: number; tasks: number; roots: number }>(
      `select c.id, c.disclosure_id,
         (select count(*)::integer from documents d where d.case_id = c.id and d.template = 'D01') as receipts,
         (select count(*)::integer from user_tasks u where u.case_id = c.id and u.state = 'CREATED') as tasks,
         (select count(*)::integer from process_instances p where p.case_id = c.id and p.parent_id is null) as roots
       from cases c`,
    ),
  );
  for (const { id, receipts, tasks, roots } of cases) {
    t.same({ receipts, tasks, roots }, { receipts: 1, tasks: 1, roots: 1 }, 'a case is whole');
    t.match(await supervisor.must('GET', `/cases/${id}/events/verification`), { intact: true });
  }
  for (const [index, disclosureId] of lists.entries()) {
    const isThere = cases.some((one) => one.disclosureId === disclosureId);
    if (answers[index]?.status === 201) t.ok(isThere, 'what was answered is there');
    const again = await applicant.post('/cases', { disclosureId, form: {} });
    t.equal(again.status, isThere ? 409 : 201, 'what is not there can be done again');
  }
}

async function on<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = connect({ url, poolSize: 2 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
