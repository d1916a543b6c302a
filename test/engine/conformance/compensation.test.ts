import t from 'tap';
import { visibleVariables } from '../../../src/engine/scopes.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import { begin, cancels, done, errs, sets } from '../../support/acts.ts';
import {
  and,
  boundary,
  compensate,
  end,
  error,
  eventSub,
  handler,
  loop,
  parallel,
  process,
  sequential,
  start,
  sub,
  throws,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** Two activities with their handlers, as in a booking. */
const bookedA = [user('A'), boundary('a', 'A', compensate()), handler('undoA'), 'a ~> undoA'];
const booked = [...bookedA, user('B'), boundary('b', 'B', compensate()), handler('undoB'), 'b ~> undoB'];

/** What the open task at an element sees. */
function seenAt(state: InstanceState, element: string): Readonly<Record<string, unknown>> {
  const token = state.tokens.find((one) => one.element === element && one.wait === 'task');
  return token === undefined ? {} : visibleVariables(state, token.local ?? token.scope);
}

t.test('a compensation event undoes what has completed in its scope, the last first, and waits for it', async (t) => {
  const model = process(start('s'), ...booked, throws('c', compensate()), user('Z'), 's -> A -> B -> c -> Z');
  const state = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:undoB'],
    [done('undoB'), 'undoB task:undoA'],
    [done('undoA'), 'undoA c task:Z'],
  ]);
  t.notOk(state.compensations, 'what is undone is not kept');
});

t.test('a compensation end event ends after what it undoes', async (t) => {
  const model = process(start('s'), ...booked, end('c', compensate()), 's -> A -> B -> c');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:undoB'],
    [done('undoB'), 'undoB task:undoA'],
    [done('undoA'), 'undoA c ended:completed'],
  ]);
});

t.test('a compensation event that names an activity undoes that one only', async (t) => {
  const model = process(start('s'), ...booked, throws('c', compensate('A')), user('Z'), 's -> A -> B -> c -> Z');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:undoA'],
    [done('undoA'), 'undoA c task:Z'],
  ]);
});

t.test('a compensation event that does not wait goes on at once', async (t) => {
  const model = process(start('s'), ...bookedA, throws('c', compensate('A', true)), end('e'), 's -> A -> c -> e');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A e task:undoA'],
    [done('undoA'), 'undoA c ended:completed'],
  ]);
});

t.test('what has not completed is not undone, and nothing is undone twice', async (t) => {
  const model = process(
    start('s'),
    ...booked,
    throws('c', compensate()),
    throws('d', compensate()),
    and('f'),
    user('Z'),
    's -> f',
    'f -> A -> c -> d -> Z',
    'f -> B',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A task:undoA'],
    [done('undoA'), 'undoA c d task:Z'],
  ]);
});

t.test('every round of a rework loop is undone with the data it completed with', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: loop('again') }),
    boundary('a', 'A', compensate()),
    handler('undoA'),
    'a ~> undoA',
    user('B'),
    throws('c', compensate()),
    user('Z'),
    's -> A -> B -> c -> Z',
  );
  const trace = [
    [begin(), 's task:A'],
    [done('A', { seat: 1, again: true }), 'A task:A'],
    [done('A', { seat: 2, again: false }), 'A A task:B'],
    [done('B', { seat: 9, row: 7 }), 'B task:undoA'],
  ] as const;
  const first = play(t, model, trace);
  t.match(seenAt(first, 'undoA'), { seat: 2, row: null, again: false });

  const second = play(t, model, [...trace, [done('undoA', { undone: 2, row: 8 }), 'undoA task:undoA']]);
  t.match(seenAt(second, 'undoA'), { seat: 1, row: null });
  t.match(second.scopes[0]?.variables, { seat: 9, undone: 2, row: 8 }, 'what a handler writes is not lost');

  const last = play(t, model, [
    ...trace,
    [done('undoA'), 'undoA task:undoA'],
    [done('undoA', { seat: null }), 'undoA c task:Z'],
  ]);
  t.match(last.scopes, [{ id: 's1', variables: { seat: null, row: 7 } }]);
});

t.test('the state keeps of the data only what has changed since', async (t) => {
  const model = process(start('s'), ...bookedA, user('Y'), throws('c', compensate()), 's -> A -> Y -> c');
  const state = play(t, model, [
    [begin({ big: 'x'.repeat(5_000) }), 's task:A'],
    [done('A', { seat: 1 }), 'A task:Y'],
    [sets({ seat: 2 }), ''],
  ]);
  t.same(state.compensations, [{ element: 'A', scope: 's1', variables: {}, kept: { seat: 1 } }]);
});

t.test('nothing is kept where nothing can ask for it, nor after the end', async (t) => {
  const model = process(start('s'), ...booked, end('e'), 's -> A -> B -> e');
  const waiting = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
  ]);
  t.notOk(waiting.compensations);

  const thrown = process(start('s'), ...booked, throws('c', compensate()), end('e'), 's -> A -> B -> c -> e');
  const ended = play(t, thrown, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [cancels(), 'task×B B× ended:cancelled'],
  ]);
  t.notOk(ended.compensations);
});

t.test('a completed sub-process without a handler is undone from inside, with its own data', async (t) => {
  const model = process(
    start('s'),
    sub('P', {}, start('ps'), ...booked, end('pe'), 'ps -> A -> B -> pe'),
    throws('c', compensate()),
    user('Z'),
    's -> P -> c -> Z',
  );
  const trace = [
    [begin(), 's ps task:A'],
    [done('A', { n: 1 }), 'A task:B'],
    [done('B', { n: 2 }), 'B pe P task:undoB'],
  ] as const;
  t.match(seenAt(play(t, model, trace), 'undoB'), { n: 2 });
  const deeper = play(t, model, [...trace, [done('undoB'), 'undoB task:undoA']]);
  t.match(seenAt(deeper, 'undoA'), { n: 1 });
  play(t, model, [...trace, [done('undoB'), 'undoB task:undoA'], [done('undoA'), 'undoA P c task:Z']]);
});

t.test('a handler on the sub-process stands for all that was done inside', async (t) => {
  const model = process(
    start('s'),
    sub('P', {}, start('ps'), ...booked, end('pe'), 'ps -> A -> B -> pe'),
    boundary('p', 'P', compensate()),
    handler('undoP'),
    'p ~> undoP',
    throws('c', compensate('P')),
    user('Z'),
    's -> P -> c -> Z',
  );
  play(t, model, [
    [begin(), 's ps task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B pe P task:undoP'],
    [done('undoP'), 'undoP c task:Z'],
  ]);
});

t.test('a compensation event sub-process undoes its sub-process, as far as it asks for it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'P',
      {},
      start('ps'),
      ...booked,
      end('pe'),
      'ps -> A -> B -> pe',
      eventSub(
        'E',
        start('es', compensate()),
        user('X'),
        throws('t', compensate('A')),
        end('ee'),
        'es -> X -> t -> ee',
      ),
    ),
    throws('c', compensate()),
    user('Z'),
    's -> P -> c -> Z',
  );
  const state = play(t, model, [
    [begin(), 's ps task:A'],
    [done('A'), 'A task:B'],
    [done('B', { n: 2 }), 'B pe P es task:X'],
    [done('X'), 'X task:undoA'],
    [done('undoA'), 'undoA t ee E P c task:Z'],
  ]);
  t.notOk(state.compensations, 'B is not undone any more either');
});

t.test('an event sub-process that catches an error undoes what its scope has done', async (t) => {
  const model = process(
    start('s'),
    sub(
      'P',
      {},
      start('ps'),
      ...booked,
      user('C'),
      'ps -> A -> B -> C',
      eventSub('E', start('es', error('full')), throws('t', compensate()), end('ee'), 'es -> t -> ee'),
    ),
    end('e'),
    's -> P -> e',
  );
  play(t, model, [
    [begin(), 's ps task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:C'],
    [errs('C', 'full'), 'task×C C× es task:undoB'],
    [done('undoB'), 'undoB task:undoA'],
    [done('undoA'), 'undoA t ee E P e ended:completed'],
  ]);
});

t.test(
  'instances that ran in parallel are undone in parallel, those in a row in reverse, each with its item',
  async (t) => {
    const many = (how: typeof parallel) =>
      process(
        start('s'),
        sub(
          'P',
          { loop: how({ of: 'items', as: 'item' }) },
          start('ps'),
          ...booked.slice(0, 4),
          end('pe'),
          'ps -> A -> pe',
        ),
        throws('c', compensate()),
        user('Z'),
        's -> P -> c -> Z',
      );
    const together = play(t, many(parallel), [
      [begin({ items: ['x', 'y'] }), 's ps ps task:A task:A'],
      [done('A'), 'A pe P'],
      [done('A'), 'A pe P P task:undoA task:undoA'],
    ]);
    t.equal(seenAt(together, 'undoA').item, 'y');
    const inRow = [
      [begin({ items: ['x', 'y'] }), 's ps task:A'],
      [done('A'), 'A pe P ps task:A'],
      [done('A'), 'A pe P P task:undoA'],
    ] as const;
    t.equal(seenAt(play(t, many(sequential), inRow), 'undoA').item, 'y');
    const second = play(t, many(sequential), [...inRow, [done('undoA'), 'undoA P task:undoA']]);
    t.equal(seenAt(second, 'undoA').item, 'x');
  },
);

t.test('instances of a multi-instance that is stopped half-way have not completed', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: parallel({ times: '2' }) }),
    boundary('a', 'A', compensate()),
    boundary('x', 'A', error('full')),
    handler('undoA'),
    'a ~> undoA',
    throws('c', compensate()),
    user('Z'),
    's -> A',
    'x -> c -> Z',
  );
  play(t, model, [
    [begin(), 's task:A task:A'],
    [done('A'), 'A'],
    [errs('A', 'full'), 'task×A A× A× x c task:Z'],
  ]);
});

t.test('a handler that fails is caught in its scope, and what is left can be undone another time', async (t) => {
  const model = process(
    start('s'),
    ...booked,
    throws('c', compensate()),
    's -> A -> B -> c',
    eventSub('E', start('es', error('lost')), throws('t', compensate()), end('ee'), 'es -> t -> ee'),
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:undoB'],
    [errs('undoB', 'lost'), 'task×undoB undoB× c× es task:undoA'],
    [done('undoA'), 'undoA t ee E ended:completed'],
  ]);
});
