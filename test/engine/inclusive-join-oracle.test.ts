import fc from 'fast-check';
import t from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command } from '../../src/engine/types.ts';
import { and, end, or, process, start, user, xor } from '../support/model-builder.ts';
import { BEGINNING, contextAt } from '../support/play.ts';
import { type Marking, OutOfGame, TokenGame } from '../support/token-game.ts';

const NODES = { user: (id: string) => user(id), xor, and, or, end: (id: string) => end(id) } as const;

/** Small graphs without any structure: gateways and tasks, loops and joins wherever the numbers put them. */
const graphs = fc
  .record({
    kinds: fc.array(fc.constantFrom<keyof typeof NODES>('user', 'user', 'user', 'xor', 'and', 'or', 'or', 'end'), {
      minLength: 5,
      maxLength: 9,
    }),
    flows: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(5)), { minLength: 5, maxLength: 13 }),
  })
  .map(({ kinds, flows }): ProcessModel => {
    const nodes = kinds.map((kind, n) => NODES[kind](`n${n}`));
    const sources = nodes.filter(({ kind }) => kind !== 'endEvent').map(({ id }) => id);
    const targets = nodes.map(({ id }) => id);
    const drawn = flows.flatMap(([from, to, how]) => {
      const source = sources[from % sources.length];
      if (source === undefined) return [];
      return [`${source} -> ${targets[to % targets.length]}${['', '', '', '', ' if x', ' if not(x)'][how]}`];
    });
    // Everything that no flow has reached yet is led to, so that nothing begins by itself.
    const unled = targets.filter((id) => !drawn.some((flow) => flow.split(' ')[2] === id));
    const led = new Set([...unled, ...targets.slice(0, 2)]);
    return process(start('s'), and('f'), ...nodes, 's -> f', ...[...led].map((id) => `f -> ${id}`), ...drawn);
  });

/** What the engine's state is as a marking. */
function markingOf({ elements, flows, indexOf }: ProcessModel, { tokens }: InstanceState): Marking {
  const at = (id: string | undefined) => flows.findIndex((flow) => flow.id === id);
  return {
    flows: flows.map(({ index }) => tokens.filter(({ wait, flow }) => wait === 'join' && at(flow) === index).length),
    tasks: elements.map(
      ({ index }) => tokens.filter((one) => one.wait === 'task' && indexOf.get(one.element) === index).length,
    ),
  };
}

/** Plays one graph on the engine and by the rules; counts the inclusive joins that were seen to wait. */
function compare(model: ProcessModel, acts: readonly (readonly [number, boolean])[]): number {
  let waits = 0;
  let state: InstanceState | null = null;
  let marking: Marking | null = null;
  let next: { token: string; element: string } | null = null;
  for (const [pick, x] of acts) {
    const left = model.elements[model.indexOf.get(next?.element ?? 's') ?? 0];
    if (left === undefined) throw new Error('the graph has no start');
    let expected: readonly Marking[];
    try {
      expected = new TokenGame(model, { x }).leave(marking, left);
    } catch (error) {
      if (error instanceof OutOfGame) return waits;
      throw error;
    }
    const variables = { x };
    const command: Command =
      next === null ? { type: 'start', variables } : { type: 'completeTask', token: next.token, variables };
    const after: InstanceState = advance(model, state, command, contextAt(BEGINNING)).state;
    state = after;
    const now = markingOf(model, after);
    marking = now;
    const told = expected.map((one) => JSON.stringify(one));
    if (!told.includes(JSON.stringify(now))) throw new Error(`${JSON.stringify(now)} is none of ${told.join(' ')}`);
    waits += after.tokens.filter(({ wait, element }) => wait === 'join' && element !== 'f').length;
    const tasks = after.tokens.filter(({ wait }) => wait === 'task');
    const task = tasks[pick % tasks.length];
    if (task === undefined) return waits;
    next = { token: task.id, element: task.element };
  }
  return waits;
}

t.test('gateways of any small diagram bring the tokens where the rules of the standard bring them', async (t) => {
  let waits = 0;
  const acts = fc.array(fc.tuple(fc.nat(40), fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(graphs, acts, (model, chosen) => {
      waits += compare(model, chosen);
    }),
    { numRuns: 2_000 },
  );
  t.ok(waits > 300, `tokens were seen to wait at joins ${waits} times`);
});
