import t from 'tap';
import {
  addWorkingDays,
  dayKind,
  isProvisional,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '../../src/calendar/calendar.ts';
import { type CalendarVersion, NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

const monthly: Record<number, number[]> = {
  2024: [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22],
  2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
  2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
};

for (const [year, total] of [
  [2024, 251],
  [2025, 248],
  [2026, 248],
] as const) {
  t.test(`${year} has ${total} working days, month by month as published`, async (t) => {
    t.equal(workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`), total);
    const months = Array.from({ length: 12 }, (_, month) => {
      const before = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
      return workingDaysBetween(calendar, before, last);
    });
    t.same(months, monthly[year]);
  });
}

t.test('a day says what kind of day it is and which holiday', async (t) => {
  t.same(dayKind(calendar, '2026-02-13'), {
    working: true,
    kind: 'WORKDAY',
    name: null,
    nameEn: null,
    provisional: false,
  });
  t.match(dayKind(calendar, '2026-02-14'), { working: true, kind: 'MAKE_UP', name: '春节调休上班' });
  t.match(dayKind(calendar, '2026-02-17'), {
    working: false,
    kind: 'HOLIDAY',
    name: '春节',
    nameEn: 'Spring Festival',
  });
  t.match(dayKind(calendar, '2026-10-03'), { kind: 'HOLIDAY', name: '国庆节', nameEn: 'National Day' });
  t.match(dayKind(calendar, '2026-03-07'), { working: false, kind: 'WEEKEND', name: null });
});

t.test('a year without a published notice is counted by weekdays and marked provisional', async (t) => {
  t.match(dayKind(calendar, '2027-01-01'), { working: true, kind: 'WORKDAY', provisional: true });
  t.equal(addWorkingDays(calendar, '2026-12-20', 20), '2027-01-15');
  t.equal(isProvisional(calendar, '2026-12-21', '2027-01-15'), true);
  t.equal(isProvisional(calendar, '2026-12-21', '2026-12-31'), false);
  t.equal(isProvisional(calendar, '2023-12-31', '2024-01-02'), true);
});

t.test('a limit of no days ends on a working anchor itself, else on the next working day', async (t) => {
  t.equal(addWorkingDays(calendar, '2026-02-14', 0), '2026-02-14');
  t.equal(addWorkingDays(calendar, '2026-02-15', 0), '2026-02-24');
});

t.test('counting back from a rest day starts with the last working day before it', async (t) => {
  t.equal(addWorkingDays(calendar, '2026-02-20', -1), '2026-02-14');
  t.equal(addWorkingDays(calendar, '2026-02-20', -2), '2026-02-13');
});

t.test('days added are days counted, forwards and backwards, from every day of three years', async (t) => {
  for (let day = Date.parse('2024-01-01'); day < Date.parse('2027-01-01'); day += 86_400_000) {
    const anchor = new Date(day).toISOString().slice(0, 10);
    for (const n of [1, 7, 45]) {
      const due = addWorkingDays(calendar, anchor, n);
      if (workingDaysBetween(calendar, anchor, due) !== n || !isWorkingDay(calendar, due)) t.fail(`${anchor} + ${n}`);
      const back = addWorkingDays(calendar, due, -n);
      // From a working anchor the way back is the way there; from a rest day it ends on the working day before it.
      const expected = isWorkingDay(calendar, anchor) ? anchor : addWorkingDays(calendar, anchor, -1);
      if (back !== expected) t.fail(`${due} - ${n} is ${back}, not ${expected}`);
    }
  }
  t.equal(workingDaysBetween(calendar, '2026-03-10', '2026-03-06'), -2);
});

const festival: CalendarVersion = {
  region: 'CN-431129',
  year: 2026,
  source: '县政府通知',
  publishedAt: '2025-12-01',
  status: 'IN_FORCE',
  off: [{ from: '2026-11-25', to: '2026-11-25', name: '盘王节', nameEn: 'Panwang Festival' }],
  on: [],
};

t.test("a region's own table speaks for its year and the national table for the others", async (t) => {
  const versions = [festival, ...NATIONAL_VERSIONS];
  const jianghua = workingCalendar({ region: 'CN-431129', versions });

  t.match(dayKind(jianghua, '2026-11-25'), { working: false, name: '盘王节' });
  t.equal(isWorkingDay(jianghua, '2026-02-17'), true, 'its table is complete and names no Spring Festival');
  t.equal(isWorkingDay(jianghua, '2025-10-01'), false, 'the national table speaks for 2025');
  t.equal(jianghua.versions.get(2026)?.source, '县政府通知');

  const elsewhere = workingCalendar({ region: 'CN-510183', versions });
  t.equal(isWorkingDay(elsewhere, '2026-11-25'), true);
});

t.test('the notice published last prevails and a draft changes nothing', async (t) => {
  const national = { ...festival, region: 'CN', off: [], on: [] };
  const later = { ...national, off: festival.off, publishedAt: '2026-06-01' };
  const earlier = { ...national, publishedAt: '2026-05-01' };
  const build = (...versions: CalendarVersion[]) => workingCalendar({ region: 'CN', versions });

  t.equal(isWorkingDay(build(later, earlier), '2026-11-25'), false);
  t.equal(isWorkingDay(build(earlier, later), '2026-11-25'), false);
  t.equal(isWorkingDay(build(earlier, { ...later, status: 'DRAFT' }), '2026-11-25'), true);
  t.equal(isWorkingDay(build(earlier, { ...later, status: 'SUPERSEDED' }), '2026-11-25'), true);
  t.equal(build({ ...later, status: 'DRAFT' }).versions.has(2026), false);
});

t.test('a table whose days off end before they begin is refused', async (t) => {
  const off = [{ from: '2026-10-07', to: '2026-10-01', name: '国庆节', nameEn: 'National Day' }];
  t.throws(() => workingCalendar({ region: 'CN', versions: [{ ...festival, region: 'CN', off }] }), RangeError);
});

t.test("a New Year's notice reaches back into the last days of December", async (t) => {
  const year2019: CalendarVersion = {
    region: 'CN',
    year: 2019,
    source: '国办发明电〔2018〕15号',
    publishedAt: '2018-12-06',
    status: 'IN_FORCE',
    off: [{ from: '2018-12-30', to: '2019-01-01', name: '元旦', nameEn: "New Year's Day" }],
    on: [{ on: '2018-12-29', name: '元旦调休上班', nameEn: "make-up day for New Year's Day" }],
  };
  const old = workingCalendar({ region: 'CN', versions: [year2019] });

  t.equal(addWorkingDays(old, '2018-12-28', 1), '2018-12-29');
  t.equal(addWorkingDays(old, '2018-12-28', 2), '2019-01-02');
});

t.test('a date that does not exist or lies outside the calendar is refused, not bent', async (t) => {
  for (const date of ['2026-02-30', '2026-2-3', '', '2026-02-03T00:00:00Z', '20260203', '2026-13-01']) {
    t.throws(() => addWorkingDays(calendar, date, 1), RangeError, date);
    t.throws(() => dayKind(calendar, date), RangeError, date);
  }
  t.throws(() => addWorkingDays(calendar, '1991-12-31', 1), /outside the calendar/);
  t.throws(() => addWorkingDays(calendar, '2119-12-29', 20), /outside the calendar/);
  t.throws(() => addWorkingDays(calendar, '1992-01-02', -20), /outside the calendar/);
  t.throws(() => addWorkingDays(calendar, '2026-02-09', 1.5), /whole number/);
});
