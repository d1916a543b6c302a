import t from 'tap';
import { readBacklog } from '../../src/operations/read-backlog.ts';
import { carPark } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { type AppliedCase, world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
/** Goes on as a variable says, which nobody has set. */
const undecided = procedureDiagram(
  'undecided',
  `<bpmn:startEvent id="s" name="开始"/><bpmn:exclusiveGateway id="g"/>${handlerTask('A')}${handlerTask('B')}
   <bpmn:endEvent id="e" name="结束"/>${flows('s-g', 'A-e', 'B-e')}
   <bpmn:sequenceFlow id="g-A" sourceRef="g" targetRef="A"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">way = "a"</bpmn:conditionExpression></bpmn:sequenceFlow>
   <bpmn:sequenceFlow id="g-B" sourceRef="g" targetRef="B"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">way = "b"</bpmn:conditionExpression></bpmn:sequenceFlow>`,
);
const deployed = await (await w.as('designer')).upload('/deployments', 'undecided.bpmn', Buffer.from(undecided));
if (deployed.status !== 201) throw new Error(JSON.stringify(deployed.body));
const cases: AppliedCase[] = [];
for (let n = 0; n < 3; n += 1) cases.push(await w.apply('undecided', { facts: carPark }));
const admin = await w.as('admin');
const search = async (body: object = {}) => (await admin.must('POST', '/incidents/search', body)).items;
const steps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId);

t.test('an operator finds failed work by what it has in common, page by page, with its cause', async (t) => {
  const all = await search();
  t.equal(all.length, 3);
  t.match(all[0], { definitionKey: 'undecided', elementId: 'g', work: 'element', resolvedAt: null });
  t.ok(all[0].message.length > 0, all[0].message);

  const first = await admin.must('POST', '/incidents/search', { page: { limit: 2 }, includeTotal: true });
  t.match(first, { total: 3, page: { hasMore: true } });
  const second = await admin.must('POST', '/incidents/search', { page: { limit: 2, after: first.page.endCursor } });
  t.equal(second.items.length, 1);
  t.match(await search({ filter: { caseId: cases[1]?.id } }), [{ caseId: cases[1]?.id }]);
  t.same(await search({ filter: { code: 'no-such-code' } }), []);
  t.same(await search({ filter: { resolved: true } }), []);
  t.match(await (await w.as('handler')).post('/incidents/search', {}), { status: 403 });
});

t.test('whoever watches the service is told in numbers of the failed work', async (t) => {
  t.match(await readBacklog({ services: w.services, tenantId: 'default', clock: w.now }), {
    incidentsOpen: 3,
    jobsDue: 0,
    jobsFailed: 0,
    jobsLagSeconds: 0,
    timersDue: 0,
  });
});

t.test('failed work goes on with a variable set right, and fails again without', async (t) => {
  const [{ id }] = await search({ filter: { caseId: cases[0]?.id } });
  t.match(await admin.post(`/incidents/${id}/resolution`, {}), { status: 200 });
  const [again] = await search({ filter: { caseId: cases[0]?.id } });
  t.not(again.id, id, 'the new failure is an incident of its own');

  const settled = await admin.post(`/incidents/${again.id}/resolution`, { variables: { way: 'b' } });

  t.match(settled, { status: 200, body: { id: again.id } });
  t.ok(settled.body.resolvedAt);
  t.same(await steps(cases[0]?.id ?? ''), ['B']);
  const { items } = await admin.must('GET', `/cases/${cases[0]?.id}/events`);
  t.match(items.filter(({ type }: { type: string }) => type === 'incident.resolved').at(-1), {
    data: { variables: ['way'] },
  });
  t.match(await admin.post(`/incidents/${again.id}/resolution`, {}), {
    status: 409,
    body: { code: 'incident-resolved' },
  });
});

t.test('many are tried again at once, and each has its own result', async (t) => {
  const open = (await search()).map(({ id }: { id: string }) => id);
  const nobodys = '01900000-0000-7000-8000-000000000000';

  const tried = await admin.must('POST', '/incidents/batch-resolution', { incidentIds: [...open, nobodys] });
  t.match(tried.items, [
    { incidentId: open[0], outcome: 'FAILED_AGAIN' },
    { incidentId: open[1], outcome: 'FAILED_AGAIN' },
    { incidentId: nobodys, outcome: 'REFUSED', code: 'incident-not-found' },
  ]);

  const anew = (await search()).map(({ id }: { id: string }) => id);
  const done = await admin.must('POST', '/incidents/batch-resolution', { incidentIds: anew, variables: { way: 'a' } });
  t.match(done.items, [{ outcome: 'RESOLVED' }, { outcome: 'RESOLVED' }]);
  t.same(await search(), []);
  for (const { id } of cases.slice(1)) t.same(await steps(id), ['A']);
  t.match(await admin.post('/incidents/batch-resolution', { incidentIds: [] }), { status: 400 });
});

t.test('jobs are listed with where they stand: open, locked, stuck, failed', async (t) => {
  const add = (id: number, set: Readonly<Record<string, string | number | null>>) =>
    w.database.run(
      `insert into jobs (tenant_id, id, topic, payload, due_at, retries_left, state, created_at, token, locked_by, locked_until)
       values ('default', :id, 'probe', '{}', :dueAt, :retries, 'OPEN', :dueAt, :token, :lockedBy, :lockedUntil)`,
      {
        id: `01900000-0000-7000-8000-00000000000${id}`,
        dueAt: '2026-03-02T01:00:00.000Z',
        retries: 3,
        token: null,
        lockedBy: null,
        lockedUntil: null,
        ...set,
      },
    );
  await add(1, { dueAt: '2026-03-09T02:00:00.000Z' });
  await add(2, { token: 't1', lockedBy: 'worker', lockedUntil: '2026-03-02T02:05:00.000Z' });
  await add(3, { token: 't2', lockedBy: 'worker', lockedUntil: '2026-03-02T01:59:00.000Z' });
  await add(4, {});
  await add(5, { retries: 0 });

  const found = async (states: string[]) =>
    (await admin.must('POST', '/jobs/search', { filter: { topic: 'probe', states } })).items.map(
      ({ id }: { id: string }) => Number(id.at(-1)),
    );

  t.same(await found(['OPEN']), [1]);
  t.same(await found(['LOCKED']), [2]);
  t.same(await found(['STUCK']), [3, 4]);
  t.same(await found(['FAILED']), [5]);
  const page = await admin.must('POST', '/jobs/search', { filter: { topic: 'probe' }, page: { limit: 4 } });
  t.match(page, { items: { length: 4 }, page: { hasMore: true } });
  t.match(await admin.post('/jobs/search', { page: { after: 'x' } }), { status: 400 });
});
