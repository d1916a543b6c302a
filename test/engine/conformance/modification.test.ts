import t from 'tap';
import { advance } from '../../../src/engine/advance.ts';
import { returnTargets } from '../../../src/engine/return-targets.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import type { Command } from '../../../src/engine/types.ts';
import { begin, done, fires, moves } from '../../support/acts.ts';
import {
  and,
  boundary,
  boundaryBeside,
  end,
  eventSub,
  message,
  parallel,
  process,
  start,
  startBeside,
  sub,
  timer,
  user,
  xor,
} from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const line = process(start('s'), user('A'), user('B'), user('C'), end('e'), 's -> A -> B -> C -> e');

const forked = process(
  start('s'),
  user('A'),
  and('f'),
  user('B'),
  user('C'),
  and('j'),
  user('D'),
  end('e'),
  's -> A -> f',
  'f -> B -> j',
  'f -> C -> j',
  'j -> D -> e',
);

const nested = process(
  start('s'),
  user('A'),
  sub('P', {}, start('ps'), user('B'), user('C'), end('pe'), 'ps -> B -> C -> pe'),
  boundary('late', 'P', timer('P1D')),
  user('D'),
  end('e'),
  's -> A -> P -> D -> e',
  'late -> e',
);

t.test('a return goes back to an earlier task, with what it is told', async (t) => {
  const state = play(t, line, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B task:C'],
    [moves(['C'], ['>A'], { returned: 'paper missing' }), 'task×C C× task:A'],
    [done('A'), 'A task:B'],
  ]);
  t.match(state.scopes, [{ variables: { returned: 'paper missing' } }]);
});

t.test('a task is passed over by starting after it', async (t) => {
  play(t, line, [
    [begin(), 's task:A'],
    [moves(['A'], ['B>']), 'task×A A× task:C'],
    [done('C'), 'C e ended:completed'],
  ]);
});

t.test('behind a join a return cancels all that is under way', async (t) => {
  play(t, forked, [
    [begin(), 's task:A'],
    [done('A'), 'A f task:B task:C'],
    [done('B'), 'B'],
    [moves(['C', 'j'], ['>A']), 'task×C C× j× task:A'],
    [done('A'), 'A f task:B task:C'],
    [done('B'), 'B'],
    [done('C'), 'C j j task:D'],
  ]);
});

t.test('a token put before a join stands for all that it would wait for', async (t) => {
  play(t, forked, [
    [begin(), 's task:A'],
    [moves(['A'], ['>j']), 'j task×A A× task:D'],
  ]);
});

t.test('cancelling the last token of a sub-process cancels the sub-process', async (t) => {
  play(t, nested, [
    [begin(), 's task:A'],
    [done('A'), 'A timer:late ps task:B'],
    [moves(['B'], ['>A']), 'task×B B× timer×late P× task:A'],
  ]);
});

t.test(
  'starting inside a sub-process that is not open opens it, its boundary events and event sub-processes watching',
  async (t) => {
    play(t, nested, [
      [begin(), 's task:A'],
      [moves(['A'], ['>C']), 'timer:late task×A A× task:C'],
      [done('C'), 'C pe timer×late P task:D'],
    ]);
    play(t, nested, [
      [begin(), 's task:A'],
      [moves(['A'], ['>C']), 'timer:late task×A A× task:C'],
      [fires('late'), 'timer!late task×C C× P× late e ended:completed'],
    ]);
    const watched = process(
      start('s'),
      user('A'),
      sub(
        'P',
        {},
        start('ps'),
        user('B'),
        'ps -> B',
        eventSub('E', startBeside('es', message('m')), user('X'), 'es -> X'),
      ),
      's -> A -> P',
    );
    play(t, watched, [
      [begin(), 's task:A'],
      [moves(['A'], ['>B']), 'message:es task×A A× task:B'],
    ]);
  },
);

t.test('starting inside a sub-process that is open starts there', async (t) => {
  play(t, nested, [
    [begin(), 's task:A'],
    [done('A'), 'A timer:late ps task:B'],
    [moves(['B'], ['>C']), 'task×B B× task:C'],
    [done('C'), 'C pe timer×late P task:D'],
  ]);
});

t.test('one token can become several, and several one', async (t) => {
  play(t, forked, [
    [begin(), 's task:A'],
    [moves(['A'], ['A>']), 'task×A A× f task:B task:C'],
    [moves(['B', 'C'], ['>D']), 'task×B B× task×C C× task:D'],
  ]);
});

t.test('a modification that cannot be made is refused, and nothing has changed', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', message('m')),
    xor('g'),
    user('B'),
    sub('P', { loop: parallel({ times: '2' }) }, start('ps'), user('C'), 'ps -> C'),
    end('e'),
    's -> A -> P -> g',
    'g -> B if x = 1',
    'b -> e',
  );
  const state = play(t, model, [
    [begin({ x: 0 }), 's message:b task:A'],
    [done('A'), 'closed:b A ps ps task:C task:C'],
  ]);
  const inner = state.tokens.find((one) => one.element === 'C')?.id ?? '';
  const refused = (change: Partial<Extract<Command, { type: 'modify' }>>, code: string) =>
    t.throws(
      () => advance(model, state, { type: 'modify', cancel: [], start: [], ...change }, contextAt(BEGINNING)),
      { code },
      JSON.stringify(change),
    );
  refused({ cancel: ['t99'] }, 'token-unknown');
  refused({ start: [{ element: 'X', where: 'before' }] }, 'element-unknown');
  refused({ start: [{ element: 'B', where: 'before', scope: 's99' }] }, 'scope-unknown');
  refused({ start: [{ element: 'b', where: 'before' }] }, 'modification-impossible');
  refused({ start: [{ element: 'g', where: 'after' }] }, 'modification-impossible');
  refused({ start: [{ element: 'e', where: 'after' }] }, 'modification-impossible');
  refused({ start: [{ element: 'C', where: 'before' }] }, 'modification-impossible');
  refused({ cancel: state.tokens.map(({ id }) => id) }, 'modification-impossible');
  const [first] = state.scopes.filter(({ token }) => token !== null);
  const { state: after } = advance(
    model,
    state,
    {
      type: 'modify',
      cancel: [inner],
      start: [{ element: 'C', where: 'before', scope: first?.id ?? '' }],
    },
    contextAt(BEGINNING),
  );
  t.equal(after.tokens.filter((one) => one.element === 'C').length, 2);
});

t.test('the targets of a return are the tasks before a token, with all that is under way behind them', async (t) => {
  const told = (state: InstanceState, model: typeof forked, element: string) =>
    returnTargets(model, state, state.tokens.find((one) => one.element === element)?.id ?? '').map(
      ({ elementId, cancel }) =>
        `${elementId}: ${cancel.map((id) => state.tokens.find((one) => one.id === id)?.element)}`,
    );
  const waiting = play(t, forked, [
    [begin(), 's task:A'],
    [done('A'), 'A f task:B task:C'],
    [done('B'), 'B'],
  ]);
  t.same(told(waiting, forked, 'C'), ['A: C,j']);
  const inside = play(t, nested, [
    [begin(), 's task:A'],
    [done('A'), 'A timer:late ps task:B'],
    [done('B'), 'B task:C'],
  ]);
  t.same(told(inside, nested, 'C'), ['B: C', 'A: P']);
});
