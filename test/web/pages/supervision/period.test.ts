import t from 'tap';
import { lastTwelveMonths, monthPeriod, periodBefore, periodOf } from '../../../../src/web/pages/supervision/period.ts';

t.test('a period ends today', async (t) => {
  t.strictSame(periodOf('today', '2026-09-29'), { from: '2026-09-29', to: '2026-09-29' });
  t.strictSame(periodOf('month', '2026-09-29'), { from: '2026-09-01', to: '2026-09-29' });
  t.strictSame(periodOf('year', '2026-09-29'), { from: '2026-01-01', to: '2026-09-29' });
});

t.test('it is compared with the same part of the period before', async (t) => {
  t.strictSame(periodBefore('today', '2026-03-01'), { from: '2026-02-28', to: '2026-02-28' });
  t.strictSame(periodBefore('month', '2026-01-15'), { from: '2025-12-01', to: '2025-12-15' });
  t.strictSame(periodBefore('year', '2026-09-29'), { from: '2025-01-01', to: '2025-09-29' });
});

t.test('a month that had fewer days is compared to its last day', async (t) => {
  t.strictSame(periodBefore('month', '2026-03-31'), { from: '2026-02-01', to: '2026-02-28' });
  t.strictSame(periodBefore('year', '2028-02-29'), { from: '2027-01-01', to: '2027-02-28' });
});

t.test('twelve months end with this one', async (t) => {
  t.strictSame(lastTwelveMonths('2026-09-29'), { from: '2025-10-01', to: '2026-09-29' });
  t.strictSame(lastTwelveMonths('2026-12-02'), { from: '2026-01-01', to: '2026-12-02' });
});

t.test('a month is whole, but does not reach beyond today', async (t) => {
  t.strictSame(monthPeriod('2026-02', '2026-09-29'), { from: '2026-02-01', to: '2026-02-28' });
  t.strictSame(monthPeriod('2026-09', '2026-09-29'), { from: '2026-09-01', to: '2026-09-29' });
});
