import t from 'tap';
import { visibleVariables } from '../../../src/engine/scopes.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import { activates, arrives, begin, done, errs, returns, worked } from '../../support/acts.ts';
import {
  adHoc,
  and,
  boundary,
  call,
  catches,
  compensate,
  end,
  eventSub,
  handler,
  message,
  or,
  parallel,
  process,
  script,
  service,
  start,
  sub,
  throws,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** An activity with its handler. */
const undoable = (id: string) => [
  user(id),
  boundary(`${id}b`, id, compensate()),
  handler(`undo${id}`),
  `${id}b ~> undo${id}`,
];

function seenAt(state: InstanceState, element: string): Readonly<Record<string, unknown>> {
  const token = state.tokens.find((one) => one.element === element && one.wait === 'task');
  return token === undefined ? {} : visibleVariables(state, token.local ?? token.scope);
}

t.test('a compensation event that does not wait lets a join behind it go on', async (t) => {
  for (const join of [or('j'), and('j')]) {
    const model = process(
      start('s'),
      ...undoable('A'),
      and('f'),
      throws('c', compensate('A', true)),
      user('B'),
      join,
      user('Z'),
      's -> A -> f',
      'f -> c -> j',
      'f -> B -> j',
      'j -> Z',
    );
    play(t, model, [
      [begin(), 's task:A'],
      [done('A'), 'A f task:B task:undoA'],
      [done('B'), 'B j j task:Z'],
      [done('undoA'), 'undoA c'],
      [done('Z'), 'Z ended:completed'],
    ]);
  }
});

t.test('a sub-process that is being undone does not keep an inclusive join behind it waiting', async (t) => {
  const model = process(
    start('s'),
    or('f'),
    sub('P', {}, start('ps'), ...undoable('A'), 'ps -> A'),
    user('B'),
    throws('c', compensate('P', true)),
    or('j'),
    user('Z'),
    's -> f',
    'f -> P -> j',
    'f -> B -> c -> j',
    'j -> Z',
  );
  play(t, model, [
    [begin(), 's f task:B ps task:A'],
    [done('A'), 'A P'],
    [done('B'), 'B task:undoA j j task:Z'],
    [done('undoA'), 'undoA P c'],
  ]);
});

t.test('a handler may be a sub-process, a service or a call, and sees the data of its activity', async (t) => {
  const model = process(
    start('s'),
    user('A', { inputs: { own: 'n' } }),
    boundary('a', 'A', compensate()),
    sub('undoA', { isForCompensation: true }, start('us'), user('U'), end('ue'), 'us -> U -> ue'),
    'a ~> undoA',
    user('B'),
    boundary('b', 'B', compensate()),
    call('undoB', 'reversal', { isForCompensation: true }),
    'b ~> undoB',
    user('C'),
    boundary('c', 'C', compensate()),
    service('undoC', { isForCompensation: true }),
    'c ~> undoC',
    script('later', 'n', '99'),
    end('x', compensate()),
    's -> A -> B -> C -> later -> x',
  );
  const state = play(t, model, [
    [begin({ n: 1 }), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:C'],
    [done('C'), 'C later job:undoC'],
    [worked('undoC'), 'undoC call:undoB'],
    [returns('undoB'), 'undoB us task:U'],
  ]);
  t.match(seenAt(state, 'U'), { own: 1, n: 1 });
});

t.test('instances of a multi-instance task are undone one for each, with what each was about', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: parallel({ of: 'items', as: 'item', until: 'numberOfCompletedInstances = 2' }) }),
    boundary('a', 'A', compensate()),
    handler('undoA'),
    'a ~> undoA',
    end('c', compensate('A')),
    's -> A -> c',
  );
  const trace = [
    [begin({ items: ['x', 'y', 'z'] }), 's task:A task:A task:A'],
    [done('A', {}, 2), 'A'],
    [done('A'), 'A task×A A× A task:undoA task:undoA'],
  ] as const;
  const state = play(t, model, trace);
  const items = state.tokens
    .filter(({ element }) => element === 'undoA')
    .map(({ local, scope }) => visibleVariables(state, local ?? scope).item);
  t.same(items.sort(), ['x', 'z'], 'the one that was cancelled is not undone');
});

t.test('a multi-instance compensation event sub-process undoes each instance of its sub-process', async (t) => {
  const model = process(
    start('s'),
    sub(
      'P',
      { loop: parallel({ of: 'items', as: 'item' }) },
      start('ps'),
      user('A'),
      end('pe'),
      'ps -> A -> pe',
      eventSub('E', start('es', compensate()), user('X'), end('ee'), 'es -> X -> ee'),
    ),
    end('c', compensate('P')),
    's -> P -> c',
  );
  const state = play(t, model, [
    [begin({ items: [1, 2] }), 's ps ps task:A task:A'],
    [done('A'), 'A pe P'],
    [done('A'), 'A pe P P es es task:X task:X'],
  ]);
  t.ok([1, 2].includes(Number(seenAt(state, 'X').item)));
});

t.test('a compensation event sub-process runs only for a sub-process that has completed', async (t) => {
  const model = process(
    start('s'),
    sub(
      'P',
      {},
      start('ps'),
      ...undoable('A'),
      throws('inner', compensate()),
      user('B'),
      'ps -> A -> inner -> B',
      eventSub('E', start('es', compensate()), user('X'), 'es -> X'),
    ),
    catches('m', message('undo')),
    throws('c', compensate()),
    user('Z'),
    's -> P',
    's -> m -> c -> Z',
  );
  play(t, model, [
    [begin(), 's message:m ps task:A'],
    [arrives('undo'), 'closed:m m c task:Z'],
    [done('A'), 'A task:undoA'],
    [done('undoA'), 'undoA inner task:B'],
  ]);
});

t.test('what was done in an ad-hoc sub-process is undone in the reverse order of its doing', async (t) => {
  const model = process(
    start('s'),
    adHoc('H', { until: 'ready' }, ...undoable('A'), ...undoable('B')),
    end('c', compensate('H')),
    's -> H -> c',
  );
  play(t, model, [
    [begin(), 's'],
    [activates('H', ['B']), 'task:B'],
    [done('B'), 'B'],
    [activates('H', ['A']), 'task:A'],
    [done('A', { ready: true }), 'A H task:undoA'],
    [done('undoA'), 'undoA task:undoB'],
    [done('undoB'), 'undoB H c ended:completed'],
  ]);
});

t.test('an error out of a handler climbs as from any activity, and an uncaught one ends the instance', async (t) => {
  const model = process(start('s'), ...undoable('A'), throws('c', compensate()), 's -> A -> c');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:undoA'],
    [errs('undoA', 'E9'), 'task×undoA undoA× c× ended:error:E9'],
  ]);
});

t.test('handlers that are services and tasks are done one after the other', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    user('B'),
    boundary('bb', 'B', compensate()),
    service('undoB', { isForCompensation: true }),
    'bb ~> undoB',
    end('c', compensate()),
    's -> A -> B -> c',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B job:undoB'],
    [worked('undoB'), 'undoB task:undoA'],
    [done('undoA'), 'undoA c ended:completed'],
  ]);
});
