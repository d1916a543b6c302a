import t from 'tap';
import type { ExplainedDay } from '../../../src/web/api/types.ts';
import { stripCells } from '../../../src/web/disclosure/day-strip.ts';

const nationalDay = { zh: '国庆节', en: 'National Day' };

function day(on: string, ordinal: number | null, reason: ExplainedDay['reason'] = 'WORKDAY'): ExplainedDay {
  const name = reason === 'HOLIDAY' ? nationalDay : null;
  return { on, counted: ordinal !== null, ordinal, reason, name, provisional: false };
}

const holidays = [1, 2, 3, 4, 5, 6, 7].map((n) => day(`2026-10-0${n}`, null, 'HOLIDAY'));

t.test('the strip shows today, counted days with their ordinals, and a holiday as one cell', async (t) => {
  const days = [
    day('2026-09-29', null, 'ANCHOR'),
    day('2026-09-30', 1),
    ...holidays,
    day('2026-10-08', 2),
    day('2026-10-09', 3),
  ];

  const cells = stripCells(days, { todayOn: '2026-09-29', receiptOn: '2026-09-29' });

  t.match(cells, [
    { kind: 'today', on: '2026-09-29' },
    { kind: 'counted', figure: 1, due: false },
    { kind: 'off', days: 7, holiday: nationalDay },
    { kind: 'counted', figure: 2, due: false },
    { kind: 'counted', figure: 3, due: true },
  ]);
  t.equal(cells.length, 5);
});

t.test(
  'handed in on a Saturday, the day of receipt is a cell of its own and what lies before it is not counted',
  async (t) => {
    const days = [day('2026-11-23', null, 'ANCHOR'), day('2026-11-24', 1), day('2026-11-25', 2)];

    const cells = stripCells(days, { todayOn: '2026-11-21', receiptOn: '2026-11-23' });

    t.match(cells, [{ kind: 'today' }, { kind: 'receipt', on: '2026-11-23' }, { figure: 1 }, { figure: 2, due: true }]);
  },
);

t.test('a long limit writes every fifth figure, and always the first and the last', async (t) => {
  const days = Array.from({ length: 22 }, (_, index) =>
    day(`2026-06-${String(index + 2).padStart(2, '0')}`, index + 1),
  );

  const cells = stripCells(days, { todayOn: '2026-06-01', receiptOn: '2026-06-01' });

  t.strictSame(
    cells.flatMap((cell) => (cell.kind === 'counted' && cell.figure !== null ? [cell.figure] : [])),
    [1, 5, 10, 15, 20, 22],
  );
});
