import t from 'tap';
import { begin, done, fires } from '../../support/acts.ts';
import {
  and,
  boundary,
  catches,
  end,
  link,
  or,
  process,
  start,
  throws,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const three = process(
  start('s'),
  or('f'),
  user('A'),
  user('B'),
  user('C'),
  or('j'),
  user('Z'),
  end('e'),
  's -> f',
  'f -> A if a',
  'f -> B if b',
  'f -> C else',
  'A -> j',
  'B -> j',
  'C -> j',
  'j -> Z -> e',
);

t.test('an inclusive gateway takes every flow whose condition holds and joins exactly those', async (t) => {
  play(t, three, [
    [begin({ a: true, b: true }), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B j j task:Z'],
    [done('Z'), 'Z e ended:completed'],
  ]);
  play(t, three, [
    [begin({ a: false, b: true }), 's f task:B'],
    [done('B'), 'B j task:Z'],
  ]);
});

t.test('an inclusive gateway takes its default flow when nothing else holds', async (t) => {
  play(t, three, [
    [begin(), 's f task:C'],
    [done('C'), 'C j task:Z'],
  ]);
});

t.test('an inclusive gateway with no way out is an incident', async (t) => {
  const model = process(start('s'), or('f'), user('A'), user('B'), 's -> f', 'f -> A if a', 'f -> B if b');
  play(t, model, [[begin(), 's incident:f:no-flow-taken']]);
});

t.test('an inclusive join waits for a token that can still come, and no longer when it went elsewhere', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    xor('g'),
    or('j'),
    user('Z'),
    end('e'),
    end('away'),
    's -> f',
    'f -> A -> j',
    'f -> B -> g',
    'g -> j if join',
    'g -> away else',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin({ join: false }), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B g away j task:Z'],
    [done('Z'), 'Z e ended:completed'],
  ]);
});

t.test('an inclusive join in a loop joins each time round and is not kept waiting by its own way back', async (t) => {
  const model = process(
    start('s'),
    xor('m'),
    or('f'),
    user('A'),
    user('B'),
    or('j'),
    xor('g'),
    end('e'),
    's -> m -> f',
    'f -> A if a',
    'f -> B if b',
    'A -> j',
    'B -> j',
    'j -> g',
    'g -> m if again',
    'g -> e else',
  );
  play(t, model, [
    [begin({ a: true, b: true, again: true }), 's m f task:A task:B'],
    [done('A'), 'A'],
    [done('B', { b: false }), 'B j j g m f task:A'],
    [done('A', { again: false }), 'A j g e ended:completed'],
  ]);
});

t.test('an inclusive join waits for what can come by a boundary event or a link', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    boundary('late', 'B', timer('P1D')),
    throws('to', link('L')),
    catches('from', link('L')),
    or('j'),
    user('Z'),
    end('e'),
    end('e2'),
    's -> f',
    'f -> A -> j',
    'f -> B -> e2',
    'late -> to',
    'from -> j',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin(), 's f task:A timer:late task:B'],
    [done('A'), 'A'],
    [fires('late'), 'timer!late task×B B× late to from j j task:Z'],
  ]);
  play(t, model, [
    [begin(), 's f task:A timer:late task:B'],
    [done('A'), 'A'],
    [done('B'), 'timer×late B e2 j task:Z'],
  ]);
});

t.test('a token that can reach a flow that has a token already does not keep an inclusive join waiting', async (t) => {
  // BPMN 2.0.2 §13.4.3 (iv)–(vi): B can still come by either flow of the join, and one of them has a token.
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    xor('g'),
    xor('m'),
    or('j'),
    user('Z'),
    end('e'),
    's -> f',
    'f -> A -> m',
    'f -> B -> g',
    'g -> m if x',
    'g -> j else',
    'm -> j',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A m j task:Z'],
  ]);
});
