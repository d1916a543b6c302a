import t from 'tap';
import { activatable } from '../../../src/engine/ad-hoc.ts';
import { advance } from '../../../src/engine/advance.ts';
import { activates, begin, done, fires, resolves } from '../../support/acts.ts';
import {
  adHoc,
  and,
  boundary,
  compensate,
  end,
  handler,
  parallel,
  process,
  start,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const around = ['s -> H -> e'] as const;
const of = (part: ReturnType<typeof adHoc>) => process(start('s'), part, end('e'), ...around);

t.test('activities are done in any order, as often as wanted, until the completion condition holds', async (t) => {
  const model = of(adHoc('H', { until: 'enough' }, user('A'), user('B')));
  const state = play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['B']), 'task:B'],
    [activates('H', ['A', 'A']), 'task:A task:A'],
    [done('A'), 'A'],
    [done('B'), 'B'],
  ]);
  t.same(activatable(model, state), [{ token: 't3', elementId: 'H', enabled: ['A', 'B'] }]);
  play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['B']), 'task:B'],
    [done('B'), 'B'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [done('A', { enough: true }), 'A task×B B× H e ended:completed'],
  ]);
});

t.test('one that does not cancel what remains waits for it, and activates nothing more', async (t) => {
  const model = of(adHoc('H', { until: 'enough', waits: true }, user('A'), user('B')));
  const state = play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [done('A', { enough: true }), 'A'],
  ]);
  t.same(activatable(model, state), []);
  t.throws(() => advance(model, state, { type: 'activateAdHoc', token: 't3', elements: ['A'] }, contextAt(BEGINNING)), {
    code: 'element-not-enabled',
  });
  play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [done('A', { enough: true }), 'A'],
    [done('B'), 'B H e ended:completed'],
  ]);
});

t.test('in a sequential one a second activity waits for the first', async (t) => {
  const model = of(adHoc('H', { until: 'enough', inRow: true }, user('A'), user('B')));
  const state = play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['A']), 'task:A'],
  ]);
  for (const elements of [['B'], ['A', 'B']]) {
    t.throws(() => advance(model, state, { type: 'activateAdHoc', token: 't3', elements }, contextAt(BEGINNING)), {
      code: 'element-not-enabled',
    });
  }
  play(t, model, [
    [begin({ enough: false }), 's'],
    [activates('H', ['A']), 'task:A'],
    [done('A'), 'A'],
    [activates('H', ['B']), 'task:B'],
    [done('B', { enough: true }), 'B H e ended:completed'],
  ]);
});

t.test('without a completion condition it ends when nothing runs in it any more', async (t) => {
  const model = of(adHoc('H', {}, user('A'), user('B')));
  play(t, model, [
    [begin(), 's'],
    [activates('H', ['A', 'B']), 'task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B H e ended:completed'],
  ]);
});

t.test('flows inside are followed, and the condition is looked at after each activity', async (t) => {
  const model = of(
    adHoc(
      'H',
      { until: 'x = 1' },
      user('A'),
      user('B'),
      user('C'),
      and('j'),
      user('D'),
      'A -> B',
      'C -> j -> D',
      'B -> j',
    ),
  );
  play(t, model, [
    [begin({ x: 0 }), 's'],
    [activates('H', ['C']), 'task:C'],
    [done('C'), 'C'],
    [activates('H', ['A']), 'task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B j j task:D'],
    [done('D', { x: 1 }), 'D H e ended:completed'],
  ]);
  play(t, model, [
    [begin({ x: 0 }), 's'],
    [activates('H', ['A']), 'task:A'],
    [done('A', { x: 1 }), 'A H e ended:completed'],
  ]);
});

t.test('its variables come out, its boundary events watch it, and one with nothing in it is passed by', async (t) => {
  const model = process(
    start('s'),
    adHoc('H', {}, user('A')),
    boundary('b', 'H', timer('P1D')),
    end('e'),
    end('x'),
    ...around,
    'b -> x',
  );
  const state = play(t, model, [
    [begin(), 's timer:b'],
    [activates('H', ['A'], { local: 1 }), 'task:A'],
    [done('A', { found: 2 }), 'A timer×b H e ended:completed'],
  ]);
  t.match(state.scopes, [{ variables: { local: 1, found: 2 } }]);
  play(t, model, [
    [begin(), 's timer:b'],
    [fires('b'), 'timer!b H× b x ended:completed'],
  ]);
  play(t, of(adHoc('H', {})), [[begin(), 's H e ended:completed']]);
});

t.test('a condition that cannot be told is an incident and is looked at again', async (t) => {
  play(t, of(adHoc('H', { until: 'x' }, user('A'))), [
    [begin({ x: 'no' }), 's'],
    [activates('H', ['A']), 'task:A'],
    [done('A'), 'A incident:H:condition-not-boolean'],
    [resolves('H', { x: true }), 'resolved:H H e ended:completed'],
  ]);
});

t.test('each instance of a multi-instance one is its own, and what was done in it can be compensated', async (t) => {
  const model = process(
    start('s'),
    adHoc(
      'H',
      { loop: parallel({ times: '2' }) },
      user('A'),
      boundary('a', 'A', compensate()),
      handler('undo'),
      'a ~> undo',
    ),
    throws('c', compensate()),
    end('e'),
    's -> H -> c -> e',
  );
  play(t, model, [
    [begin(), 's'],
    [activates('H', ['A']), 'task:A'],
    [done('A'), 'A H'],
    [activates('H', ['A']), 'task:A'],
    [done('A'), 'A H H task:undo task:undo'],
    [done('undo'), 'undo H'],
    [done('undo'), 'undo H c e ended:completed'],
  ]);
});
