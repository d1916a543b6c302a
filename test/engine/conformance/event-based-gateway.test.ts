import t from 'tap';
import { startTriggers } from '../../../src/engine/start-triggers.ts';
import { arrives, begin, done, fires, signalled } from '../../support/acts.ts';
import {
  and,
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

t.test('a parallel event-based gateway goes by each of its ways as its events occur', async (t) => {
  const both = process(
    start('s'),
    eventBased('g', { eventGatewayParallel: true }),
    catches('m', message('paper')),
    catches('w', signal('paid')),
    and('j'),
    end('e'),
    's -> g',
    'g -> m -> j',
    'g -> w -> j',
    'j -> e',
  );
  play(t, both, [
    [begin(), 's message:m signal:w'],
    [signalled('paid'), 'closed:w w'],
    [arrives('paper'), 'closed:m g m j j e ended:completed'],
  ]);
});

t.test('an instantiating event-based gateway begins where its event occurred', async (t) => {
  const parts = (more: { eventGatewayParallel?: boolean }) =>
    process(
      eventBased('g', { instantiate: true, ...more }),
      catches('m', message('paper')),
      catches('w', message('money')),
      user('A'),
      user('B'),
      'g -> m -> A',
      'g -> w -> B',
    );
  play(t, parts({}), [[begin({}, 'w'), 'g w task:B']]);
  play(t, parts({ eventGatewayParallel: true }), [
    [begin({}, 'w'), 'message:m w task:B'],
    [done('B'), 'B'],
    [arrives('paper'), 'closed:m g m task:A'],
    [done('A'), 'A ended:completed'],
  ]);
  t.same(
    startTriggers(parts({})).map(({ elementId }) => elementId),
    ['m', 'w'],
  );
});
