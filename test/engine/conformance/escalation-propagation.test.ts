import t from 'tap';
import { arrives, begin, done, errs, escalates } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  call,
  end,
  error,
  escalation,
  eventSub,
  message,
  parallel,
  process,
  service,
  start,
  startBeside,
  sub,
  throws,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an escalation is caught once, by the innermost that wants it, and the thrower goes on', async (t) => {
  const model = process(
    start('s'),
    sub(
      'O',
      {},
      start('os'),
      sub('I', {}, start('is'), throws('up', escalation('X')), user('A'), end('ie'), 'is -> up -> A -> ie'),
      boundaryBeside('i', 'I', escalation('X')),
      user('N'),
      'os -> I',
      'i -> N',
    ),
    boundaryBeside('o', 'O', escalation('X')),
    user('M'),
    's -> O',
    'o -> M',
  );
  play(t, model, [[begin(), 's os is escalates:X i up task:N task:A']]);
});

t.test('an escalation that interrupts takes its thrower along', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), throws('up', escalation('X')), user('A'), user('B'), 's1 -> up -> A', 's1 -> B'),
    boundary('b', 'S', escalation('X')),
    end('o'),
    's -> S',
    'b -> o',
  );
  play(t, model, [[begin(), 's s1 escalates:X up× S× b o ended:completed']]);
});

t.test('an escalation end goes up and its scope goes on with what is left', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), user('A'), user('B'), end('x', escalation('X')), 's1 -> A -> x', 's1 -> B'),
    boundaryBeside('b', 'S', escalation()),
    user('N'),
    end('e'),
    's -> S -> e',
    'b -> N',
  );
  play(t, model, [
    [begin(), 's s1 task:A task:B'],
    [done('A'), 'A x escalates:X b task:N'],
    [done('B'), 'B S e'],
    [done('N'), 'N ended:completed'],
  ]);
});

t.test('an escalation nobody wants climbs to the top and changes nothing', async (t) => {
  const model = process(
    start('s'),
    sub('S', {}, start('s1'), throws('up', escalation('X')), user('A'), 's1 -> up -> A'),
    boundary('b', 'S', escalation('Y')),
    boundary('d', 'S', error('X')),
    end('e'),
    's -> S -> e',
  );
  play(t, model, [
    [begin(), 's s1 escalates:X:uncaught up task:A'],
    [done('A'), 'A S e ended:completed'],
  ]);
});

t.test('an escalation of an event sub-process goes to the scope around, not to itself', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      {},
      start('s1'),
      user('A'),
      's1 -> A',
      eventSub('E', startBeside('es', escalation('X')), end('ee', escalation('X')), 'es -> ee'),
    ),
    boundaryBeside('b', 'S', escalation('X')),
    end('o'),
    end('e'),
    's -> S -> e',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's s1 task:A'],
    [escalates('A', 'X'), 'escalates:X es ee escalates:X b o E'],
    [done('A'), 'A S e ended:completed'],
  ]);
});

t.test('every instance of a multi-instance escalates for itself', async (t) => {
  const model = process(
    start('s'),
    sub('S', { loop: parallel({ times: '2' }) }, start('s1'), user('A'), end('x', escalation('X')), 's1 -> A -> x'),
    boundaryBeside('b', 'S', escalation('X')),
    user('N'),
    end('e'),
    's -> S -> e',
    'b -> N',
  );
  play(t, model, [
    [begin(), 's s1 s1 task:A task:A'],
    [done('A'), 'A x escalates:X b task:N S'],
    [done('A'), 'A x escalates:X b task:N S S e'],
  ]);
});

t.test('a called process that escalates does so at its call activity, which goes on', async (t) => {
  const model = process(
    start('s'),
    call('C', 'other'),
    boundaryBeside('b', 'C', escalation('X')),
    boundary('d', 'C', escalation('Y')),
    end('o'),
    end('e'),
    's -> C -> e',
    'b -> o',
    'd -> o',
  );
  play(t, model, [
    [begin(), 's call:C'],
    [escalates('C', 'X'), 'escalates:X b o'],
    [escalates('C', 'Z'), 'escalates:Z:uncaught'],
    [escalates('C', 'Y'), 'escalates:Y call×C C× d o ended:completed'],
  ]);
});

t.test('an error that one event of a multiple boundary event wants is caught by it', async (t) => {
  const model = process(
    start('s'),
    service('A'),
    boundary('b', 'A', message('m'), error('E1'), escalation('X')),
    end('o'),
    's -> A',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's message:b job:A'],
    [errs('A', 'E1'), 'closed:b job×A A× b o ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's message:b job:A'],
    [escalates('A', 'X'), 'escalates:X closed:b job×A A× b o ended:completed'],
  ]);
  play(t, model, [
    [begin(), 's message:b job:A'],
    [arrives('m'), 'closed:b job×A A× b o ended:completed'],
  ]);
});
