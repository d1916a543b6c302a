import t from 'tap';
import { arrives, begin, done, errs, escalates, fires, sets, signalled } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  call,
  clock,
  condition,
  end,
  error,
  escalation,
  message,
  process,
  service,
  signal,
  start,
  sub,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an interrupting timer takes the task away', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P5D')),
    user('L'),
    end('e'),
    's -> A -> e',
    'b -> L -> e',
  );
  play(t, model, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b task×A A× b task:L'],
    [done('L'), 'L e ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's timer:b task:A'],
    [done('A'), 'timer×b A e ended:completed'],
  ]);
});

t.test('a timer beside leaves the task open and fires once', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', timer('P5D')),
    service('R'),
    end('e'),
    's -> A -> e',
    'b -> R',
  );
  play(t, model, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b b job:R'],
    [done('A'), 'A e'],
  ]);
});

t.test(
  'a repeating timer beside keeps its grid, counted from when it was due and not from when it fired',
  async (t) => {
    const model = process(
      start('s'),
      user('A'),
      boundaryBeside('b', 'A', timer('R3/P1D')),
      end('e'),
      end('r'),
      's -> A -> e',
      'b -> r',
    );
    const first = play(t, model, [[begin(), 's timer:b task:A']]);
    t.equal(first.timers[0]?.dueAt, '2026-03-03T01:00:00.000Z');
    const second = play(t, model, [
      [begin(), 's timer:b task:A'],
      // fired an hour late
      [(state, m) => ({ ...fires('b')(state, m), now: '2026-03-03T02:00:00.000Z' }), 'timer!b timer:b b r'],
    ]);
    t.equal(second.timers[0]?.dueAt, '2026-03-04T01:00:00.000Z');
    play(t, model, [
      [begin(), 's timer:b task:A'],
      [fires('b'), 'timer!b timer:b b r'],
      [fires('b'), 'timer!b timer:b b r'],
      [fires('b'), 'timer!b b r'],
      [done('A'), 'A e ended:completed'],
    ]);
  },
);

t.test('a cycle that interrupts fires once', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('R/P1D')),
    end('e'),
    end('r'),
    's -> A -> e',
    'b -> r',
  );
  play(t, model, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b task×A A× b r ended:completed'],
  ]);
});

t.test('a timer hung on a clock has no moment of its own', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', clock('statutory', -2)),
    end('e'),
    end('r'),
    's -> A -> e',
    'b -> r',
  );
  const state = play(t, model, [[begin(), 's timer:b task:A']]);
  t.match(state.timers[0], {
    dueAt: null,
    hold: { clock: 'statutory', offset: -2, unit: 'WD' },
    host: state.tokens[0]?.id,
  });
  play(t, model, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b b r'],
  ]);
});

t.test('messages and signals reach boundary events; one beside stays open for the next', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('m', 'A', message('ask')),
    boundary('x', 'A', signal('stop')),
    end('r'),
    end('e'),
    end('o'),
    's -> A -> e',
    'm -> r',
    'x -> o',
  );
  const state = play(t, model, [
    [begin(), 's message:m signal:x task:A'],
    [arrives('ask', { n: 1 }), 'm r'],
    [arrives('ask', { n: 2 }), 'm r'],
    [signalled('stop', { why: 'law' }), 'closed:m closed:x task×A A× x o ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { n: 2, why: 'law' });
});

t.test('a condition interrupts when it comes to hold, and beside occurs each time it comes to hold', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('c', 'A', condition('n > 5')),
    boundary('x', 'A', condition('stop')),
    end('r'),
    end('e'),
    end('o'),
    's -> A -> e',
    'c -> r',
    'x -> o',
  );
  play(t, model, [
    [begin({ n: 1, stop: false }), 's conditional:c conditional:x task:A'],
    [sets({ n: 6 }), 'c r'],
    [sets({ n: 7 }), ''],
    [sets({ n: 2 }), ''],
    [sets({ n: 9 }), 'c r'],
    [sets({ stop: true }), 'closed:c closed:x task×A A× x o ended:completed'],
  ]);
});

t.test('an error goes to the boundary event that names its code before the one that catches all', async (t) => {
  const model = process(
    start('s'),
    service('A'),
    boundary('any', 'A', error()),
    boundary('one', 'A', error('E1')),
    end('e'),
    end('o'),
    end('p'),
    's -> A -> e',
    'any -> o',
    'one -> p',
  );
  play(t, model, [
    [begin(), 's job:A'],
    [errs('A', 'E1', { why: 1 }), 'job×A A× one p ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's job:A'],
    [errs('A', 'E2'), 'job×A A× any o ended:completed'],
  ]);
});

t.test('an escalation beside leaves the thrower alone', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), throws('up', escalation('late')), user('A'), end('e1'), 's1 -> up -> A -> e1'),
    boundaryBeside('b', 'S', escalation('late')),
    user('R'),
    end('e'),
    's -> S -> e',
    'b -> R -> e',
  );
  play(t, model, [
    [begin(), 's s1 escalates:late b up task:R task:A'],
    [done('A'), 'A e1 S e'],
    [done('R'), 'R e ended:completed'],
  ]);
});

t.test('a task may escalate through its boundary event', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', escalation()),
    end('r'),
    end('e'),
    's -> A -> e',
    'b -> r',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [escalates('A', 'late'), 'escalates:late b r'],
    [escalates('A', 'later'), 'escalates:later b r'],
    [done('A'), 'A e ended:completed'],
  ]);
});

t.test('interrupting a sub-process cancels everything in it, timers and called processes too', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      user('A'),
      boundary('b1', 'A', timer('P1D')),
      call('C', 'other'),
      end('e1'),
      's1 -> A -> e1',
      's1 -> C -> e1',
      'b1 -> e1',
    ),
    boundary('b', 'S', timer('P5D')),
    end('e'),
    end('o'),
    's -> S -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's timer:b s1 timer:b1 task:A call:C'],
    [fires('b'), 'timer!b timer×b1 task×A A× call×C C× S× b o ended:completed'],
  ]);
});

t.test('two tokens on one activity have a boundary timer each', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P1D')),
    end('e'),
    end('o'),
    's -> A',
    's -> A',
    'A -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's timer:b task:A timer:b task:A'],
    [fires('b', 1), 'timer!b task×A A× b o'],
    [done('A'), 'timer×b A e ended:completed'],
  ]);
});
