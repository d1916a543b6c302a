import t from 'tap';
import { visibleVariables } from '../../../src/engine/scopes.ts';
import { begin, done, errs, fires, resolves, returns } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  call,
  end,
  error,
  loop,
  parallel,
  process,
  script,
  sequential,
  service,
  start,
  sub,
  task,
  terminate,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const items = { items: [{ code: 'A1' }, { code: 'A2' }, { code: 'A3' }] };

t.test(
  'a parallel multi-instance opens a task an item and collects what each gives, in the order of the items',
  async (t) => {
    const model = process(
      start('s'),
      user('R', {
        loop: parallel({ of: 'items', as: 'item', into: 'opinions', each: '{code: item.code, opinion: opinion}' }),
      }),
      user('Z'),
      's -> R -> Z',
    );
    const state = play(t, model, [
      [begin(items), 's task:R task:R task:R'],
      [done('R', { opinion: 'no' }, 2), 'R'],
      [done('R', { opinion: 'yes' }, 0), 'R'],
      [done('R', { opinion: 'maybe' }), 'R R task:Z'],
    ]);
    t.same(
      state.scopes,
      [
        {
          id: 's1',
          parent: null,
          token: null,
          variables: {
            ...items,
            opinions: [
              { code: 'A1', opinion: 'yes' },
              { code: 'A2', opinion: 'maybe' },
              { code: 'A3', opinion: 'no' },
            ],
          },
        },
      ],
      'what an instance wrote for the collection is its own',
    );
  },
);

t.test('each instance sees its item and its number', async (t) => {
  const model = process(start('s'), user('R', { loop: parallel({ of: 'items', as: 'item' }) }), 's -> R');
  const state = play(t, model, [[begin(items), 's task:R task:R task:R']]);
  const seen = state.tokens
    .filter((token) => token.wait === 'task')
    .map((token) => visibleVariables(state, token.local ?? ''));
  t.same(
    seen.map(({ item, loopCounter }) => ({ item, loopCounter })),
    [
      { item: { code: 'A1' }, loopCounter: 1 },
      { item: { code: 'A2' }, loopCounter: 2 },
      { item: { code: 'A3' }, loopCounter: 3 },
    ],
  );
});

t.test('a sequential multi-instance does one after the other', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: sequential({ of: 'items', as: 'item', into: 'all', each: 'item.code' }) }),
    end('e'),
    's -> R -> e',
  );
  const state = play(t, model, [
    [begin(items), 's task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables.all, ['A1', 'A2', 'A3']);
});

t.test('a cardinality says how many instances there are', async (t) => {
  const model = process(start('s'), user('R', { loop: sequential({ times: 'n' }) }), end('e'), 's -> R -> e');
  play(t, model, [
    [begin({ n: 2 }), 's task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
});

t.test('a multi-instance over nothing is passed by, with an empty output collection', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: parallel({ of: 'items', into: 'all' }) }),
    boundary('b', 'R', timer('P1D')),
    end('e'),
    end('o'),
    's -> R -> e',
    'b -> o',
  );
  const state = play(t, model, [[begin({ items: [] }), 's timer:b timer×b R e ended:completed']]);
  t.same(state.scopes[0]?.variables.all, []);
});

t.test('a completion condition ends a multi-instance and cancels the instances that are left', async (t) => {
  const votes = parallel({
    of: 'items',
    as: 'item',
    into: 'votes',
    each: 'vote',
    until: 'some vote in votes satisfies vote = false',
  });
  const model = process(start('s'), user('R', { loop: votes }), end('e'), 's -> R -> e');
  const state = play(t, model, [
    [begin(items), 's task:R task:R task:R'],
    [done('R', { vote: true }), 'R'],
    [done('R', { vote: false }, 1), 'R task×R R× R e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables.votes, [true, null, false]);
  const counted = sequential({ times: '5', until: 'numberOfCompletedInstances = 2' });
  play(t, process(start('s'), user('R', { loop: counted }), end('e'), 's -> R -> e'), [
    [begin(), 's task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
});

t.test('a boundary event watches the whole multi-instance', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: parallel({ of: 'items' }) }),
    boundary('b', 'R', timer('P5D')),
    end('e'),
    end('o'),
    's -> R -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(items), 's timer:b task:R task:R task:R'],
    [done('R'), 'R'],
    [fires('b'), 'timer!b task×R R× task×R R× R× b o ended:completed'],
  ]);
});

t.test('every instance of a sub-process has its own timer, its own variables and its own end', async (t) => {
  const body = [
    start('s1'),
    user('A'),
    boundary('b', 'A', timer('=item.limit')),
    script('D', 'opinion', '"AGREE"'),
    end('e1'),
    's1 -> A -> e1',
    'b -> D -> e1',
  ] as const;
  const reviews = parallel({ of: 'items', as: 'item', into: 'opinions', each: 'opinion' });
  const model = process(start('s'), sub('R', { loop: reviews }, ...body), user('Z'), 's -> R -> Z');
  const state = play(t, model, [
    [
      begin({ items: [{ limit: 'P1D' }, { limit: 'P2D' }, { limit: 'P3D' }] }),
      's s1 s1 s1 timer:b task:A timer:b task:A timer:b task:A',
    ],
    [fires('b', 1), 'timer!b task×A A× b D e1 R'],
    [done('A', { opinion: 'DISAGREE' }), 'timer×b A e1 R'],
    [done('A', { opinion: 'NOT_CONCERNED' }), 'timer×b A e1 R R task:Z'],
  ]);
  t.same(state.scopes[0]?.variables.opinions, ['DISAGREE', 'AGREE', 'NOT_CONCERNED']);
  t.not(Object.hasOwn(state.scopes[0]?.variables ?? {}, 'opinion'), true);
});

t.test('a terminate end inside one instance ends only that instance', async (t) => {
  const model = process(
    start('s'),
    sub(
      'R',
      { loop: parallel({ times: '2' }) },
      start('s1'),
      user('A'),
      user('B'),
      end('e1', terminate),
      's1 -> A -> e1',
      's1 -> B -> e1',
    ),
    end('e'),
    's -> R -> e',
  );
  play(t, model, [
    [begin(), 's s1 s1 task:A task:B task:A task:B'],
    [done('A'), 'A e1 task×B B× R'],
    [done('B'), 'B e1 task×A A× R R e ended:completed'],
  ]);
});

t.test('an error of one instance goes to the boundary event of the whole', async (t) => {
  const model = process(
    start('s'),
    service('R', { loop: parallel({ times: '2' }) }),
    boundary('b', 'R', error('E')),
    end('e'),
    end('o'),
    's -> R -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's job:R job:R'],
    [errs('R', 'E', {}, 1), 'job×R R× job×R R× R× b o ended:completed'],
  ]);
});

t.test('a call activity calls a process an instance', async (t) => {
  const model = process(
    start('s'),
    call('C', 'consult', {
      loop: parallel({ of: 'items', as: 'item', into: 'all', each: 'opinion' }),
      outputs: { opinion: 'answer' },
    }),
    end('e'),
    's -> C -> e',
  );
  const state = play(t, model, [
    [begin({ items: [1, 2] }), 's call:C call:C'],
    [returns('C', { answer: 'a' }), 'C'],
    [returns('C', { answer: 'b' }), 'C C e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { items: [1, 2], all: ['a', 'b'] });
});

t.test('a collection that is no list is an incident, and the case goes on with a list', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: parallel({ of: 'items' }) }),
    boundaryBeside('b', 'R', timer('P1D')),
    end('o'),
    's -> R',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's incident:R:collection-invalid'],
    [resolves('R', { items: [1] }), 'resolved:R timer:b task:R'],
  ]);
  play(t, process(start('s'), user('R', { loop: parallel({ times: '-1' }) }), 's -> R'), [
    [begin(), 's incident:R:cardinality-invalid'],
  ]);
  play(t, process(start('s'), user('R', { loop: parallel({ times: '1000000' }) }), 's -> R'), [
    [begin(), 's incident:R:too-many-instances'],
  ]);
});

t.test('an instance whose output fails is an incident of that instance and is retried alone', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: parallel({ times: '2', into: 'all', each: 'n', until: 'stop' }) }),
    end('e'),
    's -> R -> e',
  );
  play(t, model, [
    [begin({ stop: 'x' }), 's task:R task:R'],
    [done('R', { n: 1 }), 'incident:R:condition-not-boolean'],
    [resolves('R', { stop: false }), 'resolved:R R'],
    [done('R'), 'R R e ended:completed'],
  ]);
});

t.test('instances that do not wait are done in one command', async (t) => {
  const model = process(
    start('s'),
    script('R', 'x', 'loopCounter * 2', { loop: sequential({ times: '3', into: 'all', each: 'x' }) }),
    task('task', 'T', { loop: parallel({ times: '2' }) }),
    end('e'),
    's -> R -> T -> e',
  );
  const state = play(t, model, [[begin(), 's R R R R T T T e ended:completed']]);
  t.same(state.scopes[0]?.variables.all, [2, 4, 6]);
});

t.test('a standard loop goes round while its condition holds, at most as often as its maximum says', async (t) => {
  const after = process(start('s'), user('A', { loop: loop('again') }), end('e'), 's -> A -> e');
  play(t, after, [
    [begin({ again: true }), 's task:A'],
    [done('A'), 'A task:A'],
    [done('A', { again: false }), 'A A e ended:completed'],
  ]);
  const before = process(start('s'), user('A', { loop: loop('again', { testBefore: true }) }), end('e'), 's -> A -> e');
  play(t, before, [[begin({ again: false }), 's A e ended:completed']]);
  const atMost = process(start('s'), user('A', { loop: loop('true', { maximum: 2 }) }), end('e'), 's -> A -> e');
  play(t, atMost, [
    [begin(), 's task:A'],
    [done('A'), 'A task:A'],
    [done('A'), 'A A e ended:completed'],
  ]);
});
