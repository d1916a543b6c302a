import t from 'tap';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { sendMessage } from '../../src/runtime/messages/send-message.ts';
import { documentOf, flows, handlerTask, part, procedure, procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';
const world = await runtimeWorld(t);

const message = (id: string, more = '') => `<bpmn:messageEventDefinition messageRef="${id}" ${more}/>`;
const signal = '<bpmn:signalEventDefinition signalRef="storm"/>';
const io = (...inputs: readonly string[]) =>
  `<bpmn:extensionElements><approval:io>${inputs.join('')}</approval:io></bpmn:extensionElements>`;
const input = (source: string, target: string) => `<approval:input source="${source}" target="${target}"/>`;
const declared =
  '<bpmn:message id="asked" name="asked"/><bpmn:message id="answered" name="answered"/><bpmn:signal id="storm" name="storm"/>';
const throwing = (id: string, definition: string, inputs = '') =>
  `<bpmn:intermediateThrowEvent id="${id}">${inputs}${definition}</bpmn:intermediateThrowEvent>`;
const catching = (id: string, definition: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;

const open = async (caseId: string) => (await world.openTasks(caseId)).map(({ elementId }) => elementId).sort();
const instances = (caseId: string) =>
  world.database.rows<{ key: string; status: string; variables: Record<string, unknown> }>(
    `select definition_key as key, status, state -> 'scopes' -> 0 -> 'variables' as variables
     from process_instances where case_id = :caseId order by started_at, id`,
    { caseId },
  );
const statuses = async (caseId: string) => (await instances(caseId)).map(({ key, status }) => `${key} ${status}`);
const ended = async (caseId: string) =>
  (await world.database.first<{ endedAt: string | null }>(`select ended_at from cases where id = :caseId`, { caseId }))
    ?.endedAt;

t.test(
  'a message flow starts the other pool, an answer comes back, and the case ends with the last of them',
  async (t) => {
    await world.publish(
      documentOf(`${declared}
      <bpmn:collaboration id="together"><bpmn:participant id="a" processRef="asking"/><bpmn:participant id="b" processRef="answering"/>
        <bpmn:participant id="outside"/>
        <bpmn:messageFlow id="to" sourceRef="T" targetRef="qs"/><bpmn:messageFlow id="away" sourceRef="T" targetRef="outside"/>
        <bpmn:messageFlow id="back" sourceRef="qt" targetRef="R"/></bpmn:collaboration>
      ${procedure(
        'asking',
        `<bpmn:startEvent id="s"/>${throwing('T', message('asked'), io(input('7', 'number')))}<bpmn:receiveTask id="R" messageRef="answered"/><bpmn:endEvent id="e"/>
         ${flows('s-T', 'T-R', 'R-e')}`,
      )}
      ${part(
        'answering',
        `<bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent>${handlerTask('A')}
         ${throwing('qt', message('answered'), io(input('number + 1', 'answer')))}${handlerTask('B')}<bpmn:endEvent id="qe"/>
         ${flows('qs-A', 'A-qt', 'qt-B', 'B-qe')}`,
      )}`),
    );
    const { caseId } = await world.apply('asking', at);
    t.same(await open(caseId), ['A']);
    t.match(await instances(caseId), [
      { key: 'asking' },
      { key: 'answering', variables: { number: 7, receivedAt: at } },
    ]);

    await world.complete(caseId, 'A', 'handler', {}, at);
    t.same(await statuses(caseId), ['asking COMPLETED', 'answering ACTIVE']);
    t.match(await instances(caseId), [{ variables: { answer: 8 } }, {}]);
    t.equal(await ended(caseId), null, 'the case is under way as long as one of its pools is');

    await world.complete(caseId, 'B', 'handler', {}, at);
    t.equal(await ended(caseId), at);
    const events = await world.database.rows<{ type: string }>(
      `select type from events where case_id = :caseId and type = 'case.ended'`,
      { caseId },
    );
    t.equal(events.length, 1);
  },
);

t.test('a terminate end ends its own pool and no other', async (t) => {
  await world.publish(
    documentOf(`${declared}
      ${procedure(
        'terminating',
        `<bpmn:startEvent id="s"/>${throwing('T', message('asked'))}<bpmn:endEvent id="e"><bpmn:terminateEventDefinition/></bpmn:endEvent>${flows('s-T', 'T-e')}`,
      )}
      ${part('outlives', `<bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent>${handlerTask('A')}<bpmn:endEvent id="qe"/>${flows('qs-A', 'A-qe')}`)}`),
  );
  const { caseId } = await world.apply('terminating', at);
  t.same(await statuses(caseId), ['terminating TERMINATED', 'outlives ACTIVE']);
  await world.complete(caseId, 'A', 'handler', {}, at);
  t.equal(await ended(caseId), at);
});

t.test(
  'a message goes to whoever waits for its key; the same key starts no second conversation, another one does',
  async (t) => {
    const key = (text: string) => message('asked', `approval:correlationKey="${text}"`);
    await world.publish(
      documentOf(`<bpmn:message id="asked" name="order"/>
      ${procedure(
        'ordering',
        `<bpmn:startEvent id="s"/>${throwing('T1', key('1'))}${throwing('T2', key('1'))}${throwing('T3', key('2'))}<bpmn:endEvent id="e"/>
         ${flows('s-T1', 'T1-T2', 'T2-T3', 'T3-e')}`,
      )}
      ${part('per-order', `<bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent>${handlerTask('A')}<bpmn:endEvent id="qe"/>${flows('qs-A', 'A-qe')}`)}`),
    );
    const { caseId } = await world.apply('ordering', at);
    t.same(await open(caseId), ['A', 'A']);
  },
);

t.test('key-based correlation keeps conversations of one process apart', async (t) => {
  const path = (name: string, text: string) => `<bpmn:${name} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${name}>`;
  const retrieval = (id: string) =>
    `<bpmn:correlationPropertyRetrievalExpression messageRef="${id}">${path('messagePath', 'number')}</bpmn:correlationPropertyRetrievalExpression>`;
  const send = (id: string, of: string, number: number) =>
    throwing(id, message(of), io(input(String(number), 'number')));
  await world.publish(
    documentOf(`<bpmn:message id="asked" name="opened"/><bpmn:message id="answered" name="closed"/>
      <bpmn:correlationProperty id="n">${retrieval('asked')}${retrieval('answered')}</bpmn:correlationProperty>
      <bpmn:collaboration id="together"><bpmn:participant id="a" processRef="two-talks"/><bpmn:participant id="b" processRef="talk"/>
        <bpmn:messageFlow id="m1" sourceRef="T1" targetRef="qs"/><bpmn:messageFlow id="m2" sourceRef="T2" targetRef="qs"/>
        <bpmn:messageFlow id="m3" sourceRef="T3" targetRef="R"/>
        <bpmn:correlationKey id="k"><bpmn:correlationPropertyRef>n</bpmn:correlationPropertyRef></bpmn:correlationKey></bpmn:collaboration>
      ${procedure(
        'two-talks',
        `<bpmn:startEvent id="s"/>${send('T1', 'asked', 1)}${send('T2', 'asked', 2)}${handlerTask('A')}${send('T3', 'answered', 2)}<bpmn:endEvent id="e"/>
         ${flows('s-T1', 'T1-T2', 'T2-A', 'A-T3', 'T3-e')}`,
      )}
      ${part(
        'talk',
        `<bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent><bpmn:receiveTask id="R" messageRef="answered"/><bpmn:endEvent id="qe"/>${flows('qs-R', 'R-qe')}`,
      )}`),
  );
  const { caseId } = await world.apply('two-talks', at);
  await world.complete(caseId, 'A', 'handler', {}, at);
  t.match(
    (await instances(caseId)).filter(({ key }) => key === 'talk'),
    [
      { status: 'ACTIVE', variables: { number: 1 } },
      { status: 'COMPLETED', variables: { number: 2 } },
    ],
  );
  await t.rejects(
    sendMessage(world.services, await world.person('handler'), { caseId, name: 'closed', key: '9' }, at),
    {
      code: 'nobody-waits',
    },
  );
  await sendMessage(
    world.services,
    await world.person('handler'),
    { caseId, name: 'closed', variables: { number: 1 } },
    at,
  );
  t.ok(await ended(caseId), 'what a message from outside says of its key is found by the message path');
});

t.test('a receive task, an exclusive and a parallel event-based gateway begin a process', async (t) => {
  const gateway = (id: string, type: string) =>
    `<bpmn:eventBasedGateway id="${id}" instantiate="true" eventGatewayType="${type}"/>`;
  const two = (p: string) =>
    `${catching(`${p}1`, message(`${p}one`))}${catching(`${p}2`, message(`${p}two`))}${handlerTask(`${p}A`)}${handlerTask(`${p}B`)}<bpmn:endEvent id="${p}e"/>
     ${flows(`${p}g-${p}1`, `${p}g-${p}2`, `${p}1-${p}A`, `${p}2-${p}B`, `${p}A-${p}e`, `${p}B-${p}e`)}`;
  const named = (...ids: readonly string[]) => ids.map((id) => `<bpmn:message id="${id}" name="${id}"/>`).join('');
  await world.publish(
    documentOf(`${named('xone', 'xtwo', 'pone', 'ptwo', 'paper')}
      ${procedure('waits-for-nothing', `<bpmn:startEvent id="s"/>${handlerTask('U')}<bpmn:endEvent id="e"/>${flows('s-U', 'U-e')}`)}
      ${part('by-receive', `<bpmn:receiveTask id="r" messageRef="paper" instantiate="true"/>${handlerTask('rA')}<bpmn:endEvent id="re"/>${flows('r-rA', 'rA-re')}`)}
      ${part('by-either', gateway('xg', 'Exclusive') + two('x'))}${part('by-both', gateway('pg', 'Parallel') + two('p'))}`),
  );
  const { caseId } = await world.apply('waits-for-nothing', at);
  const handler = await world.person('handler');
  const tell = (name: string) => sendMessage(world.services, handler, { caseId, name }, at);

  await tell('paper');
  await tell('xtwo');
  await tell('pone');
  t.same(await open(caseId), ['U', 'pA', 'rA', 'xB']);
  await tell('ptwo');
  t.same(await open(caseId), ['U', 'pA', 'pB', 'rA', 'xB'], 'the parallel one waited for its other event');
  t.equal((await instances(caseId)).length, 4);
  await t.rejects(tell('unheard-of'), { code: 'nobody-waits' });
});

t.test(
  'a signal reaches its own case at once, starts what begins with it, and reaches every other case once',
  async (t) => {
    const listening = procedureDiagram('listening', '').replace('<bpmn:message id="go-on" name="goOn"/>', declared);
    await world.publish(
      listening.replace(
        '</bpmn:process>',
        `<bpmn:startEvent id="s"/>${catching('W', signal)}${handlerTask('A')}<bpmn:endEvent id="e"/>${flows('s-W', 'W-A', 'A-e')}</bpmn:process>`,
      ),
    );
    await world.publish(
      documentOf(
        `${declared}${procedure('storming', `<bpmn:startEvent id="s"/>${throwing('T', signal, io(input('9', 'strength')))}<bpmn:endEvent id="e"/>${flows('s-T', 'T-e')}`)}`,
      ),
    );
    const begins = (task: string) =>
      documentOf(
        `${declared}${part('sheltering', `<bpmn:startEvent id="s">${signal}</bpmn:startEvent>${handlerTask(task)}<bpmn:endEvent id="e"/>${flows(`s-${task}`, `${task}-e`)}`)}`,
      );
    await world.publish(begins('old'));
    await world.publish(begins('shelter'));
    const first = await world.apply('listening', at);
    const second = await world.apply('listening', at);

    const storming = await world.apply('storming', at);

    t.same(await open(storming.caseId), ['shelter'], 'the latest version begins, in the case that threw');
    t.same(await open(first.caseId), [], 'another case takes it in a transaction of its own');
    await Promise.all([1, 2, 3].map(() => world.tick(at)));
    t.same(await open(first.caseId), ['A']);
    t.same(await open(second.caseId), ['A']);
    t.match(await instances(first.caseId), [{ variables: { strength: 9 } }]);
    const received = await world.database.rows(`select id from events where type = 'signal.received'`);
    t.equal(received.length, 2, 'each case once, however many looked');
  },
);

t.test('pools that set each other off for ever stop as an incident an operator can carry on', async (t) => {
  await world.publish(
    documentOf(`<bpmn:message id="asked" name="ping"/>
      ${procedure('echo', `<bpmn:startEvent id="s"/>${throwing('T', message('asked'))}<bpmn:endEvent id="e"/>${flows('s-T', 'T-e')}`)}
      ${part('echoing', `<bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent><bpmn:endEvent id="qe">${message('asked')}</bpmn:endEvent>${flows('qs-qe')}`)}`),
  );
  const { caseId } = await world.apply('echo', at);
  const incidents = await world.database.rows<{ code: string; incident: string }>(
    `select code, incident from incidents where case_id = :caseId`,
    { caseId },
  );
  t.match(incidents, [{ code: 'loop-suspected', incident: /^job\// }]);
  const failures: unknown[] = [];
  await fireAllDue(world.services, '2026-03-03T02:00:00.000Z', (error) => failures.push(error));
  t.same(failures, [], 'nobody tries it before an operator does');
});
