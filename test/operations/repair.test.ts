import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const twoSteps = procedureDiagram(
  'two-steps',
  `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}${handlerTask('B')}
   <bpmn:boundaryEvent id="late" attachedToRef="A"><bpmn:timerEventDefinition id="day">
     <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
   <bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-B', 'B-e', 'late-B')}`,
);
await (await w.as('designer')).upload('/deployments', 'two-steps.bpmn', Buffer.from(twoSteps));

const steps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId).sort();
const tokens = async (id: string) => (await (await w.as('admin')).must('GET', `/cases/${id}/tokens`)).items;
const events = async (id: string) =>
  (await (await w.as('admin')).must('GET', `/cases/${id}/events`)).items.map(({ type }: { type: string }) => type);

t.test('an operator looks at a repair before it is done, and nothing has happened by looking', async (t) => {
  const { id } = await w.apply('two-steps', { facts: carPark });
  const admin = await w.as('admin');
  const [token] = await tokens(id);
  const before = await events(id);
  const repair = {
    cancel: [token.token],
    start: [{ element: 'B', where: 'before' }],
    variables: { seen: true },
    reason: '环节A设置有误',
  };

  const looked = await admin.post(`/cases/${id}/modification`, { ...repair, dryRun: true });

  t.match(looked, {
    status: 200,
    body: { dryRun: true, withdrawn: [{ elementId: 'A', wait: 'task' }], created: [{ elementId: 'B' }], ended: false },
  });
  t.same(await steps(id), ['A']);
  t.same(await events(id), before);
  t.match(await admin.post(`/cases/${id}/modification`, repair), { status: 200, body: { dryRun: false } });
  t.same(await steps(id), ['B']);
  t.match(await tokens(id), [{ elementId: 'B', wait: 'task' }]);
  const told = (await admin.must('GET', `/cases/${id}/events`)).items;
  t.match(
    told.find(({ type }: { type: string }) => type === 'case.modified'),
    { data: { reason: repair.reason, cancel: repair.cancel, variables: ['seen'] } },
  );
  t.match(await admin.must('GET', `/cases/${id}/events/verification`), { intact: true });
});

t.test('the timer of a step that was taken away does not fire', async (t) => {
  const { id } = await w.apply('two-steps', { facts: carPark });
  const [token] = await tokens(id);
  await (await w.as('admin')).must('POST', `/cases/${id}/modification`, {
    cancel: [token.token],
    start: [{ element: 'B', where: 'before' }],
    reason: '调整',
  });
  t.same(
    await w.database.rows(
      `select t.element_id from timers t
       join process_instances i on i.tenant_id = t.tenant_id and i.id = t.instance_id
       where i.case_id = :id and t.element_id = 'late'`,
      { id },
    ),
    [],
  );
});

t.test('a repair that can not be done is refused with its reason, and changes nothing', async (t) => {
  const { id } = await w.apply('two-steps', { facts: carPark });
  const admin = await w.as('admin');
  const [{ token }] = await tokens(id);
  const repair = (body: object) =>
    admin.post(`/cases/${id}/modification`, { cancel: [], start: [], reason: 'x', ...body });

  t.match(await repair({ cancel: ['t999'] }), {
    status: 422,
    body: { code: 'repair-target-unknown', errors: [{ path: 't999', code: 'unknown' }] },
  });
  t.match(await repair({ start: [{ element: 'nowhere', where: 'before' }] }), {
    status: 422,
    body: { code: 'repair-target-unknown', errors: [{ path: 'nowhere' }] },
  });
  t.match(await repair({ cancel: [token] }), {
    status: 409,
    body: { code: 'repair-impossible', errors: [{ code: 'modification-impossible' }] },
  });
  t.match(await repair({ start: [{ element: 'late', where: 'before' }] }), { status: 409 });
  t.match(await repair({ instanceId: id }), { status: 404, body: { code: 'instance-not-found' } });
  t.match(await repair({ reason: '' }), { status: 400 });
  t.match(await (await w.as('handler')).post(`/cases/${id}/modification`, { cancel: [], start: [], reason: 'x' }), {
    status: 403,
  });
  t.same(await steps(id), ['A']);
});

t.test('a case an operator ends has nothing open any more, and its people are told why', async (t) => {
  const { id } = await w.apply('two-steps', { facts: carPark });
  const admin = await w.as('admin');

  const ended = await admin.post(`/cases/${id}/cancellation`, { reason: '重复申请' });

  t.match(ended, { status: 200, body: { id } });
  t.ok(ended.body.endedAt);
  t.same(await steps(id), []);
  t.same(await tokens(id), []);
  const told = (await (await w.as('applicant')).must('GET', `/cases/${id}/notices`)).items;
  t.match(
    told.filter(({ kind }: { kind: string }) => kind === 'case-cancelled'),
    [{ body: '重复申请' }],
  );
  t.ok((await events(id)).includes('case.cancelled'));
  t.match(await admin.post(`/cases/${id}/cancellation`, { reason: 'x' }), {
    status: 409,
    body: { code: 'case-closed' },
  });
  t.match(await admin.post(`/cases/${id}/modification`, { cancel: [], start: [], reason: 'x' }), {
    status: 409,
    body: { code: 'case-closed' },
  });
  await w.pass('2026-03-20T02:00:00.000Z');
  t.match(await (await w.as('admin')).must('GET', `/cases/${id}/events/verification`), { intact: true });
});
