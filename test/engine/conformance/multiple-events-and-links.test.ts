import t from 'tap';
import { arrives, begin, done, errs, escalates, sets, signalled } from '../../support/acts.ts';
import {
  allOf,
  boundary,
  boundaryBeside,
  catches,
  condition,
  end,
  error,
  escalation,
  link,
  message,
  process,
  signal,
  start,
  sub,
  terminate,
  throws,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('links of one name lead from several places to one, and each scope has its own', async (t) => {
  const model = process(
    start('s'),
    xor('g'),
    throws('a', link('L')),
    throws('b', link('L')),
    catches('to', link('L')),
    catches('other', link('M')),
    sub('S', {}, start('ss'), throws('in', link('L')), catches('inTo', link('L')), user('B'), 'ss -> in', 'inTo -> B'),
    user('Z'),
    's -> g',
    'g -> a if n = 1',
    'g -> b else',
    'to -> S -> Z',
    'other -> Z',
  );
  for (const n of [1, 2]) {
    play(t, model, [
      [begin({ n }), `s g ${n === 1 ? 'a' : 'b'} to ss in inTo task:B`],
      [done('B'), 'B S task:Z'],
    ]);
  }
});

t.test('a link may lead back, as often as it is come to', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    xor('g'),
    throws('back', link('again')),
    catches('here', link('again')),
    end('e'),
    's -> A -> g',
    'g -> back if n < 2',
    'g -> e else',
    'here -> A',
  );
  play(t, model, [
    [begin({ n: 0 }), 's task:A'],
    [done('A', { n: 1 }), 'A g back here task:A'],
    [done('A', { n: 2 }), 'A g e ended:completed'],
  ]);
});

t.test('a multiple end event gives all its results, a terminating one among them last', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('ss'),
      user('A'),
      user('B'),
      end('e1', message('m'), signal('g'), escalation('X')),
      'ss -> A -> e1',
      'ss -> B',
    ),
    boundaryBeside('b', 'S', escalation('X')),
    catches('c', signal('g')),
    end('o'),
    end('e', signal('bye'), terminate),
    user('Z'),
    's -> S -> e',
    's -> c -> o',
    's -> Z',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's signal:c task:Z ss task:A task:B'],
    [done('A'), 'A e1 throws:m throws:g closed:c c escalates:X b o o'],
    [done('B'), 'B S e throws:bye task×Z Z× ended:terminated'],
  ]);
});

t.test('a multiple throw event throws all it has and goes on once', async (t) => {
  const model = process(start('s'), throws('t', message('m'), signal('g'), escalation('X')), user('A'), 's -> t -> A');
  play(t, model, [[begin(), 's throws:m throws:g escalates:X:uncaught t task:A']]);
});

t.test('a parallel multiple boundary event needs an escalation and an error as much as its messages', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    allOf(boundary('b', 'A', message('m'), escalation('X'))),
    end('o'),
    's -> A',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's message:b task:A'],
    [arrives('m'), 'closed:b'],
    [escalates('A', 'X'), 'escalates:X task×A A× b o ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's message:b task:A'],
    [escalates('A', 'X'), 'escalates:X:uncaught'],
    [arrives('m'), 'closed:b'],
    [escalates('A', 'X'), 'escalates:X task×A A× b o ended:completed'],
  ]);
});

t.test(
  'an event that starts a process, a catch event and a boundary event may each have several triggers',
  async (t) => {
    const model = process(
      start('s', message('m'), signal('g')),
      catches('c', message('n'), signal('g'), condition('x = 1'), timer('P1D')),
      user('A'),
      boundary('b', 'A', signal('g'), condition('x = 2'), error(), timer('P2D')),
      end('o'),
      's -> c -> A',
      'b -> o',
    );
    const begun = [begin({}, 's'), 's message:c signal:c conditional:c timer:c'] as const;
    play(t, model, [
      begun,
      [sets({ x: 1 }), 'closed:c timer×c closed:c closed:c c signal:b conditional:b timer:b task:A'],
      [sets({ x: 2 }), 'timer×b closed:b closed:b task×A A× b o ended:completed'],
    ]);
    play(t, model, [
      begun,
      [signalled('g'), 'closed:c timer×c closed:c closed:c c signal:b conditional:b timer:b task:A'],
      [errs('A', 'any'), 'timer×b closed:b closed:b task×A A× b o ended:completed'],
    ]);
  },
);
