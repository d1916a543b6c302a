import chineseDays from 'chinese-days';
import fc from 'fast-check';
import t from 'tap';
import { effectiveReceiptOn, overdueFrom } from '../../src/calendar/business-time.ts';
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from '../../src/calendar/calendar.ts';
import { dateOfDayNumber, dayNumberOf } from '../../src/calendar/days.ts';
import { addLimit, dueInstant, dueWithSuspensions } from '../../src/calendar/due-date.ts';
import { explainDueDate } from '../../src/calendar/explain-due-date.ts';
import { lightOf, yellowFromUsedDays } from '../../src/calendar/light.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';
import type { LimitUnit } from '../../src/domain/time.ts';

// A CommonJS package: Node gives its functions through the default import only.
const { findWorkday } = chineseDays;

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
const published = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2026-06-30') }).map(dateOfDayNumber);
const span = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, length }));
const limit = (value: number, unit: LimitUnit = 'WD') => ({ value, unit });

/** Suspensions on days so long after an anchor. */
const spansAfter = (anchorOn: string, spans: readonly { from: number; length: number }[]) =>
  spans.map(({ from, length }) => ({
    startedOn: dateOfDayNumber(dayNumberOf(anchorOn) + from),
    endedOn: dateOfDayNumber(dayNumberOf(anchorOn) + from + length),
  }));

t.test(
  'R-CLK-01 R-CLK-02 the n-th working day is that of an independent calendar, forwards and backwards',
  async (t) => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 100 }), (anchor, n) => {
        const forwards = addWorkingDays(calendar, anchor, n);
        const from = addWorkingDays(calendar, anchor, 0);
        return (
          forwards === findWorkday(n, anchor) &&
          isWorkingDay(calendar, forwards) &&
          workingDaysBetween(calendar, anchor, forwards) === n &&
          addWorkingDays(calendar, addWorkingDays(calendar, from, n), -n) === from
        );
      }),
    );
    t.pass();
  },
);

t.test('R-CLK-02 more days never end earlier', async (t) => {
  fc.assert(
    fc.property(
      published,
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom<LimitUnit>('WD', 'CD', 'HOUR'),
      (on, n, unit) => addLimit(calendar, on, limit(n, unit)).at <= addLimit(calendar, on, limit(n + 1, unit)).at,
    ),
  );
  t.pass();
});

t.test('R-CLK-32 R-CLK-33 suspensions move a due day by their union, in whatever order they are told', async (t) => {
  fc.assert(
    fc.property(published, fc.integer({ min: 1, max: 45 }), fc.array(span, { maxLength: 5 }), (anchorOn, n, spans) => {
      const suspensions = spansAfter(anchorOn, spans);
      const period = { anchorOn, limit: limit(n), suspensions };
      const due = dueWithSuspensions(calendar, period);
      const reversed = dueWithSuspensions(calendar, { ...period, suspensions: [...suspensions].reverse() });
      const twice = dueWithSuspensions(calendar, { ...period, suspensions: [...suspensions, ...suspensions] });
      return due !== null && due.on === reversed?.on && due.on === twice?.on;
    }),
  );
  t.pass();
});

t.test(
  'R-CLK-33 the days explained as counted are the limit, and with the suspended ones they are all working days',
  async (t) => {
    fc.assert(
      fc.property(
        published,
        fc.integer({ min: 1, max: 45 }),
        fc.array(span, { maxLength: 4 }),
        (anchorOn, n, spans) => {
          const period = { anchorOn, limit: limit(n), suspensions: spansAfter(anchorOn, spans) };
          const due = dueWithSuspensions(calendar, period);
          const days = explainDueDate(calendar, period);
          const counted = days.filter((day) => day.counted).length;
          const suspended = days.filter((day) => day.reason === 'SUSPENDED').length;
          return (
            due !== null && counted === n && counted + suspended === workingDaysBetween(calendar, anchorOn, due.on)
          );
        },
      ),
    );
    t.pass();
  },
);

t.test('R-CLK-03 a day ends at close of business, and overdue starts a second later', async (t) => {
  t.equal(dueInstant(calendar, limit(5), '2026-03-02'), '2026-03-09T09:00:00.000Z');
  t.equal(overdueFrom(calendar, '2026-03-09'), '2026-03-09T09:00:01.000Z');
});

t.test('R-CLK-03 R-CLK-21 half a day ends with the first session', async (t) => {
  t.equal(dueInstant(calendar, limit(0.5), '2026-03-02'), '2026-03-03T04:00:00.000Z');
  t.equal(dueInstant(calendar, limit(1.5), '2026-03-02'), '2026-03-04T04:00:00.000Z');
});

t.test('R-CLK-04 months end on the corresponding day or the last of the month, and roll over rest days', async (t) => {
  t.match(addLimit(calendar, '2026-11-30', limit(3, 'CM')), { on: '2027-03-01', provisional: true }, 'C24');
  t.match(
    addLimit(calendar, '2025-12-31', limit(2, 'CM')),
    { on: '2026-02-28', provisional: false },
    'a make-up Saturday',
  );
  t.match(addLimit(calendar, '2026-05-31', limit(1, 'CM')), { on: '2026-06-30' });
  t.match(addLimit(calendar, '2024-01-31', limit(1, 'CM')), { on: '2024-02-29' });
  t.match(addLimit(calendar, '2026-02-05', limit(10, 'CD')), { on: '2026-02-24' }, 'it ends in the Spring Festival');
});

t.test('R-CLK-04 hours run through a holiday round the clock', async (t) => {
  t.equal(addLimit(calendar, '2026-02-14', limit(48, 'HOUR')).on, '2026-02-16');
});

t.test(
  'R-CLK-05 what comes after close or on a rest day is received on the next working day, over New Year too',
  async (t) => {
    t.equal(effectiveReceiptOn(calendar, '2026-03-06T09:20:00.000Z'), '2026-03-09');
    t.equal(effectiveReceiptOn(calendar, '2026-03-06T09:00:00.000Z'), '2026-03-06');
    t.equal(effectiveReceiptOn(calendar, '2026-03-06T16:00:00.000Z'), '2026-03-09', 'midnight in Shanghai is Saturday');
    t.equal(effectiveReceiptOn(calendar, '2025-12-31T09:00:01.000Z'), '2026-01-04');
  },
);

t.test('R-CLK-02 a period over New Year into a year without a notice is provisional', async (t) => {
  t.match(addLimit(calendar, '2026-12-31', limit(1)), { provisional: true });
  t.match(addLimit(calendar, '2026-12-24', limit(5)), { on: '2026-12-31', provisional: false });
});

t.test('R-CLK-04 limits that are none are refused, not counted', async (t) => {
  for (const value of [-1, Number.NaN, Number.NEGATIVE_INFINITY]) {
    t.throws(() => addLimit(calendar, '2026-03-02', limit(value)), RangeError, String(value));
  }
  for (const value of [1e9, Number.POSITIVE_INFINITY]) {
    for (const unit of ['WD', 'CD', 'CM', 'HOUR'] as const) {
      t.throws(
        () => addLimit(calendar, '2026-03-02', limit(value, unit)),
        { name: /^(RangeError|Refusal)$/ },
        `${value} ${unit}`,
      );
    }
  }
  t.throws(() => addLimit(calendar, '2026-02-30', limit(1)), RangeError);
});

t.test('§1.8 the lights of every limit from one to forty-five working days', async (t) => {
  const anchorOn = '2026-03-02';
  const wrong: string[] = [];
  for (let n = 1; n <= 45; n += 1) {
    const dueAt = dueInstant(calendar, limit(n), anchorOn);
    const yellow = n === 1 ? null : Math.min(Math.floor(0.9 * n + 1e-9), n - 1);
    if (yellowFromUsedDays(n) !== yellow) wrong.push(`${n}: yellow from ${yellowFromUsedDays(n)}`);
    for (let used = 0; used <= n; used += 1) {
      const on = used === 0 ? anchorOn : addWorkingDays(calendar, anchorOn, used);
      const light = (time: string) => lightOf({ limitDays: n, usedDays: used, now: `${on}T${time}+08:00`, dueAt });
      const inTime = used < (yellow ?? 1) ? 'GREEN' : used < n ? 'YELLOW' : n === 1 ? 'YELLOW' : 'ORANGE';
      if (light('16:00:00') !== inTime) wrong.push(`${n}/${used}: ${light('16:00:00')}, not ${inTime}`);
      const late = used === n ? 'RED' : inTime;
      if (light('17:00:01') !== late) wrong.push(`${n}/${used} after close: ${light('17:00:01')}, not ${late}`);
    }
  }
  t.same(wrong, []);
});
