import { request } from 'node:http';
import t from 'tap';
import { readBacklog } from '../../src/operations/read-backlog.ts';
import { carPark } from '../journeys/projects.ts';
import { agentOf } from '../support/agent.ts';
import { askingProcedure, deploy, tokenOf, workerOf } from '../support/worker.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const seconds = (n: number) => new Date(Date.parse(monday) + n * 1000).toISOString();
const w = await world(t, monday);
const io =
  '<approval:io><approval:input source="=projectName" target="asked"/><approval:output source="=found" target="companyState"/></approval:io>';

await deploy(w, 'asks-registry', askingProcedure('asks-registry', 'company-register', io));
await deploy(w, 'asks-openly', askingProcedure('asks-openly', 'open-register'));
await deploy(w, 'asks-urgently', askingProcedure('asks-urgently', 'open-register', '', 9));
await deploy(w, 'asks-twice', askingProcedure('asks-twice', 'twice'));

const [first, second] = [await workerOf(w, 'first'), await workerOf(w, 'second')];
const apply = (key: string, more = {}) => w.apply(key, { facts: carPark, ...more });
const backlog = () => readBacklog({ services: w.services, tenantId: 'default', clock: w.now });
const openSteps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId).sort();

t.test(
  'a worker takes the work of its topic, sees what the step sees, and the case goes on with what it found',
  async (t) => {
    const { id, number } = await apply('asks-registry');

    const [task, ...others] = await first.fetch('company-register', { maxTasks: 5 });

    t.same(others, []);
    t.match(task, { caseId: id, caseNumber: number, elementId: 'W', workerId: 'first', lockedUntil: seconds(60) });
    t.equal(task.variables.caseNumber, number);
    t.type(task.variables.asked, 'string', 'an input of the step is there under its own name');
    const done = await first.post(`/external-tasks/${task.id}/completion`, { variables: { found: 'GOOD', other: 1 } });
    t.match(done, { status: 200, body: { caseId: id } });
    t.same(await openSteps(id), ['A']);
    const [row] = await w.database.rows<{ state: { scopes: { variables: object }[] } }>(
      'select state from process_instances where case_id = :id',
      { id },
    );
    t.match(row?.state.scopes[0]?.variables, { companyState: 'GOOD', other: undefined, found: undefined });
    const { items } = await (await w.as('handler')).must('GET', `/cases/${id}/events`);
    t.match(
      items.find(({ type }: { type: string }) => type === 'job.completed'),
      { actorName: '数据共享平台', elementId: 'W', data: { topic: 'company-register' } },
    );
  },
);

t.test('a worker gets only the variables it asks for', async (t) => {
  await apply('asks-registry');
  const [task] = await first.fetch('company-register', { variables: ['asked', 'nobodyKnows'] });
  t.same(Object.keys(task.variables), ['asked']);
  await first.post(`/external-tasks/${task.id}/unlock`, {});
  const [again] = await second.fetch('company-register', { localVariables: true });
  t.same(Object.keys(again.variables), ['asked']);
  await second.post(`/external-tasks/${again.id}/completion`, {});
});

t.test('of many workers that fetch at once no two get the same task', async (t) => {
  for (let n = 0; n < 6; n += 1) await apply('asks-twice');

  const got = await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 ? first : second).fetch('twice')));

  const ids = got.flat().map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length);
  for (const task of got.flat()) {
    const worker = task.workerId === 'first' ? first : second;
    t.equal((await worker.post(`/external-tasks/${task.id}/completion`, {})).status, 200);
  }
  const rest = await first.fetch('twice', { maxTasks: 10 });
  t.equal(rest.length + ids.length, 6, 'what was skipped in the crowd is still there');
  for (const { id } of rest) await first.post(`/external-tasks/${id}/completion`, {});
});

t.test('a task whose lock ran out goes to another worker, and the late answer is refused', async (t) => {
  const { id } = await apply('asks-registry');
  const [task] = await first.fetch('company-register');
  t.same(await second.fetch('company-register'), [], 'while it is locked nobody gets it');
  w.sleep(seconds(61));

  const [same] = await second.fetch('company-register');

  t.equal(same.id, task.id);
  const late = await first.post(`/external-tasks/${task.id}/completion`, { variables: { found: 'LATE' } });
  t.match(late, { status: 409, body: { code: 'lock-lost', lockedBy: 'second' } });
  t.match(await first.post(`/external-tasks/${task.id}/extension`, { lockDuration: 'PT1M' }), { status: 409 });
  t.equal((await second.post(`/external-tasks/${task.id}/completion`, { variables: { found: 'GOOD' } })).status, 200);
  t.same(await openSteps(id), ['A']);
  const twice = await second.post(`/external-tasks/${task.id}/completion`, {});
  t.match(twice, { status: 409, body: { code: 'external-task-not-open' } });
});

t.test('a worker may keep a task longer, and put it back', async (t) => {
  const { id } = await apply('asks-registry');
  const [task] = await first.fetch('company-register');
  const extended = await first.post(`/external-tasks/${task.id}/extension`, { lockDuration: 'PT10M' });
  t.match(extended, { status: 200, body: { lockedUntil: new Date(Date.parse(w.now()) + 600_000).toISOString() } });
  t.equal((await first.post(`/external-tasks/${task.id}/unlock`, {})).status, 204);
  t.match(await second.fetch('company-register'), [{ id: task.id, caseId: id }]);
  await second.post(`/external-tasks/${task.id}/completion`, {});
});

t.test(
  'work that fails is tried again after its pause, and is an incident when its retries have run out',
  async (t) => {
    const { id } = await apply('asks-registry');
    const [task] = await first.fetch('company-register');
    t.equal(task.retriesLeft, 2);
    const failed = await first.post(`/external-tasks/${task.id}/failure`, {
      message: 'no connection',
      details: 'at line 1',
      retryTimeout: 'PT5M',
    });
    t.match(failed, { status: 200, body: { retriesLeft: 1 } });
    t.same(await first.fetch('company-register'), [], 'it is left alone for the pause');
    w.sleep(new Date(Date.parse(w.now()) + 300_000).toISOString());
    const [again] = await first.fetch('company-register');
    t.match(again, { id: task.id, retriesLeft: 1, lastError: 'no connection' });

    await first.post(`/external-tasks/${task.id}/failure`, { message: 'still no connection' });

    t.same(await first.fetch('company-register'), []);
    const admin = await w.as('admin');
    const { items } = await admin.must('GET', '/incidents');
    const incident = items.find(({ caseId }: { caseId: string }) => caseId === id);
    t.match(incident, { code: 'job-failed', elementId: 'W', message: 'still no connection' });
    const search = () =>
      admin.must('POST', '/external-tasks/search', { filter: { state: 'FAILED' }, includeTotal: true });
    t.match(await search(), { total: 1, items: [{ id: task.id, state: 'FAILED', incidentId: incident.id }] });
    t.match(await backlog(), { jobsFailed: 1, incidentsOpen: 1 });

    await admin.must('POST', `/incidents/${incident.id}/resolution`);

    t.match(await search(), { total: 0, items: [] });
    t.match(await backlog(), { jobsFailed: 0, incidentsOpen: 0 }, 'nobody is told of it any more');
    const [renewed] = await first.fetch('company-register');
    t.match(renewed, { caseId: id, retriesLeft: 2 });
    await first.post(`/external-tasks/${renewed.id}/completion`, {});
    t.same(await openSteps(id), ['A']);
  },
);

t.test(
  'a business error goes where the diagram catches it; one that nothing catches stops the step and not the case',
  async (t) => {
    const [caught, not] = [await apply('asks-openly'), await apply('asks-openly')];
    const tasks = await first.fetch('open-register', { maxTasks: 2 });
    const taskOf = (id: string) => tasks.find(({ caseId }) => caseId === id).id;

    const thrown = await first.post(`/external-tasks/${taskOf(caught.id)}/error`, {
      code: 'NOT_FOUND',
      variables: { why: 'gone' },
    });
    const unknown = await first.post(`/external-tasks/${taskOf(not.id)}/error`, {
      code: 'OTHER',
      message: 'what is this',
    });

    t.match(thrown, { status: 200, body: { caught: true } });
    t.same(await openSteps(caught.id), ['B']);
    t.match(unknown, { status: 200, body: { caught: false } });
    t.match(await w.case('handler', not.id), { endedAt: null });
    const { items } = await (await w.as('admin')).must('GET', '/incidents');
    t.match(items, [
      { caseId: not.id, code: 'error-uncaught', message: 'nothing catches the error OTHER: what is this' },
    ]);
  },
);

t.test('what a worker answers can not overrule the facts and the decisions of the procedure', async (t) => {
  const { id } = await apply('asks-openly');
  const [task] = await first.fetch('open-register');
  const answer = (variables: object) => first.post(`/external-tasks/${task.id}/completion`, { variables });

  t.match(await answer({ companyState: 'GOOD', AOutcome: 'DONE', buildKind: 'NEW', acceptedOn: '2026-01-01' }), {
    status: 422,
    body: { code: 'variables-reserved', errors: [{ path: 'AOutcome' }, { path: 'acceptedOn' }, { path: 'buildKind' }] },
  });
  t.equal((await answer({ companyState: 'GOOD' })).status, 200);
  t.same(await openSteps(id), ['A']);
});

t.test('the most urgent work is fetched first, and only of the cases that are wanted', async (t) => {
  const plain = await apply('asks-openly');
  const urgent = await apply('asks-urgently');
  const [task] = await first.fetch('open-register');
  t.match(task, { caseId: urgent.id, priority: 9 });
  t.same(await first.fetch('open-register', { businessKey: 'none' }), []);
  t.same(await first.fetch('open-register', { definitionKeys: ['asks-urgently'] }), []);
  const [other] = await first.fetch('open-register', { definitionKeys: ['asks-urgently', 'asks-openly'] });
  t.equal(other.caseId, plain.id);
  for (const { id } of [task, other]) await first.post(`/external-tasks/${id}/completion`, {});
});

t.test('work is brought to a worker that waits for it, as soon as it is there', async (t) => {
  const waiting = [first, second].map((worker) => worker.fetch('company-register', { asyncResponseTimeout: 'PT30S' }));
  const { id } = await apply('asks-registry');

  const [task, ...more] = await Promise.race(waiting);

  t.match(task, { caseId: id });
  t.same(more, []);
  await apply('asks-registry');
  const both = (await Promise.all(waiting)).flat();
  t.equal(new Set(both.map((one) => one.id)).size, 2);
  for (const one of both) {
    await (one.workerId === 'first' ? first : second).post(`/external-tasks/${one.id}/completion`, {});
  }
  t.same(await first.fetch('company-register', { asyncResponseTimeout: 'PT0.05S' }), [], 'nobody waits for ever');
});

t.test('work that is put back is brought to whoever waits; a worker that hung up loses none', async (t) => {
  const { id } = await apply('asks-registry');
  const [task] = await first.fetch('company-register');
  const waits = second.fetch('company-register', { asyncResponseTimeout: 'PT30S' });
  await first.post(`/external-tasks/${task.id}/unlock`, {});
  t.match(await waits, [{ caseId: id }]);

  const token = await tokenOf(w, 'integrator', ['jobs:work']);
  const left = request(`${w.address}/api/v1/external-tasks/fetch-and-lock`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'poll' },
  });
  left.on('error', () => undefined);
  const topics = [{ topic: 'company-register', lockDuration: 'PT1M' }];
  left.end(JSON.stringify({ workerId: 'third', maxTasks: 1, asyncResponseTimeout: 'PT30M', topics }));
  await w.database.rows('select pg_sleep(0.1)');
  left.destroy();
  await second.post(`/external-tasks/${task.id}/unlock`, {});
  t.match(await first.fetch('company-register', { asyncResponseTimeout: 'PT5S' }), [{ caseId: id }]);
  await first.post(`/external-tasks/${task.id}/completion`, {});
});

t.test('only programs of an integrator work on tasks, and with the scope for it', async (t) => {
  const wish = { workerId: 'x', maxTasks: 1, topics: [{ topic: 'a', lockDuration: 'PT1M' }] };
  const nobody = '019a0000-0000-7000-8000-000000000000';
  t.equal((await w.anybody.post('/external-tasks/fetch-and-lock', wish)).status, 401);
  t.equal((await (await w.as('handler')).post('/external-tasks/fetch-and-lock', wish)).status, 403);
  const authorization = `Bearer ${await tokenOf(w, 'integrator', ['cases:read'])}`;
  const small = await agentOf(w.address).post('/external-tasks/fetch-and-lock', wish, { authorization });
  t.match(small, { status: 403, body: { code: 'scope-missing', scope: 'jobs:work' } });
  for (const [path, body] of [
    ['completion', {}],
    ['failure', { message: 'x' }],
    ['error', { code: 'x' }],
    ['extension', { lockDuration: 'PT1M' }],
    ['unlock', {}],
  ] as const) {
    const answer = await first.post(`/external-tasks/${nobody}/${path}`, body);
    t.match(answer, { status: 404, body: { code: 'external-task-not-found' } }, path);
  }
});

t.test('a wish that makes no sense is refused with what is wrong', async (t) => {
  const ask = (body: object) => first.post('/external-tasks/fetch-and-lock', { maxTasks: 1, ...body });
  const topic = { topic: 'a', lockDuration: 'PT1M' };
  for (const body of [
    { topics: [] },
    { topics: [topic, topic] },
    { topics: [{ ...topic, lockDuration: 'PT0S' }] },
    { topics: [{ ...topic, lockDuration: 'P2D' }] },
    { topics: [{ ...topic, lockDuration: 'P1M' }] },
    { topics: [topic], asyncResponseTimeout: 'PT31M' },
    { topics: [topic], maxTasks: 0 },
    { topics: [topic], workerId: '' },
  ]) {
    t.match(await ask(body), { status: 400, body: { code: 'validation-failed' } }, JSON.stringify(body));
  }
});
