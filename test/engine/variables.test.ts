import t from 'tap';
import { visibleVariables } from '../../src/engine/scopes.ts';
import { arrives, begin, done, sets } from '../support/acts.ts';
import {
  boundary,
  end,
  eventSub,
  message,
  parallel,
  process,
  receive,
  script,
  start,
  sub,
  task,
  user,
} from '../support/model-builder.ts';
import { play } from '../support/play.ts';

t.test('what a task gives goes to the nearest scope that has the variable, a new one to its sub-process', async (t) => {
  const model = process(
    start('s'),
    sub('S', { inputs: { mine: '1' } }, start('s1'), user('A', { inputs: { own: '1' } }), user('B'), 's1 -> A -> B'),
    's -> S',
  );
  const state = play(t, model, [
    [begin({ outer: 1 }), 's s1 task:A'],
    [done('A', { outer: 2, mine: 2, own: 2, fresh: 2 }), 'A task:B'],
  ]);
  t.same(
    state.scopes.map((scope) => scope.variables),
    [{ outer: 2 }, { mine: 2, fresh: 2 }],
    'own went with the task',
  );
  const scope = state.tokens.find((token) => token.wait === 'task')?.scope ?? '';
  t.same(visibleVariables(state, scope), { outer: 2, mine: 2, fresh: 2 });
  t.same(visibleVariables(state, 's999'), {}, 'a scope that is gone shows nothing');
});

t.test('a task with output mappings gives only those, computed from what came in', async (t) => {
  const model = process(start('s'), user('A', { outputs: { total: 'a + b' } }), user('B'), 's -> A -> B');
  const state = play(t, model, [
    [begin({ a: 1 }), 's task:A'],
    [done('A', { b: 2, noise: 3 }), 'A task:B'],
  ]);
  t.same(state.scopes[0]?.variables, { a: 1, total: 3 });
});

t.test('names of prototypes are names like any other', async (t) => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": 1, "toString": 2, "hasOwnProperty": 3}',
  ) as Record<string, unknown>;
  const model = process(
    start('s'),
    user('A'),
    receive('R', message('m')),
    user('M', { loop: parallel({ of: '[1, 2]', into: '__proto__', each: 'x' }) }),
    script('P', '__proto__', '7'),
    sub('S', { inputs: { constructor: '1' } }, start('s1'), user('B'), 's1 -> B'),
    end('e'),
    's -> A -> R -> M -> P -> S -> e',
  );
  const state = play(t, model, [
    [begin(hostile), 's task:A'],
    [sets(hostile), ''],
    [done('A', hostile), 'A message:R'],
    [arrives('m', hostile), 'closed:R R task:M task:M'],
    [done('M', hostile), 'M'],
    [done('M', hostile), 'M M P s1 task:B'],
    [done('B', hostile), 'B S e ended:completed'],
  ]);
  t.same(Object.keys(state.scopes[0]?.variables ?? {}).sort(), [
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
  ]);
  t.equal(({} as Record<string, unknown>).polluted, undefined);
});

t.test(
  'events have output mappings too: at a catch event, a boundary event and the start of an event sub-process',
  async (t) => {
    const answer = { events: [message('m')], outputs: { answer: 'x + 1' } };
    const caught = process(start('s'), task('intermediateCatchEvent', 'c', answer), 's -> c');
    const watched = process(
      start('s'),
      user('A'),
      { ...boundary('c', 'A'), more: task('boundaryEvent', 'c', answer).more },
      's -> A',
    );
    const started = process(start('s'), user('A'), 's -> A', eventSub('E', task('startEvent', 'c', answer)));
    for (const [model, begun, gone] of [
      [caught, 's message:c', 'closed:c c ended:completed'],
      [watched, 's message:c task:A', 'closed:c task×A A× c ended:completed'],
      [started, 'message:c s task:A', 'task×A A× closed:c c E ended:completed'],
    ] as const) {
      const state = play(t, model, [
        [begin(), begun],
        [arrives('m', { x: 1, noise: 2 }), gone],
      ]);
      t.same(state.scopes[0]?.variables, { answer: 2 });
    }
  },
);
