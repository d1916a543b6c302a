import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

t.test('a command with a key and its answer are on record together', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const applicant = await w.as('applicant');
  const project = { name: '三号厂房', regionCode: '511700', facts: factory };
  const names = async () => (await applicant.must('GET', '/projects')).items.map(({ name }: { name: string }) => name);

  await t.test('the same request again is answered with the same body, address and revision', async (t) => {
    const key = { 'idempotency-key': 'project-1' };
    const first = await applicant.post('/projects', project, key);
    const again = await applicant.post('/projects', project, key);

    t.equal(first.status, 201);
    t.same([again.status, again.body], [201, first.body]);
    for (const name of ['location', 'etag']) t.equal(again.headers.get(name), first.headers.get(name), name);
    t.same(await names(), ['三号厂房']);
  });

  await t.test('one that breaks off before its end did nothing, and its retry does it once', async (t) => {
    await w.database.run(
      `create function cut_off() returns trigger language plpgsql as
       $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await w.database.run(
      `create trigger cut_off before update on idempotency_keys for each row execute function cut_off()`,
    );
    const key = { 'idempotency-key': 'project-2' };
    const broken = await applicant.post('/projects', { ...project, name: '四号厂房' }, key);
    await w.database.run(`drop trigger cut_off on idempotency_keys`);

    t.match(broken, { status: 503, body: { code: 'service-unavailable' } });
    t.same(await names(), ['三号厂房'], 'the project was not entered');
    t.equal((await applicant.post('/projects', { ...project, name: '四号厂房' }, key)).status, 201);
    t.equal((await applicant.post('/projects', { ...project, name: '四号厂房' }, key)).status, 201);
    t.same((await names()).sort(), ['三号厂房', '四号厂房']);
  });

  await t.test('a refused request keeps no key', async (t) => {
    const key = { 'idempotency-key': 'project-3' };
    t.equal((await applicant.post('/projects', { ...project, name: '' }, key)).status, 400);
    t.equal((await applicant.post('/projects', { ...project, name: '五号厂房' }, key)).status, 201);
  });

  await t.test('of several things in one request with a key, one that is refused undoes no other', async (t) => {
    const taken = await w.apply('construction-permit', { facts: factory, project: '六号厂房' });
    const free = await w.apply('construction-permit', { facts: factory, project: '七号厂房' });
    const [[first], [second]] = [await w.tasks('window', taken.id), await w.tasks('window', free.id)];
    const taskIds = [first?.id, '019b0000-0000-7000-8000-000000000000', second?.id];

    const window = await w.as('window');
    const answer = await window.post('/tasks/batch-claim', { ids: taskIds }, { 'idempotency-key': 'claims' });

    t.equal(answer.status, 200);
    for (const id of [first?.id, second?.id]) t.match(await window.must('GET', `/tasks/${id}`), { state: 'CLAIMED' });
  });
});
