import t from 'tap';
import { arrives, begin, done, fires, resolves, sets } from '../../support/acts.ts';
import {
  and,
  boundary,
  boundaryBeside,
  catches,
  compensate,
  end,
  eventBased,
  link,
  loop,
  message,
  or,
  parallel,
  process,
  start,
  sub,
  throws,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** Two branches of a fork, A straight to the join and whatever `more` makes of B. */
const beside = (...more: Parameters<typeof process>) =>
  process(start('s'), and('f'), user('A'), or('j'), user('Z'), 's -> f', ...more, 'f -> A -> j -> Z');

t.test('an inclusive join waits for a token deep in a sub-process that comes before it', async (t) => {
  const model = beside(
    sub('S', {}, start('s1'), sub('T', {}, start('s2'), user('B'), 's2 -> B'), 's1 -> T'),
    'f -> S',
    'S -> j',
  );
  play(t, model, [
    [begin(), 's f task:A s1 s2 task:B'],
    [done('A'), 'A'],
    [done('B'), 'B T S j j task:Z'],
  ]);
});

t.test('an inclusive join in a sub-process does not look at tokens outside', async (t) => {
  const inside = [start('s1'), or('g'), user('B'), user('C'), or('k'), user('D')];
  const flows = ['s1 -> g', 'g -> B if b', 'g -> C if c', 'B -> k', 'C -> k', 'k -> D'];
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    sub('S', {}, ...inside, ...flows),
    's -> f',
    'f -> A -> S',
    'f -> S',
  );
  play(t, model, [
    [begin({ b: true, c: false }), 's f task:A s1 g task:B'],
    [done('B'), 'B k task:D'],
    [done('A'), 'A s1 g task:B'],
    [done('B'), 'B k task:D'],
  ]);
});

t.test('instances of a sub-process join each for itself', async (t) => {
  const inside = [start('s1'), or('g'), user('B'), user('C'), or('k'), 's1 -> g', 'g -> B if b', 'g -> C else'];
  const model = process(
    start('s'),
    sub('S', { loop: parallel({ of: '[true, false]', as: 'b' }) }, ...inside, 'B -> k', 'C -> k'),
    's -> S',
  );
  play(t, model, [
    [begin(), 's s1 s1 g g task:B task:C'],
    [done('C'), 'C k S'],
    [done('B'), 'B k S S ended:completed'],
  ]);
});

t.test(
  'an inclusive join waits while an event can still lead to it, and no longer when another one came',
  async (t) => {
    const model = beside(
      eventBased('g'),
      catches('yes', message('yes')),
      catches('no', message('no')),
      end('away'),
      'f -> g -> yes -> j',
      'g -> no -> away',
    );
    play(t, model, [
      [begin(), 's f message:yes message:no task:A'],
      [done('A'), 'A'],
      [arrives('no'), 'closed:yes closed:no g no away j task:Z'],
    ]);
    play(t, model, [
      [begin(), 's f message:yes message:no task:A'],
      [done('A'), 'A'],
      [arrives('yes'), 'closed:yes closed:no g yes j j task:Z'],
    ]);
  },
);

t.test(
  'a way by a boundary event to a flow that has a token does not let the join go on without the activity',
  async (t) => {
    // B leads to a flow of its own; only when it is late does it go A's way. The paths of §13.4.3 are of sequence flows.
    const model = beside(user('B'), boundary('late', 'B', timer('P1D')), 'f -> B -> j', 'late -> A');
    play(t, model, [
      [begin(), 's f timer:late task:B task:A'],
      [done('A'), 'A'],
      [done('B'), 'timer×late B j j task:Z'],
    ]);
    play(t, model, [
      [begin(), 's f timer:late task:B task:A'],
      [done('A'), 'A'],
      [fires('late'), 'timer!late task×B B× late task:A j task:Z'],
    ]);
  },
);

t.test('an inclusive join waits for an activity whose boundary event beside could still bring a token', async (t) => {
  const model = beside(user('B'), boundaryBeside('note', 'B', message('m')), end('e'), 'f -> B -> e', 'note -> j');
  play(t, model, [
    [begin(), 's f message:note task:B task:A'],
    [done('A'), 'A'],
    [arrives('m'), 'note j j task:Z'],
    [done('B'), 'closed:note B e'],
  ]);
});

t.test('a pair of links is a flow like any other, for waiting and for going on', async (t) => {
  const model = beside(
    user('B'),
    xor('g'),
    xor('m'),
    throws('to', link('L')),
    catches('from', link('L')),
    'f -> B -> g',
    'g -> j if x',
    'g -> to else',
    'from -> m',
    'f -> m',
    'm -> j',
  );
  play(t, model, [
    // The flow from m has a token, and B can reach it by the link: B is not waited for; nor is A, once it came.
    [begin({ x: true }), 's f task:B m task:A'],
    [done('A'), 'A j j task:Z'],
    [done('B'), 'B g j task:Z'],
  ]);
});

t.test('nested inclusive joins go on from inside to outside', async (t) => {
  const model = process(
    start('s'),
    or('f'),
    user('A'),
    or('g'),
    user('B'),
    user('C'),
    or('k'),
    or('j'),
    user('Z'),
    's -> f',
    'f -> A if a',
    'f -> g if g',
    'g -> B if b',
    'g -> C if c',
    'B -> k',
    'C -> k',
    'k -> j',
    'A -> j',
    'j -> Z',
  );
  play(t, model, [
    [begin({ a: true, g: true, b: true, c: true }), 's f task:A g task:B task:C'],
    [done('B'), 'B'],
    [done('A'), 'A'],
    [done('C'), 'C k k j j task:Z'],
  ]);
  play(t, model, [
    [begin({ a: false, g: true, b: false, c: true }), 's f g task:C'],
    [done('C'), 'C k j task:Z'],
  ]);
});

t.test('a second token of the same flow stays for the next time', async (t) => {
  const model = process(
    start('s'),
    user('A', { completionQuantity: 2 }),
    or('j'),
    user('B'),
    user('Z'),
    's -> A -> j',
    's -> B -> j',
    'j -> Z',
  );
  play(t, model, [
    [begin(), 's task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B j j task:Z j task:Z'],
  ]);
});

t.test('a token behind the join that can come back to an empty flow is waited for', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B', { completionQuantity: 2 }),
    or('j'),
    user('Z'),
    xor('g'),
    end('e'),
    's -> f',
    'f -> A -> j',
    'f -> B -> j',
    'j -> Z -> g',
    'g -> A if again',
    'g -> e else',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A', { again: true }), 'A'],
    [done('B'), 'B j j task:Z'],
    // B's second token waits: Z can still come by A.
    [done('Z'), 'Z g task:A'],
    [done('A'), 'A j j task:Z'],
    [done('Z', { again: false }), 'Z g e ended:completed'],
  ]);
});

t.test('two joins that wait for each other are an incident', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    or('j'),
    or('k'),
    xor('g'),
    xor('h'),
    's -> f',
    'f -> A -> j -> g',
    'f -> B -> k -> h',
    'g -> k',
    'h -> j',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B incident:j:join-incomplete incident:k:join-incomplete'],
  ]);
});

t.test('a token that stopped in the join counts as past it, and as one that can come back', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B', { completionQuantity: 2 }),
    or('j'),
    user('Z'),
    's -> f',
    'f -> A -> j',
    'f -> B -> j',
    'j -> Z if x',
    'Z -> A',
  );
  play(t, model, [
    [begin({ x: false }), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B j incident:j:no-flow-taken'],
    [sets({ x: true }), ''],
    [resolves('j'), 'resolved:j j task:Z'],
  ]);
});

t.test('a join is not kept waiting by a compensation that goes on by itself', async (t) => {
  const model = beside(
    throws('c', compensate('P', true)),
    user('P'),
    boundary('b', 'P', compensate()),
    user('undo', { isForCompensation: true }),
    'b ~> undo',
    'f -> P -> c -> j',
  );
  play(t, model, [
    [begin(), 's f task:P task:A'],
    [done('P'), 'P task:undo'],
    [done('A'), 'A j j task:Z'],
  ]);
});

t.test('an inclusive join waits for a loop and for a multi-instance as for one token', async (t) => {
  const looped = beside(user('B', { loop: loop('loopCounter < 2') }), 'f -> B', 'B -> j');
  play(t, looped, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B task:B'],
    [done('B'), 'B B j j task:Z'],
  ]);
  const many = beside(user('B', { loop: parallel({ times: '2' }) }), 'f -> B', 'B -> j');
  play(t, many, [
    [begin(), 's f task:A task:B task:B'],
    [done('B'), 'B'],
    [done('A'), 'A'],
    [done('B'), 'B B j j task:Z'],
  ]);
});
