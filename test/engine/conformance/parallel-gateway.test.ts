import t from 'tap';
import { arrives, begin, done, resolves } from '../../support/acts.ts';
import { and, end, eventSub, message, process, start, startBeside, user, xor } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a parallel join waits for every branch', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    user('C'),
    and('j'),
    user('Z'),
    end('e'),
    's -> f',
    'f -> A -> j',
    'f -> B -> j',
    'f -> C -> j',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin(), 's f task:A task:B task:C'],
    [done('B'), 'B'],
    [done('A'), 'A'],
    [done('C'), 'C j j j task:Z'],
    [done('Z'), 'Z e ended:completed'],
  ]);
});

t.test('a parallel join behind an optional branch does not fire early', async (t) => {
  // The join wants a token by "legal" and one by "finance"; "legal" is still pending when the optional branch was passed by.
  const model = process(
    start('s'),
    and('f'),
    user('legal'),
    xor('g'),
    user('finance'),
    xor('m'),
    and('j'),
    user('sign'),
    end('e'),
    's -> f',
    'f -> legal -> j',
    'f -> g',
    'g -> finance if amount > 100',
    'g -> m else',
    'finance -> m -> j',
    'j -> sign -> e',
  );
  play(t, model, [
    [begin({ amount: 1 }), 's f task:legal g m'],
    [done('legal'), 'legal j j task:sign'],
    [done('sign'), 'sign e ended:completed'],
  ]);
  play(t, model, [
    [begin({ amount: 500 }), 's f task:legal g task:finance'],
    [done('legal'), 'legal'],
    [done('finance'), 'finance m j j task:sign'],
  ]);
});

t.test('a parallel join counts tokens by flow: two by the same flow are not one by each', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    user('A'),
    user('B'),
    user('C'),
    xor('m'),
    and('j'),
    user('Z'),
    end('e'),
    's -> f',
    'f -> A -> m',
    'f -> B -> m',
    'f -> C -> j',
    'm -> j',
    'j -> Z -> e',
  );
  play(t, model, [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A m'],
    [done('B'), 'B m'],
    // The second token that came by m has nobody to join any more: that is told at once.
    [done('C'), 'C j j task:Z incident:j:join-incomplete'],
    [done('Z'), 'Z e'],
  ]);
});

t.test('a join that can never complete is an incident, also after a retry', async (t) => {
  const model = process(
    start('s'),
    xor('g'),
    user('A'),
    user('B'),
    and('j'),
    end('e'),
    's -> g',
    'g -> A if x = 1',
    'g -> B else',
    'A -> j',
    'B -> j',
    'j -> e',
  );
  play(t, model, [
    [begin({ x: 1 }), 's g task:A'],
    [done('A'), 'A incident:j:join-incomplete'],
    [resolves('j'), 'resolved:j incident:j:join-incomplete'],
  ]);
});

t.test('a parallel join in a loop joins anew each time round', async (t) => {
  const model = process(
    start('s'),
    xor('m'),
    and('f'),
    user('A'),
    user('B'),
    and('j'),
    xor('g'),
    end('e'),
    's -> m -> f',
    'f -> A -> j',
    'f -> B -> j',
    'j -> g',
    'g -> m if again',
    'g -> e else',
  );
  const state = play(t, model, [
    [begin({ again: true }), 's m f task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B j j g m f task:A task:B'],
    [done('B'), 'B'],
    [done('A', { again: false }), 'A j j g e ended:completed'],
  ]);
  t.equal(state.tokens.length, 0);
});

t.test('a join that can never complete is told while an event sub-process beside still runs', async (t) => {
  const model = process(
    start('s'),
    xor('g'),
    user('A'),
    user('B'),
    and('j'),
    's -> g',
    'g -> A if x = 1',
    'g -> B else',
    'A -> j',
    'B -> j',
    eventSub('E', startBeside('es', message('m')), user('N'), 'es -> N'),
  );
  play(t, model, [
    [begin({ x: 1 }), 'message:es s g task:A'],
    [arrives('m'), 'es task:N'],
    [done('A'), 'A incident:j:join-incomplete'],
  ]);
});
