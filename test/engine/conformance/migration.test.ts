import t, { type Test } from 'tap';
import type { ProcessModel } from '../../../src/bpmn/model.ts';
import { advance } from '../../../src/engine/advance.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import type { MigrationPlan } from '../../../src/engine/types.ts';
import { arrives, begin, done, failed, fires, migrates, moves, resolves, worked } from '../../support/acts.ts';
import {
  and,
  boundary,
  boundaryBeside,
  catches,
  compensate,
  end,
  eventSub,
  handler,
  message,
  parallel,
  process,
  sequential,
  service,
  start,
  startBeside,
  sub,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const plain = process(start('s'), user('A'), user('B'), end('e'), 's -> A -> B -> e');

/** The codes for which a migration is refused. */
function refusal(t: Test, from: ProcessModel, state: InstanceState, to: ProcessModel, plan: MigrationPlan = {}) {
  try {
    advance(from, state, { type: 'migrate', to, plan }, contextAt(BEGINNING));
  } catch (error) {
    t.match(error, { code: 'migration-refused' });
    return (error as { obstacles: { elementId: string; code: string }[] }).obstacles.map(
      ({ elementId, code }) => `${elementId} ${code}`,
    );
  }
  return [];
}

t.test('a token stays where it is when its element is, and goes on by the new flows', async (t) => {
  const longer = process(start('s'), user('A'), user('N'), user('B'), end('e'), 's -> A -> N -> B -> e');
  const state = play(t, plain, [
    [begin(), 's task:A'],
    [migrates(longer), ''],
    [done('A'), 'A task:N'],
  ]);
  t.equal(state.tokens.length, 1);
});

t.test('a renamed element keeps its token', async (t) => {
  const renamed = process(start('s'), user('A2'), end('e'), 's -> A2 -> e');
  const before = play(t, plain, [[begin(), 's task:A']]);
  const after = play(t, plain, [
    [begin(), 's task:A'],
    [migrates(renamed, { elements: { A: 'A2' } }), 'task×A A× task:A2'],
  ]);
  t.equal(after.tokens[0]?.id, before.tokens[0]?.id);
  t.same(refusal(t, plain, before, renamed), ['A element-missing']);
  play(t, plain, [
    [begin(), 's task:A'],
    [migrates(renamed, { elements: { A: 'A2' } }), 'task×A A× task:A2'],
    [done('A2'), 'A2 e ended:completed'],
  ]);
});

const wrapped = process(
  start('s'),
  sub(
    'P',
    {},
    start('ps'),
    user('A'),
    'ps -> A',
    eventSub('E', startBeside('es', message('m')), end('ee'), 'es -> ee'),
  ),
  boundary('late', 'P', timer('P1D')),
  end('e'),
  's -> P -> e',
  'late -> e',
);

t.test('an element that moves into a sub-process opens it, with all that watches it', async (t) => {
  play(t, plain, [
    [begin(), 's task:A'],
    [migrates(wrapped), 'timer:late message:es task×A A× task:A'],
    [done('A'), 'A closed:es timer×late P e ended:completed'],
  ]);
  play(t, plain, [
    [begin(), 's task:A'],
    [migrates(wrapped), 'timer:late message:es task×A A× task:A'],
    [fires('late'), 'timer!late task×A A× closed:es P× late e ended:completed'],
  ]);
});

t.test('an element that moves out of a sub-process leaves it, and its variables come along', async (t) => {
  const state = play(t, wrapped, [
    [begin(), 's timer:late message:es ps task:A'],
    [migrates(plain), 'task×A A× task:A timer×late closed:es P×'],
    [done('A', { x: 1 }), 'A task:B'],
  ]);
  t.equal(state.scopes.length, 1);
  const beside = process(start('s'), sub('P', {}, start('ps'), user('X'), 'ps -> X'), user('A'), 's -> P', 's -> A');
  play(t, wrapped, [
    [begin(), 's timer:late message:es ps task:A'],
    [migrates(beside), 'task×A A× task:A closed:es timer×late P×'],
  ]);
});

t.test('two tokens that move into the same sub-process share it', async (t) => {
  const forked = process(start('s'), and('f'), user('A'), user('B'), end('e'), 's -> f', 'f -> A -> e', 'f -> B -> e');
  const inside = process(
    start('s'),
    sub('P', {}, start('ps'), and('f'), user('A'), user('B'), 'ps -> f', 'f -> A', 'f -> B'),
    end('e'),
    's -> P -> e',
  );
  play(t, forked, [
    [begin(), 's f task:A task:B'],
    [migrates(inside), 'task×A A× task:A task×B B× task:B'],
    [done('A'), 'A'],
    [done('B'), 'B P e ended:completed'],
  ]);
});

t.test('boundary events that are new are armed, those that are gone are disarmed', async (t) => {
  const timed = process(start('s'), user('A'), boundaryBeside('b', 'A', timer('P1D')), end('e'), 's -> A', 'b -> e');
  play(t, plain, [
    [begin(), 's task:A'],
    [migrates(timed), 'timer:b'],
    [fires('b'), 'timer!b b e'],
    [migrates(plain), ''],
    [done('A'), 'A task:B'],
  ]);
  play(t, timed, [
    [begin(), 's timer:b task:A'],
    [migrates(plain), 'timer×b'],
  ]);
  play(t, timed, [
    [begin(), 's timer:b task:A'],
    [fires('b'), 'timer!b b e'],
    [migrates(timed), ''],
  ]);
});

t.test('a timer that changed keeps its moment or is armed anew, as the plan says', async (t) => {
  const of = (length: string) =>
    process(start('s'), user('A'), boundary('b', 'A', timer(length)), end('e'), 's -> A', 'b -> e');
  const kept = play(t, of('P1D'), [
    [begin(), 's timer:b task:A'],
    [migrates(of('P5D')), ''],
  ]);
  t.equal(kept.timers[0]?.dueAt, '2026-03-03T01:00:00.000Z');
  const rearmed = play(t, of('P1D'), [
    [begin(), 's timer:b task:A'],
    [migrates(of('P5D'), { timers: { b: 'rearm' } }), 'timer×b timer:b'],
  ]);
  t.equal(rearmed.timers[0]?.dueAt, '2026-03-07T01:00:00.000Z');
});

t.test('a message of another name is waited for under that name', async (t) => {
  const of = (name: string) => process(start('s'), catches('c', message(name)), end('e'), 's -> c -> e');
  play(t, of('old'), [
    [begin(), 's message:c'],
    [migrates(of('new')), 'closed:c message:c'],
    [arrives('new'), 'closed:c c e ended:completed'],
  ]);
});

const join = (...branches: string[]) =>
  process(
    start('s'),
    and('f'),
    ...branches.map((id) => user(id)),
    and('j'),
    user('D'),
    's -> f',
    ...branches.map((id) => `f -> ${id} -> j`),
    'j -> D',
  );

t.test('a widened join waits for more, a narrowed one goes on', async (t) => {
  play(t, join('A', 'B'), [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A'],
    [migrates(join('A', 'B', 'C')), 'incident:j:join-incomplete'],
    [done('B'), 'B'],
    [moves([], ['>C']), 'task:C resolved:j'],
    [done('C'), 'C j j j task:D'],
  ]);
  play(t, join('A', 'B', 'C'), [
    [begin(), 's f task:A task:B task:C'],
    [done('A'), 'A'],
    [done('B'), 'B'],
    [migrates(join('A', 'B', 'C')), ''],
    [done('C'), 'C j j j task:D'],
  ]);
  const waiting = play(t, join('A', 'B'), [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A'],
  ]);
  t.same(refusal(t, join('A', 'B'), waiting, join('B', 'C')), ['j flow-missing']);
  play(t, join('A', 'B'), [
    [begin(), 's f task:A task:B'],
    [done('A'), 'A'],
    [migrates(join('C', 'B'), { flows: { 'A-j': 'C-j' } }), ''],
    [done('B'), 'B j j task:D'],
  ]);
});

t.test('jobs, incidents, instances and what can be compensated move along', async (t) => {
  const work = process(start('s'), service('W'), 's -> W');
  play(t, work, [
    [begin(), 's job:W'],
    [migrates(process(start('s'), service('W', { job: 'other' }), 's -> W')), 'job×W job:W'],
    [worked('W'), 'W ended:completed'],
  ]);
  play(t, work, [
    [begin(), 's job:W'],
    [failed('W'), 'incident:W:down'],
    [
      migrates(process(start('s'), service('W2'), 's -> W2'), { elements: { W: 'W2' } }),
      'W× resolved:W incident:W2:down',
    ],
    [resolves('W2'), 'resolved:W2 job:W2'],
  ]);
  const many = (id: string) =>
    process(start('s'), user(id, { loop: parallel({ times: '2' }) }), end('e'), `s -> ${id} -> e`);
  play(t, many('R'), [
    [begin(), 's task:R task:R'],
    [done('R'), 'R'],
    [migrates(many('Q'), { elements: { R: 'Q' } }), 'R× task×R R× task:Q'],
    [done('Q'), 'Q Q e ended:completed'],
  ]);
  const booked = (id: string) =>
    process(
      start('s'),
      user(id),
      boundary('a', id, compensate()),
      handler('undo'),
      'a ~> undo',
      user('B'),
      throws('c', compensate()),
      `s -> ${id} -> B -> c`,
    );
  play(t, booked('A'), [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [migrates(booked('A2'), { elements: { A: 'A2' } }), ''],
    [done('B'), 'B task:undo'],
  ]);
  const done1 = play(t, booked('A'), [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
  ]);
  t.same(refusal(t, booked('A'), done1, booked('A2')), ['A element-missing']);
});

t.test('what cannot be moved is refused token by token, before anything changes', async (t) => {
  const forked = join('A', 'B');
  const state = play(t, forked, [[begin(), 's f task:A task:B']]);
  const other = process(start('s'), service('A'), user('B', { loop: sequential({ times: '2' }) }), 's -> A -> B');
  t.same(refusal(t, forked, state, other), ['A kind-differs', 'B loop-differs']);
  const repeated = process(start('s'), sub('P', { loop: parallel({ times: '2' }) }, user('A'), user('B')), 's -> P');
  t.same(refusal(t, forked, state, repeated), ['A scope-not-open', 'B scope-not-open']);
  const broken = process(start('s'), user('A'), boundary('b', 'A', timer('=nothing')), user('B'), 's -> A -> B');
  t.same(refusal(t, forked, state, broken), ['b listener-failed']);
});

t.test('tokens that wait for others of their activity begin when the new model wants fewer', async (t) => {
  const model = (startQuantity: number) =>
    process(
      start('s'),
      and('f'),
      user('A'),
      user('C'),
      user('B', { startQuantity }),
      's -> f',
      'f -> A -> B',
      'f -> C -> B',
    );
  play(t, model(2), [
    [begin(), 's f task:A task:C'],
    [done('A'), 'A'],
    [migrates(model(1)), 'task:B'],
    [done('C'), 'C task:B'],
  ]);
});

t.test('an element may be called like something every object has', async (t) => {
  const model = (next: string) => process(start('s'), user('constructor'), user(next), `s -> constructor -> ${next}`);
  play(t, model('toString'), [
    [begin(), 's task:constructor'],
    [migrates(model('valueOf'), { elements: {}, flows: {}, timers: {} }), ''],
    [done('constructor'), 'constructor task:valueOf'],
  ]);
});
