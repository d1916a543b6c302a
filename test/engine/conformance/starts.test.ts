import t from 'tap';
import { arrives, begin, done } from '../../support/acts.ts';
import {
  and,
  boundary,
  catches,
  compensate,
  end,
  eventSub,
  link,
  message,
  process,
  start,
  startBeside,
  sub,
  task,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('start events are alternatives: the one that is named, else the first without a trigger', async (t) => {
  const model = process(
    start('m', message('m')),
    start('s'),
    start('r'),
    user('A'),
    user('B'),
    user('C'),
    'm -> C',
    's -> A',
    'r -> B',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A ended:completed'],
  ]);
  play(t, model, [[begin({}, 'r'), 'r task:B']]);
  play(t, model, [[begin({}, 'm'), 'm task:C']]);
});

t.test('an activity to which nothing leads begins with its process, whatever start event that has', async (t) => {
  const model = process(start('s'), start('m', message('m')), user('A'), user('L'), 's -> A', 'm -> A');
  play(t, model, [
    [begin(), 's task:L task:A'],
    [done('A'), 'A'],
    [done('L'), 'L ended:completed'],
  ]);
  play(t, model, [[begin({}, 'm'), 'm task:L task:A']]);
});

t.test('what has to be led to, called or undone does not begin by itself beside a start event', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', compensate()),
    // Not marked as a handler, but associated as one.
    user('undo'),
    'b ~> undo',
    task('receiveTask', 'R', { events: [message('r')], instantiate: true }),
    catches('from', link('L')),
    catches('alone', message('m')),
    xor('g'),
    and('h'),
    's -> A',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A ended:completed'],
  ]);
});

t.test('an activity to which nothing leads begins with its sub-process and with its event sub-process', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), user('A'), user('L'), 's1 -> A'),
    eventSub('E', startBeside('es', message('m')), user('B'), user('M'), end('e'), 'es -> B -> e'),
    's -> S',
  );
  play(t, model, [
    [begin(), 'message:es s s1 task:L task:A'],
    [done('A'), 'A'],
    [arrives('m'), 'es task:M task:B'],
    [done('B'), 'B e'],
    [done('L'), 'L S'],
    [done('M'), 'M E closed:es ended:completed'],
  ]);
});
