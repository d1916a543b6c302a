import t from 'tap';
import { arrives, arrivesAt, begin, done, fires } from '../../support/acts.ts';
import {
  boundary,
  end,
  eventSub,
  message,
  parallel,
  process,
  start,
  startBeside,
  sub,
  terminate,
  timer,
  transaction,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a terminate end in an instance of a multi-instance ends that instance with what is in it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: parallel({ times: '2' }) },
      start('ss'),
      user('A'),
      user('B'),
      boundary('late', 'B', timer('P1D')),
      end('stop', terminate),
      'ss -> A -> stop',
      'ss -> B',
      'late -> stop',
      eventSub('Q', startBeside('qs', message('q')), user('N'), 'qs -> N'),
    ),
    end('e'),
    's -> S -> e',
  );
  play(t, model, [
    [begin(), 's message:qs message:qs ss ss task:A timer:late task:B task:A timer:late task:B'],
    [arrivesAt('qs', 'q', 1), 'qs task:N'],
    [done('A', {}, 1), 'A stop timer×late task×B B× task×N N× Q× closed:qs S'],
    [fires('late'), 'timer!late task×B B× late stop task×A A× closed:qs S S e ended:completed'],
  ]);
});

t.test(
  'a terminate end in a transaction or in a sub-process of an event sub-process ends that scope only',
  async (t) => {
    const model = process(
      start('s'),
      transaction('T', {}, start('ts'), user('A'), user('B'), end('te', terminate), 'ts -> A -> te', 'ts -> B'),
      user('Z'),
      's -> T -> Z',
      eventSub(
        'E',
        startBeside('es', message('m')),
        sub('S', {}, start('ss'), user('C'), user('D'), end('se', terminate), 'ss -> C -> se', 'ss -> D'),
        user('F'),
        'es -> S -> F',
      ),
    );
    play(t, model, [
      [begin(), 'message:es s ts task:A task:B'],
      [arrives('m'), 'es ss task:C task:D'],
      [done('C'), 'C se task×D D× S task:F'],
      [done('A'), 'A te task×B B× T task:Z'],
    ]);
  },
);

t.test('a terminate end ends the innermost scope only, however many branches and scopes are in it', async (t) => {
  const model = process(
    start('s'),
    sub(
      'O',
      {},
      start('os'),
      user('A'),
      user('B'),
      sub('I', {}, start('is'), user('C'), 'is -> C'),
      end('stop', terminate),
      'os -> A -> stop',
      'os -> B',
      'os -> I',
      eventSub('Q', startBeside('qs', message('q')), user('N'), 'qs -> N'),
    ),
    user('D'),
    end('e'),
    's -> O -> e',
    's -> D',
  );
  play(t, model, [
    [begin(), 's message:qs task:D os task:A task:B is task:C'],
    [arrives('q'), 'qs task:N'],
    [done('A'), 'A stop task×B B× task×C C× I× task×N N× Q× closed:qs O e'],
    [done('D'), 'D ended:completed'],
  ]);
});
