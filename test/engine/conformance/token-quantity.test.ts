import t from 'tap';
import { begin, done, resolves } from '../../support/acts.ts';
import { and, end, process, start, user, xor } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('an activity starts when as many tokens have come as its start quantity says', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    user('C', { startQuantity: 2 }),
    end('e'),
    's -> f',
    'f -> A -> C',
    'f -> B -> C',
    'C -> e',
  );
  play(t, model, [
    [begin(), 's f task:A task:B'],
    [done('B'), 'B'],
    [done('A'), 'A C task:C'],
    [done('C'), 'C e ended:completed'],
  ]);
});

t.test('an activity leaves with as many tokens as its completion quantity says', async (t) => {
  const model = process(
    start('s'),
    user('A', { completionQuantity: 3 }),
    user('B', { startQuantity: 2 }),
    end('e'),
    's -> A -> B -> e',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A B task:B incident:B:join-incomplete'],
    [done('B'), 'B e'],
  ]);
});

t.test('tokens that can no longer be enough are an incident, not silence', async (t) => {
  const model = process(start('s'), xor('m'), user('A'), user('B', { startQuantity: 2 }), 's -> m -> A -> B', 'B -> m');
  play(t, model, [
    [begin(), 's m task:A'],
    [done('A'), 'A incident:B:join-incomplete'],
    [resolves('B'), 'resolved:B incident:B:join-incomplete'],
  ]);
});
