import t from 'tap';
import type { InstanceState } from '../../../src/engine/state.ts';
import { adds, arrives, begin, done, moves, removes, resolves, returns } from '../../support/acts.ts';
import {
  boundaryBeside,
  call,
  catches,
  end,
  loop,
  message,
  parallel,
  process,
  script,
  sequential,
  start,
  sub,
  task,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const variables = (state: InstanceState) => state.scopes[0]?.variables ?? {};

t.test('a standard loop asks its condition on each pass, with the number of passes made', async (t) => {
  const after = process(start('s'), user('A', { loop: loop('loopCounter < 3') }), 's -> A');
  play(t, after, [
    [begin(), 's task:A'],
    [done('A'), 'A task:A'],
    [done('A'), 'A task:A'],
    [done('A'), 'A A ended:completed'],
  ]);
  const before = process(start('s'), user('A', { loop: loop('loopCounter < 1', { testBefore: true }) }), 's -> A');
  play(t, before, [
    [begin(), 's task:A'],
    [done('A'), 'A A ended:completed'],
  ]);
});

t.test('a loop that says neither how long nor how often is done once, one of no passes not at all', async (t) => {
  for (const testBefore of [true, false]) {
    play(t, process(start('s'), user('A', { loop: loop(null, { testBefore }) }), 's -> A'), [
      [begin(), 's task:A'],
      [done('A'), 'A A ended:completed'],
    ]);
    play(t, process(start('s'), user('A', { loop: loop('true', { testBefore, maximum: 0 }) }), 's -> A'), [
      [begin(), 's A ended:completed'],
    ]);
  }
  play(t, process(start('s'), user('A', { loop: loop(null, { maximum: 2 }) }), 's -> A'), [
    [begin(), 's task:A'],
    [done('A'), 'A task:A'],
    [done('A'), 'A A ended:completed'],
  ]);
});

t.test('a loop condition that is no condition is an incident of the pass, and is asked again', async (t) => {
  const model = process(start('s'), user('A', { loop: loop('again') }), 's -> A');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A', { again: 'perhaps' }), 'incident:A:condition-not-boolean'],
    [resolves('A', { again: true }), 'resolved:A A task:A'],
    [done('A', { again: false }), 'A A ended:completed'],
  ]);
});

t.test('a looped sub-process sees what the pass before has written', async (t) => {
  const model = process(
    start('s'),
    script('N', 'n', '0'),
    sub('S', { loop: loop('n < 3') }, start('s1'), script('C', 'n', 'n + 1'), 's1 -> C'),
    's -> N -> S',
  );
  const state = play(t, model, [[begin(), 's N s1 C S s1 C S s1 C S S ended:completed']]);
  t.same(variables(state), { n: 3 });
});

t.test('the standard names of a multi-instance are seen by every expression inside it', async (t) => {
  const inside = [start('s1'), user('A'), xor('g'), user('last'), end('x'), 's1 -> A -> g', 'g -> x else'];
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: parallel({ times: '2', into: 'seen', each: '[loopCounter, numberOfInstances]' }) },
      ...inside,
      'g -> last if numberOfCompletedInstances = numberOfInstances - 1 and numberOfActiveInstances = 1',
      'last -> x',
    ),
    's -> S',
  );
  const state = play(t, model, [
    [begin(), 's s1 s1 task:A task:A'],
    [done('A'), 'A g x S'],
    [done('A'), 'A g task:last'],
    [done('last'), 'last x S S ended:completed'],
  ]);
  t.same(
    variables(state),
    {
      seen: [
        [1, 2],
        [2, 2],
      ],
    },
    'and they stay inside',
  );
});

t.test('instances that were removed count as terminated', async (t) => {
  const until = 'numberOfTerminatedInstances = 1 and numberOfCompletedInstances = 1';
  const model = process(start('s'), user('A', { loop: parallel({ times: '4', until }) }), 's -> A');
  play(t, model, [
    [begin(), 's task:A task:A task:A task:A'],
    [removes('A'), 'task×A A×'],
    [done('A'), 'A task×A A× task×A A× A ended:completed'],
  ]);
});

t.test('of nested multi-instances each has its own numbers', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: sequential({ of: '[1, 2]', as: 'outer', into: 'all', each: 'row' }) },
      start('s1'),
      task('scriptTask', 'C', {
        script: {
          expression: { source: '', reads: [], evaluate: (v) => [v.outer, v.inner, v.loopCounter] },
          resultVariable: 'cell',
        },
        loop: parallel({ of: '[10, 20]', as: 'inner', into: 'row', each: 'cell' }),
      }),
      's1 -> C',
    ),
    's -> S',
  );
  const state = play(t, model, [[begin(), 's s1 C C C S s1 C C C S S ended:completed']]);
  t.same(variables(state).all, [
    [
      [1, 10, 1],
      [1, 20, 2],
    ],
    [
      [2, 10, 1],
      [2, 20, 2],
    ],
  ]);
});

t.test('what gives no number of instances and no list is an incident before anything begins', async (t) => {
  const counted = process(start('s'), user('A', { loop: parallel({ times: 'n' }) }), 's -> A');
  for (const n of [-1, 1.5, '3', null, true, [2], { n: 2 }, Number.NaN, 1e9]) {
    const code = n === 1e9 ? 'too-many-instances' : 'cardinality-invalid';
    play(t, counted, [
      [begin({ n }), `s incident:A:${code}`],
      [resolves('A', { n: 1 }), 'resolved:A task:A'],
    ]);
  }
  play(t, counted, [[begin({ n: 0 }), 's A ended:completed']]);
  const listed = process(start('s'), user('A', { loop: sequential({ of: 'list', as: 'one', into: 'out' }) }), 's -> A');
  for (const list of [null, 'abc', 3, { length: 1 }, true]) {
    play(t, listed, [
      [begin({ list }), 's incident:A:collection-invalid'],
      [resolves('A', { list: [null] }), 'resolved:A task:A'],
    ]);
  }
  t.same(variables(play(t, listed, [[begin({ list: [] }), 's A ended:completed']])), { list: [], out: [] });
});

t.test('the output collection is in the order of the instances, whoever comes first', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: parallel({ of: '["a", "b", "c"]', as: 'one', into: 'out', each: 'one + answer' }) }),
    end('e'),
    's -> A -> e',
  );
  const state = play(t, model, [
    [begin(), 's task:A task:A task:A'],
    [done('A', { answer: '1' }, 2), 'A'],
    [done('A', { answer: '2' }, 0), 'A'],
    [done('A', { answer: '3' }, 0), 'A A e ended:completed'],
  ]);
  t.same(variables(state), { out: ['a2', 'b3', 'c1'] });
});

t.test('a thousand instances begin, join and end', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: parallel({ times: '1000', into: 'out', each: 'x' }) },
      start('s1'),
      script('C', 'x', 'loopCounter * 2'),
      's1 -> C',
    ),
    user('W', { loop: parallel({ times: '1000', until: 'numberOfCompletedInstances >= 2' }) }),
    's -> S -> W',
  );
  const state = play(t, model, [
    [begin(), `s ${'s1 '.repeat(1000)}${'C '.repeat(1000)}${'S '.repeat(1001)}${'task:W '.repeat(1000)}`.trim()],
  ]);
  t.same([variables(state).out].flat().slice(-2), [1998, 2000]);
  t.equal(state.incidents.length, 0);
});

t.test('a message wakes one instance of a multi-instance, its boundary event beside watches the whole', async (t) => {
  const model = process(
    start('s'),
    sub('S', { loop: parallel({ times: '2' }) }, start('s1'), catches('c', message('m')), 's1 -> c'),
    boundaryBeside('b', 'S', message('note')),
    end('e'),
    's -> S',
    'b -> e',
  );
  play(t, model, [
    [begin(), 's message:b s1 s1 message:c message:c'],
    [arrives('note'), 'b e'],
    [arrives('m'), 'closed:c c S'],
    [arrives('m'), 'closed:c c S closed:b S ended:completed'],
  ]);
});

t.test('an instance calls with its own variables, the numbers of the whole are not handed on', async (t) => {
  const model = process(start('s'), call('C', 'p', { loop: sequential({ of: '[7]', as: 'one' }) }), 's -> C');
  const state = play(t, model, [
    [begin(), 's call:C'],
    [returns('C', { x: 1 }), 'C C ended:completed'],
  ]);
  t.same(state.ended?.outcome, 'completed');
});

t.test('a return out of a looped task stops the loop', async (t) => {
  const model = process(start('s'), user('A'), user('B', { loop: loop('true') }), 's -> A -> B');
  const state = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:B'],
  ]);
  const pass = state.tokens.find(({ outer }) => outer !== undefined)?.id ?? '';
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:B'],
    [
      () => ({ command: { type: 'modify', cancel: [pass], start: [{ element: 'A', where: 'before' }] } }),
      'task×B B× B× task:A',
    ],
    [moves([], ['>B']), 'task:B'],
  ]);
});

t.test('a signer who is added sees the number after the others, in every kind of multi-instance', async (t) => {
  for (const kind of [parallel, sequential]) {
    const model = process(
      start('s'),
      user('A', { loop: kind({ of: '["x"]', as: 'who', into: 'out', each: 'who' }) }),
      's -> A',
    );
    const state = play(t, model, [
      [begin(), 's task:A'],
      [adds('A', { item: 'y' }), kind === parallel ? 'task:A' : ''],
      [done('A'), kind === parallel ? 'A' : 'A task:A'],
      [done('A'), 'A A ended:completed'],
    ]);
    t.same(variables(state), { out: ['x', 'y'] });
  }
});
