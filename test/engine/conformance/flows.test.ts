import t from 'tap';
import { begin, done } from '../../support/acts.ts';
import { end, process, start, user } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an activity with several flows forks, with conditions on those that have one', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    user('B'),
    user('C'),
    user('D'),
    's -> A',
    'A -> B',
    'A -> C if c',
    'A -> D if d',
  );
  play(t, model, [
    [begin({ c: true, d: false }), 's task:A'],
    [done('A'), 'A task:B task:C'],
  ]);
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
  ]);
});

t.test(
  'the default flow of an activity is taken when none of its conditions holds, besides flows without one',
  async (t) => {
    const model = process(
      start('s'),
      user('A'),
      user('B'),
      user('C'),
      user('D'),
      's -> A',
      'A -> B',
      'A -> C if c',
      'A -> D else',
    );
    play(t, model, [
      [begin(), 's task:A'],
      [done('A'), 'A task:B task:D'],
    ]);
    play(t, model, [
      [begin({ c: true }), 's task:A'],
      [done('A'), 'A task:B task:C'],
    ]);
  },
);

t.test('an activity none of whose conditions holds is an incident', async (t) => {
  const model = process(start('s'), user('A'), user('B'), end('e'), 's -> A', 'A -> B if b', 'A -> e if c');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'incident:A:no-flow-taken'],
  ]);
});

t.test('a token whose element leads nowhere ends there, and the last one ends the process', async (t) => {
  play(t, process(start('s'), user('A'), user('B'), 's -> A', 's -> B'), [
    [begin(), 's task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B ended:completed'],
  ]);
});
