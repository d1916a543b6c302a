import t from 'tap';
import { arrives, begin, done, errs, fires, sets, signalled } from '../../support/acts.ts';
import {
  allOf,
  and,
  boundary,
  boundaryBeside,
  condition,
  end,
  error,
  escalation,
  eventSub,
  loop,
  message,
  or,
  parallel,
  process,
  signal,
  start,
  startBeside,
  sub,
  terminate,
  throws,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an inclusive join waits for a loop and for what a boundary event beside has set off', async (t) => {
  const model = process(
    start('s'),
    or('f'),
    user('A'),
    xor('again'),
    user('B'),
    user('C'),
    boundaryBeside('nb', 'B', timer('P1D')),
    or('j'),
    user('Z'),
    end('e'),
    's -> f',
    'f -> A',
    'f -> B',
    'A -> again',
    'again -> A if more',
    'again -> j else',
    'B -> j',
    'nb -> C -> j',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin({ more: true }), 's f task:A timer:nb task:B'],
    [fires('nb'), 'timer!nb nb task:C'],
    [done('B'), 'B'],
    [done('A'), 'A again task:A'],
    [done('C'), 'C'],
    [done('A', { more: false }), 'A again j j j task:Z'],
    [done('Z'), 'Z e ended:completed'],
  ]);
});

t.test('a terminate end takes along what its scope has set off beside, and nothing around it (§10.5.3)', async (t) => {
  const model = process(
    start('s'),
    sub(
      'I',
      {},
      start('is'),
      and('g'),
      user('A'),
      user('B'),
      boundaryBeside('nb', 'B', timer('P1D')),
      user('N'),
      end('t', terminate),
      end('ie'),
      end('ie2'),
      'is -> g',
      'g -> A -> t',
      'g -> B -> ie',
      'nb -> N -> ie2',
      eventSub('Q', startBeside('qs', message('q')), user('V'), end('qe'), 'qs -> V -> qe'),
    ),
    user('Z'),
    end('e'),
    's -> I -> Z -> e',
  );
  play(t, model, [
    [begin(), 's message:qs is g task:A timer:nb task:B'],
    [fires('nb'), 'timer!nb nb task:N'],
    [arrives('q'), 'qs task:V'],
    [done('A'), 'A t task×B B× task×N N× task×V V× Q× closed:qs I task:Z'],
    [done('Z'), 'Z e ended:completed'],
  ]);
});

t.test(
  'a signal is heard by whoever listens when it is thrown, so by one branch or by both, as they are drawn',
  async (t) => {
    const model = (first: string, second: string) =>
      process(
        start('s'),
        and('g'),
        throws('x', signal('go')),
        user('A'),
        { ...throws('y', signal('go')), kind: 'intermediateCatchEvent' },
        user('B'),
        and('j'),
        end('e'),
        's -> g',
        `g -> ${first}`,
        `g -> ${second}`,
        'x -> A -> j',
        'y -> B -> j',
        'j -> e',
      );
    play(t, model('y', 'x'), [[begin(), 's g signal:y throws:go closed:y y x task:B task:A']]);
    play(t, model('x', 'y'), [
      [begin(), 's g throws:go x signal:y task:A'],
      [signalled('go'), 'closed:y y task:B'],
    ]);
  },
);

t.test('the innermost event that catches an error has it, though a more exact one stands further out', async (t) => {
  const model = process(
    start('s'),
    sub(
      'O',
      {},
      start('os'),
      sub('I', {}, start('is'), user('A'), end('ie'), 'is -> A -> ie'),
      boundary('any', 'I', error()),
      user('G'),
      end('oe'),
      end('oe2'),
      'os -> I -> oe',
      'any -> G -> oe2',
    ),
    boundary('exact', 'O', error('X')),
    user('H'),
    end('e'),
    end('e2'),
    's -> O -> e',
    'exact -> H -> e2',
  );
  play(t, model, [
    [begin(), 's os is task:A'],
    [errs('A', 'X'), 'task×A A× I× any task:G'],
    [done('G'), 'G oe2 O e ended:completed'],
  ]);
});

t.test('the timers on a looped task count over all of its rounds, and end with it', async (t) => {
  const model = process(
    start('s'),
    user('A', { loop: loop('more') }),
    boundary('b', 'A', timer('P3D')),
    boundaryBeside('nb', 'A', timer('R2/P1D')),
    user('N'),
    end('e'),
    end('e2'),
    end('e3'),
    's -> A -> e',
    'b -> e2',
    'nb -> N -> e3',
  );
  play(t, model, [
    [begin({ more: true }), 's timer:b timer:nb task:A'],
    [done('A'), 'A task:A'],
    [fires('nb'), 'timer!nb timer:nb nb task:N'],
    [done('A'), 'A task:A'],
    [fires('nb'), 'timer!nb nb task:N'],
    [fires('b'), 'timer!b task×A A× A× b e2'],
    [done('N'), 'N e3'],
    [done('N'), 'N e3 ended:completed'],
  ]);
});

t.test('a parallel multiple event beside counts anew after each time all of its events have occurred', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    allOf(boundaryBeside('b', 'A', message('m'), signal('S'))),
    user('N'),
    end('e'),
    end('e2'),
    's -> A -> e',
    'b -> N -> e2',
  );
  play(t, model, [
    [begin(), 's message:b signal:b task:A'],
    [arrives('m'), 'closed:b'],
    [signalled('S'), 'closed:b message:b signal:b b task:N'],
    [signalled('S'), 'closed:b'],
    [arrives('m'), 'closed:b message:b signal:b b task:N'],
    [done('A'), 'closed:b closed:b A e'],
  ]);
});

t.test(
  'every instance of a multi-instance escalates for itself, up to the event sub-process of the process',
  async (t) => {
    const model = process(
      start('s'),
      sub(
        'M',
        { loop: parallel({ times: '2' }) },
        start('ms'),
        throws('x', escalation('LATE')),
        user('a'),
        end('me'),
        'ms -> x -> a -> me',
      ),
      end('e'),
      's -> M -> e',
      eventSub('Q', startBeside('qs', escalation('LATE')), user('N'), end('qe'), 'qs -> N -> qe'),
    );
    play(t, model, [
      [begin(), 's ms ms escalates:LATE qs x escalates:LATE qs x task:N task:a task:N task:a'],
      [done('a'), 'a me M'],
      [done('a'), 'a me M M e'],
      [done('N'), 'N qe Q'],
      [done('N'), 'N qe Q ended:completed'],
    ]);
  },
);

t.test(
  'a condition on outside variables interrupts an inner scope, and what was asked beside before goes with it',
  async (t) => {
    const model = process(
      start('s'),
      sub(
        'O',
        {},
        start('os'),
        user('A'),
        end('oe'),
        'os -> A -> oe',
        eventSub('Q', startBeside('qs', message('q')), user('N'), end('qe'), 'qs -> N -> qe'),
        eventSub('W', start('ws', condition('x > 1')), user('V'), end('we'), 'ws -> V -> we'),
      ),
      user('B'),
      end('e'),
      's -> O -> B -> e',
    );
    play(t, model, [
      [begin({ x: 0 }), 's message:qs conditional:ws os task:A'],
      [arrives('q'), 'qs task:N'],
      [arrives('q'), 'qs task:N'],
      [done('A'), 'A oe'],
      [sets({ x: 2 }), 'task×N N× Q× task×N N× Q× closed:qs closed:ws ws task:V'],
      [done('V'), 'V we W O task:B'],
    ]);
  },
);
