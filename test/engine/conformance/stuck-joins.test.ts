import t from 'tap';
import { begin, done, fires, moves, resolves, sets } from '../../support/acts.ts';
import {
  adHoc,
  and,
  boundary,
  boundaryBeside,
  complex,
  end,
  eventSub,
  message,
  or,
  parallel,
  process,
  start,
  startBeside,
  sub,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** A join that wants A and B, of which only one was chosen, and a task C beside. */
const halved = process(
  start('s'),
  and('f'),
  xor('g'),
  user('A'),
  user('B'),
  user('C'),
  and('j'),
  user('Z'),
  end('e'),
  's -> f -> g',
  'f -> C -> e',
  'g -> A if a',
  'g -> B else',
  'A -> j',
  'B -> j',
  'j -> Z -> e',
);

t.test('a join that can never complete is told at once, whatever else is still under way', async (t) => {
  play(t, halved, [
    [begin({ a: true }), 's f g task:C task:A'],
    [done('A'), 'A incident:j:join-incomplete'],
    [resolves('j'), 'resolved:j incident:j:join-incomplete'],
    [done('C'), 'C e'],
  ]);
});

t.test('a token that a modification brings takes the incident of the join back', async (t) => {
  play(t, halved, [
    [begin({ a: true }), 's f g task:C task:A'],
    [done('A'), 'A incident:j:join-incomplete'],
    [moves([], ['>B']), 'task:B resolved:j'],
    [done('B'), 'B j j task:Z'],
    [done('Z'), 'Z e'],
  ]);
  play(t, halved, [
    [begin({ a: true }), 's f g task:C task:A'],
    [done('A'), 'A incident:j:join-incomplete'],
    [moves([], ['B>']), 'j resolved:j j task:Z'],
  ]);
});

t.test('a token put before a stuck join takes with it what waits there', async (t) => {
  play(t, halved, [
    [begin({ a: true }), 's f g task:C task:A'],
    [done('A'), 'A incident:j:join-incomplete'],
    [moves([], ['>j']), 'resolved:j j j task:Z'],
    [done('Z'), 'Z e'],
    [done('C'), 'C e ended:completed'],
  ]);
});

t.test('a join is not stuck while a boundary event or a way back can still bring a token', async (t) => {
  const watched = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    boundary('late', 'B', timer('P1D')),
    boundaryBeside('note', 'B', message('m')),
    end('e'),
    and('j'),
    's -> f',
    'f -> A -> j',
    'f -> B -> e',
    'late -> j',
    'note -> e',
  );
  play(t, watched, [
    [begin(), 's f task:A timer:late message:note task:B'],
    [done('A'), 'A'],
    [fires('late'), 'timer!late closed:note task×B B× late j j ended:completed'],
  ]);
  play(t, watched, [
    [begin(), 's f task:A timer:late message:note task:B'],
    [done('A'), 'A'],
    [done('B'), 'timer×late closed:note B e incident:j:join-incomplete'],
  ]);
});

t.test('in a rework loop a join waits for every round, behind an optional branch too', async (t) => {
  const model = process(
    start('s'),
    xor('m'),
    and('f'),
    user('legal'),
    xor('g'),
    user('finance'),
    xor('k'),
    and('j'),
    user('sign'),
    xor('r'),
    end('e'),
    's -> m -> f',
    'f -> legal -> j',
    'f -> g',
    'g -> finance if dear',
    'g -> k else',
    'finance -> k -> j',
    'j -> sign -> r',
    'r -> m if again',
    'r -> e else',
  );
  play(t, model, [
    [begin({ dear: false }), 's m f task:legal g k'],
    [done('legal'), 'legal j j task:sign'],
    [done('sign', { again: true, dear: true }), 'sign r m f task:legal g task:finance'],
    [done('legal'), 'legal'],
    [done('finance'), 'finance k j j task:sign'],
    [done('sign', { again: true, dear: false }), 'sign r m f task:legal g k'],
    [done('legal'), 'legal j j task:sign'],
    [done('sign', { again: false }), 'sign r e ended:completed'],
  ]);
});

t.test('a stuck join of one instance does not touch the joins of the others', async (t) => {
  const inside = [start('s1'), xor('g'), user('A'), user('B'), and('j'), 's1 -> g'];
  const model = process(
    start('s'),
    sub('S', { loop: parallel({ times: '2' }) }, ...inside, 'g -> A', 'A -> j', 'B -> j'),
    eventSub('E', startBeside('es', message('m')), user('N'), 'es -> N'),
    's -> S',
  );
  // B has no way to it and begins with its sub-process.
  play(t, model, [
    [begin(), 'message:es s s1 task:B s1 task:B g g task:A task:A'],
    [done('B'), 'B'],
    [done('A'), 'A j j S'],
    [done('A'), 'A'],
    [moves(['B'], []), 'task×B B× incident:j:join-incomplete'],
  ]);
});

t.test('in an ad-hoc sub-process a join waits for what may still be activated', async (t) => {
  const model = process(
    start('s'),
    adHoc('H', { until: 'over' }, user('A'), user('B'), and('j'), 'A -> j', 'B -> j'),
    's -> H',
  );
  const state = play(t, model, [[begin({ over: false }), 's']]);
  t.equal(state.incidents.length, 0);
});

t.test('tokens that are stuck before one another are told, each join once', async (t) => {
  const model = process(start('s'), and('f'), and('j'), and('k'), 's -> f', 'f -> j', 'f -> k', 'j -> k', 'k -> j');
  play(t, model, [[begin(), 's f incident:j:join-incomplete incident:k:join-incomplete']]);
});

t.test('a complex gateway goes on as soon as data makes its activation condition hold', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    complex('g', 'activationCount >= quorum'),
    user('D'),
    's -> f',
    'f -> A -> g',
    'f -> B -> g',
    'g -> D',
  );
  play(t, model, [
    [begin({ quorum: 2 }), 's f task:A task:B'],
    [done('A'), 'A'],
    [sets({ quorum: 1 }), 'task:D'],
    [done('D'), 'D'],
    [done('B'), 'B g g ended:completed'],
  ]);
  play(t, model, [
    [begin({ quorum: 3 }), 's f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B incident:g:join-incomplete'],
    [sets({ quorum: 2 }), 'g resolved:g task:D g'],
  ]);
});

t.test('a complex gateway takes its default flow when no condition holds, at its reset as well', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    complex('g', 'activationCount >= 1'),
    user('D'),
    user('L'),
    's -> f',
    'f -> A -> g',
    'f -> B -> g',
    'g -> D if waitingForStart',
    'g -> L else',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A task:D'],
    [done('B'), 'B g g task:L'],
  ]);
});

t.test('an inclusive join waits for what a complex gateway may still send at its reset', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    user('C'),
    complex('g', 'activationCount >= 1'),
    or('j'),
    end('x'),
    user('Z'),
    's -> f',
    'f -> A -> g',
    'f -> B -> g',
    'f -> C -> j',
    'g -> x if waitingForStart',
    'g -> j else',
    'j -> Z',
  );
  play(t, model, [
    [begin(), 's f task:A task:B task:C'],
    [done('C'), 'C'],
    [done('A'), 'A x'],
    [done('B'), 'B g g j j task:Z'],
  ]);
});
