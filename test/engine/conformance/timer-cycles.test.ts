import t from 'tap';
import type { ProcessModel } from '../../../src/bpmn/model.ts';
import { type Act, begin, done, fires } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  catches,
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
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** The moments at which a cycle beside a task occurs, up to six of them. */
function moments(t: Parameters<typeof play>[0], cycle: string, unit: 'WD' | null = null): string[] {
  const model = process(start('s'), user('A'), boundaryBeside('b', 'A', timer(cycle, unit)), 's -> A');
  const trace: [Act, string][] = [[begin(), 's timer:b task:A']];
  const seen: string[] = [];
  for (let state = play(t, model, trace); state.timers.length > 0 && seen.length < 6; ) {
    seen.push(state.timers[0]?.dueAt ?? '');
    const last = state.timers[0]?.cycle?.left === 0;
    trace.push([fires('b'), last ? 'timer!b b' : 'timer!b timer:b b']);
    state = play(t, model, trace);
  }
  return seen;
}

const days = (...list: string[]) => list.map((day) => (day.includes('T') ? day : `2026-${day}T00:00:00.000Z`));

// Every test begins on 2026-03-02 at 01:00 UTC.
t.test('a cycle counts from the moment it is armed, so often or without end', async (t) => {
  t.same(moments(t, 'R2/PT12H'), ['2026-03-02T13:00:00.000Z', '2026-03-03T01:00:00.000Z']);
  t.equal(moments(t, 'R/PT12H').length, 6);
  t.equal(moments(t, 'R-1/PT12H').length, 6);
});

t.test('a cycle with a start occurs at its start and then on its grid', async (t) => {
  t.same(moments(t, 'R3/2026-04-01T00:00:00Z/P1D'), days('04-01', '04-02', '04-03'));
  t.same(
    moments(t, 'R2/2026-01-31T00:00:00Z/P1Y'),
    days('2027-01-31T00:00:00.000Z'),
    'what is over does not come back',
  );
});

t.test('times of a cycle that are over when it is armed do not occur, and count', async (t) => {
  t.same(moments(t, 'R4/2026-03-01T00:00:00Z/P1D'), days('03-03', '03-04'));
  t.same(moments(t, 'R/2020-01-01T00:00:00Z/PT24H').slice(0, 2), days('03-03', '03-04'));
  t.same(moments(t, 'R/2026-03-02T01:00:00Z/P1D')[0], '2026-03-02T01:00:00.000Z', 'now is not over');
  t.same(moments(t, 'R/2000-01-31T00:00:00Z/P1M')[0]?.slice(0, 7), '2026-03');
});

t.test('a cycle with an end occurs on the grid that ends there', async (t) => {
  t.same(moments(t, 'R3/P1D/2026-04-03T00:00:00Z'), days('04-01', '04-02', '04-03'));
  t.same(moments(t, 'R/P1D/2026-03-05T00:00:00Z'), days('03-03', '03-04', '03-05'));
  t.same(moments(t, 'R9/P1D/2026-03-04T00:00:00Z'), days('03-03', '03-04'));
});

t.test('a cycle between two moments has their distance', async (t) => {
  t.same(moments(t, 'R3/2026-04-01T00:00:00Z/2026-04-02T00:00:00Z'), days('04-01', '04-02', '04-03'));
});

t.test('a cycle whose times are all over watches nothing, and cannot be waited for', async (t) => {
  const beside = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', timer('R2/2020-01-01T00:00:00Z/P1D')),
    's -> A',
  );
  play(t, beside, [[begin(), 's task:A']]);
  const waits = process(start('s'), catches('c', timer('R2/P1D/2020-01-01T00:00:00Z')), 's -> c');
  play(t, waits, [[begin(), 's incident:c:timer-invalid']]);
});

t.test('a cycle nobody can count out is an incident, not a hang', async (t) => {
  for (const bad of ['R/P0D', 'R/2020-01-01T00:00:00Z/PT0S', 'R/-P1D', 'R3/P1D/soon', 'R/2020-01-01T00:00:00Z/-P1D']) {
    const model = process(start('s'), catches('c', timer(bad)), 's -> c');
    play(t, model, [[begin(), 's incident:c:timer-invalid']]);
  }
});

t.test('a cycle of working days keeps to working days', async (t) => {
  t.same(moments(t, 'R2/P3D', 'WD'), ['2026-03-05T01:00:00.000Z', '2026-03-10T01:00:00.000Z']);
});

t.test('a cycle that is acted upon three times too late still occurs at each of its moments', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundaryBeside('b', 'A', timer('R3/PT1H')),
    end('x'),
    's -> A',
    'b -> x',
  );
  const late = '2026-03-05T01:00:00.000Z';
  const fireLate: Act = (state, m) => ({ ...fires('b')(state, m), now: late });
  const state = play(t, model, [
    [begin(), 's timer:b task:A'],
    [fireLate, 'timer!b timer:b b x'],
    [fireLate, 'timer!b timer:b b x'],
  ]);
  t.equal(state.timers[0]?.dueAt, '2026-03-02T04:00:00.000Z');
});

t.test('a boundary timer is armed anew each time its task is entered, once for all instances of it', async (t) => {
  const again = process(start('s'), user('A'), boundary('b', 'A', timer('P1D')), end('o'), 's -> A -> A', 'b -> o');
  const seen = (model: ProcessModel) =>
    play(t, model, [
      [begin(), 's timer:b task:A'],
      [(state, m) => ({ ...done('A')(state, m), now: '2026-03-02T20:00:00.000Z' }), 'timer×b A timer:b task:A'],
    ]).timers.map(({ dueAt }) => dueAt);
  t.same(seen(again), ['2026-03-03T20:00:00.000Z']);
  const many = process(
    start('s'),
    user('A', { loop: parallel({ times: '3' }) }),
    boundaryBeside('b', 'A', timer('R/P1D')),
    end('o'),
    end('e'),
    's -> A -> e',
    'b -> o',
  );
  play(t, many, [
    [begin(), 's timer:b task:A task:A task:A'],
    [fires('b'), 'timer!b timer:b b o'],
    [done('A'), 'A'],
    [fires('b'), 'timer!b timer:b b o'],
    [done('A'), 'A'],
    [done('A'), 'A timer×b A e ended:completed'],
  ]);
});

t.test('a cycle starts an event sub-process beside as often as it says, in each scope instance', async (t) => {
  const model = process(
    start('s'),
    sub(
      'S',
      { loop: parallel({ times: '2' }) },
      start('s1'),
      user('A'),
      's1 -> A',
      eventSub('E', startBeside('es', timer('R2/P1D')), end('ee'), 'es -> ee'),
    ),
    's -> S',
  );
  play(t, model, [
    [begin(), 's timer:es timer:es s1 s1 task:A task:A'],
    [fires('es'), 'timer!es timer:es es ee E'],
    [fires('es'), 'timer!es timer:es es ee E'],
    [fires('es'), 'timer!es es ee E'],
    [done('A'), 'A S'],
    [fires('es'), 'timer!es es ee E'],
    [done('A'), 'A S S ended:completed'],
  ]);
});

t.test('an interrupting timer and a message race on one multiple boundary event', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    boundary('b', 'A', timer('P1D'), message('m')),
    end('o'),
    's -> A',
    'b -> o',
  );
  play(t, model, [
    [begin(), 's timer:b message:b task:A'],
    [fires('b'), 'timer!b closed:b task×A A× b o ended:completed'],
  ]);
});
