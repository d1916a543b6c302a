import t from 'tap';
import { advance } from '../../../src/engine/advance.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import { arrives, begin, done, errs, escalates, returns, sets, signalled } from '../../support/acts.ts';
import { diagram, ENDS, gives, object, script, spec, takes, user } from '../../support/data-diagrams.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const root = (state: InstanceState) => state.scopes[0]?.variables;
const output = (to: string, name = 'o') => `<bpmn:dataOutput id="o" name="${name}" />${gives('o', to)}`;
const MESSAGE = '<bpmn:messageEventDefinition messageRef="M" />';
const SIGNAL = '<bpmn:signalEventDefinition signalRef="S" />';

t.test('what a caught message brings goes to a data object and nowhere else', async (t) => {
  const model = await diagram(
    `${ENDS + object('D')}<bpmn:intermediateCatchEvent id="c">${output('D', 'amount') + MESSAGE}</bpmn:intermediateCatchEvent>`,
    's-c',
    'c-e',
  );
  const caught = (variables: Record<string, unknown>) =>
    root(
      play(t, model, [
        [begin(), 's message:c'],
        [arrives('paid', variables), 'closed:c c e ended:completed'],
      ]),
    );

  t.strictSame(caught({ amount: 3, other: 4 }), { D: 3 }, 'by the name of the data output');
  t.strictSame(caught({ paid: { x: 1 }, other: 4 }), { D: { x: 1 } }, 'by the name of the message');
  t.strictSame(caught({ only: 5 }), { D: 5 }, 'the only value');
  t.strictSame(caught({ x: 1, y: 2 }), { D: { x: 1, y: 2 } }, 'all of it');
  t.strictSame(caught({}), { D: null }, 'nothing brings nothing');
});

t.test('boundary events take what an error, an escalation or a signal brings', async (t) => {
  const boundary = (id: string, definition: string, more = '') =>
    `<bpmn:boundaryEvent id="${id}" attachedToRef="a" ${more}><bpmn:dataOutput id="${id}o" name="reason" />${gives(`${id}o`, 'D') + definition}</bpmn:boundaryEvent>`;
  const model = await diagram(
    ENDS +
      object('D', 'why') +
      user('a') +
      boundary('err', '<bpmn:errorEventDefinition errorRef="E" />') +
      boundary('esc', '<bpmn:escalationEventDefinition escalationRef="X" />', 'cancelActivity="false"') +
      boundary('sig', SIGNAL),
    's-a',
    'a-e',
    'err-e',
    'esc-e',
    'sig-e',
  );

  const signal = play(t, model, [
    [begin(), 's signal:sig task:a'],
    [escalates('a', 'LATE'), 'escalates:LATE esc e'],
    [signalled('storm', { reason: 'storm' }), 'closed:sig task×a a× sig e ended:completed'],
  ]);
  t.strictSame(root(signal), { why: 'storm' });
  const error = play(t, model, [
    [begin(), 's signal:sig task:a'],
    [errs('a', 'REJECTED', { reason: 'forged' }), 'closed:sig task×a a× err e ended:completed'],
  ]);
  t.strictSame(root(error), { why: 'forged' });
});

t.test('a thrown event carries its data inputs, to a catching event of the same instance too', async (t) => {
  const model = await diagram(
    `${ENDS + object('A') + object('B')}<bpmn:parallelGateway id="g" />
    <bpmn:intermediateCatchEvent id="c">${output('B') + SIGNAL}</bpmn:intermediateCatchEvent>
    <bpmn:intermediateThrowEvent id="t"><bpmn:dataInput id="i" name="strength" />${takes('A', 'i') + SIGNAL}</bpmn:intermediateThrowEvent>`,
    's-g',
    'g-c',
    'g-t',
    't-e',
    'c-e',
  );

  const state = play(t, model, [[begin({ A: 7 }), 's g signal:c throws:storm closed:c c t e e ended:completed']]);

  t.strictSame(root(state), { A: 7, B: 7 });
});

t.test('an event does not throw before its data have a value', async (t) => {
  const model = await diagram(
    `<bpmn:startEvent id="s" />${object('A')}<bpmn:endEvent id="e"><bpmn:dataInput id="i" name="amount" />${takes('A', 'i') + MESSAGE}</bpmn:endEvent>`,
    's-e',
  );
  const state = play(t, model, [[begin(), 's incident:e:data-not-available']]);
  const after = advance(model, state, { type: 'setVariables', variables: { A: 2 } }, contextAt(BEGINNING));

  t.match(
    after.effects.find(({ type }) => type === 'messageThrown'),
    { name: 'paid', variables: { amount: 2 } },
  );
  play(t, model, [
    [begin(), 's incident:e:data-not-available'],
    [sets({ A: 2 }), 'resolved:e e throws:paid ended:completed'],
  ]);
});

t.test('a start event takes what the instance was started with', async (t) => {
  const model = await diagram(
    `<bpmn:startEvent id="s">${output('D') + MESSAGE}</bpmn:startEvent><bpmn:endEvent id="e" />${object('D', 'request')}`,
    's-e',
  );

  const state = play(t, model, [[begin({ paid: { x: 1 } }, 's'), 's e ended:completed']]);

  t.strictSame(root(state), { request: { x: 1 }, paid: { x: 1 } });
});

t.test('receive and send tasks do as events do', async (t) => {
  const model = await diagram(
    `${ENDS + object('D')}<bpmn:receiveTask id="r" messageRef="M">${spec([], ['o']) + gives('o', 'D')}</bpmn:receiveTask>
    <bpmn:sendTask id="x" messageRef="M">${spec(['i:amount'], []) + takes('D', 'i')}</bpmn:sendTask>`,
    's-r',
    'r-x',
    'x-e',
  );
  const state = play(t, model, [[begin(), 's message:r']]);
  const after = advance(
    model,
    state,
    { type: 'correlateMessage', name: 'paid', variables: { sum: 3 } },
    contextAt(BEGINNING),
  );

  t.match(
    after.effects.find(({ type }) => type === 'messageThrown'),
    { variables: { amount: 3 } },
  );
});

t.test(
  'a call hands its data inputs in and takes its data outputs out, by the names both sides give them',
  async (t) => {
    const caller = await diagram(
      ENDS +
        object('A') +
        object('B') +
        `<bpmn:callActivity id="c" calledElement="child">${spec(['i:order'], ['o:receipt']) + takes('A', 'i') + gives('o', 'B')}</bpmn:callActivity>`,
      's-c',
      'c-e',
    );
    const called = await diagram(
      ENDS +
        spec(['pi:order'], ['po:receipt']) +
        script('a', 'made', 'order + 1') +
        user('b', spec([], ['o']) + gives('o', 'po')),
      's-a',
      'a-b',
      'b-e',
    );

    const calling = advance(caller, null, { type: 'start', variables: { A: 4, secret: 1 } }, contextAt(BEGINNING));
    const call = calling.effects.find(({ type }) => type === 'processCalled');
    t.match(call, { variables: { order: 4 } });
    t.strictSame(call?.type === 'processCalled' ? Object.keys(call.variables) : [], ['order']);

    const inside = play(t, called, [[begin({ order: 4 }), 's a task:b']]);
    const token = inside.tokens[0]?.id ?? '';
    const command = { type: 'completeTask', token, variables: { o: 'R1' } } as const;
    const ended = advance(called, inside, command, contextAt(BEGINNING)).effects.at(-1);
    t.strictSame(ended?.type === 'instanceEnded' ? ended.variables : null, { receipt: 'R1' });

    const state = play(t, caller, [
      [begin({ A: 4 }), 's call:c'],
      [returns('c', { receipt: 'R1', other: 1 }), 'c e ended:completed'],
    ]);
    t.strictSame(root(state), { A: 4, B: 'R1' });
  },
);

t.test('a multi-instance takes its items from a data input and gathers its results in a data output', async (t) => {
  const loop = (attributes = '') =>
    `<bpmn:multiInstanceLoopCharacteristics ${attributes}><bpmn:loopDataInputRef>list</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>all</bpmn:loopDataOutputRef>
    <bpmn:inputDataItem id="each" name="item1" /><bpmn:outputDataItem id="one" name="answer" /></bpmn:multiInstanceLoopCharacteristics>`;
  const task = (attributes: string) =>
    user(
      'a',
      spec(['list', 'x'], ['all', 'y']) +
        takes('L', 'list') +
        takes('each', 'x') +
        gives('all', 'R') +
        gives('y', 'one', '<bpmn:transformation>[x, y]</bpmn:transformation>') +
        loop(attributes),
    );
  for (const attributes of ['isSequential="true"', '']) {
    const inRow = attributes !== '';
    const model = await diagram(
      ENDS +
        object('L', 'units', 'isCollection="true"') +
        object('R', 'opinions', 'isCollection="true"') +
        task(attributes),
      's-a',
      'a-e',
    );
    const state = play(t, model, [
      [begin(), 's incident:a:data-not-available'],
      [sets({ units: ['fire', 'water'] }), inRow ? 'resolved:a task:a' : 'resolved:a task:a task:a'],
      [done('a', { y: 1 }), inRow ? 'a task:a' : 'a'],
      [done('a', { y: 2 }), 'a a e ended:completed'],
    ]);
    t.strictSame(root(state)?.opinions, [
      ['fire', 1],
      ['water', 2],
    ]);
    t.strictSame(Object.keys(root(state) ?? {}).toSorted(), ['opinions', 'units']);
  }
});

t.test('a multi-instance sub-process takes its items from a data object around it', async (t) => {
  const model = await diagram(
    `${ENDS + object('L', 'units') + object('R', 'opinions')}<bpmn:subProcess id="sub">
    <bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>L</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>R</bpmn:loopDataOutputRef><bpmn:inputDataItem id="each" name="unit" /><bpmn:outputDataItem id="one" name="answer" /></bpmn:multiInstanceLoopCharacteristics>
    ${user('a', spec(['i'], ['o']) + takes('each', 'i') + gives('o', 'one'))}</bpmn:subProcess>`,
    's-sub',
    'sub-e',
  );

  const state = play(t, model, [
    [begin({ units: ['fire', 'water'] }), 's task:a task:a'],
    [done('a', { o: 1 }, 1), 'a sub'],
    [done('a', { o: 2 }), 'a sub sub e ended:completed'],
  ]);

  t.strictSame(root(state), { units: ['fire', 'water'], opinions: [2, 1] });
});
