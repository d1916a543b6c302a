import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { testDatabase } from '../support/database.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { type AppliedCase, worldOn } from '../support/world.ts';

const { database, url } = await testDatabase(t);
const w = await worldOn(t, database, '2026-03-02T02:00:00.000Z', { seed: true });
const oneStep = procedureDiagram(
  'one-step',
  `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}<bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-e')}`,
);
await (await w.as('designer')).upload('/deployments', 'one-step.bpmn', Buffer.from(oneStep));
const cases: AppliedCase[] = [];
for (let n = 0; n < 4; n += 1) cases.push(await w.apply('one-step', { facts: carPark }));
const [sound, changed, short, long] = cases.map(({ id }) => id);
const admin = await w.as('admin');
const verify = (body: object = {}) => admin.must('POST', '/audit/verification', body);

/** What an operator sees who runs the script beside the service. */
function audit(): Promise<{ code: number; told: string }> {
  const script = fileURLToPath(new URL('../../scripts/audit-verify.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url };
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env }, (error, told) => resolve({ code: Number(error?.code ?? 0), told }));
  });
}

t.test('records as they were written are verified, page by page and by period', async (t) => {
  t.match(await verify(), { total: 4, cases: 4, broken: [] });
  const first = await verify({ page: { limit: 3 } });
  t.match(first, { total: 4, cases: 3, page: { hasMore: true } });
  t.match(await verify({ page: { limit: 3, after: first.page.endCursor } }), { cases: 1, page: { hasMore: false } });
  t.match(await verify({ from: '2026-03-03T00:00:00.000Z' }), { total: 0, cases: 0 });
  t.match(await verify({ until: '2026-03-03T00:00:00.000Z' }), { total: 4 });
  t.match(await (await w.as('handler')).post('/audit/verification', {}), { status: 403 });
});

t.test('events of all cases are searched by case, type, person and moment, the newest first', async (t) => {
  const number = cases[0]?.number ?? '';
  const search = (filter: object, page: object = {}) => admin.must('POST', '/events/search', { filter, page });
  const ofCase = await search({ caseNumber: number });
  t.ok(ofCase.items.length > 1);
  for (const event of ofCase.items) t.match(event, { caseNumber: number, caseId: sound, hash: /^[0-9a-f]{64}$/ });
  const first = await search({ type: { $like: 'task.*' } }, { limit: 3 });
  const next = await search({ type: { $like: 'task.*' } }, { limit: 3, after: first.page.endCursor });
  t.equal(new Set([...first.items, ...next.items].map(({ id }) => id)).size, first.items.length + next.items.length);
  t.match(await search({ actorName: 'nobody at all' }), { items: { length: 0 } });
  t.match(await search({ recordedAt: { $gte: '2026-03-03T00:00:00.000Z' } }), { items: { length: 0 } });
  t.match(await (await w.as('handler')).post('/events/search', {}), { status: 403 });
});

t.test('the record and what administrators did are taken away as files, which is on record', async (t) => {
  const number = cases[0]?.number ?? '';
  const record = await admin.post('/events/exports', { format: 'csv', filter: { caseNumber: number } });
  t.equal(record.status, 200);
  const lines = String(record.body).trim().split('\n');
  t.match(lines[0], /办件编号,序号,事项/);
  t.ok(lines.length > 2);
  for (const line of lines.slice(1)) t.match(line, number);
  const acts = await admin.post('/operator-acts/exports', { format: 'csv' });
  t.match(acts, { status: 200, body: /list-exported,events/ });
  for (const list of ['events', 'operator-acts'])
    t.match(await (await w.as('handler')).post(`/${list}/exports`, { format: 'csv' }), { status: 403 });
});

t.test('an operator sees versions, queues and what is known of backups', async (t) => {
  t.match(await admin.get('/health'), {
    status: 200,
    body: {
      node: process.version,
      migration: /^\d{4}-/,
      ownMigration: /^\d{4}-/,
      lastArchivedAt: null,
      queues: { incidentsOpen: 0, jobsFailed: 0, batchesRunning: 0 },
    },
  });
  const { migration, ownMigration, replicas, filesFreeBytes, filesTotalBytes, databaseAheadMs } = await admin.must(
    'GET',
    '/health',
  );
  t.equal(ownMigration, migration, 'the database is as new as the program');
  t.ok(replicas >= 1);
  t.ok(filesFreeBytes > 0 && filesFreeBytes <= filesTotalBytes);
  t.ok(Math.abs(databaseAheadMs) < 60_000, 'the clocks of two machines are compared, not the one of the test');
  t.match(await (await w.as('designer')).get('/health'), { status: 403 });
});

t.test('a changed, a missing and an added event are found, with their case and number', async (t) => {
  const sql = (text: string, id = '') => database.run(text, { id });
  await sql(`update events set data = data || '{"by": "nobody"}' where case_id = :id and sequence = 2`, changed);
  await sql(
    `delete from events where case_id = :id
       and sequence = (select max(sequence) from events where case_id = :id)`,
    short,
  );
  await sql(
    `insert into events
     select tenant_id, gen_random_uuid(), case_id, sequence + 1, type, occurred_at, recorded_at, actor_id, actor_name,
       department_code, element_id, data, hash, hash
     from events where case_id = :id order by sequence desc limit 1`,
    long,
  );
  const counts = await database.rows<{ caseId: string; count: number }>(
    `select id as case_id, event_count as count from cases`,
  );
  const countOf = (id?: string) => counts.find(({ caseId }) => caseId === id)?.count ?? 0;

  const { broken } = await verify();

  t.equal(broken.length, 3);
  const found = new Map(broken.map(({ caseId, sequence }: { caseId: string; sequence: number }) => [caseId, sequence]));
  t.equal(found.get(changed), 2);
  t.equal(found.get(short), countOf(short), 'the one that is missing');
  t.equal(found.get(long), countOf(long) + 1, 'the one that was added');
  t.notOk(found.has(sound));
  t.match(await admin.must('GET', `/cases/${changed}/events/verification`), { intact: false, firstBroken: 2 });

  const { code, told } = await audit();
  t.equal(code, 1);
  t.match(told, new RegExp(`\\(${changed}\\): event 2 is not as it was written`));
  t.match(told, '4 cases verified, 3 broken.');
});
