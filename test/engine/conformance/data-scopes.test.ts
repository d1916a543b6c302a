import t from 'tap';
import { visibleVariables } from '../../../src/engine/scopes.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import { begin, done, migrates, sets, signalled } from '../../support/acts.ts';
import { diagram, ENDS, gives, object, reference, script, spec, takes, user } from '../../support/data-diagrams.ts';
import { play } from '../../support/play.ts';

const root = (state: InstanceState) => state.scopes[0]?.variables;
const property = (id: string, name = id) => `<bpmn:property id="${id}" name="${name}" />`;

t.test(
  'a data object of a sub-process hides no other, is seen inside, and is gone when the sub-process ends',
  async (t) => {
    const model = await diagram(
      `${ENDS + object('D', 'note')}<bpmn:subProcess id="sub">${object('I', 'inner') + user('a', spec([], ['o']) + gives('o', 'I'))}<bpmn:endEvent id="ie" />${script('b', 'copied', 'inner + I')}<bpmn:sequenceFlow id="a-b" sourceRef="a" targetRef="b" /><bpmn:sequenceFlow id="b-ie" sourceRef="b" targetRef="ie" /></bpmn:subProcess>`,
      's-sub',
      'sub-e',
    );

    const open = play(t, model, [[begin(), 's task:a']]);
    t.strictSame(
      open.scopes.map(({ variables }) => variables),
      [{ note: null }, { inner: null }, { o: null }],
    );
    const state = play(t, model, [
      [begin(), 's task:a'],
      [done('a', { o: 2 }), 'a b ie sub e ended:completed'],
    ]);
    t.strictSame(root(state), { note: null, copied: 4 });
  },
);

t.test('a sub-process and the process around it may each have a data object of the same name', async (t) => {
  const model = await diagram(
    `${ENDS + object('D', 'x')}<bpmn:subProcess id="sub">${object('I', 'x') + script('a', 'I', '2')}${script('b', 'seen', '[x, D]')}<bpmn:sequenceFlow id="a-b" sourceRef="a" targetRef="b" /></bpmn:subProcess>`,
    's-sub',
    'sub-e',
  );

  const state = play(t, model, [[begin({ x: 1 }), 's a b sub e ended:completed']]);

  t.strictSame(root(state), { x: 1, seen: [2, 1] });
});

t.test('an event sub-process sees the data of the scope it stands in and writes into them', async (t) => {
  const start = `<bpmn:startEvent id="on" isInterrupting="false"><bpmn:dataOutput id="o" name="strength" />${gives('o', 'I')}<bpmn:signalEventDefinition signalRef="S" /></bpmn:startEvent>`;
  const model = await diagram(
    `${ENDS}<bpmn:subProcess id="sub">${object('I', 'weather') + user('a', spec(['i'], []) + takes('I', 'i'))}<bpmn:subProcess id="event" triggeredByEvent="true">${object('L', 'local') + start + script('b', 'L', 'weather + 1')}<bpmn:sequenceFlow id="on-b" sourceRef="on" targetRef="b" /></bpmn:subProcess></bpmn:subProcess>`,
    's-sub',
    'sub-e',
  );

  const state = play(t, model, [
    [begin(), 's signal:on'],
    [signalled('storm', { strength: 9 }), 'on b event task:a'],
  ]);

  const task = state.tokens.find(({ wait }) => wait === 'task');
  t.strictSame(visibleVariables(state, task?.local ?? ''), { weather: 9, i: 9 });
});

t.test('a property of an activity begins anew with each pass of its loop', async (t) => {
  const model = await diagram(
    `${ENDS + object('D', 'log')}<bpmn:userTask id="a">${spec([], ['o'], '<bpmn:inputSet /><bpmn:outputSet />') + property('P', 'draft') + gives('P', 'D')}<bpmn:standardLoopCharacteristics loopMaximum="2" /></bpmn:userTask>`,
    's-a',
    'a-e',
  );

  const once = play(t, model, [
    [begin(), 's task:a'],
    [done('a', { draft: 'first' }), 'a task:a'],
  ]);
  t.strictSame(
    once.scopes.map(({ variables }) => variables),
    [{ log: 'first' }, { o: null, draft: null, loopCounter: 2 }],
  );
});

t.test('each instance of a multi-instance sub-process has its own copy of its data', async (t) => {
  const model = await diagram(
    `${ENDS}<bpmn:subProcess id="sub">${property('P', 'mine') + object('I', 'copy') + user('a', spec([], ['o']) + gives('o', 'I'))}${script('b', 'P', 'copy * 10')}<bpmn:sequenceFlow id="a-b" sourceRef="a" targetRef="b" />${user('c')}<bpmn:sequenceFlow id="b-c" sourceRef="b" targetRef="c" /><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>`,
    's-sub',
    'sub-e',
  );

  const state = play(t, model, [
    [begin(), 's task:a task:a'],
    [done('a', { o: 1 }, 0), 'a b task:c'],
    [done('a', { o: 2 }, 0), 'a b task:c'],
  ]);

  t.strictSame(
    state.scopes.slice(1).map(({ variables }) => variables),
    [
      { mine: 10, copy: 1, loopCounter: 1 },
      { mine: 20, copy: 2, loopCounter: 2 },
    ],
  );
});

t.test('a property of an event lives as long as the event', async (t) => {
  const model = await diagram(
    `${ENDS + object('D')}<bpmn:intermediateCatchEvent id="c">${property('P', 'kept')}<bpmn:dataOutput id="o" />${gives('o', 'P') + gives('P', 'D')}<bpmn:signalEventDefinition signalRef="S" /></bpmn:intermediateCatchEvent>`,
    's-c',
    'c-e',
  );

  const state = play(t, model, [
    [begin(), 's signal:c'],
    [signalled('storm', { level: 3 }), 'closed:c c e ended:completed'],
  ]);

  t.strictSame(root(state), { D: 3 });
});

t.test('a handler sees the data of a sub-process as they were when it completed', async (t) => {
  const inside = `${object('I', 'inner') + script('a', 'I', '1')}`;
  const model = await diagram(
    `${ENDS + object('D', 'outer')}<bpmn:subProcess id="sub">${inside}</bpmn:subProcess>
    <bpmn:boundaryEvent id="cb" attachedToRef="sub"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
    ${script('undo', 'undone', '[inner, outer]').replace('id="undo"', 'id="undo" isForCompensation="true"')}
    <bpmn:association id="as" sourceRef="cb" targetRef="undo" />
    ${script('later', 'D', '2')}<bpmn:intermediateThrowEvent id="t"><bpmn:compensateEventDefinition /></bpmn:intermediateThrowEvent>`,
    's-sub',
    'sub-later',
    'later-t',
    't-e',
  );

  const state = play(t, model, [[begin({ outer: 1 }), 's a sub later undo t e ended:completed']]);

  t.strictSame(root(state), { outer: 2, undone: [1, 1] });
});

t.test('a migrated instance keeps its data, and gets those that are new', async (t) => {
  const task = user('a', spec(['i'], ['o']) + takes('D', 'i') + gives('o', 'D'));
  const before = await diagram(ENDS + object('D') + task, 's-a', 'a-e');
  const after = await diagram(
    ENDS + object('D') + object('N') + task + user('b', spec(['j'], []) + takes('N', 'j')),
    's-a',
    'a-b',
    'b-e',
  );

  const state = play(t, before, [
    [begin({ D: 1 }), 's task:a'],
    [migrates(after), ''],
    [done('a', { o: 5 }), 'a incident:b:data-not-available'],
    [sets({ N: 1 }), 'resolved:b task:b'],
    [done('b'), 'b e ended:completed'],
  ]);

  t.strictSame(root(state), { D: 5, N: 1 });
});

t.test('an activity that waits for data goes on after a migration that asks for none', async (t) => {
  const before = await diagram(ENDS + object('D') + user('a', spec(['i'], []) + takes('D', 'i')), 's-a', 'a-e');
  const after = await diagram(ENDS + user('a'), 's-a', 'a-e');

  play(t, before, [
    [begin(), 's incident:a:data-not-available'],
    [migrates(after), 'resolved:a task:a'],
    [done('a'), 'a e ended:completed'],
  ]);
});

t.test('a data state says in what state a reference shows its object, which is one and the same', async (t) => {
  const shown = (id: string, state: string) =>
    `<bpmn:dataObjectReference id="${id}" dataObjectRef="D"><bpmn:dataState name="${state}" /></bpmn:dataObjectReference>`;
  const model = await diagram(
    ENDS +
      object('D', 'permit') +
      reference('plain', 'D') +
      shown('draft', '草稿') +
      shown('final', '定稿') +
      user('a', spec([], ['o']) + gives('o', 'draft')) +
      user('b', spec(['i'], []) + takes('final', 'i')),
    's-a',
    'a-b',
    'b-e',
  );

  play(t, model, [
    [begin(), 's task:a'],
    [done('a', { o: 1 }), 'a task:b'],
    [done('b'), 'b e ended:completed'],
  ]);
});

t.test('a process does not begin without the data inputs it needs', async (t) => {
  const model = await diagram(ENDS + spec(['i:order'], []) + user('a'), 's-a', 'a-e');

  play(t, model, [
    [begin({ order: 1 }), 's task:a'],
    [done('a'), 'a e ended:completed'],
  ]);
  play(t, model, [
    [begin(), 'incident:s:data-not-available'],
    [sets({ order: 1 }), 'resolved:s s task:a'],
    [done('a'), 'a e ended:completed'],
  ]);
});
