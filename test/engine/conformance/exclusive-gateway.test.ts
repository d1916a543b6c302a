import t from 'tap';
import { begin, done, resolves } from '../../support/acts.ts';
import { end, or, process, start, user, xor } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const model = process(
  start('s'),
  xor('g'),
  user('A'),
  user('B'),
  user('C'),
  end('e'),
  's -> g',
  'g -> A if x > 10',
  'g -> B if x > 5',
  'g -> C else',
  'A -> e',
  'B -> e',
  'C -> e',
);

t.test('an exclusive gateway takes the first flow whose condition holds', async (t) => {
  play(t, model, [[begin({ x: 11 }), 's g task:A']]);
  play(t, model, [[begin({ x: 6 }), 's g task:B']]);
});

t.test(
  'an exclusive gateway takes the default flow when no condition holds, or its variable is not there',
  async (t) => {
    play(t, model, [[begin({ x: 1 }), 's g task:C']]);
    play(t, model, [[begin(), 's g task:C']]);
  },
);

t.test('an exclusive gateway without a way out is an incident that can be retried with other variables', async (t) => {
  const closed = process(start('s'), xor('g'), user('A'), user('B'), 's -> g', 'g -> A if x = 1', 'g -> B if x = 2');
  play(t, closed, [
    [begin({ x: 3 }), 's incident:g:no-flow-taken'],
    [resolves('g'), 'resolved:g incident:g:no-flow-taken'],
    [resolves('g', { x: 2 }), 'resolved:g g task:B'],
    [done('B'), 'B ended:completed'],
  ]);
});

t.test('a condition that is neither true nor false is an incident', async (t) => {
  const odd = process(start('s'), xor('g'), user('A'), user('B'), 's -> g', 'g -> A if x', 'g -> B else');
  play(t, odd, [[begin({ x: 'yes' }), 's incident:g:condition-not-boolean']]);
});

t.test('an exclusive gateway lets every token through that reaches it', async (t) => {
  const merging = process(start('s'), user('A'), xor('g'), user('B'), end('e'), 's -> A -> g', 's -> g -> B -> e');
  play(t, merging, [
    [begin(), 's task:A g task:B'],
    [done('A'), 'A g task:B'],
    [done('B', {}, 1), 'B e'],
    [done('B'), 'B e ended:completed'],
  ]);
});

t.test('two tokens wait on one activity, each with its own task', async (t) => {
  const state = play(t, process(start('s'), user('A'), end('e'), 's -> A', 's -> A', 'A -> e'), [
    [begin(), 's task:A task:A'],
  ]);
  t.same(new Set(state.tokens.map((token) => token.id)).size, 2);
});

t.test('a flow without a condition holds at a gateway, so that the default flow is not taken', async (t) => {
  for (const gateway of [xor('g'), or('g')]) {
    const model = process(start('s'), gateway, user('A'), user('B'), 's -> g', 'g -> A', 'g -> B else');
    play(t, model, [[begin(), 's g task:A']]);
  }
});
