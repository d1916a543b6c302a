import t from 'tap';
import {
  begin,
  cancels,
  done,
  errs,
  fires,
  resolves,
  returns,
  returnsCancelled,
  returnsError,
} from '../../support/acts.ts';
import {
  boundary,
  call,
  end,
  error,
  escalation,
  process,
  script,
  service,
  signal,
  start,
  sub,
  terminate,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a sub-process ends when all its tokens have ended, and what it wrote comes out', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { inputs: { limit: 'days + 1' } },
      start('s1'),
      user('A'),
      script('B', 'seen', 'limit'),
      end('e1'),
      's1 -> A -> e1',
      's1 -> B -> e1',
    ),
    user('Z'),
    's -> S -> Z',
  );
  const state = play(t, model, [
    [begin({ days: 4 }), 's s1 task:A B e1'],
    [done('A', { outcome: 'ok', days: 9, limit: 7 }), 'A e1 S task:Z'],
  ]);
  t.same(state.scopes[0]?.variables, { days: 9, outcome: 'ok', seen: 5 }, 'its inputs stay inside');
});

t.test('a sub-process with output mappings gives only those', async (t) => {
  const model = process(
    start('s'),
    sub('S', { outputs: { answer: 'outcome' } }, start('s1'), user('A'), end('e1'), 's1 -> A -> e1'),
    user('Z'),
    's -> S -> Z',
  );
  const state = play(t, model, [
    [begin(), 's s1 task:A'],
    [done('A', { outcome: 'ok', note: 1 }), 'A e1 S task:Z'],
  ]);
  t.same(state.scopes[0]?.variables, { answer: 'ok' });
});

t.test('a terminate end ends the sub-process it is in, and that one goes on', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), user('A'), user('B'), end('e1', terminate), 's1 -> A -> e1', 's1 -> B'),
    user('Y'),
    user('Z'),
    's -> S -> Z',
    's -> Y',
  );
  play(t, model, [
    [begin(), 's task:Y s1 task:A task:B'],
    [done('A'), 'A e1 task×B B× S task:Z'],
  ]);
});

t.test('a terminate end of the process ends everything', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P1D')),
    sub('S', {}, start('s1'), user('B'), 's1 -> B'),
    user('C'),
    end('e', terminate),
    end('o'),
    's -> A',
    's -> S',
    's -> C -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's timer:b task:A task:C s1 task:B'],
    [done('C'), 'C e timer×b task×A A× task×B B× S× ended:terminated'],
  ]);
});

t.test('an error end goes to the boundary event of the sub-process, through those that do not catch it', async (t) => {
  const inner = sub('I', {}, start('s2'), user('A'), user('B'), end('e2', error('E')), 's2 -> A -> e2', 's2 -> B');
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), inner, boundary('no', 'I', error('F')), end('o'), 's1 -> I', 'no -> o'),
    boundary('b', 'S', error('E')),
    user('Z'),
    's -> S',
    'b -> Z',
  );
  play(t, model, [
    [begin(), 's s1 s2 task:A task:B'],
    [done('A'), 'A e2 task×B B× I× S× b task:Z'],
  ]);
});

t.test('an error nobody catches ends the instance with its code', async (t) => {
  const model = process(start('s'), user('A'), user('B'), end('e', error('REFUSED')), 's -> A -> e', 's -> B');
  play(t, model, [
    [begin(), 's task:A task:B'],
    [done('A'), 'A e task×B B× ended:error:REFUSED'],
  ]);
});

t.test('an escalation end nobody catches is told, and the process goes on to its end', async (t) => {
  play(t, process(start('s'), end('e', escalation('up')), 's -> e'), [
    [begin(), 's e escalates:up:uncaught ended:completed'],
  ]);
});

t.test('a signal end reaches the boundary event of its own sub-process', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), end('e1', signal('x')), 's1 -> e1'),
    boundary('b', 'S', signal('x')),
    end('e'),
    end('o'),
    's -> S -> e',
    'b -> o',
  );
  play(t, model, [[begin(), 's signal:b s1 e1 throws:x closed:b S× b o ended:completed']]);
});

t.test('a call activity gives everything it sees and takes everything back', async (t) => {
  const model = process(start('s'), call('C', 'common-intake'), end('e'), 's -> C -> e');
  const state = play(t, model, [
    [begin({ a: 1 }), 's call:C'],
    [returns('C', { a: 2, b: 3 }), 'C e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { a: 2, b: 3 });
});

t.test('a call activity with mappings gives and takes only what they name', async (t) => {
  const model = process(
    start('s'),
    call('C', 'x', { inputs: { amount: 'a * 2' }, outputs: { result: 'answer + amount' } }),
    end('e'),
    's -> C -> e',
  );
  const state = play(t, model, [
    [begin({ a: 1 }), 's call:C'],
    [returns('C', { answer: 40, noise: 1 }), 'C e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { a: 1, result: 42 });
});

t.test(
  'the error of a called process goes to the boundary event of the call, or up to the end of the caller',
  async (t) => {
    const model = process(
      start('s'),
      call('C', 'x'),
      boundary('b', 'C', error('E')),
      end('e'),
      user('fix'),
      's -> C -> e',
      'b -> fix',
    );
    play(t, model, [
      [begin(), 's call:C'],
      [returnsError('C', 'E'), 'call×C C× b task:fix'],
    ]);
    play(t, model, [
      [begin(), 's call:C'],
      [returnsError('C', 'F'), 'call×C C× ended:error:F'],
    ]);
  },
);

t.test('a called process that somebody cancelled is an incident, and can be called again', async (t) => {
  play(t, process(start('s'), call('C', 'x'), end('e'), 's -> C -> e'), [
    [begin(), 's call:C'],
    [returnsCancelled('C'), 'incident:C:called-process-cancelled'],
    [resolves('C'), 'resolved:C call:C'],
    [returns('C'), 'C e ended:completed'],
  ]);
});

t.test('cancelling an instance cancels everything in it', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P1D')),
    service('J'),
    call('C', 'x'),
    end('e'),
    's -> A -> e',
    's -> J',
    's -> C',
    'b -> e',
  );
  play(t, model, [
    [begin(), 's timer:b task:A job:J call:C'],
    [cancels(), 'timer×b task×A A× job×J J× call×C C× ended:cancelled'],
  ]);
});

t.test('an error thrown by a task climbs to the nearest scope that catches it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      sub('I', {}, start('s2'), user('A'), 's2 -> A'),
      boundary('no', 'I', error('F')),
      end('o1'),
      's1 -> I',
      'no -> o1',
    ),
    boundary('b', 'S', error('E')),
    user('Z'),
    's -> S',
    'b -> Z',
  );
  play(t, model, [
    [begin(), 's s1 s2 task:A'],
    [errs('A', 'E', { why: 1 }), 'task×A A× I× S× b task:Z'],
  ]);
  play(t, model, [
    [begin(), 's s1 s2 task:A'],
    [errs('A', 'F'), 'task×A A× I× no o1 S ended:completed'],
  ]);
});

t.test('a timer inside a sub-process goes with it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      user('A'),
      boundary('b', 'A', timer('P1D')),
      user('L'),
      end('e1'),
      's1 -> A -> e1',
      'b -> L -> e1',
    ),
    end('e'),
    's -> S -> e',
  );
  play(t, model, [
    [begin(), 's s1 timer:b task:A'],
    [fires('b'), 'timer!b task×A A× b task:L'],
    [done('L'), 'L e1 S e ended:completed'],
  ]);
});
