import fc from 'fast-check';
import t from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import { standstill } from '../../src/engine/standstill.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command, Effect } from '../../src/engine/types.ts';
import { type Block, blocks, forksOf, modelOf, tasksOf } from '../support/block-models.ts';
import { broken } from '../support/broken.ts';
import { Built, sorted } from '../support/built.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const RUNS = { numRuns: 150 };

/** Walks an instance to its end, doing at each standstill what the next number picks of all that could be done. */
function walk(
  model: ProcessModel,
  choices: readonly number[],
  look: (state: InstanceState, effects: readonly Effect[]) => void,
) {
  const effects: Effect[] = [];
  let command: Command = { type: 'start', variables: {} };
  let state: InstanceState | null = null;
  for (let step = 0; step < 2_000; step += 1) {
    const transition = advance(model, state, command, contextAt(BEGINNING));
    state = transition.state;
    effects.push(...transition.effects);
    look(state, transition.effects);
    const { tasks, timers, ended } = standstill(state);
    if (ended) return { state, effects, steps: step };
    const open: Command[] = [
      ...tasks.map((token): Command => ({ type: 'completeTask', token, variables: {} })),
      ...timers.map((timer): Command => ({ type: 'fireTimer', timer })),
    ];
    const next = open[(choices[step % choices.length] ?? 0) % open.length];
    if (next === undefined) return { state, effects, steps: step };
    command = next;
  }
  throw new Error('the walk does not end');
}

const choices = fc.array(fc.nat(50), { minLength: 1, maxLength: 20 });

t.test(
  'a well-structured diagram opens exactly its tasks, in whatever order they are done, and completes',
  async (t) => {
    fc.assert(
      fc.property(blocks(false), choices, (block, order) => {
        const { state, effects } = walk(modelOf(block), order, () => {});
        if (state.ended?.outcome !== 'completed' || state.incidents.length > 0) return false;
        const opened = new Map<string, number>();
        for (const effect of effects) {
          if (effect.type === 'taskCreated') opened.set(effect.elementId, (opened.get(effect.elementId) ?? 0) + 1);
        }
        const expected = tasksOf(block);
        return opened.size === expected.size && [...expected].every(([id, times]) => opened.get(id) === times);
      }),
      RUNS,
    );
    t.pass();
  },
);

t.test('tokens are conserved: each enters one element once and leaves it once', async (t) => {
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      const { effects } = walk(modelOf(block), order, () => {});
      const of = (type: Effect['type']) =>
        effects.flatMap((effect) => (effect.type === type && 'token' in effect ? [effect.token] : []));
      const entered = of('elementEntered');
      const left = of('elementLeft');
      const taken = of('flowTaken');
      return (
        new Set(entered).size === entered.length &&
        new Set(left).size === left.length &&
        entered.length === left.length &&
        entered.every((token) => left.includes(token)) &&
        taken.every((token) => entered.includes(token))
      );
    }),
    RUNS,
  );
  t.pass();
});

t.test('each time a block is forked its join goes on exactly once', async (t) => {
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      const model = modelOf(block);
      const { effects } = walk(model, order, () => {});
      const entered = (id: string) =>
        effects.filter((one) => one.type === 'elementEntered' && one.elementId === id).length;
      const taken = (id: string) => {
        const flows = model.flows.filter(({ source }) => model.elements[source]?.id === id).map((flow) => flow.id);
        return effects.filter((one) => one.type === 'flowTaken' && flows.includes(one.flowId)).length;
      };
      return forksOf(block).every((id) => entered(`${id}f`) === taken(`${id}j`));
    }),
    RUNS,
  );
  t.pass();
});

t.test('no name of a token, scope, timer or incident comes twice in the life of an instance', async (t) => {
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      const { effects, state } = walk(modelOf(block), order, () => {});
      const timers = effects.flatMap((effect) => (effect.type === 'timerArmed' ? [effect.timer] : []));
      const tokens = effects.flatMap((effect) => (effect.type === 'elementEntered' ? [effect.token] : []));
      const numbers = [...timers, ...tokens].map((id) => Number(id.slice(1)));
      return new Set(numbers).size === numbers.length && numbers.every((one) => one < state.nextId);
    }),
    RUNS,
  );
  t.pass();
});

t.test('a walk always ends or waits, no state is broken, and the effects build what each state projects', async (t) => {
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      const model = modelOf(block);
      const built = new Built();
      const { state } = walk(model, order, (now, effects) => {
        built.take(effects);
        if (JSON.stringify(sorted(built)) !== JSON.stringify(sorted(project(model, now))))
          throw new Error('not projected');
        const wrong = broken(now);
        if (wrong.length > 0) throw new Error(wrong.join('; '));
        if (now.incidents.length > 0) throw new Error(JSON.stringify(now.incidents));
      });
      return state.ended !== null;
    }),
    RUNS,
  );
  t.pass();
});

t.test('the same commands give the same transitions, from a state as it is and from one that was saved', async (t) => {
  fc.assert(
    fc.property(blocks(true), choices, (block, order) => {
      const model = modelOf(block);
      let stored: InstanceState | null = null;
      let command: Command | null = { type: 'start', variables: {} };
      for (let step = 0; command !== null && step < 60; step += 1) {
        const once = advance(model, stored, command, contextAt(BEGINNING));
        const restored: InstanceState | null = stored === null ? null : structuredClone(stored);
        const twice = advance(model, restored, command, contextAt(BEGINNING));
        if (JSON.stringify(once) !== JSON.stringify(twice)) return false;
        stored = JSON.parse(JSON.stringify(once.state)) as InstanceState; // what was written is what is read
        const { tasks } = standstill(stored);
        const token = tasks[(order[step % order.length] ?? 0) % Math.max(1, tasks.length)];
        command = token === undefined ? null : { type: 'completeTask', token, variables: { step } };
      }
      return true;
    }),
    RUNS,
  );
  t.pass();
});

t.test('the state does not grow with the rounds a loop has made, whatever is in it', async (t) => {
  const most = (block: Block, order: readonly number[]) => {
    let size = 0;
    walk(modelOf(block), order, (state) => {
      size = Math.max(size, JSON.stringify(state).replaceAll(/\d+/g, '0').length);
    });
    return size;
  };
  fc.assert(
    fc.property(
      blocks(false),
      (of) => most({ type: 'loop', times: 9, of }, [0]) <= most({ type: 'loop', times: 2, of }, [0]),
    ),
    { numRuns: 60 },
  );
  t.pass();
});

t.test('ten thousand rounds leave nothing behind', async (t) => {
  const model = modelOf({
    type: 'loop',
    times: 10_000,
    of: { type: 'some', of: [{ type: 'user' }, { type: 'user' }], taken: [true] },
  });
  let { state } = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING));
  const first = JSON.stringify(state).length;
  for (let round = 1; round < 10_000; round += 1) {
    const [token = ''] = standstill(state).tasks;
    ({ state } = advance(model, state, { type: 'completeTask', token, variables: {} }, contextAt(BEGINNING)));
  }
  t.equal(state.scopes[0]?.variables.nb, 9_999);
  t.ok(JSON.stringify(state).length < first + 30, 'but for the digits of its counters');
});
