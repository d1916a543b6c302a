import t from 'tap';
import { compileDecisions } from '../../src/dmn/compile-decisions.ts';
import { evaluateDecision, type Outcome } from '../../src/dmn/evaluate-decision.ts';
import type { Variables } from '../../src/engine/types.ts';
import { decision, model, table } from './document.ts';

type Written = Parameters<typeof table>[0];

async function asked(written: Written, variables: Variables): Promise<Outcome> {
  const { model: compiled, findings } = await compileDecisions(model(decision('d', table(written))));
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return evaluateDecision(compiled, 'd', variables);
}

/** Rates by amount: 5 matches one rule, 20 three of them, 0 none. */
const overlapping = (policy: string, output = 'rate'): Written => ({
  policy,
  inputs: ['amount'],
  outputs: [output],
  rules: [
    ['>= 1', '10'],
    ['>= 15', '30'],
    ['>= 18', '20'],
  ],
});

t.test('UNIQUE gives the output of its one rule, null without any, and fails when two match', async (t) => {
  t.equal((await asked(overlapping('UNIQUE'), { amount: 5 })).result, 10);
  t.equal((await asked(overlapping('UNIQUE'), { amount: 0 })).result, null);
  t.equal((await asked(overlapping('UNIQUE'), {})).result, null, 'a variable that is not there matches nothing');
  await t.rejects(asked(overlapping('UNIQUE'), { amount: 20 }), {
    code: 'decision-not-unique',
    message: 'd: rules 1, 2, 3 match',
  });
});

t.test('FIRST gives the output of the first rule that matches and looks at no other', async (t) => {
  const { result, evaluations } = await asked(overlapping('FIRST'), { amount: 20 });
  t.equal(result, 10);
  t.strictSame(evaluations, [
    {
      decisionId: 'd',
      name: 'd',
      inputs: [{ id: 'in0', label: 'amount', value: 20 }],
      matched: [{ id: 'r1', number: 1 }],
      result: 10,
    },
  ]);
});

t.test('ANY lets several rules match that say the same, and fails when they differ', async (t) => {
  const same: Written = {
    ...overlapping('ANY'),
    rules: [
      ['> 1', '{a: 1, b: [2]}'],
      ['> 2', '{b: [2], a: 1}'],
    ],
  };
  const outcome = await asked(same, { amount: 9 });
  t.strictSame(outcome.result, { a: 1, b: [2] });
  t.strictSame(
    outcome.evaluations[0]?.matched.map(({ number }) => number),
    [1, 2],
  );
  await t.rejects(asked(overlapping('ANY'), { amount: 20 }), { code: 'decision-any-differs' });
});

t.test('PRIORITY gives the output that stands first among the allowed ones, column by column', async (t) => {
  t.equal((await asked(overlapping('PRIORITY', 'rate | 30, 20, 10'), { amount: 20 })).result, 30);
  t.equal((await asked(overlapping('PRIORITY', 'rate | 20, 30, 10'), { amount: 20 })).result, 20);
  const two: Written = {
    policy: 'PRIORITY',
    inputs: ['amount'],
    outputs: ['level | "RED", "YELLOW"', 'days | 1, 5'],
    rules: [
      ['> 0', '"YELLOW"', '1'],
      ['> 0', '"RED"', '5'],
      ['> 0', '"RED"', '1'],
    ],
  };
  t.strictSame((await asked(two, { amount: 1 })).result, { level: 'RED', days: 1 });
});

t.test('RULE ORDER lists in the order of the rules, OUTPUT ORDER in that of the allowed outputs', async (t) => {
  t.strictSame((await asked(overlapping('RULE ORDER'), { amount: 20 })).result, [10, 30, 20]);
  t.strictSame((await asked(overlapping('OUTPUT ORDER', 'rate | 30, 20, 10'), { amount: 20 })).result, [30, 20, 10]);
  t.strictSame((await asked(overlapping('RULE ORDER'), { amount: 0 })).result, []);
  t.strictSame((await asked(overlapping('OUTPUT ORDER', 'rate | 30, 20, 10'), { amount: 0 })).result, []);
});

t.test('COLLECT lists, sums, counts, and finds the smallest and the largest', async (t) => {
  const of = async (policy: string, amount: number) => (await asked(overlapping(policy), { amount })).result;
  t.strictSame(await of('COLLECT', 20), [10, 30, 20]);
  t.strictSame(await of('COLLECT', 0), []);
  t.equal(await of('COLLECT SUM', 20), 60);
  t.equal(await of('COLLECT MIN', 20), 10);
  t.equal(await of('COLLECT MAX', 20), 30);
  t.equal(await of('COLLECT COUNT', 20), 3);
  t.equal(await of('COLLECT SUM', 0), null);
  t.equal(await of('COLLECT MIN', 0), null);
  t.equal(await of('COLLECT COUNT', 0), 0);
  const texts: Written = { ...overlapping('COLLECT SUM'), rules: [['-', '"a"']] };
  await t.rejects(asked(texts, { amount: 1 }), { code: 'decision-aggregation-failed' });
});

t.test('several outputs give an object of them', async (t) => {
  const written: Written = {
    policy: 'RULE ORDER',
    inputs: ['amount'],
    outputs: ['level', 'days'],
    rules: [
      ['> 1', '"YELLOW"', 'amount + 1'],
      ['> 5', '"RED"', ''],
    ],
  };
  t.strictSame((await asked(written, { amount: 7 })).result, [
    { level: 'YELLOW', days: 8 },
    { level: 'RED', days: null },
  ]);
});

t.test('default outputs stand for a rule when none matches', async (t) => {
  t.equal((await asked(overlapping('UNIQUE', 'rate || 99'), { amount: 0 })).result, 99);
  t.strictSame((await asked(overlapping('COLLECT', 'rate || 99'), { amount: 0 })).result, [99]);
  const { evaluations } = await asked(overlapping('FIRST', 'rate || 99'), { amount: 0 });
  t.strictSame(evaluations[0]?.matched, [], 'no rule is told to have matched');
});

t.test('a value outside the list of its column fails, for inputs and for outputs', async (t) => {
  const kinds: Written = {
    inputs: ['kind | "HOUSE","SHOP"'],
    outputs: ['level | "LOW","HIGH"'],
    rules: [
      ['"HOUSE"', '"LOW"'],
      ['"SHOP"', '"MEDIUM"'],
    ],
  };
  t.equal((await asked(kinds, { kind: 'HOUSE' })).result, 'LOW');
  t.equal((await asked(kinds, {})).result, null, 'a value nobody gave is not held against the list');
  await t.rejects(asked(kinds, { kind: 'SHIP' }), { code: 'decision-input-not-allowed' });
  await t.rejects(asked(kinds, { kind: 'SHOP' }), { code: 'decision-output-not-allowed' });
});
