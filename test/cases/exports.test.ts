import { unzipSync } from 'fflate';
import t from 'tap';
import { newId } from '../../src/database/id.ts';
import { carPark } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const key = 'joint-completion-acceptance';
const one = await w.apply(key, { facts: carPark, project: '=HYPERLINK("x")停车楼' });
const other = await w.apply(key, { facts: carPark, as: 'factory', project: '纺织厂停车楼' });

async function csv(login: string, path: string, body: object = {}) {
  const answer = await (await w.as(login)).post(path, { format: 'csv', ...body }, { 'accept-language': 'en' });
  return { ...answer, lines: String(answer.body).trim().split('\r\n') };
}

t.test('a list of cases is taken away by whoever sees it, with the same cases and no formula', async (t) => {
  const listed = { ground: 'KEY_PROJECT', reason: '重点项目第12号' };
  await (await w.as('window-head')).must('POST', `/cases/${other.id}/green-channel`, listed);
  const mine = await csv('applicant', '/cases/exports');
  const all = await csv('window', '/cases/exports', { filter: { open: true } });
  const some = await csv('window', '/cases/exports', { filter: { text: '纺织厂' } });

  t.equal(mine.status, 200);
  t.match(mine.headers.get('content-type'), /^text\/csv/);
  t.match(mine.headers.get('content-disposition'), /attachment; filename="cases\.csv"/);
  t.ok(
    mine.lines[0]?.startsWith('\uFEFFCase number,Procedure,') || mine.lines[0]?.startsWith('Case number,Procedure,'),
  );
  t.equal(mine.lines.length, 2);
  t.ok(mine.lines[1]?.startsWith(`${one.number},`));
  t.ok(mine.lines[1]?.includes(`"'=HYPERLINK(""x"")停车楼"`));
  t.equal(all.lines.length, 3);
  t.equal(some.lines.length, 2);
  t.ok(some.lines[1]?.startsWith(`${other.number},`));
  t.ok(some.lines[1]?.endsWith(',重点项目第12号'), 'and why it goes through the green channel');
});

t.test('tasks, the record of a case and figures are taken away, too; as a workbook if wished', async (t) => {
  const tasks = await csv('window', '/tasks/exports', { filter: { box: 'department' } });
  const events = await csv('applicant', `/cases/${one.id}/events/exports`);
  const strange = await csv('factory', `/cases/${one.id}/events/exports`);
  const figures = await csv('supervisor', '/supervision/summary/exports', { from: '2026-01-01', to: '2026-12-31' });
  const { cookie } = await logInAs('window');
  const workbook = await fetch(`${w.address}/api/v1/cases/exports`, {
    method: 'POST',
    headers: { cookie, 'x-requested-with': 'lianban', 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'xlsx' }),
  });

  t.equal(tasks.lines.length, 3);
  t.ok(tasks.lines.some((line) => line.startsWith(one.number)));
  t.ok(events.lines.length > 2);
  t.equal(strange.status, 404);
  t.equal(figures.status, 200);
  t.ok(figures.lines[0]?.includes('Department,Accepted'));
  const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
  t.ok(Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).includes(other.number));
});

t.test(
  'the record of many cases is taken away by supervision, for a period, a kind, a case or a department',
  async (t) => {
    const take = (filter: object, login = 'supervisor') => csv(login, '/events/exports', { filter });
    const all = await take({});
    const [counted] = await w.database.rows<{ count: number }>('select count(*) as count from events');
    const received = await take({ type: 'case.received' });

    t.equal(all.status, 200);
    t.match(all.headers.get('content-disposition'), /filename="events\.csv"/);
    t.equal(all.lines.length - 1, counted?.count);
    t.ok(all.lines[0]?.includes('Case number,Number,Type,Occurred,Recorded,By,Department,Element,Data,Hash'));
    t.equal(received.lines.length - 1, 2);
    t.same(new Set(received.lines.slice(1).map((line) => line.split(',')[0])), new Set([one.number, other.number]));
    const ofOne = await take({ caseNumber: one.number });
    t.ok(ofOne.lines.length > 2 && ofOne.lines.slice(1).every((line) => line.startsWith(one.number)));
    t.equal(
      (await take({ recordedAt: { $lt: '2026-03-02T02:00:00.000Z' } })).lines.length,
      1,
      'nothing before that day',
    );
    const windows = await take({ department: 'service-admin' });
    t.ok(windows.lines.length > 1 && windows.lines.length < all.lines.length, String(windows.lines.length));
    for (const login of ['applicant', 'handler']) t.equal((await take({}, login)).status, 403, login);
  },
);

t.test('who took a list away, and what was asked for, is on record', async (t) => {
  const acts = await w.database.rows<{ subject: string; actorName: string; data: object }>(
    `select o.subject, o.actor_name, o.data from operator_acts o where act = 'list-exported' order by done_at, id`,
  );

  t.match(acts[2], { subject: 'cases', data: { format: 'csv', filter: { text: '纺织厂' } } });
  t.same(new Set(acts.map(({ subject }) => subject)), new Set(['cases', 'tasks', 'events', 'figures']));
  const { body } = await (await w.as('admin')).post('/operator-acts/search', { filter: { act: 'list-exported' } });
  t.ok(body.items.length >= 6);
});

t.test('a procedure is asked for by version, by tag or as the latest', async (t) => {
  const applicant = await w.as('applicant');
  const { id: projectId } = await applicant.must('POST', '/projects', {
    name: '停车楼',
    regionCode: '511700',
    facts: carPark,
  });
  await w.database.run(`update process_definitions set version_tag = '2026' where key = :key`, { key });
  const ask = (wish: object) => applicant.post('/disclosures', { definitionKey: key, projectId, ...wish });

  t.equal((await ask({ version: 1 })).status, 201);
  t.equal((await ask({ version: 'latest' })).status, 201);
  t.equal((await ask({ versionTag: '2026' })).status, 201);
  await w.database.run(
    `insert into process_definitions (tenant_id, id, key, version, deployment_id, name, name_en, content_hash, xml, forms,
       decisions, applicable, status, deployed_at, deployed_by, note)
     select tenant_id, :next, key, 2, deployment_id, name, name_en, 'next', xml, forms, decisions, applicable, status,
       deployed_at, deployed_by, note
     from process_definitions where key = :key and version = 1`,
    { next: newId(), key },
  );
  t.match(
    await ask({ version: 1 }),
    { status: 403, body: { code: 'version-not-in-force' } },
    'an applicant names no other',
  );
  t.match(await ask({ versionTag: '2026' }), { status: 403 });
  const { applicantId } =
    (await w.database.first<{ applicantId: string }>('select applicant_id from projects where id = :projectId', {
      projectId,
    })) ?? {};
  const atCounter = { 'lianban-for-applicant': String(applicantId) };
  const wish = { definitionKey: key, projectId, version: 1 };
  t.equal((await (await w.as('window')).post('/disclosures', wish, atCounter)).status, 201, 'the window does');
  t.match(await ask({ version: 99 }), { status: 404, body: { code: 'definition-not-found' } });
  t.match(await ask({ versionTag: 'none' }), { status: 404, body: { code: 'definition-not-found' } });
});

async function logInAs(login: string): Promise<{ cookie: string }> {
  const { worldPassword } = await import('../support/world.ts');
  const answer = await fetch(`${w.address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'x-requested-with': 'lianban', 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: worldPassword }),
  });
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
