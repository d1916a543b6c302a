import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import t from 'tap';
import { compileXml } from '../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command } from '../../src/engine/types.ts';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import { ExpressionError, FeelSyntaxError } from '../../src/feel/errors.ts';
import { process as diagram, flows } from '../bpmn/document.ts';
import { broken } from '../support/broken.ts';
import { and, end, parallel, process, script, start, sub, task, user, xor } from '../support/model-builder.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const context = contextAt(BEGINNING);
const begin = (model: ProcessModel, variables = {}): InstanceState =>
  advance(model, null, { type: 'start', variables }, context).state;

/** Completes the user task of that id. */
function complete(model: ProcessModel, state: InstanceState, elementId: string): InstanceState {
  const task = project(model, state).tasks.find((one) => one.elementId === elementId);
  return advance(model, state, { type: 'completeTask', token: task?.token ?? '', variables: {} }, context).state;
}

t.test(
  'two hundred sub-processes inside one another compile and are played to the innermost task and out again',
  async (t) => {
    const depth = 200;
    const inner = (at: number): string =>
      at === depth
        ? '<bpmn:userTask id="u" />'
        : `<bpmn:subProcess id="n${at}"><bpmn:startEvent id="s${at}" />${inner(at + 1)}${flows(`s${at}-${at + 1 === depth ? 'u' : `n${at + 1}`}`)}</bpmn:subProcess>`;
    const [model] = await compileXml(
      diagram(`<bpmn:startEvent id="s" />${inner(0)}<bpmn:endEvent id="e" />${flows('s-n0', 'n0-e')}`),
    );
    if (model === undefined) throw new Error('the diagram has a process');

    const waiting = begin(model);
    t.equal(waiting.scopes.length, depth + 1);
    t.match(complete(model, waiting, 'u').ended, { outcome: 'completed' });
  },
);

t.test(
  'a loop without a wait stops with an incident on its token, and the rest of the instance is usable',
  async (t) => {
    const model = process(
      start('s'),
      xor('x'),
      script('count', 'n', 'n + 1'),
      user('u'),
      end('e'),
      's -> x -> count -> x',
      's -> u -> e',
    );
    const patient = { ...context, stepsAtMost: 50 };
    const { state } = advance(model, null, { type: 'start', variables: { n: 0 } }, patient);
    t.match(state.incidents, [{ code: 'step-budget-spent', message: /50 steps/ }]);

    const after = complete(model, state, 'u');
    t.same(broken(after), []);
    t.equal(project(model, after).tasks.length, 0, 'the task beside it is done');
    const incident = after.incidents[0]?.id ?? '';
    const again = advance(model, after, { type: 'resolveIncident', incident, variables: { n: 0 } }, patient).state;
    t.match(again.incidents, [{ code: 'step-budget-spent' }]);
    const ended = advance(model, again, { type: 'cancelInstance', reason: 'it turns in circles' }, context).state;
    t.match(ended.ended, { outcome: 'cancelled' });
  },
);

t.test('tokens by the million are refused at the token that would make them', async (t) => {
  const million = process(
    start('s'),
    task('task', 't', { completionQuantity: 1_000_000_000 }),
    user('u'),
    's -> t -> u',
    's -> u',
  );
  t.match(begin(million).incidents, [{ element: 't', code: 'too-many-tokens' }]);
  t.equal(begin(million).tokens.length, 2);

  const many = parallel({ times: '1500' });
  const squared = process(
    start('s'),
    sub('outer', { loop: many }, start('i'), user('u', { loop: many }), 'i -> u'),
    's -> outer',
  );
  const state = begin(squared);
  t.ok(state.tokens.length < 20_000, `${state.tokens.length} tokens`);
  t.ok(state.incidents.some(({ code }) => code === 'too-many-tokens'));

  const bred = begin(process(start('s'), xor('m'), and('f'), 's -> m -> f', 'f -> m', 'f -> m'));
  t.ok(JSON.stringify(bred).length < 4_000_000, 'a state that can still be stored');
});

t.test('variables with the names of prototypes are variables like any other', async (t) => {
  const hostile = JSON.parse(
    '{"__proto__": {"admin": true}, "constructor": "c", "toString": 1, "a": {"__proto__": {"b": 1}}}',
  );
  const model = process(
    start('s'),
    script('read', 'seen', '{admin: admin, b: a.b, c: constructor}'),
    script('write', '__proto__', '{admin: true}'),
    user('u'),
    's -> read -> write -> u',
  );
  const state = JSON.parse(JSON.stringify(begin(model, hostile))) as InstanceState; // what was written is what is read
  t.match(state.scopes[0]?.variables, { seen: { admin: null, b: null, c: 'c' }, constructor: 'c' });
  t.equal(Reflect.get({}, 'admin'), undefined, 'no prototype is changed');
  t.equal(project(model, state).tasks.length, 1);
});

t.test('ten thousand refusals and incidents leave no memory behind', async (t) => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const circles = process(start('s'), xor('x'), script('a', 'n', 'n + 1'), 's -> x -> a -> x');
  const hostile: Command = { type: 'start', variables: { n: 0, s: 'a'.repeat(2_000) } };
  const expressions = [
    'matches(s, "(a+)+$")',
    'for i in 1..1000000 return i',
    'x.constructor',
    's + s',
    '(function(f) 1)(1)',
  ].map((text) => compileExpression(text));
  const refused = [`${'('.repeat(60)}1${')'.repeat(60)}`, '__proto__', 'uuid()', '1 +', 'x'.repeat(4_001)];

  const round = (n: number): void => {
    advance(circles, null, hostile, { ...context, stepsAtMost: 20 });
    const tries = [
      () => expressions[n % expressions.length]?.evaluate({ s: `${n}a`, x: {} }),
      () => compileExpression(refused[n % refused.length] ?? ''),
    ];
    for (const attempt of tries) {
      try {
        attempt();
      } catch (error) {
        if (!(error instanceof ExpressionError || error instanceof FeelSyntaxError)) throw error;
      }
    }
  };
  const heap = (): number => {
    collect();
    return memoryUsage().heapUsed;
  };
  for (let n = 0; n < 1_000; n += 1) round(n);
  const before = heap();
  for (let n = 0; n < 10_000; n += 1) round(n);
  const grown = (heap() - before) / 1_000_000;
  t.ok(grown < 10, `the heap has grown by ${grown.toFixed(1)} MB`);
});
