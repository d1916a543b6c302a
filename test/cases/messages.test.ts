import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { documentOf, flows, handlerTask, part, procedure } from '../support/diagrams.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const tuesday = '2026-03-03T02:00:00.000Z';

const message = (id: string, more = '') => `<bpmn:messageEventDefinition messageRef="${id}" ${more}/>`;
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;

/** Waits for a paper about its own number or for a signal; a second pool begins with a visit. */
const waiting = documentOf(`<bpmn:message id="paper" name="paperArrived"/><bpmn:message id="visit" name="visitBooked"/>
  <bpmn:signal id="storm" name="stormWarning"/>
  ${procedure(
    'waits-for-paper',
    `<bpmn:startEvent id="s" name="开始"/><bpmn:parallelGateway id="g"/>
     ${catching('P', message('paper', 'approval:correlationKey="caseNumber"'))}${catching('S', '<bpmn:signalEventDefinition signalRef="storm"/>')}
     ${handlerTask('A')}${handlerTask('B')}<bpmn:endEvent id="e" name="结束"/>
     ${flows('s-g', 'g-P', 'g-S', 'P-A', 'S-B', 'A-e', 'B-e')}`,
  )}
  ${part('books-a-visit', `<bpmn:startEvent id="vs">${message('visit')}</bpmn:startEvent>${handlerTask('V')}<bpmn:endEvent id="ve"/>${flows('vs-V', 'V-ve')}`)}`);

const deployed = await (await w.as('designer')).upload('/deployments', 'waits-for-paper.bpmn', Buffer.from(waiting));

const openSteps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId).sort();

t.test('all pools of a diagram are put in service', async (t) => {
  t.equal(deployed.status, 201, JSON.stringify(deployed.body));
  t.match(deployed.body.definitions, [{ key: 'waits-for-paper' }, { key: 'books-a-visit', applicable: false }]);
});

t.test('a message finds its case by its key, and is refused when nobody waits for it', async (t) => {
  const [first, second] = [
    await w.apply('waits-for-paper', { facts: carPark }),
    await w.apply('waits-for-paper', { facts: carPark }),
  ];
  const handler = await w.as('handler');
  const { number } = await w.case('handler', second.id);
  const correlate = (body: object) => handler.post('/messages/correlation', body);

  t.match(await correlate({ name: 'paperArrived', correlationKey: 'nobody’s' }), {
    status: 404,
    body: { code: 'nobody-waits' },
  });
  t.match(await correlate({ name: 'paperArrived', correlationKey: number, variables: { pages: 3 } }), {
    status: 200,
    body: { id: second.id },
  });
  t.same(await openSteps(first.id), []);
  t.same(await openSteps(second.id), ['A']);
  t.match(await correlate({ name: 'paperArrived', correlationKey: number }), { status: 404 }, 'it waits for it once');
  t.match(await correlate({ name: 'paperArrived' }), { status: 400 });
  t.match(await correlate({ name: 'withdrawn', correlationKey: number, businessKey: 'none' }), { status: 404 });
});

t.test('only who may see the case and say such a thing reaches it', async (t) => {
  const { id } = await w.apply('waits-for-paper', { facts: carPark });
  const { number } = await w.case('handler', id);
  const body = { name: 'paperArrived', correlationKey: number };

  t.match(await w.anybody.post('/messages/correlation', body), { status: 401 });
  t.match(
    await (await w.as('archive')).post('/messages/correlation', body),
    { status: 404 },
    'another department knows no such case',
  );
  t.match(await (await w.as('applicant')).post('/messages/correlation', body), { status: 403 });
});

t.test('a message nobody waits for begins the pool of the diagram that starts with it', async (t) => {
  const { id } = await w.apply('waits-for-paper', { facts: carPark });
  const handler = await w.as('handler');
  t.equal((await handler.post(`/cases/${id}/messages`, { name: 'visitBooked' })).status, 200);
  t.same(await openSteps(id), ['V']);
  const diagram = await handler.must('GET', `/cases/${id}/diagram`);
  t.match(diagram, {
    key: 'waits-for-paper',
    called: [{ key: 'books-a-visit', parentInstanceId: null, live: [{ elementId: 'V' }] }],
  });
});

t.test('an operator’s signal reaches every case that waits for it, once', async (t) => {
  const admin = await w.as('admin');
  t.match(await (await w.as('handler')).post('/signals', { name: 'stormWarning' }), { status: 403 });
  const { id } = await w.apply('waits-for-paper', { facts: carPark });
  const waits = await w.database.rows(`select distinct case_id from subscriptions where name = 'stormWarning'`);

  const answer = await admin.post('/signals', { name: 'stormWarning', variables: { strength: 9 } });

  t.match(answer, { status: 202, body: { cases: waits.length } });
  t.match(await admin.post('/signals', { name: 'nobodyKnows' }), { status: 202, body: { cases: 0 } });
  await w.pass(tuesday);
  t.same(await openSteps(id), ['B']);
  const { items } = await (await w.as('handler')).must('GET', `/cases/${id}/events`);
  const received = items.filter(({ type }: { type: string }) => type === 'signal.received');
  t.match(received, [{ data: { name: 'stormWarning' } }]);
});
