import fc from 'fast-check';
import t from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import { type Command, EngineError } from '../../src/engine/types.ts';
import { type Block, blocks, modelOf } from '../support/block-models.ts';
import { broken } from '../support/broken.ts';
import { Built, sorted } from '../support/built.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** Any change by hand, whether it makes sense or not, and what happens between. */
function change(model: ProcessModel, others: readonly ProcessModel[], state: InstanceState, n: number): Command {
  const { tasks, timers } = project(model, state);
  const token = pick(state.tokens, n)?.id ?? '';
  const element = pick(model.elements, n * 7)?.id ?? '';
  const where = n % 2 === 0 ? ('before' as const) : ('after' as const);
  const whole = state.tokens.find(({ loop }) => loop !== undefined)?.id ?? token;
  const signer =
    pick(
      state.tokens.filter(({ signs }) => signs !== undefined),
      n,
    )?.id ?? token;
  const inner = state.tokens.find(({ outer }) => outer !== undefined)?.id ?? token;
  const commands: (Command | null)[] = [
    { type: 'modify', cancel: [token], start: [{ element, where }] },
    { type: 'modify', cancel: [], start: [{ element, where, scope: pick(state.scopes, n)?.id ?? '' }] },
    { type: 'modify', cancel: state.tokens.slice(1).map(({ id }) => id), start: [{ element, where }] },
    { type: 'addInstance', token: whole, item: n, next: n % 3 === 0 },
    { type: 'removeInstance', token: inner },
    {
      type: 'addSigner',
      token: pick(tasks, n)?.token ?? '',
      when: n % 3 === 0 ? 'before' : n % 3 === 1 ? 'beside' : 'after',
    },
    { type: 'addSigner', token, when: 'beside' },
    { type: 'completeSigner', token: signer, reopens: n % 3 === 0 },
    { type: 'removeSigner', token: signer },
    { type: 'removeInstance', token: whole, number: n % 4 },
    { type: 'migrate', to: pick(others, n) ?? model, plan: n % 2 === 0 ? {} : { timers: { b_0t: 'rearm' } } },
    { type: 'completeTask', token: pick(tasks, n)?.token ?? '', variables: {} },
    { type: 'completeTask', token: pick(tasks, n + 1)?.token ?? '', variables: {} },
    timers.length === 0 ? null : { type: 'fireTimer', timer: pick(timers, n)?.timer ?? '' },
  ];
  return pick(commands, n) ?? { type: 'setVariables', variables: { n } };
}

t.test('no change by hand leaves a broken state: it is made whole or refused', async (t) => {
  const acts = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(fc.array(blocks(true), { minLength: 1, maxLength: 3 }), acts, (drawn: readonly Block[], numbers) => {
      const models = drawn.map(modelOf);
      let model = models[0] as ProcessModel; // there is at least one
      let { state, effects } = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING));
      const built = new Built();
      built.take(effects);
      for (const n of numbers) {
        if (state.ended !== null) return;
        const command = change(model, models, state, n);
        const before = JSON.stringify(state);
        try {
          ({ state, effects } = advance(model, state, command, contextAt(BEGINNING)));
        } catch (error) {
          if (!(error instanceof EngineError)) throw error;
          if (JSON.stringify(state) !== before) throw new Error('a refusal has changed something');
          continue;
        }
        if (command.type === 'migrate') model = command.to;
        built.take(effects);
        const wrong = broken(state);
        if (wrong.length > 0) throw new Error(`${command.type}: ${wrong.join('; ')}`);
        const projected = sorted(project(model, state));
        if (JSON.stringify(sorted(built)) !== JSON.stringify(projected))
          throw new Error(`${command.type}: not projected`);
      }
    }),
    { numRuns: 150 },
  );
  t.pass();
});

t.test('migrating to the same model changes nothing', async (t) => {
  fc.assert(
    fc.property(blocks(true), fc.array(fc.nat(50), { maxLength: 8 }), (block, choices) => {
      const model = modelOf(block);
      let { state } = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING));
      for (const n of choices) {
        const task = pick(project(model, state).tasks, n);
        if (task === undefined) break;
        const command: Command = { type: 'completeTask', token: task.token, variables: {} };
        state = advance(model, state, command, contextAt(BEGINNING)).state;
      }
      if (state.ended !== null) return true;
      const { state: after, effects } = advance(
        model,
        state,
        { type: 'migrate', to: modelOf(block), plan: {} },
        contextAt(BEGINNING),
      );
      return effects.length === 0 && JSON.stringify(after) === JSON.stringify(state);
    }),
    { numRuns: 100 },
  );
  t.pass();
});
