import chineseDays from 'chinese-days';
import t from 'tap';
import { addWorkingDays, isWorkingDay, workingCalendar } from '../../src/calendar/calendar.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

// A CommonJS package: Node gives its functions through the default import only.
const { findWorkday, isWorkday } = chineseDays;

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

function* datesOf(year: number): Generator<{ date: string; weekend: boolean }> {
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    const weekday = new Date(day).getUTCDay();
    yield { date: new Date(day).toISOString().slice(0, 10), weekend: weekday === 0 || weekday === 6 };
  }
}

for (const year of [2024, 2025, 2026]) {
  t.test(`the weekdays off and the make-up days of ${year} are those of an independent table`, async (t) => {
    const days = [...datesOf(year)];
    const exceptions = (works: (date: string) => boolean) =>
      days.filter(({ date, weekend }) => works(date) === weekend).map(({ date }) => date);

    const ours = exceptions((date) => isWorkingDay(calendar, date));

    t.same(ours, exceptions(isWorkday));
    t.ok(ours.length > 15, 'there are exceptions to compare');
  });
}

t.test('five hundred random anchors give the due days of an independent implementation, both ways', async (t) => {
  const random = seeded(20260209);
  const first = Date.UTC(2024, 0, 1) / 86_400_000;
  const disagreements: string[] = [];
  for (let i = 0; i < 500; i += 1) {
    const anchor = new Date((first + 200 + Math.floor(random() * 690)) * 86_400_000).toISOString().slice(0, 10);
    const n = (1 + Math.floor(random() * 120)) * (random() < 0.5 ? 1 : -1);
    const ours = addWorkingDays(calendar, anchor, n);
    if (ours !== findWorkday(n, anchor)) disagreements.push(`${anchor} ${n}: ${ours}`);
  }
  t.same(disagreements, []);
});

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
  };
}
