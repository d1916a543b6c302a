import fc from 'fast-check';
import t from 'tap';
import { type BudgetedStep, budgetedStep, stepBudget } from '../../src/domain/step-budget.ts';
import { isCountable } from '../../src/domain/time.ts';

const steps: readonly BudgetedStep[] = ['HANDLE', 'REVIEW', 'APPROVE', 'DOCUMENT'];

t.test('R-CLK-21 a step whose diagram states no limit has its share of the promise, half a day at least', async (t) => {
  const table: [promised: number, budgets: number[]][] = [
    [1, [0.5, 0.5, 0.5, 0.5]],
    [3, [1.5, 0.5, 0.5, 0.5]],
    [5, [2.5, 1, 1, 0.5]],
    [12, [6, 2, 2, 1]],
    [15, [7.5, 3, 3, 1.5]],
    [20, [10, 4, 4, 2]],
  ];
  for (const [promised, budgets] of table) {
    t.same(
      steps.map((step) => stepBudget(step, promised)),
      budgets,
      `${promised} days`,
    );
  }
});

t.test(
  'R-CLK-21 budgets are halves of a day, grow with the promise, and together keep it from three days on',
  async (t) => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 500 }), (halves) => {
        const promised = halves / 2;
        const budgets = steps.map((step) => stepBudget(step, promised));
        return (
          budgets.every((days) => days >= 0.5 && Number.isInteger(days * 2)) &&
          budgets.reduce((sum, days) => sum + days, 0) <= promised &&
          steps.every((step) => stepBudget(step, promised + 0.5) >= stepBudget(step, promised))
        );
      }),
    );
    t.pass();
  },
);

t.test('R-CLK-21 who makes the document has the share of the document, whatever the role', async (t) => {
  t.equal(budgetedStep('HANDLER', true), 'DOCUMENT');
  t.equal(budgetedStep('HANDLER_2', false), 'HANDLE');
  t.equal(budgetedStep('CHIEF_REP', false), 'APPROVE');
  t.equal(budgetedStep('ARCHIVIST', false), null);
});

t.test(
  'R-CLK-04 a limit is more than nothing, at most ten years, and a fraction of working days or hours only',
  async (t) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '5', null, undefined]) {
      t.notOk(isCountable({ value, unit: 'WD' }), String(value));
    }
    t.notOk(isCountable({ value: 1.5, unit: 'CD' }));
    t.notOk(isCountable({ value: 0.5, unit: 'CM' }));
    t.ok(isCountable({ value: 0.5, unit: 'WD' }));
    t.ok(isCountable({ value: 36, unit: 'HOUR' }));
  },
);
