import fc from 'fast-check';
import t from 'tap';
import { advance } from '../../src/engine/advance.ts';
import { returnTargets } from '../../src/engine/return-targets.ts';
import { standstill } from '../../src/engine/standstill.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command } from '../../src/engine/types.ts';
import { begin, done } from '../support/acts.ts';
import { type Block, blocks, modelOf } from '../support/block-models.ts';
import { broken } from '../support/broken.ts';
import { and, end, process, start, user, xor } from '../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../support/play.ts';

const choices = fc.array(fc.nat(50), { minLength: 1, maxLength: 20 });

const told = (state: InstanceState, model: ReturnType<typeof process>, element: string) =>
  returnTargets(model, state, state.tokens.find((one) => one.element === element)?.id ?? '').map(
    ({ elementId, cancel }) =>
      `${elementId}: ${cancel.map((id) => state.tokens.find((one) => one.id === id)?.element)}`,
  );

t.test('within a branch a return leaves the other branches as they are, also what waits at the join', async (t) => {
  const model = process(
    start('s'),
    user('A'),
    and('f'),
    ...['B1', 'B2', 'C1', 'C2'].map((id) => user(id)),
    and('j'),
    user('D'),
    end('e'),
    's -> A -> f -> B1 -> B2 -> j -> D -> e',
    'f -> C1 -> C2 -> j',
  );
  const both = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A f task:B1 task:C1'],
    [done('B1'), 'B1 task:B2'],
  ]);
  t.same(told(both, model, 'B2'), ['B1: B2', 'A: C1,B2']);
  const waits = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A f task:B1 task:C1'],
    [done('B1'), 'B1 task:B2'],
    [done('C1'), 'C1 task:C2'],
    [done('C2'), 'C2'],
  ]);
  t.same(told(waits, model, 'B2'), ['B1: B2', 'A: B2,j']);
  const behind = play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A f task:B1 task:C1'],
    [done('B1'), 'B1 task:B2'],
    [done('B2'), 'B2'],
    [done('C1'), 'C1 task:C2'],
    [done('C2'), 'C2 j j task:D'],
  ]);
  t.same(told(behind, model, 'D'), ['A: D'], 'one branch alone is not done again: the join would wait for the other');
});

t.test('a loop around a fork does not make the other branch a target', async (t) => {
  const model = process(
    start('s'),
    xor('m'),
    user('A'),
    and('f'),
    user('B'),
    user('C'),
    and('j'),
    user('D'),
    xor('g'),
    end('e'),
    's -> m -> A -> f -> B -> j -> D -> g -> e else',
    'f -> C -> j',
    'g -> m if again = true',
  );
  const state = play(t, model, [
    [begin(), 's m task:A'],
    [done('A'), 'A f task:B task:C'],
    [done('B'), 'B'],
    [done('C'), 'C j j task:D'],
    [done('D', { again: true }), 'D g m task:A'],
    [done('A'), 'A f task:B task:C'],
  ]);
  t.same(told(state, model, 'B'), ['A: B,C', 'D: B,C']);
});

t.test('with any returns, no token is lost or doubled and the instance still ends', async (t) => {
  let returned = 0;
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      returned += walkBack(block, order);
    }),
    { numRuns: 400 },
  );
  t.ok(returned > 100, `${returned} returns were played`);
});

/** Walks an instance to its end, going back now and then; gives how often. */
function walkBack(block: Block, order: readonly number[]): number {
  const model = modelOf(block);
  let state: InstanceState | null = null;
  let command: Command = { type: 'start', variables: {} };
  let returned = 0;
  for (let step = 0; step < 2_000; step += 1) {
    const next = advance(model, state, command, contextAt(BEGINNING));
    state = next.state;
    const now: InstanceState = state;
    const wrong = [
      ...broken(now),
      ...doubled(now),
      ...now.incidents.map(({ code, element }) => `${code} at ${element}`),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    const { tasks, timers, ended } = standstill(now);
    if (ended) return returned;
    const choice = order[step % order.length] ?? 0;
    const token = tasks[choice % Math.max(1, tasks.length)];
    const targets = token === undefined ? [] : returnTargets(model, now, token);
    const target = targets[choice % Math.max(1, targets.length)];
    if (target !== undefined && returned < 12 && choice % 3 !== 0) {
      returned += 1;
      const { elementId, scope, cancel } = target;
      if (token === undefined) throw new Error('only a task goes back');
      if (!cancelsAlongside(now, cancel, token)) throw new Error(`${elementId} would leave ${token} where it is`);
      command = { type: 'modify', cancel, start: [{ element: elementId, where: 'before', scope }] };
      continue;
    }
    const timer = timers[choice % Math.max(1, timers.length)];
    if (timer !== undefined && (token === undefined || choice % 5 === 0)) command = { type: 'fireTimer', timer };
    else if (token !== undefined) command = { type: 'completeTask', token, variables: {} };
    else throw new Error(`stuck: ${JSON.stringify(now.tokens)}`);
  }
  throw new Error('the walk does not end');
}

/** Elements with two tokens in one scope: a block never has them, whatever was returned. */
function doubled({ tokens }: InstanceState): string[] {
  const places = tokens.flatMap(({ element, scope, outer, flow, wait }) =>
    outer === undefined ? [`${element} in ${scope}${wait === 'join' ? ` by ${flow}` : ''}`] : [],
  );
  return places.filter((place, at) => places.indexOf(place) !== at).map((place) => `two tokens at ${place}`);
}

/** Whether a token goes with one of those that are cancelled: it is one, or inside one. */
function cancelsAlongside(state: InstanceState, cancel: readonly string[], id: string): boolean {
  if (cancel.includes(id)) return true;
  const token = state.tokens.find((one) => one.id === id);
  const up = token?.outer ?? state.scopes.find((scope) => scope.id === token?.scope)?.token ?? null;
  return up !== null && cancelsAlongside(state, cancel, up);
}
