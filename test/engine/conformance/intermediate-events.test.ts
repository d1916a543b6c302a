import t from 'tap';
import { arrives, arrivesAt, begin, done, fires, resolves, sets, signalled } from '../../support/acts.ts';
import {
  catches,
  condition,
  end,
  link,
  message,
  process,
  signal,
  start,
  sub,
  task,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a message catch event waits for its message by name and key', async (t) => {
  const state = play(t, process(start('s'), catches('m', message('paid', 'caseNumber')), 's -> m'), [
    [begin({ caseNumber: 7 }), 's message:m'],
  ]);
  t.match(state.subscriptions, [{ kind: 'message', name: 'paid', key: '7' }]);
  play(t, process(start('s'), catches('m', message('paid', 'caseNumber')), 's -> m'), [
    [begin(), 's incident:m:correlation-key-invalid'],
    [resolves('m', { caseNumber: 'SG-1' }), 'resolved:m message:m'],
    [arrives('paid'), 'closed:m m ended:completed'],
  ]);
});

t.test('a message goes to one of those that wait for it: the one that is named, else the oldest', async (t) => {
  const model = process(
    start('s'),
    catches('a', message('m')),
    catches('b', message('m')),
    user('A'),
    user('B'),
    's -> a -> A',
    's -> b -> B',
  );
  play(t, model, [
    [begin(), 's message:a message:b'],
    [arrivesAt('b', 'm'), 'closed:b b task:B'],
    [arrives('m'), 'closed:a a task:A'],
  ]);
});

t.test('timers wait for a date, a duration or the first time of a cycle', async (t) => {
  const model = process(
    start('s'),
    catches('d', timer('2026-05-01T09:00:00.000Z')),
    catches('p', timer('P5D', 'WD')),
    catches('c', timer('R3/PT4H')),
    catches('a', timer('P1D', null, 'from')),
    end('e'),
    's -> d -> p -> c -> a -> e',
  );
  const at = (state: ReturnType<typeof play>) => state.timers[0]?.dueAt;
  t.equal(at(play(t, model, [[begin({ from: '2026-01-01' }), 's timer:d']])), '2026-05-01T09:00:00.000Z');
  const rows = [
    [begin({ from: '2026-01-01' }), 's timer:d'],
    [fires('d'), 'timer!d d timer:p'],
  ] as const;
  t.equal(at(play(t, model, rows)), '2026-05-08T09:00:00.000Z');
  t.equal(at(play(t, model, [...rows, [fires('p'), 'timer!p p timer:c']])), '2026-05-08T13:00:00.000Z');
  t.equal(
    at(play(t, model, [...rows, [fires('p'), 'timer!p p timer:c'], [fires('c'), 'timer!c c timer:a']])),
    '2026-01-02T00:00:00.000Z',
  );
});

t.test('a timer that says no duration is an incident and is retried', async (t) => {
  play(t, process(start('s'), catches('d', timer('=limit')), 's -> d'), [
    [begin({ limit: 'soon' }), 's incident:d:timer-invalid'],
    [resolves('d', { limit: 'P1D' }), 'resolved:d timer:d'],
    [fires('d'), 'timer!d d ended:completed'],
  ]);
});

t.test('a signal from outside reaches everything that listens for it, wherever it is', async (t) => {
  const model = process(
    start('s'),
    catches('a', signal('go')),
    sub('S', {}, start('s1'), catches('b', signal('go')), 's1 -> b'),
    catches('c', signal('other')),
    end('e'),
    's -> a -> e',
    's -> S -> e',
    's -> c -> e',
  );
  play(t, model, [
    [begin(), 's signal:a signal:c s1 signal:b'],
    [signalled('nobody'), ''],
    [signalled('go', { n: 1 }), 'closed:a a closed:b b e S e'],
    [signalled('other'), 'closed:c c e ended:completed'],
  ]);
});

t.test('a signal that is thrown inside reaches every catcher in the same command and is told outside', async (t) => {
  const model = process(
    start('s'),
    catches('a', signal('go')),
    catches('b', signal('go')),
    user('A'),
    throws('t', signal('go')),
    end('e'),
    's -> a -> e',
    's -> b -> e',
    's -> A -> t -> e',
  );
  play(t, model, [
    [begin(), 's signal:a signal:b task:A'],
    [done('A'), 'A throws:go closed:a a closed:b b t e e e ended:completed'],
  ]);
});

t.test('a message that is thrown carries what its inputs say', async (t) => {
  const model = process(
    start('s'),
    task('intermediateThrowEvent', 't', { events: [message('m', 'n')], inputs: { x: 'n + 1' } }),
    end('e', message('bye')),
    's -> t -> e',
  );
  play(t, model, [[begin({ n: 1 }), 's throws:m t e throws:bye ended:completed']]);
});

t.test('a condition lets its token pass as soon as it holds', async (t) => {
  const model = process(start('s'), catches('c', condition('paid = true')), end('e'), 's -> c -> e');
  play(t, model, [[begin({ paid: true }), 's conditional:c closed:c c e ended:completed']]);
  play(t, model, [
    [begin(), 's conditional:c'],
    [sets({ other: 1 }), ''],
    [sets({ paid: true }), 'closed:c c e ended:completed'],
  ]);
});

t.test('a link goes on at the link of the same name in the same scope', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    throws('to', link('L')),
    catches('from', link('L')),
    user('B'),
    's -> A -> to',
    'from -> B',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A to from task:B'],
  ]);
  play(t, process(start('s'), throws('to', link('L')), 's -> to'), [[begin(), 's incident:to:link-target-missing']]);
});

t.test('a multiple catch event takes the first of its events, a parallel multiple one all of them', async (t) => {
  const first = process(start('s'), catches('c', message('a'), message('b'), timer('P1D')), end('e'), 's -> c -> e');
  play(t, first, [
    [begin(), 's message:c message:c timer:c'],
    [arrives('b'), 'closed:c timer×c closed:c c e ended:completed'],
  ]);
  const all = process(
    start('s'),
    task('intermediateCatchEvent', 'c', { events: [message('a'), message('b')], parallelMultiple: true }),
    end('e'),
    's -> c -> e',
  );
  play(t, all, [
    [begin(), 's message:c message:c'],
    [arrives('b', { b: 1 }), 'closed:c'],
    [arrives('a'), 'closed:c c e ended:completed'],
  ]);
});

t.test('a start event that is named begins the process where its message or timer came in', async (t) => {
  const model = process(start('s'), start('m', message('apply')), user('A'), user('B'), 's -> A', 'm -> B');
  play(t, model, [[begin(), 's task:A']]);
  play(t, model, [[begin({}, 'm'), 'm task:B']]);
});
