import t from 'tap';
import { arrives, begin, done, fires, signalled } from '../../support/acts.ts';
import {
  catches,
  end,
  eventBased,
  message,
  process,
  receive,
  signal,
  start,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const model = process(
  start('s'),
  eventBased('g'),
  catches('m', message('answer')),
  catches('d', timer('P5D', 'WD')),
  catches('w', signal('stop')),
  receive('r', message('paper')),
  user('A'),
  end('e'),
  end('e2'),
  's -> g',
  'g -> m',
  'g -> d',
  'g -> w',
  'g -> r',
  'm -> A -> e',
  'd -> e2',
  'w -> e2',
  'r -> e2',
);
const waiting = 's message:m timer:d signal:w message:r';

t.test(
  'the first event behind an event-based gateway decides the way, the others are no longer waited for',
  async (t) => {
    play(t, model, [
      [begin(), waiting],
      [arrives('answer', { yes: true }), 'timer×d closed:m closed:w closed:r g m task:A'],
      [done('A'), 'A e ended:completed'],
    ]);
    play(t, model, [
      [begin(), waiting],
      [fires('d'), 'timer!d closed:m closed:w closed:r g d e2 ended:completed'],
    ]);
    play(t, model, [
      [begin(), waiting],
      [signalled('stop'), 'timer×d closed:m closed:w closed:r g w e2 ended:completed'],
    ]);
    play(t, model, [
      [begin(), waiting],
      [arrives('paper'), 'timer×d closed:m closed:w closed:r g r e2 ended:completed'],
    ]);
  },
);
