import t from 'tap';
import { sortedStays } from '../../src/web/pages/case/waits.ts';

const stay = (elementId: string, enteredAt: string, leftAt: string | null) => ({
  elementId,
  enteredAt,
  leftAt,
  workingDays: 0,
  how: null,
});

t.test('where a case waits comes first, then the latest waits, and automatic steps stand apart', async (t) => {
  const { waits, automatic } = sortedStays([
    stay('check', '2026-09-18T02:00Z', '2026-09-18T03:00Z'),
    stay('accept', '2026-09-18T03:00Z', '2026-09-18T03:00Z'),
    stay('remind', '2026-09-18T03:00Z', null),
    stay('review', '2026-09-18T03:00Z', '2026-09-19T03:00Z'),
  ]);

  t.same(
    waits.map((each) => each.stay.elementId),
    ['remind', 'review', 'check'],
  );
  t.same(
    automatic.map((each) => each.stay.elementId),
    ['accept'],
  );
});

t.test('departments that work side by side for the same time stand in one line', async (t) => {
  const { waits } = sortedStays([
    stay('review', '2026-09-18T03:00Z', null),
    stay('review', '2026-09-18T03:00Z', null),
    stay('review', '2026-09-18T03:00Z', '2026-09-19T03:00Z'),
  ]);

  t.same(
    waits.map(({ count }) => count),
    [2, 1],
  );
});
