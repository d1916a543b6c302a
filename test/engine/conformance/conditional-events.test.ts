import t from 'tap';
import { begin, done, sets } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  catches,
  condition,
  end,
  eventBased,
  eventSub,
  loop,
  message,
  process,
  script,
  start,
  startBeside,
  sub,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a condition that holds only for a moment within one command has occurred all the same', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    script('up', 'level', '9'),
    script('down', 'level', '0'),
    user('B'),
    's -> A -> up -> down -> B',
    eventSub('E', startBeside('es', condition('level > 5')), user('alarm'), 'es -> alarm'),
  );
  play(t, model, [
    [begin({ level: 0 }), 'conditional:es s task:A'],
    [done('A'), 'A up es down task:alarm task:B'],
  ]);
});

t.test('a condition that interrupts does so before anything else begins in its scope', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    user('B'),
    's -> A -> B',
    eventSub('E', start('es', condition('stop')), user('X'), 'es -> X'),
  );
  play(t, model, [
    [begin(), 'conditional:es s task:A'],
    [done('A', { stop: true }), 'A closed:es es task:X'],
  ]);
});

t.test('a condition is asked about the variables its own scope sees', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { inputs: { n: '0' } },
      start('s1'),
      user('A'),
      boundaryBeside('in', 'A', condition('n = 1')),
      end('x'),
      's1 -> A',
      'in -> x',
    ),
    user('B'),
    boundaryBeside('out', 'B', condition('n = 1')),
    end('y'),
    's -> S',
    's -> B',
    'out -> y',
  );
  play(t, model, [
    [begin({ n: 0 }), 's conditional:out task:B s1 conditional:in task:A'],
    [sets({ n: 1 }), 'out y'],
    [done('A', { n: 1 }), 'closed:in A S'],
  ]);
});

t.test('a condition beside occurs again only after it has not held, also across tasks of a loop', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: loop('n < 3') }),
    boundaryBeside('b', 'A', condition('n = 2')),
    end('x'),
    end('e'),
    's -> A -> e',
    'b -> x',
  );
  play(t, model, [
    [begin({ n: 0 }), 's conditional:b task:A'],
    [done('A', { n: 2 }), 'A b task:A x'],
    [sets({ n: 2 }), ''],
    [done('A', { n: 1 }), 'A task:A'],
    [done('A', { n: 2 }), 'A b task:A x'],
    [done('A', { n: 3 }), 'A closed:b A e ended:completed'],
  ]);
});

t.test('a condition that holds already when its activity begins occurs at once', async (t) => {
  const model = process(start('s'), user('A'), boundary('b', 'A', condition('late')), end('o'), 's -> A', 'b -> o');
  play(t, model, [[begin({ late: true }), 's conditional:b task:A closed:b task×A A× b o ended:completed']]);
});

t.test('behind an event-based gateway a condition, a message and a timer race', async (t) => {
  const model = process(
    start('s'),
    eventBased('g'),
    catches('c', condition('paid')),
    catches('m', message('m')),
    catches('d', timer('P1D')),
    end('e'),
    's -> g',
    'g -> c -> e',
    'g -> m -> e',
    'g -> d -> e',
  );
  play(t, model, [
    [begin({ paid: true }), 's conditional:c message:m timer:d timer×d closed:c closed:m g c e ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's conditional:c message:m timer:d'],
    [sets({ paid: false }), ''],
    [sets({ paid: true }), 'timer×d closed:c closed:m g c e ended:completed'],
  ]);
});
