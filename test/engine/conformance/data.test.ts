import t from 'tap';
import type { InstanceState } from '../../../src/engine/state.ts';
import { begin, done, resolves, sets, worked } from '../../support/acts.ts';
import {
  assignment,
  diagram,
  ENDS,
  gives,
  object,
  reference,
  script,
  spec,
  takes,
  transformation,
  user,
} from '../../support/data-diagrams.ts';
import { play } from '../../support/play.ts';

const root = (state: InstanceState) => state.scopes[0]?.variables;

t.test('a data output is copied to its data object, and from there to the next data input', async (t) => {
  const model = await diagram(
    ENDS +
      object('D', 'application') +
      reference('R', 'D') +
      user('a', spec([], ['o:result']) + gives('o', 'R')) +
      script('b', 'seen', 'given', spec(['i:given'], []) + takes('R', 'i')),
    's-a',
    'a-b',
    'b-e',
  );

  const state = play(t, model, [
    [begin(), 's task:a'],
    [done('a', { result: { area: 120 } }), 'a b e ended:completed'],
  ]);

  t.strictSame(root(state), { application: { area: 120 }, seen: { area: 120 } });
});

t.test('a data object is read and written by its name, its id and the name of a reference to it', async (t) => {
  const model = await diagram(
    ENDS +
      '<bpmn:dataObject id="D" />' +
      reference('R', 'D', '申请表') +
      script('a', 'D', '1') +
      script('b', 'sum', 'D + R + 申请表'),
    's-a',
    'a-b',
    'b-e',
  );

  const state = play(t, model, [[begin(), 's a b e ended:completed']]);

  t.strictSame(root(state), { 申请表: 1, sum: 3 });
});

t.test('an activity waits for its data and goes on as soon as they have a value', async (t) => {
  const model = await diagram(
    ENDS +
      object('D') +
      '<bpmn:parallelGateway id="g" />' +
      user('a', spec(['i:given'], []) + takes('D', 'i')) +
      script('f', 'D', 'x', '') +
      user('b'),
    's-g',
    'g-a',
    'g-b',
    'b-f',
    'f-e',
    'a-e',
  );

  play(t, model, [
    [begin({ x: 5 }), 's g task:b'],
    [done('b'), 'b f e task:a'],
    [done('a'), 'a e ended:completed'],
  ]);
});

t.test('data that nothing can bring any more are an incident, which goes away when somebody sets them', async (t) => {
  const model = await diagram(ENDS + object('D') + user('a', spec(['i:given'], []) + takes('D', 'i')), 's-a', 'a-e');

  play(t, model, [
    [begin(), 's incident:a:data-not-available'],
    [resolves('a'), 'resolved:a incident:a:data-not-available'],
    [sets({ D: 1 }), 'resolved:a task:a'],
    [done('a'), 'a e ended:completed'],
  ]);
});

t.test('the first input set that is available is taken, and only its inputs', async (t) => {
  const set = (...ids: string[]) =>
    `<bpmn:inputSet>${ids.map((id) => `<bpmn:dataInputRefs>${id}</bpmn:dataInputRefs>`).join('')}</bpmn:inputSet>`;
  const model = await diagram(
    ENDS +
      object('A') +
      object('B') +
      object('C') +
      script(
        'a',
        'taken',
        '[x, y, z]',
        spec(['x', 'y', 'z'], [], `${set('x')}${set('y', 'z')}<bpmn:outputSet />`) +
          takes('A', 'x') +
          takes('B', 'y') +
          takes('C', 'z'),
      ),
    's-a',
    'a-e',
  );
  const taken = (variables: Record<string, unknown>) =>
    root(play(t, model, [[begin(variables), 's a e ended:completed']]))?.taken;

  t.strictSame(taken({ A: 1, B: 2, C: 3 }), [1, null, null]);
  t.strictSame(taken({ B: 2, C: 3 }), [null, 2, 3]);
});

t.test(
  'an optional input is taken where it has a value, one that may come while executing when it comes',
  async (t) => {
    const input = `<bpmn:inputSet><bpmn:dataInputRefs>x</bpmn:dataInputRefs><bpmn:dataInputRefs>y</bpmn:dataInputRefs><bpmn:dataInputRefs>z</bpmn:dataInputRefs>
    <bpmn:optionalInputRefs>y</bpmn:optionalInputRefs><bpmn:whileExecutingInputRefs>z</bpmn:whileExecutingInputRefs></bpmn:inputSet><bpmn:outputSet />`;
    const model = await diagram(
      ENDS +
        ['A', 'B', 'C', 'O'].map((id) => object(id)).join('') +
        user(
          'a',
          spec(['x', 'y', 'z'], ['o'], input) +
            takes('A', 'x') +
            takes('B', 'y') +
            takes('C', 'z') +
            gives('o', 'O', transformation('[x, y, z, o]')),
        ),
      's-a',
      'a-e',
    );

    const state = play(t, model, [
      [begin({ A: 1 }), 's task:a'],
      [sets({ B: 2, C: 3 }), ''],
      [done('a', { o: 4 }), 'a e ended:completed'],
    ]);

    t.strictSame(root(state)?.O, [1, null, 3, 4]);
  },
);

t.test('a transformation makes one value of several sources', async (t) => {
  const model = await diagram(
    ENDS +
      object('A') +
      object('B') +
      script(
        'a',
        'sum',
        'x',
        spec(['x'], []) +
          `<bpmn:dataInputAssociation><bpmn:sourceRef>A</bpmn:sourceRef><bpmn:sourceRef>B</bpmn:sourceRef><bpmn:targetRef>x</bpmn:targetRef>${transformation('A + B')}</bpmn:dataInputAssociation>`,
      ),
    's-a',
    'a-e',
  );

  t.strictSame(root(play(t, model, [[begin({ A: 1, B: 2 }), 's a e ended:completed']]))?.sum, 3);
});

t.test('assignments put values into parts of the target and leave its other parts', async (t) => {
  const model = await diagram(
    ENDS +
      object('D', 'file') +
      user(
        'a',
        spec([], ['o']) + gives('o', 'D', assignment('o.name', 'file.applicant.name') + assignment('1', 'D.round')),
      ),
    's-a',
    'a-e',
  );

  const state = play(t, model, [
    [begin({ file: { applicant: { id: 7 }, kept: true } }), 's task:a'],
    [done('a', { o: { name: '王' } }), 'a e ended:completed'],
  ]);

  t.strictSame(root(state)?.file, { applicant: { id: 7, name: '王' }, kept: true, round: 1 });
});

t.test('an assignment into what is no structure, and a collection that is no list, are incidents', async (t) => {
  const into = await diagram(
    ENDS + object('D') + user('a', spec([], ['o']) + gives('o', 'D', assignment('o', 'D.part'))),
    's-a',
    'a-e',
  );
  play(t, into, [
    [begin({ D: 'text' }), 's task:a'],
    [done('a', { o: 1 }), 'incident:a:data-not-a-structure'],
    [sets({ D: { part: 0 } }), ''],
    [resolves('a'), 'resolved:a a e ended:completed'],
  ]);

  const list = await diagram(
    ENDS + object('D', 'D', 'isCollection="true"') + user('a', spec([], ['o']) + gives('o', 'D')),
    's-a',
    'a-e',
  );
  play(t, list, [
    [begin(), 's task:a'],
    [done('a', { o: 1 }), 'incident:a:data-not-a-list'],
    [resolves('a', { o: [1] }), 'resolved:a a e ended:completed'],
  ]);
});

t.test('an activity that completes without its data outputs is an incident', async (t) => {
  const model = await diagram(ENDS + object('D') + user('a', spec([], ['o']) + gives('o', 'D')), 's-a', 'a-e');

  const state = play(t, model, [
    [begin(), 's task:a'],
    [done('a', { outcome: 'yes' }), 'incident:a:data-output-missing'],
    [resolves('a', { o: 3 }), 'resolved:a a e ended:completed'],
  ]);

  t.strictSame(root(state), { D: 3, outcome: 'yes' }, 'variables that are no data outputs go where they always go');
});

t.test('an output set answers the input set it was started with', async (t) => {
  const sets2 = `<bpmn:inputSet id="in"><bpmn:dataInputRefs>i</bpmn:dataInputRefs><bpmn:outputSetRefs>second</bpmn:outputSetRefs></bpmn:inputSet>
    <bpmn:outputSet id="first"><bpmn:dataOutputRefs>o</bpmn:dataOutputRefs></bpmn:outputSet><bpmn:outputSet id="second"><bpmn:dataOutputRefs>o2</bpmn:dataOutputRefs></bpmn:outputSet>`;
  const model = await diagram(
    ENDS +
      object('A') +
      object('B') +
      user('a', spec(['i'], ['o', 'o2'], sets2) + takes('A', 'i') + gives('o', 'B') + gives('o2', 'B')),
    's-a',
    'a-e',
  );

  play(t, model, [
    [begin({ A: 1 }), 's task:a'],
    [done('a', { o2: 2 }), 'a e ended:completed'],
  ]);
  play(t, model, [
    [begin({ A: 1 }), 's task:a'],
    [done('a', { o: 2 }), 'incident:a:data-output-missing'],
  ]);
});

t.test('a service gets its data inputs and gives its data outputs', async (t) => {
  const model = await diagram(
    ENDS +
      object('D', 'order') +
      `<bpmn:serviceTask id="a">${spec(['i:order'], ['o:order']) + takes('D', 'i') + gives('o', 'D')}</bpmn:serviceTask>`,
    's-a',
    'a-e',
  );

  const state = play(t, model, [
    [begin({ order: 1 }), 's job:a'],
    [worked('a', { order: 2 }), 'a e ended:completed'],
  ]);

  t.strictSame(root(state), { order: 2 });
});
