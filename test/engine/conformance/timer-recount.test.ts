import t from 'tap';
import { advance } from '../../../src/engine/advance.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import type { Context } from '../../../src/engine/types.ts';
import { type Act, begin, fires } from '../../support/acts.ts';
import { boundary, boundaryBeside, end, process, start, timer, user } from '../../support/model-builder.ts';
import { contextAt, play } from '../../support/play.ts';

const recounts =
  (now?: string): Act =>
  () => ({ command: { type: 'recountTimers' }, ...(now === undefined ? {} : { now }) });

/** A context whose calendar has one more day off: every limit in working days ends a day later. */
function dayOffAt(now: string): Context {
  const context = contextAt(now);
  return {
    ...context,
    dueAt(duration, unit, anchor) {
      const due = context.dueAt(duration, unit, anchor);
      return unit === 'WD' ? new Date(Date.parse(due) + 86_400_000).toISOString() : due;
    },
  };
}

const watched = process(
  start('s'),
  user('A'),
  boundary('wd', 'A', timer('P5D', 'WD')),
  boundary('plain', 'A', timer('P5D')),
  end('o'),
  end('e'),
  's -> A -> e',
  'wd -> o',
  'plain -> o',
);

const begun = () =>
  advance(watched, null, { type: 'start', variables: {} }, contextAt('2026-03-02T01:00:00.000Z')).state;
const restored = (state: InstanceState) => JSON.parse(JSON.stringify(state)) as InstanceState; // what is stored is what is read
const moments = (state: InstanceState) =>
  Object.fromEntries(state.timers.map(({ element, dueAt }) => [element, dueAt]));

t.test('a timer in working days moves with the calendar, one in civil time does not', async (t) => {
  const before = begun();
  t.same(moments(before), { wd: '2026-03-09T01:00:00.000Z', plain: '2026-03-07T01:00:00.000Z' });

  const { state, effects } = advance(
    watched,
    restored(before),
    { type: 'recountTimers' },
    dayOffAt('2026-03-03T01:00:00.000Z'),
  );

  t.same(moments(state), { wd: '2026-03-10T01:00:00.000Z', plain: '2026-03-07T01:00:00.000Z' });
  t.match(effects, [{ type: 'timerMoved', elementId: 'wd', dueAt: '2026-03-10T01:00:00.000Z' }]);
  t.equal(effects.length, 1);
});

t.test('counting again by the same calendar changes nothing, and the timer still fires', async (t) => {
  play(t, watched, [
    [begin(), 's timer:wd timer:plain task:A'],
    [recounts(), ''],
    [fires('wd'), 'timer!wd timer×plain task×A A× wd o ended:completed'],
  ]);
});

t.test('what was due before the calendar changed has occurred and is not moved (R-CLK-36)', async (t) => {
  const { state, effects } = advance(watched, begun(), { type: 'recountTimers' }, dayOffAt('2026-03-09T01:00:00.000Z'));

  t.equal(moments(state).wd, '2026-03-09T01:00:00.000Z');
  t.same(effects, []);
});

t.test('a cycle in working days moves from the time it occurred last', async (t) => {
  const model = process(start('s'), user('A'), boundaryBeside('b', 'A', timer('R3/P2D', 'WD')), 's -> A');
  const state = play(t, model, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b timer:b b'],
  ]);
  t.equal(moments(state).b, '2026-03-06T01:00:00.000Z');

  const moved = advance(model, restored(state), { type: 'recountTimers' }, dayOffAt('2026-03-04T02:00:00.000Z'));

  t.equal(moments(moved.state).b, '2026-03-07T01:00:00.000Z');
});

t.test('a moment that can not be counted any more stays as it was', async (t) => {
  const broken: Context = {
    ...contextAt('2026-03-03T01:00:00.000Z'),
    dueAt() {
      throw new RangeError('outside the calendar');
    },
  };

  const { state, effects } = advance(watched, begun(), { type: 'recountTimers' }, broken);

  t.equal(moments(state).wd, '2026-03-09T01:00:00.000Z');
  t.same(effects, []);
});
