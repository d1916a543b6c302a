import t from 'tap';
import { arrives, begin, beginBy, done, fires, sets, signalled } from '../../support/acts.ts';
import {
  allOf,
  boundary,
  boundaryBeside,
  catches,
  condition,
  end,
  eventBased,
  eventSub,
  message,
  process,
  signal,
  start,
  startBeside,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const both = [message('paper'), signal('paid')];

t.test('a parallel multiple catch event goes on when all of its definitions have occurred', async (t) => {
  const model = process(start('s'), allOf(catches('c', ...both, timer('P1D'))), end('e'), 's -> c -> e');
  play(t, model, [
    [begin(), 's message:c signal:c timer:c'],
    [signalled('paid'), 'closed:c'],
    [fires('c'), 'timer!c'],
    [arrives('paper'), 'closed:c c e ended:completed'],
  ]);
});

t.test('a parallel multiple boundary event interrupts when all of its definitions have occurred', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    allOf(boundary('b', 'A', ...both)),
    end('x'),
    end('e'),
    's -> A -> e',
    'b -> x',
  );
  const state = play(t, model, [
    [begin(), 's message:b signal:b task:A'],
    [arrives('paper', { n: 1 }), 'closed:b'],
    [signalled('paid', { m: 2 }), 'closed:b task×A A× b x ended:completed'],
  ]);
  t.match(state.scopes, [{ variables: { n: 1, m: 2 } }]);
  play(t, model, [
    [begin(), 's message:b signal:b task:A'],
    [arrives('paper'), 'closed:b'],
    [done('A'), 'closed:b A e ended:completed'],
  ]);
});

t.test('one that does not interrupt waits for all of them again', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    allOf(boundaryBeside('b', 'A', message('paper'), condition('x = 1'))),
    end('x'),
    's -> A',
    'b -> x',
  );
  play(t, model, [
    [begin(), 's message:b conditional:b task:A'],
    [sets({ x: 1 }), 'closed:b'],
    [arrives('paper'), 'closed:b message:b conditional:b b x'],
    [arrives('paper'), 'closed:b'],
    [sets({ x: 2 }), ''],
    [sets({ x: 1 }), 'closed:b message:b conditional:b b x'],
  ]);
});

t.test('an event sub-process starts when all definitions of its start have occurred', async (t) => {
  for (const [starts, stopped] of [
    [start, 'task×A A× closed:es es task:X'],
    [startBeside, 'closed:es message:es signal:es es task:X'],
  ] as const) {
    const model = process(
      start('s'),
      user('A'),
      's -> A',
      eventSub('E', allOf(starts('es', ...both)), user('X'), 'es -> X'),
    );
    play(t, model, [
      [begin(), 'message:es signal:es s task:A'],
      [signalled('paid'), 'closed:es'],
      [arrives('paper'), stopped],
    ]);
  }
});

t.test('behind an event-based gateway it decides the way when all of its definitions have occurred', async (t) => {
  const model = process(
    start('s'),
    eventBased('g'),
    allOf(catches('c', ...both)),
    catches('d', timer('P1D')),
    end('e'),
    end('x'),
    's -> g',
    'g -> c -> e',
    'g -> d -> x',
  );
  play(t, model, [
    [begin(), 's message:c signal:c timer:d'],
    [signalled('paid'), 'closed:c'],
    [arrives('paper'), 'timer×d closed:c g c e ended:completed'],
  ]);
});

t.test('an instance that begins by one definition of its start waits for the others', async (t) => {
  const model = process(allOf(start('s', ...both)), user('A'), 's -> A');
  play(t, model, [
    [beginBy('s', 1), 'message:s'],
    [arrives('paper'), 'closed:s s task:A'],
  ]);
});
