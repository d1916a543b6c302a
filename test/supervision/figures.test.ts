import t from 'tap';
import { casesOfPeriod, median, reduction, shares } from '../../src/supervision/figures.ts';
import type { PeriodCase } from '../../src/supervision/period-case.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

function kase(patch: Partial<PeriodCase>): PeriodCase {
  return {
    id: '',
    leadDepartment: 'housing',
    definitionId: '',
    acceptedOn: '2026-03-02',
    closedOn: null,
    closedAt: null,
    days: null,
    decided: false,
    promisedDueOn: '2026-03-05',
    statutoryDueOn: '2026-03-11',
    corrected: false,
    deemedAccepted: false,
    immediate: false,
    receivedAt: '2026-03-02T02:00:00.000Z',
    ...patch,
  };
}

const decidedOn = (closedOn: string, patch: Partial<PeriodCase> = {}) => kase({ closedOn, decided: true, ...patch });
const figures = (...cases: PeriodCase[]) => shares(casesOfPeriod(cases, year));

t.test(
  'a decision before the promised day is early, on it in time, after it overdue, after the statutory day more so',
  async (t) => {
    const all = figures(
      decidedOn('2026-03-04'),
      decidedOn('2026-03-05'),
      decidedOn('2026-03-06'),
      decidedOn('2026-03-12'),
    );

    t.match(all.early, { n: 1, d: 4, rate: 0.25 });
    t.match(all.onTime, { n: 2, d: 4 });
    t.match(all.overdue, { n: 2, d: 4 });
    t.match(all.statutoryOverdue, { n: 1, d: 4 });
  },
);

t.test('a withdrawn case is closed, and neither early nor late', async (t) => {
  const all = figures(decidedOn('2026-03-04'), kase({ closedOn: '2026-03-03' }));

  t.match(all.closedRateCohort, { n: 2, d: 2, rate: 1 });
  t.match(all.early, { n: 1, d: 1 });
});

t.test('what was closed this year and accepted before it counts in the flow and not in the cohort', async (t) => {
  const all = figures(decidedOn('2026-01-05', { acceptedOn: '2025-12-30' }), decidedOn('2026-03-04'), kase({}));

  t.match(all.closedRateFlow, { n: 2, d: 2, rate: 1 });
  t.match(all.closedRateCohort, { n: 1, d: 2, rate: 0.5 });
});

t.test('an immediate item is measured by the day it was accepted on, and is not among the promised ones', async (t) => {
  const all = figures(
    decidedOn('2026-03-02', { immediate: true }),
    decidedOn('2026-03-03', { immediate: true }),
    decidedOn('2026-03-04'),
  );

  t.match(all.immediateClosed, { n: 1, d: 2, rate: 0.5 });
  t.match(all.early, { n: 1, d: 1 });
});

t.test('of 40,608 cases accepted 39,230 are closed: 96.6 % of the cohort', async (t) => {
  const cases = Array.from({ length: 40_608 }, (_, n) => (n < 39_230 ? decidedOn('2026-03-04') : kase({})));

  const { n, d, rate } = figures(...cases).closedRateCohort;

  t.match([n, d], [39_230, 40_608]);
  t.equal(((rate ?? 0) * 100).toFixed(1), '96.6');
});

t.test('of no cases there is no rate', async (t) => {
  t.match(figures().closedRateCohort, { n: 0, d: 0, rate: null });
});

t.test('from 200 days to 70 is 65 % of 200, never 70 %', async (t) => {
  t.same(reduction(200, 70), { n: 130, d: 200, rate: 0.65 });
  t.equal((reduction(233, 70)?.rate ?? 0).toFixed(2), '0.70', 'seventy in a hundred needs 233 days before');
  t.equal(reduction(null, 70), null);
  t.same(reduction(0, 0), { n: 0, d: 0, rate: null });
});

t.test('the median is the middle value, or the mean of the two in the middle', async (t) => {
  t.equal(median([]), null);
  t.equal(median([3]), 3);
  t.equal(median([9, 1, 5]), 5);
  t.equal(median([1, 2, 3, 10]), 2.5);
});
