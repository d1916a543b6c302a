import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { documentOf, flows, handlerTask, part, procedure } from '../support/diagrams.ts';
import { deploy } from '../support/worker.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const message = (id: string, key = '') =>
  `<bpmn:messageEventDefinition messageRef="${id}" ${key === '' ? '' : `approval:correlationKey="${key}"`}/>`;

/** Waits for a paper about its own number only after a person has asked for it; a second pool begins with a visit. */
await deploy(
  w,
  'asks-for-paper',
  documentOf(`<bpmn:message id="paper" name="paperArrived"/><bpmn:message id="visit" name="visitBooked"/>
  ${procedure(
    'asks-for-paper',
    `<bpmn:startEvent id="s" name="开始"/>${handlerTask('Q')}
     <bpmn:intermediateCatchEvent id="P">${message('paper', 'caseNumber')}</bpmn:intermediateCatchEvent>
     ${handlerTask('A')}<bpmn:endEvent id="e" name="结束"/>${flows('s-Q', 'Q-P', 'P-A', 'A-e')}`,
  )}
  ${part('books-a-visit', `<bpmn:startEvent id="vs">${message('visit')}</bpmn:startEvent>${handlerTask('V')}<bpmn:endEvent id="ve"/>${flows('vs-V', 'V-ve')}`)}`),
);

const later = (seconds: number) => new Date(Date.parse(w.now()) + seconds * 1000).toISOString();
const publish = async (body: object) =>
  (await w.as('handler')).post('/messages/publication', { name: 'paperArrived', timeToLive: 'PT1H', ...body });
const openSteps = async (id: string) => (await w.tasks('handler', id)).map(({ elementId }) => elementId).sort();
const ask = async (id: string) => {
  const [task] = (await w.tasks('handler', id)).filter(({ elementId }) => elementId === 'Q');
  await (await w.as('handler')).must('POST', `/tasks/${task?.id}/claim`);
  return w.complete('handler', id, 'Q', { outcome: 'DONE' });
};
const received = async (id: string) => {
  const { items } = await (await w.as('handler')).must('GET', `/cases/${id}/events`);
  return items.filter(({ type }: { type: string }) => type === 'message.received').length;
};

t.test('a message that comes before its case waits for it has patience, and is delivered once', async (t) => {
  const { id, number } = await w.apply('asks-for-paper', { facts: carPark });

  const published = await publish({ correlationKey: number, messageId: 'p-1', variables: { pages: 3 } });

  t.match(published, { status: 200, body: { state: 'WAITING', caseId: null, expiresAt: later(3600) } });
  await ask(id);
  t.same(await openSteps(id), []);
  await Promise.all([w.pass(later(1)), w.pass(later(1))]);
  t.same(await openSteps(id), ['A']);
  t.equal(await received(id), 1);
  t.match(await w.database.rows(`select state, case_id from messages where message_id = 'p-1'`), [
    { state: 'DELIVERED', caseId: id },
  ]);
});

t.test('a message somebody waits for already is delivered at once', async (t) => {
  const { id, number } = await w.apply('asks-for-paper', { facts: carPark });
  await ask(id);
  t.match(await publish({ correlationKey: number }), { status: 200, body: { state: 'DELIVERED', caseId: id } });
  t.same(await openSteps(id), ['A']);
});

t.test('a message id is taken once for a name, whether its message was delivered or not', async (t) => {
  t.match(await publish({ correlationKey: 'x', messageId: 'p-1' }), {
    status: 409,
    body: { code: 'message-known', messageId: 'p-1' },
  });
  t.equal((await publish({ name: 'otherName', correlationKey: 'x', messageId: 'p-1' })).status, 200);
  const twice = await Promise.all([1, 2, 3].map(() => publish({ correlationKey: 'x', messageId: 'p-2' })));
  t.same(twice.map(({ status }) => status).sort(), [200, 409, 409]);
});

t.test('a message runs out, but not while somebody waits for it whom only nobody has looked after', async (t) => {
  const [late, inTime] = [
    await w.apply('asks-for-paper', { facts: carPark }),
    await w.apply('asks-for-paper', { facts: carPark }),
  ];
  await publish({ correlationKey: late.number, messageId: 'late', timeToLive: 'PT10S' });
  await publish({ correlationKey: inTime.number, messageId: 'in-time', timeToLive: 'PT10S' });
  await ask(inTime.id);
  w.sleep(later(11));
  await ask(late.id);

  await w.pass(later(1));

  t.same(await openSteps(inTime.id), ['A']);
  t.same(await openSteps(late.id), []);
  t.match(
    await w.database.rows(`select message_id, state from messages where message_id in ('late', 'in-time') order by 1`),
    [
      { messageId: 'in-time', state: 'DELIVERED' },
      { messageId: 'late', state: 'EXPIRED' },
    ],
  );
});

t.test(
  'with a business key a message begins the pool of the case, even of one that is applied for later',
  async (t) => {
    const applicant = await w.as('applicant');
    const { status } = await publish({ name: 'visitBooked', correlationKey: 'v', businessKey: 'visit-1' });
    t.equal(status, 200);
    const { id: disclosureId } = await w.prepare('asks-for-paper', { facts: carPark });
    const { id } = await applicant.must('POST', '/cases', { disclosureId, businessKey: 'visit-1', form: {} });
    await w.pass(later(1));
    t.same(await openSteps(id), ['Q', 'V']);
  },
);

t.test(
  'without time to wait a message is refused like one that is only correlated, and nothing of it stays',
  async (t) => {
    const refused = await publish({ correlationKey: 'nobody’s', messageId: 'now', timeToLive: 'PT0S' });
    t.match(refused, { status: 404, body: { code: 'nobody-waits' } });
    t.same(await w.database.rows(`select id from messages where message_id = 'now'`), []);
    t.match(await publish({ correlationKey: 'x', timeToLive: 'P31D' }), { status: 400 });
    t.match(await publish({ correlationKey: 'x', timeToLive: 'soon' }), { status: 400 });
    t.match(await publish({ correlationKey: 'x', timeToLive: 'P1Y' }), { status: 400 });
  },
);

t.test('only whoever may see the case reaches it, however long the message waits', async (t) => {
  const { id, number } = await w.apply('asks-for-paper', { facts: carPark });
  const body = { name: 'paperArrived', correlationKey: number, timeToLive: 'PT1H' };
  t.equal((await w.anybody.post('/messages/publication', body)).status, 401);
  t.equal((await (await w.as('applicant')).post('/messages/publication', body)).status, 403);
  t.match(await (await w.as('archive')).post('/messages/publication', body), { body: { state: 'WAITING' } });
  await ask(id);
  await w.pass(later(1));
  t.same(await openSteps(id), [], 'another department knows no such case');
  t.equal(await received(id), 0);
});
