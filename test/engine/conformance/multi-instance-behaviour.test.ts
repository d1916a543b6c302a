import t from 'tap';
import { begin, done } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  end,
  error,
  escalation,
  message,
  parallel,
  process,
  sequential,
  signal,
  start,
  throwing,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const three = parallel({ times: '3' });
const told = signal('told');

t.test('behaviour none throws its event each time an instance completes', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: throwing(three, 'none', { condition: null, event: told }) }),
    boundaryBeside('b', 'R', told),
    end('x'),
    end('e'),
    's -> R -> e',
    'b -> x',
  );
  play(t, model, [
    [begin(), 's signal:b task:R task:R task:R'],
    [done('R'), 'R b x'],
    [done('R'), 'R b x'],
    [done('R'), 'R b closed:b R x e ended:completed'],
  ]);
});

t.test('behaviour one throws its event when the first instance completes', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: throwing(sequential({ times: '3' }), 'one', { condition: null, event: escalation('first') }) }),
    boundaryBeside('b', 'R', escalation('first')),
    end('x'),
    end('e'),
    's -> R -> e',
    'b -> x',
  );
  play(t, model, [
    [begin(), 's task:R'],
    [done('R'), 'R escalates:first b task:R x'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
});

t.test('behaviour complex throws the events whose conditions hold', async (t) => {
  const model = process(
    start('s'),
    user('R', {
      loop: throwing(
        three,
        'complex',
        { condition: 'numberOfCompletedInstances = 2', event: message('half') },
        { condition: 'refused', event: error('refused') },
      ),
    }),
    boundaryBeside('h', 'R', message('half')),
    boundary('r', 'R', error('refused')),
    end('x'),
    end('y'),
    end('e'),
    's -> R -> e',
    'h -> x',
    'r -> y',
  );
  play(t, model, [
    [begin({ refused: false }), 's message:h task:R task:R task:R'],
    [done('R'), 'R'],
    [done('R'), 'R h x'],
    [done('R'), 'R closed:h R e ended:completed'],
  ]);
  play(t, model, [
    [begin({ refused: false }), 's message:h task:R task:R task:R'],
    [done('R', { refused: true }), 'R task×R R× task×R R× closed:h R× r y ended:completed'],
  ]);
});

t.test('what is thrown as the last instance completes can still interrupt the activity', async (t) => {
  const model = process(
    start('s'),
    user('R', { loop: throwing(parallel({ times: '1' }), 'none', { condition: null, event: told }) }),
    boundary('b', 'R', told),
    end('x'),
    end('e'),
    's -> R -> e',
    'b -> x',
  );
  play(t, model, [
    [begin(), 's signal:b task:R'],
    [done('R'), 'R closed:b R× b x ended:completed'],
  ]);
});
