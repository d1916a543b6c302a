import t from 'tap';
import { visibleVariables } from '../../../src/engine/scopes.ts';
import { activates, arrives, arrivesAt, begin, done, fires, signalled } from '../../support/acts.ts';
import {
  adHoc,
  boundary,
  boundaryBeside,
  catches,
  end,
  eventBased,
  eventSub,
  message,
  process,
  receive,
  script,
  signal,
  start,
  startBeside,
  sub,
  timer,
  transaction,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test(
  'event sub-processes listen in transactions and ad-hoc sub-processes, and inside event sub-processes',
  async (t) => {
    const model = process(
      start('s'),
      transaction(
        'T',
        {},
        start('ts'),
        user('A'),
        'ts -> A',
        eventSub(
          'E',
          startBeside('es', message('m')),
          user('N'),
          end('ee'),
          'es -> N -> ee',
          eventSub('I', start('is', signal('g')), end('ie'), 'is -> ie'),
        ),
      ),
      adHoc(
        'H',
        { inRow: true },
        user('B'),
        user('C'),
        eventSub('F', startBeside('fs', message('f')), user('G'), 'fs -> G'),
      ),
      end('e'),
      's -> T -> e',
      's -> H -> e',
    );
    play(t, model, [
      [begin(), 's message:es message:fs ts task:A'],
      [arrives('m'), 'signal:is es task:N'],
      [signalled('g'), 'task×N N× closed:is is ie I E'],
      [arrives('f'), 'fs task:G'],
      [activates('H', ['B']), 'task:B'],
      [done('B'), 'B'],
      [done('G'), 'G F closed:fs H e'],
      [done('A'), 'A closed:es T e ended:completed'],
    ]);
  },
);

t.test('an interrupting event sub-process keeps what its scope knows, and adds what it learned', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('ss'),
      script('set', 'inner', '7'),
      user('A'),
      'ss -> set -> A',
      eventSub('E', start('es', message('m')), user('N'), end('ee'), 'es -> N -> ee'),
    ),
    user('Z'),
    's -> S -> Z',
  );
  const rows = [
    [begin({ outer: 1 }), 's message:es ss set task:A'],
    [arrives('m', { said: 'yes' }), 'task×A A× closed:es es task:N'],
  ] as const;
  const inside = play(t, model, rows);
  const n = inside.tokens.find(({ element }) => element === 'N');
  t.same(visibleVariables(inside, n?.scope ?? ''), { outer: 1, inner: 7, said: 'yes' });
  const after = play(t, model, [...rows, [done('N', { more: 2 }), 'N ee E S task:Z']]);
  t.same(after.scopes[0]?.variables, { outer: 1, inner: 7, said: 'yes', more: 2 });
});

t.test('an event sub-process beside lets its scope end only after it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('ss'),
      user('A'),
      'ss -> A',
      eventSub('E', startBeside('es', timer('R/P1D')), user('N'), 'es -> N'),
    ),
    user('Z'),
    's -> S -> Z',
  );
  play(t, model, [
    [begin(), 's timer:es ss task:A'],
    [fires('es'), 'timer!es timer:es es task:N'],
    [done('A'), 'A'],
    [fires('es'), 'timer!es timer:es es task:N'],
    [done('N'), 'N E'],
    [done('N'), 'N E timer×es S task:Z'],
  ]);
});

t.test('a message takes one of two event sub-processes that want it, a signal both', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub('E', startBeside('es', message('m'), signal('g')), user('X'), 'es -> X'),
    eventSub('F', startBeside('fs', message('m'), signal('g')), user('Y'), 'fs -> Y'),
  );
  play(t, model, [
    [begin(), 'message:es signal:es message:fs signal:fs s task:A'],
    [arrives('m'), 'es task:X'],
    [arrivesAt('fs', 'm'), 'fs task:Y'],
    [signalled('g'), 'es fs task:X task:Y'],
  ]);
});

t.test('boundary events watch receive tasks and called sub-processes until they are done', async (t) => {
  const model = process(
    start('s'),
    receive('R', message('m')),
    boundary('late', 'R', timer('P1D')),
    boundaryBeside('g', 'R', signal('g')),
    user('L'),
    end('e'),
    's -> R -> e',
    'late -> L',
    'g -> L',
  );
  play(t, model, [
    [begin(), 's timer:late signal:g message:R'],
    [signalled('g'), 'g task:L'],
    [arrives('m'), 'closed:R timer×late closed:g R e'],
    [done('L'), 'L ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's timer:late signal:g message:R'],
    [fires('late'), 'timer!late closed:g closed:R R× late task:L'],
  ]);
});

t.test('an event-based gateway in a loop waits anew each time it is come to', async (t) => {
  const model = process(
    start('s'),
    eventBased('g'),
    catches('m', message('more')),
    catches('d', timer('P1D')),
    user('A'),
    end('e'),
    's -> g',
    'g -> m -> A -> g',
    'g -> d -> e',
  );
  play(t, model, [
    [begin(), 's message:m timer:d'],
    [arrives('more'), 'timer×d closed:m g m task:A'],
    [done('A'), 'A message:m timer:d'],
    [fires('d'), 'timer!d closed:m g d e ended:completed'],
  ]);
});
