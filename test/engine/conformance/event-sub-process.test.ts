import t from 'tap';
import { arrives, begin, done, errs, fires, sets, signalled } from '../../support/acts.ts';
import {
  boundary,
  condition,
  end,
  error,
  escalation,
  eventSub,
  message,
  process,
  service,
  signal,
  start,
  startBeside,
  sub,
  terminate,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an interrupting event sub-process started by a message cancels its siblings and their timers', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P5D')),
    user('B'),
    end('e'),
    's -> A -> e',
    's -> B -> e',
    'b -> e',
    eventSub('W', start('ws', message('withdraw')), user('N'), end('we'), 'ws -> N -> we'),
    eventSub('D', start('ds', timer('P20D')), end('de'), 'ds -> de'),
  );
  const state = play(t, model, [
    [begin({ x: 1 }), 'message:ws timer:ds s timer:b task:A task:B'],
    [arrives('withdraw', { reason: 'sold' }), 'timer×b task×A A× task×B B× timer×ds closed:ws ws task:N'],
    [done('N'), 'N we W ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { x: 1, reason: 'sold' }, 'what it wrote comes out when it completes');
});

t.test(
  'an event sub-process beside runs as often as its message comes, and the process waits for all of them',
  async (t) => {
    const model = process(
      start('s'),
      user('A'),
      end('e'),
      's -> A -> e',
      eventSub('Q', startBeside('qs', message('question')), user('N'), end('qe'), 'qs -> N -> qe'),
    );
    play(t, model, [
      [begin(), 'message:qs s task:A'],
      [arrives('question', { n: 1 }), 'qs task:N'],
      [arrives('question', { n: 2 }), 'qs task:N'],
      [done('A'), 'A e'],
      [done('N', {}, 1), 'N qe Q'],
      [done('N'), 'N qe Q closed:qs ended:completed'],
    ]);
  },
);

t.test('a repeating timer starts an event sub-process beside on its grid', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    end('e'),
    's -> A -> e',
    eventSub('R', startBeside('rs', timer('R2/P7D')), service('remind'), end('re'), 'rs -> remind -> re'),
  );
  play(t, model, [
    [begin(), 'timer:rs s task:A'],
    [fires('rs'), 'timer!rs timer:rs rs job:remind'],
    [fires('rs'), 'timer!rs rs job:remind'],
  ]);
});

t.test('an error is caught by the event sub-process of the innermost scope around it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      user('A'),
      service('B'),
      end('e1'),
      's1 -> A -> e1',
      's1 -> B -> e1',
      eventSub('E', start('es', error('E1')), user('fix'), end('ee'), 'es -> fix -> ee'),
    ),
    boundary('b', 'S', error()),
    user('Z'),
    end('e'),
    end('o'),
    's -> S -> Z -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's s1 task:A job:B'],
    [errs('B', 'E1'), 'task×A A× job×B B× es task:fix'],
    [done('fix'), 'fix ee E S task:Z'],
  ]);
  play(t, model, [
    [begin(), 's s1 task:A job:B'],
    [errs('B', 'E2'), 'task×A A× job×B B× S× b o ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's s1 task:A job:B'],
    [errs('B', 'E1'), 'task×A A× job×B B× es task:fix'],
    [errs('fix', 'E1'), 'task×fix fix× E× S× b o ended:completed'],
  ]);
});

t.test('an escalation starts an event sub-process beside, and the thrower goes on', async (t) => {
  const model = process(
    start('s'),
    throws('up', escalation('late')),
    user('A'),
    end('e'),
    's -> up -> A -> e',
    eventSub('E', startBeside('es', escalation('late')), user('N'), end('ee'), 'es -> N -> ee'),
  );
  play(t, model, [
    [begin(), 's escalates:late es up task:N task:A'],
    [done('A'), 'A e'],
    [done('N'), 'N ee E ended:completed'],
  ]);
});

t.test('an event sub-process does not catch the error it throws itself', async (t) => {
  const model = process(
    start('s'),
    throws('up', escalation('x')),
    user('A'),
    end('e'),
    's -> up -> A -> e',
    eventSub('E', startBeside('es', escalation('x')), throws('again', escalation('x')), end('ee'), 'es -> again -> ee'),
  );
  play(t, model, [[begin(), 's escalates:x es up escalates:x:uncaught again task:A ee E']]);
});

t.test('signals and conditions start event sub-processes, at the depth where they are', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      user('A'),
      end('e1'),
      's1 -> A -> e1',
      eventSub('G', startBeside('gs', signal('news')), user('N'), end('ge'), 'gs -> N -> ge'),
      eventSub('C', start('cs', condition('stop')), end('ce'), 'cs -> ce'),
    ),
    user('Z'),
    end('e'),
    's -> S -> Z -> e',
  );
  play(t, model, [
    [begin(), 's signal:gs conditional:cs s1 task:A'],
    [signalled('news'), 'gs task:N'],
    [sets({ stop: true }), 'task×A A× task×N N× G× closed:gs closed:cs cs ce C S task:Z'],
  ]);
});

t.test('a terminate end inside an event sub-process ends only that event sub-process', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    end('e'),
    's -> A -> e',
    eventSub(
      'Q',
      startBeside('qs', message('q')),
      user('N'),
      user('M'),
      end('qe', terminate),
      'qs -> N -> qe',
      'qs -> M -> qe',
    ),
  );
  play(t, model, [
    [begin(), 'message:qs s task:A'],
    [arrives('q'), 'qs task:N task:M'],
    [done('N'), 'N qe task×M M× Q'],
    [done('A'), 'A e closed:qs ended:completed'],
  ]);
});

t.test('an event sub-process inside an event sub-process listens while that one runs', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    end('e'),
    's -> A -> e',
    eventSub(
      'O',
      start('os', message('open')),
      user('N'),
      end('oe'),
      'os -> N -> oe',
      eventSub('I', start('is', timer('P1D')), end('ie'), 'is -> ie'),
    ),
  );
  play(t, model, [
    [begin(), 'message:os s task:A'],
    [arrives('open'), 'task×A A× closed:os timer:is os task:N'],
    [fires('is'), 'timer!is task×N N× is ie I O ended:completed'],
  ]);
});

t.test('an event sub-process that cannot listen is an incident and the rest lives on', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    end('e'),
    's -> A -> e',
    eventSub('D', start('ds', timer('=limit')), end('de'), 'ds -> de'),
  );
  play(t, model, [
    [begin(), 'incident:D:timer-invalid s task:A'],
    [done('A'), 'A e'],
    [
      (state, m) => ({
        command: { type: 'resolveIncident', incident: state?.incidents[0]?.id ?? m.key, variables: { limit: 'P1D' } },
      }),
      'resolved:D timer:ds timer×ds ended:completed',
    ],
  ]);
});

t.test('after an interrupting event sub-process has begun no other one starts in its scope', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    's -> A',
    eventSub('W', start('ws', message('withdraw')), service('J'), end('we'), 'ws -> J -> we'),
    eventSub('E', start('es', error()), end('ee'), 'es -> ee'),
  );
  play(t, model, [
    [begin(), 'message:ws s task:A'],
    [arrives('withdraw'), 'task×A A× closed:ws ws job:J'],
    [errs('J', 'broken'), 'job×J J× W× ended:error:broken'],
  ]);
});

t.test('an event sub-process that could not listen is forgotten when its scope is cancelled', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), user('A'), 's1 -> A', eventSub('D', start('ds', timer('=limit')), end('de'), 'ds -> de')),
    boundary('b', 'S', timer('P1D')),
    end('o'),
    's -> S',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's timer:b incident:D:timer-invalid s1 task:A'],
    [fires('b'), 'timer!b resolved:D task×A A× S× b o ended:completed'],
  ]);
});
