import t from 'tap';
import { runBatches } from '../../src/runtime/operations/run-batches.ts';
import { carPark } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { type AppliedCase, world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const chain = (...steps: readonly string[]) =>
  procedureDiagram(
    'changing',
    `<bpmn:startEvent id="s" name="开始"/>${steps.map((step) => handlerTask(step)).join('')}<bpmn:endEvent id="e" name="结束"/>
     ${flows(`s-${steps[0]}`, ...steps.slice(1).map((step, at) => `${steps[at]}-${step}`), `${steps.at(-1)}-e`)}`,
  );
const deploy = async (xml: string): Promise<string> => {
  const answer = await (await w.as('designer')).upload('/deployments', 'changing.bpmn', Buffer.from(xml));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.definitions[0].id;
};
const first = await deploy(chain('A', 'B', 'C'));
const cases: AppliedCase[] = [];
for (let n = 0; n < 4; n += 1) cases.push(await w.apply('changing', { facts: carPark }));
const [atA, alsoAtA, atB, held] = cases.map(({ id }) => id);
await w.complete('handler', atB ?? '', 'A', { outcome: 'DONE' });
/** The second version has another step B and nothing for A. */
const second = await deploy(chain('review', 'B', 'sign'));
const admin = await w.as('admin');
const look = () => runBatches(w.services, w.now(), 200);
const steps = async (id: string | undefined) => (await w.tasks('handler', id ?? '')).map(({ elementId }) => elementId);

t.test('a plan maps what has the same id and names what nothing stands for', async (t) => {
  const made = await admin.post('/migration-plans', { fromDefinitionId: first, toDefinitionId: second });

  t.match(made, { status: 201, body: { key: 'changing', plan: { elements: { B: 'B', s: 's', e: 'e' } } } });
  t.equal(made.headers.get('etag'), '"1"');
  t.same(made.body.findings, [
    { elementId: 'A', code: 'element-missing' },
    { elementId: 'C', code: 'element-missing' },
  ]);
  t.match(await admin.get(`/migration-plans/${made.body.id}/preview`), {
    status: 200,
    body: { cases: 4, movable: 1, blocked: { length: 3 } },
  });

  const put = (plan: object, revision: string) =>
    admin.put(`/migration-plans/${made.body.id}`, plan, { 'if-match': revision });
  t.match(await admin.put(`/migration-plans/${made.body.id}`, {}), { status: 428 });
  t.match(await put({ elements: { A: 'e' } }, '"1"'), {
    status: 200,
    body: { revision: 2, findings: [{ elementId: 'A', code: 'kind-differs' }, { elementId: 'C' }] },
  });
  t.match(await put({}, '"1"'), { status: 409, body: { code: 'revision-stale' } });
  t.match(await put({ elements: { nobody: 'B', A: 'nowhere' } }, '"2"'), {
    body: {
      findings: [
        { elementId: 'A', code: 'element-missing' },
        { elementId: 'C' },
        { elementId: 'nowhere', code: 'target-unknown' },
        { elementId: 'nobody', code: 'source-unknown' },
      ],
    },
  });
  t.match(await admin.get('/migration-plans/01900000-0000-7000-8000-000000000000'), {
    status: 404,
    body: { code: 'migration-plan-not-found' },
  });
  const [other] = (await admin.must('GET', '/process-definitions')).items.filter(
    ({ key }: { key: string }) => key !== 'changing',
  );
  t.match(await admin.post('/migration-plans', { fromDefinitionId: first, toDefinitionId: other.id }), {
    status: 422,
    body: { code: 'plan-of-two-processes' },
  });
  t.match(await (await w.as('designer')).post('/migration-plans', {}), { status: 403 });
});

t.test('a held case takes no acts until it is let go, while the service still moves it', async (t) => {
  const act = (path: string) => admin.post(`/cases/${held}/${path}`, { reason: '等待核查' });
  t.match(await act('work-suspension'), { status: 200, body: { id: held } });
  t.match(await act('work-suspension'), { status: 409, body: { code: 'case-held' } });
  t.match(await admin.must('GET', `/cases/${held}/tokens`), { heldAt: /^2026-03-02T/ });
  t.match(await admin.must('GET', `/cases/${atA}/tokens`), { heldAt: null });

  const [task] = await w.tasks('handler', held ?? '');
  const handler = await w.as('handler');
  t.match(await handler.post(`/tasks/${task?.id}/claim`), { status: 409, body: { code: 'case-held' } });
});

t.test('a batch moves each case by itself, can be stopped and goes on, and tells what it could not move', async (t) => {
  const { id } = await admin.must('POST', '/migration-plans', { fromDefinitionId: first, toDefinitionId: second });
  // C and the end are no matter: no token stands there.
  t.match(await admin.post(`/migration-plans/${id}/execution`, { reason: '新规' }, { 'if-match': '"99"' }), {
    status: 409,
    body: { code: 'revision-stale' },
  });
  const begun = await admin.post(`/migration-plans/${id}/execution`, { reason: '新规' });
  t.match(begun, { status: 202, body: { state: 'RUNNING', total: 4, waiting: 4 } });
  const batch = `/batches/${begun.body.id}`;
  t.match(await admin.post(`${batch}/suspension`), { status: 200, body: { state: 'STOPPED' } });
  t.match(await admin.post(`${batch}/suspension`), { status: 409, body: { code: 'batch-state-forbids' } });
  await look();
  t.match(await admin.must('GET', batch), { waiting: 4, done: 0 });

  t.match(await admin.post(`${batch}/resumption`), { status: 200, body: { state: 'RUNNING' } });
  t.equal(await runBatches(w.services, w.now(), 1), 1);
  t.match(
    await admin.must('GET', batch),
    { state: 'RUNNING', waiting: 3 },
    'what is done is done, the rest comes later',
  );
  await look();

  t.match(await admin.must('GET', batch), { state: 'DONE', waiting: 0, done: 1, failed: 3 });
  const failed = await admin.must('POST', `${batch}/items/search`, { filter: { state: 'FAILED' }, page: { limit: 2 } });
  t.match(failed, { items: [{ code: 'migration-refused' }, {}], page: { hasMore: true } });
  t.match(failed.items[0].message, /at A: element-missing/);
  t.same(await steps(atA), ['A'], 'what could not be moved is as it was');
  t.match(await admin.must('GET', `/cases/${atA}/events/verification`), { intact: true });
  t.match(await admin.must('GET', `/cases/${atB}/diagram`), { definitionId: second });
});

t.test('plans and batches are listed, the newest first', async (t) => {
  const plans = await admin.must('GET', '/migration-plans');
  t.match(plans.items[0], { key: 'changing', fromVersion: 1, toVersion: 2, executions: 1, createdBy: /./ });
  t.match((await admin.must('GET', '/batches')).items, [
    { definitionKey: 'changing', fromVersion: 1, toVersion: 2, total: 4 },
  ]);
  t.match(await (await w.as('designer')).get('/batches'), { status: 403 });
});

t.test('a moved case keeps its tasks, goes on by the new diagram and has the move on record', async (t) => {
  const { id, revision } = await admin.must('POST', '/migration-plans', {
    fromDefinitionId: first,
    toDefinitionId: second,
  });
  await admin.put(`/migration-plans/${id}`, { elements: { A: 'review' } }, { 'if-match': `"${revision}"` });
  t.match(await admin.must('GET', `/migration-plans/${id}/preview`), {
    cases: 3,
    movable: 3,
    elements: [{ elementId: 'A', target: 'review', tokens: 3, obstacles: 0 }],
    blocked: [],
  });
  const execute = (body: object) => admin.must('POST', `/migration-plans/${id}/execution`, { reason: '新规', ...body });
  t.match(await execute({ filter: { elementId: 'B' } }), { total: 0 }, 'nothing stands there');
  t.match(await execute({ filter: { number: { $like: 'XX*' } } }), { total: 0 });
  const { id: firstBatch } = await execute({ filter: { caseId: { $in: [atA, atB] }, elementId: 'A' } });
  await look();
  await look();
  t.match(await admin.must('GET', `/batches/${firstBatch}`), { state: 'DONE', total: 1, done: 1, failed: 0 });
  t.same([await steps(atA), await steps(alsoAtA)], [['review'], ['A']]);

  const { id: batchId } = await execute({});
  await look();
  await look();

  t.match(await admin.must('GET', `/batches/${batchId}`), { state: 'DONE', done: 2, failed: 0 });
  for (const caseId of [atA, alsoAtA, held]) t.same(await steps(caseId), ['review']);
  await w.complete('handler', atA ?? '', 'review', { outcome: 'DONE' });
  await w.complete('handler', atA ?? '', 'B', { outcome: 'DONE' });
  t.same(await steps(atA), ['sign']);
  const { items } = await admin.must('GET', `/cases/${alsoAtA}/events`);
  t.match(
    items.filter(({ type }: { type: string }) => type === 'case.migrated'),
    [{ data: { reason: '新规', batchId, toDefinitionId: second } }],
  );
  t.match(await admin.must('GET', `/cases/${alsoAtA}/events/verification`), { intact: true });

  t.match(await admin.post(`/cases/${held}/work-resumption`, { reason: '核查完毕' }), { status: 200 });
  t.match(await admin.post(`/cases/${held}/work-resumption`, { reason: 'x' }), {
    status: 409,
    body: { code: 'case-not-held' },
  });
  await w.complete('handler', held ?? '', 'review', { outcome: 'DONE' });
});
