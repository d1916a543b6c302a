import t from 'tap';
import { arrives, begin, done, sets, signalled } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  catches,
  condition,
  end,
  eventBased,
  eventSub,
  message,
  parallel,
  process,
  signal,
  start,
  startBeside,
  sub,
  throws,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a signal thrown inside reaches boundary events, event sub-processes and catchers at every depth', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    throws('t', signal('go')),
    sub(
      'S',
      {},
      start('s1'),
      user('B'),
      boundaryBeside('b', 'B', signal('go')),
      sub('I', {}, start('is'), catches('c', signal('go')), 'is -> c'),
      's1 -> B',
      's1 -> I',
      eventSub('E', startBeside('es', signal('go')), user('N'), 'es -> N'),
    ),
    user('Z'),
    's -> A -> t -> Z',
    's -> S',
  );
  play(t, model, [
    [begin(), 's task:A signal:es s1 signal:b task:B is signal:c'],
    [done('A'), 'A throws:go es b closed:c c t task:N I task:Z'],
  ]);
});

t.test(
  'a signal reaches the event sub-process of the scope that throws it, and may interrupt its thrower',
  async (t) => {
    const model = process(
      start('s'),
      sub(
        'S',
        {},
        start('s1'),
        user('A'),
        throws('t', signal('stop')),
        user('B'),
        's1 -> A -> t -> B',
        eventSub('E', start('es', signal('stop')), end('ee'), 'es -> ee'),
      ),
      end('e'),
      's -> S -> e',
    );
    play(t, model, [
      [begin(), 's signal:es s1 task:A'],
      [done('A'), 'A throws:stop t× closed:es es ee E S e ended:completed'],
    ]);
  },
);

t.test('a signal end reaches the boundary of its own sub-process, and cancels what is left in it', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), user('A'), user('B'), end('x', signal('stop')), 's1 -> A -> x', 's1 -> B'),
    boundary('b', 'S', signal('stop')),
    end('o'),
    's -> S',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's signal:b s1 task:A task:B'],
    [done('A'), 'A x throws:stop task×B B× closed:b S× b o ended:completed'],
  ]);
});

t.test(
  'a signal reaches each instance of a multi-instance, and each way out of one event-based gateway only once',
  async (t) => {
    const model = process(
      start('s'),
      sub('S', { loop: parallel({ times: '2' }) }, start('s1'), catches('c', signal('go')), 's1 -> c'),
      end('e'),
      's -> S -> e',
    );
    play(t, model, [
      [begin(), 's s1 s1 signal:c signal:c'],
      [signalled('go'), 'closed:c c closed:c c S S S e ended:completed'],
    ]);
    const gateway = process(
      start('s'),
      eventBased('g'),
      catches('a', signal('go')),
      catches('b', signal('go')),
      user('A'),
      user('B'),
      's -> g',
      'g -> a -> A',
      'g -> b -> B',
    );
    play(t, gateway, [
      [begin(), 's signal:a signal:b'],
      [signalled('go'), 'closed:a closed:b g a task:A'],
    ]);
  },
);

t.test('what begins to listen because of a signal does not hear that same signal', async (t) => {
  const model = process(
    start('s'),
    catches('a', signal('go')),
    catches('b', signal('go')),
    end('e'),
    's -> a -> b -> e',
  );
  play(t, model, [
    [begin(), 's signal:a'],
    [signalled('go'), 'closed:a a signal:b'],
    [signalled('go'), 'closed:b b e ended:completed'],
  ]);
});

t.test('two interrupting event sub-processes of one scope: the first to be triggered is the only one', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub('E', start('es', signal('go')), user('X'), 'es -> X'),
    eventSub('F', start('fs', signal('go')), user('Y'), 'fs -> Y'),
  );
  play(t, model, [
    [begin({ kept: 1 }), 'signal:es signal:fs s task:A'],
    [signalled('go'), 'task×A A× closed:es closed:fs es task:X'],
  ]);
});

t.test('an interrupting event sub-process takes along one that runs beside, and nested ones inside it', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub(
      'Q',
      startBeside('qs', message('q')),
      user('N'),
      'qs -> N',
      eventSub('R', startBeside('rs', message('r')), user('M'), 'rs -> M'),
    ),
    eventSub('W', start('ws', message('w')), user('Z'), end('we'), 'ws -> Z -> we'),
  );
  const state = play(t, model, [
    [begin({ kept: 1 }), 'message:qs message:ws s task:A'],
    [arrives('q', { said: 'q' }), 'message:rs qs task:N'],
    [arrives('r'), 'rs task:M'],
    [arrives('w'), 'task×A A× task×N N× task×M M× R× closed:rs Q× closed:qs closed:ws ws task:Z'],
    [done('Z'), 'Z we W ended:completed'],
  ]);
  t.match(state.scopes[0]?.variables, { kept: 1 });
});

t.test('a multiple start of an event sub-process is triggered by any of its events, again and again', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub('E', startBeside('es', message('m'), signal('g'), condition('n > 5')), user('X'), 'es -> X'),
  );
  play(t, model, [
    [begin({ n: 1 }), 'message:es signal:es conditional:es s task:A'],
    [arrives('m'), 'es task:X'],
    [signalled('g'), 'es task:X'],
    [sets({ n: 6 }), 'es task:X'],
    [arrives('m'), 'es task:X'],
  ]);
});
