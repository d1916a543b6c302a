import t from 'tap';
import { type DecisionSet, decisionSet } from '../../../src/dmn/decision-set.ts';
import { advance } from '../../../src/engine/advance.ts';
import { decision, literal, model, table } from '../../dmn/document.ts';
import { begin, done, resolves, worked } from '../../support/acts.ts';
import {
  boundary,
  end,
  message,
  parallel,
  process,
  rule,
  start,
  task,
  user,
  xor,
} from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const decisions = await written(
  decision('area', literal('length * width')) +
    decision(
      'level',
      table({
        inputs: ['area : number'],
        outputs: ['level', 'days'],
        rules: [
          ['< 100', '"SMALL"', '1'],
          ['>= 100', '"LARGE"', '5'],
          ['> 1000', '"HUGE"', '9'],
        ],
      }),
      { requires: ['area'] },
    ),
  decision(
    'papers',
    table({
      policy: 'COLLECT',
      inputs: ['length', 'width'],
      outputs: ['paper'],
      rules: [
        ['> 1', '-', '"plan"'],
        ['-', '> 1', '"photo"'],
      ],
    }),
  ),
);

async function written(...files: readonly string[]): Promise<DecisionSet> {
  const { set, findings } = await decisionSet(Object.fromEntries(files.map((inside, index) => [index, model(inside)])));
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return set;
}

const alone = (ref: string, mapping?: Parameters<typeof rule>[2]) =>
  process(start('s'), rule('R', ref, mapping), end('e'), 's -> R -> e');

t.test('a business rule task without a decision waits for its job', (t) => {
  play(t, process(start('s'), task('businessRuleTask', 'R'), end('e'), 's -> R -> e'), [
    [begin(), 's job:R'],
    [worked('R'), 'R e ended:completed'],
  ]);
  t.end();
});

t.test('a business rule task evaluates its decision and goes on, and a gateway reads the result', (t) => {
  const branching = process(
    start('s'),
    rule('R', 'level'),
    xor('g'),
    user('A'),
    user('B'),
    end('e'),
    's -> R -> g',
    'g -> A if result.level = "SMALL"',
    'g -> B else',
    'A -> e',
    'B -> e',
  );
  const state = play(t, branching, [[begin({ length: 5, width: 4 }), 's decides:R R g task:A']], decisions);
  t.strictSame(state.scopes[0]?.variables, { length: 5, width: 4, result: { level: 'SMALL', days: 1 } });
  play(t, branching, [[begin({ length: 50, width: 4 }), 's decides:R R g task:B']], decisions);
  t.end();
});

t.test('the record tells inputs, rules that matched and outputs, those of required decisions first', (t) => {
  const { effects } = advance(
    alone('level'),
    null,
    { type: 'start', variables: { length: 5, width: 4 } },
    contextAt(BEGINNING, decisions),
  );
  t.match(
    effects.find(({ type }) => type === 'decisionEvaluated'),
    {
      elementId: 'R',
      decision: 'level',
      shortened: false,
      evaluations: [
        { decisionId: 'area', inputs: [], matched: [], result: 20 },
        {
          decisionId: 'level',
          inputs: [{ label: 'area', value: 20 }],
          matched: [{ id: 'r1', number: 1 }],
          result: { level: 'SMALL', days: 1 },
        },
      ],
    },
  );
  t.end();
});

t.test('the variable takes of the decision what the mapping says', (t) => {
  const result = (ref: string, mapping: Parameters<typeof rule>[2], variables: Record<string, unknown>) => {
    const { effects } = advance(
      alone(ref, mapping),
      null,
      { type: 'start', variables },
      contextAt(BEGINNING, decisions),
    );
    const ended = effects.find((effect) => effect.type === 'instanceEnded');
    return ended?.type === 'instanceEnded' ? ended.variables.result : 'not ended';
  };
  const small = { length: 2, width: 1 };
  t.strictSame(result('level', 'singleResult', small), { level: 'SMALL', days: 1 });
  t.equal(result('papers', 'singleEntry', small), 'plan');
  t.strictSame(result('papers', 'collectEntries', { length: 2, width: 2 }), ['plan', 'photo']);
  t.strictSame(result('papers', 'resultList', { length: 2, width: 2 }), [{ paper: 'plan' }, { paper: 'photo' }]);
  t.strictSame(result('papers', 'result', {}), []);
  t.equal(result('level', 'result', {}), null, 'nothing is known, and no rule matches');
  t.end();
});

t.test('two rules of a table that allows one are an incident, and resolving it asks again', (t) => {
  play(
    t,
    alone('level'),
    [
      [begin({ length: 500, width: 4 }), 's incident:R:decision-not-unique'],
      [resolves('R', { length: 50 }), 'resolved:R decides:R R e ended:completed'],
    ],
    decisions,
  );
  t.end();
});

t.test('a decision that is not there, fails or gives too many rows is an incident', (t) => {
  play(t, alone('nobody'), [[begin(), 's incident:R:decision-not-found']], decisions);
  play(
    t,
    alone('papers', 'singleEntry'),
    [[begin({ length: 2, width: 2 }), 's incident:R:decision-result-not-single']],
    decisions,
  );
  t.end();
});

t.test('a decision sees what the task takes in, and its output mapping says what comes out', (t) => {
  const more = { inputs: { length: '3', width: 'wide' }, outputs: { days: 'result.days' } };
  const model = process(start('s'), rule('R', 'level', 'result', more), user('A'), end('e'), 's -> R -> A -> e');
  const state = play(t, model, [[begin({ wide: 7 }), 's decides:R R task:A']], decisions);
  t.strictSame(state.scopes[0]?.variables, { wide: 7, days: 1 });
  t.end();
});

t.test('a decision is evaluated for each instance of a multi-instance task', (t) => {
  const loop = parallel({ of: 'plots', as: 'length', into: 'levels', each: 'result.level' });
  const model = process(start('s'), rule('R', 'level', 'result', { loop }), user('A'), end('e'), 's -> R -> A -> e');
  const state = play(
    t,
    model,
    [
      [begin({ plots: [1, 200], width: 2 }), 's decides:R R decides:R R R task:A'],
      [done('A'), 'A e ended:completed'],
    ],
    decisions,
  );
  t.equal(state.ended?.outcome, 'completed');
  t.end();
});

t.test('a boundary event of the task is gone when the decision is made', (t) => {
  const model = process(
    start('s'),
    rule('R', 'level'),
    boundary('b', 'R', message('m')),
    user('A'),
    end('e'),
    's -> R -> A -> e',
    'b -> e',
  );
  play(t, model, [[begin({ length: 1, width: 1 }), 's message:b decides:R closed:b R task:A']], decisions);
  t.end();
});

t.test('a large record is kept in part, while the variable has everything', async (t) => {
  const text = 'x'.repeat(30_000);
  const huge = await written(
    decision('text', literal('given')) + decision('two', literal('[text, given]'), { requires: ['text'] }),
  );
  const { effects } = advance(
    alone('two'),
    null,
    { type: 'start', variables: { given: text } },
    contextAt(BEGINNING, huge),
  );
  const record = effects.find(({ type }) => type === 'decisionEvaluated');
  t.match(record, { shortened: true, evaluations: [{ decisionId: 'text', result: null }, { result: null }] });
  t.ok(JSON.stringify(record).length < 20_000);
  t.match(effects.at(-1), { type: 'instanceEnded', variables: { result: [text, text] } });
});
