import t from 'tap';
import { activates, arrives, begin, done, errs, returnsError, worked } from '../../support/acts.ts';
import {
  adHoc,
  boundary,
  call,
  end,
  error,
  eventSub,
  loop,
  message,
  parallel,
  process,
  sequential,
  service,
  start,
  startBeside,
  sub,
  transaction,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an error climbs past boundary events of other codes, to the event sub-process of the process', async (t) => {
  const model = process(
    start('s'),
    sub(
      'O',
      {},
      start('os'),
      sub('I', {}, start('is'), user('A'), end('ie', error('E1')), 'is -> A -> ie'),
      boundary('i', 'I', error('E2')),
      end('ix'),
      'os -> I',
      'i -> ix',
      eventSub('OE', start('oes', error('E3')), end('oee'), 'oes -> oee'),
    ),
    boundary('o', 'O', error('E4')),
    end('ox'),
    's -> O',
    'o -> ox',
    eventSub('P', start('ps', error('E1')), user('fix'), end('pe'), 'ps -> fix -> pe'),
  );
  play(t, model, [
    [begin(), 's os is task:A'],
    [done('A'), 'A ie I× O× ps task:fix'],
    [done('fix'), 'fix pe P ended:completed'],
  ]);
});

t.test('an inner scope that catches all goes before an outer one that names the code', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      end('e1', error('E1')),
      's1 -> e1',
      eventSub('E', start('es', error()), end('ee'), 'es -> ee'),
    ),
    boundary('b', 'S', error('E1')),
    end('e'),
    end('o'),
    's -> S -> e',
    'b -> o',
  );
  play(t, model, [[begin(), 's s1 e1 es ee E S e ended:completed']]);
});

t.test('of several catchers in one place the one that names the code is first, wherever it is drawn', async (t) => {
  for (const order of [
    [boundary('any', 'A', error()), boundary('one', 'A', error('E1'))],
    [boundary('one', 'A', error('E1')), boundary('any', 'A', error())],
  ]) {
    const model = process(start('s'), service('A'), ...order, end('x'), end('y'), 's -> A', 'one -> x', 'any -> y');
    play(t, model, [
      [begin(), 's job:A'],
      [errs('A', 'E1'), 'job×A A× one x ended:completed'],
    ]);
  }
  const inScope = process(
    start('s'),
    service('A'),
    's -> A',
    eventSub('Any', start('as', error()), end('ae'), 'as -> ae'),
    eventSub('One', start('os', error('E1')), end('oe'), 'os -> oe'),
  );
  play(t, inScope, [
    [begin(), 's job:A'],
    [errs('A', 'E1'), 'job×A A× os oe One ended:completed'],
  ]);
});

t.test('an error thrown on the way behind a boundary event is not caught by that boundary event again', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), end('e1', error('E1')), 's1 -> e1'),
    boundary('b', 'S', error()),
    end('again', error('E1')),
    's -> S',
    'b -> again',
  );
  play(t, model, [[begin(), 's s1 e1 S× b again ended:error:E1']]);
});

t.test(
  'an error out of a parallel branch takes the other branches of its scope along, not those outside',
  async (t) => {
    const model = process(
      start('s'),
      sub('S', {}, start('s1'), user('A'), user('B'), end('e1', error('E1')), 's1 -> A -> e1', 's1 -> B'),
      boundary('b', 'S', error('E1')),
      user('C'),
      end('o'),
      's -> S',
      's -> C',
      'b -> o',
    );
    play(t, model, [
      [begin(), 's task:C s1 task:A task:B'],
      [done('A'), 'A e1 task×B B× S× b o'],
      [done('C'), 'C ended:completed'],
    ]);
  },
);

t.test('an error end of one instance cancels all instances, in parallel and in a row', async (t) => {
  const body = [start('s1'), user('A'), end('e1', error('E1')), 's1 -> A -> e1'] as const;
  const of = (how: typeof parallel) =>
    process(
      start('s'),
      sub('S', { loop: how({ times: '3' }) }, ...body),
      boundary('b', 'S', error('E1')),
      end('e'),
      end('o'),
      's -> S -> e',
      'b -> o',
    );
  play(t, of(parallel), [
    [begin(), 's s1 s1 s1 task:A task:A task:A'],
    [done('A', {}, 1), 'A e1 task×A A× S× S× task×A A× S× S× b o ended:completed'],
  ]);
  play(t, of(sequential), [
    [begin(), 's s1 task:A'],
    [done('A'), 'A e1 S× S× b o ended:completed'],
  ]);
});

t.test('an event sub-process inside one instance catches its error, the others go on', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: parallel({ times: '2' }) },
      start('s1'),
      user('A'),
      's1 -> A',
      eventSub('E', start('es', error('E1')), end('ee'), 'es -> ee'),
    ),
    boundary('b', 'S', error()),
    end('e'),
    's -> S -> e',
  );
  play(t, model, [
    [begin(), 's s1 s1 task:A task:A'],
    [errs('A', 'E1'), 'task×A A× es ee E S'],
    [done('A'), 'A S S e ended:completed'],
  ]);
});

t.test('an error in a round of a loop leaves the loop by its boundary event', async (t) => {
  const model = process(
    start('s'),
    service('A', { loop: loop('n < 5') }),
    boundary('b', 'A', error('E1')),
    end('e'),
    end('o'),
    's -> A -> e',
    'b -> o',
  );
  play(t, model, [
    [begin({ n: 1 }), 's job:A'],
    [worked('A', { n: 2 }), 'A job:A'],
    [errs('A', 'E1'), 'job×A A× A× b o ended:completed'],
  ]);
});

t.test('an error inside an ad-hoc sub-process goes to its event sub-process, or to its boundary', async (t) => {
  const model = process(
    start('s'),
    adHoc(
      'H',
      { until: 'ready' },
      user('A'),
      user('B'),
      eventSub('E', start('es', error('E1')), user('fix'), end('ee'), 'es -> fix -> ee'),
    ),
    boundary('b', 'H', error('E2')),
    end('e'),
    end('o'),
    's -> H -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [errs('A', 'E2'), 'task×A A× task×B B× H× b o ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [errs('A', 'E1'), 'task×A A× task×B B× es task:fix'],
    [done('fix'), 'fix ee E H e ended:completed'],
  ]);
});

t.test('an error of an event sub-process beside is caught by another one of the same scope', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub('Q', startBeside('qs', message('q')), user('N'), 'qs -> N'),
    eventSub('E', start('es', error('E1')), end('ee'), 'es -> ee'),
  );
  play(t, model, [
    [begin(), 'message:qs s task:A'],
    [arrives('q'), 'qs task:N'],
    [errs('N', 'E1'), 'task×A A× task×N N× Q× closed:qs es ee E ended:completed'],
  ]);
});

t.test('an error of a called process climbs in the caller as if its call had thrown it', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), call('C', 'other'), user('B'), 's1 -> C', 's1 -> B'),
    's -> S',
    eventSub('E', start('es', error('E1')), end('ee'), 'es -> ee'),
  );
  play(t, model, [
    [begin(), 's s1 call:C task:B'],
    [returnsError('C', 'E1'), 'call×C C× task×B B× S× es ee E ended:completed'],
  ]);
});

t.test('an error goes out of a transaction to its error boundary event and undoes nothing', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), user('A'), end('te', error('E1')), 'ts -> A -> te'),
    boundary('c', 'T', { type: 'cancel' }),
    boundary('h', 'T', error()),
    end('o'),
    end('p'),
    's -> T',
    'c -> o',
    'h -> p',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A te T× h p ended:completed'],
  ]);
});
