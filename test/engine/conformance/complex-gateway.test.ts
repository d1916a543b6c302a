import t from 'tap';
import { begin, done, resolves } from '../../support/acts.ts';
import { and, complex, end, or, process, start, sub, user, xor } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const fork = (activation: string | undefined, ...more: string[]) =>
  process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    user('C'),
    complex('g', activation),
    user('D'),
    ...(more.some((flow) => flow.includes('-> L')) ? [user('L')] : []),
    's -> f',
    'f -> A -> g',
    'f -> B -> g',
    'f -> C -> g',
    ...(more.length === 0 ? ['g -> D'] : more),
  );

t.test('two of three: the gateway goes on once, and swallows the third when it resets', async (t) => {
  play(t, fork('activationCount >= 2'), [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('C'), 'C g task:D'],
    [done('D'), 'D'],
    [done('B'), 'B g g ended:completed'],
  ]);
});

t.test('a token that can no longer come does not keep the gateway from its reset', async (t) => {
  const model = process(
    start('s'),
    or('f'),
    user('A'),
    user('B'),
    user('C'),
    complex('g', 'activationCount >= 1'),
    user('D'),
    's -> f',
    'f -> A -> g if a',
    'f -> B -> g if b',
    'f -> C -> g if c',
    'g -> D',
  );
  play(t, model, [
    [begin({ a: true, b: false, c: true }), 's f task:A task:C'],
    [done('A'), 'A task:D'],
    [done('C'), 'C g g'],
    [done('D'), 'D ended:completed'],
  ]);
  play(t, model, [
    [begin({ a: true, b: false, c: false }), 's f task:A'],
    [done('A'), 'A task:D g'],
  ]);
});

t.test('its conditions see the tokens of each flow', async (t) => {
  play(t, fork('get value(activationCounts, "A-g") + get value(activationCounts, "B-g") = 2 or x'), [
    [begin({ x: false }), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('C'), 'C'],
    [done('B'), 'B g g task:D g'],
  ]);
});

t.test('a flow can be kept for the reset, another for the first time', async (t) => {
  const model = fork('activationCount = 2', 'g -> D if waitingForStart', 'g -> L if not(waitingForStart)');
  play(t, model, [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('B'), 'B g task:D'],
    [done('C'), 'C g g task:L'],
  ]);
});

t.test('without an activation condition it waits for every flow', async (t) => {
  play(t, fork(undefined), [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('C'), 'C'],
    [done('B'), 'B g g task:D g'],
  ]);
});

t.test('a second token of a flow that has brought one waits for the next round', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    xor('m'),
    and('two'),
    complex('g', 'activationCount >= 1'),
    user('D'),
    's -> f',
    'f -> A -> two',
    'two -> m',
    'two -> m',
    'm -> g',
    'f -> B -> g',
    'g -> D',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A two m m task:D'],
    [done('B'), 'B g g task:D g'],
    [done('D'), 'D'],
    [done('D'), 'D ended:completed'],
  ]);
});

t.test('a gateway whose condition can no longer hold, or cannot be told, is an incident', async (t) => {
  play(t, fork('activationCount > 3'), [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('B'), 'B'],
    [done('C'), 'C incident:g:join-incomplete'],
  ]);
  play(t, fork('x'), [
    [begin({ x: 'no' }), 's f task:A task:B task:C'],
    [done('A'), 'A incident:g:condition-not-boolean'],
    [resolves('g', { x: true }), 'resolved:g task:D'],
  ]);
});

t.test('as a split it takes every flow whose condition holds', async (t) => {
  const model = process(
    start('s'),
    complex('g'),
    user('A'),
    user('B'),
    user('C'),
    's -> g',
    'g -> A if a',
    'g -> B if b',
    'g -> C else',
  );
  play(t, model, [[begin({ a: true, b: true }), 's g task:A task:B']]);
  play(t, model, [[begin({ a: false, b: false }), 's g task:C']]);
});

t.test('a gateway that waits for its reset is stopped with its scope', async (t) => {
  const model = process(
    start('s'),
    sub(
      'P',
      {},
      start('ps'),
      and('f'),
      user('A'),
      user('B'),
      complex('g', 'activationCount = 1'),
      end('t', { type: 'terminate' }),
      'ps -> f',
      'f -> A -> g',
      'f -> B -> g',
      'g -> t',
    ),
    end('e'),
    's -> P -> e',
  );
  play(t, model, [
    [begin(), 's ps f task:A task:B'],
    [done('A'), 'A t task×B B× g× P e ended:completed'],
  ]);
});
