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

t.test('several cases that wait for one key are told apart by the business key, never by a guess', async (t) => {
  const name = 'inspectionDone';
  const diagram = documentOf(
    `<bpmn:message id="done" name="${name}"/>${procedure(
      'waits-for-inspection',
      `<bpmn:startEvent id="is" name="开始"/>${catching('I', message('done', 'approval:correlationKey="&quot;south&quot;"'))}${handlerTask('IA')}<bpmn:endEvent id="ie" name="结束"/>
     ${flows('is-I', 'I-IA', 'IA-ie')}`,
    )}`,
  );
  const designer = await w.as('designer');
  t.equal((await designer.upload('/deployments', 'waits-for-inspection.bpmn', Buffer.from(diagram))).status, 201);
  const applicant = await w.as('applicant');
  const ids: string[] = [];
  for (const businessKey of ['north-1', 'north-2']) {
    const { id: disclosureId } = await w.prepare('waits-for-inspection', { facts: carPark });
    ids.push((await applicant.must('POST', '/cases', { disclosureId, businessKey, form: {} })).id);
  }
  const handler = await w.as('handler');
  const correlate = (more: object) => handler.post('/messages/correlation', { name, correlationKey: 'south', ...more });

  t.match(await correlate({}), { status: 409, body: { code: 'correlation-ambiguous' } });
  t.match(await correlate({ businessKey: 'north-2' }), { status: 200, body: { id: ids[1] } });
  t.match(await correlate({}), { status: 200, body: { id: ids[0] } }, 'only one waits now');
});

t.test(
  'a deployment tells which called processes are not in service, and refuses what could never be found',
  async (t) => {
    const designer = await w.as('designer');
    const calls = (binding: string) =>
      documentOf(
        part(
          'calls-around',
          `<bpmn:startEvent id="cs" name="开始"/><bpmn:callActivity id="C" name="调用" calledElement="nowhere" ${binding}/><bpmn:endEvent id="ce" name="结束"/>${flows('cs-C', 'C-ce')}`,
        ),
      );
    const told = async (binding: string) =>
      (
        await designer.upload('/deployments?dryRun=true', 'calls.bpmn', Buffer.from(calls(binding)))
      ).body.findings.filter(({ rule }: { rule: string }) => rule === 'called-process-unknown');

    t.match(await told(''), [{ level: 'warning', elementId: 'C' }]);
    t.match(await told('approval:binding="deployment"'), [{ level: 'error', elementId: 'C' }]);
    const refused = await designer.upload(
      '/deployments',
      'calls.bpmn',
      Buffer.from(calls('approval:binding="deployment"')),
    );
    t.match(refused, { status: 422, body: { code: 'diagram-refused' } });
  },
);

t.test('the draft of a diagram with several pools is published whole', async (t) => {
  const designer = await w.as('designer');
  const changed = waiting.replaceAll('id="V"', 'id="V2"').replaceAll('"V"', '"V2"');
  await designer.put('/definition-drafts/waits-for-paper', { xml: changed, forms: {} }, { 'if-match': '0' });

  const published = await designer.post('/definition-drafts/waits-for-paper/publication', { note: '两个泳池' });

  t.match(published, { status: 201, body: { definition: { key: 'waits-for-paper', version: 2 } } });
  t.match(await designer.must('GET', '/process-definitions?key=books-a-visit'), { items: [{ version: 2 }] });
});
