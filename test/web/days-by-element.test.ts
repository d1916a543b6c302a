import t from 'tap';
import { daysByElement } from '../../src/web/pages/case/days-by-element.ts';

const stay = (enteredAt: string, leftAt: string | null, workingDays: number) => ({
  elementId: 'Review',
  enteredAt,
  leftAt,
  workingDays,
});

t.test('departments that review side by side are counted once, by the longest', async (t) => {
  const days = daysByElement([
    stay('2026-09-21T01:00Z', '2026-09-23T01:00Z', 2),
    stay('2026-09-21T01:00Z', '2026-09-24T01:00Z', 3),
    stay('2026-09-21T01:00Z', null, 1),
  ]);

  t.same([...days], [['Review', 3]]);
});

t.test('a step that is done again after a return adds up', async (t) => {
  const days = daysByElement([
    stay('2026-09-28T01:00Z', '2026-09-28T05:00Z', 0.5),
    stay('2026-09-21T01:00Z', '2026-09-23T01:00Z', 2),
  ]);

  t.same([...days], [['Review', 2.5]]);
});
