import t from 'tap';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import { changedDays } from '../../src/calendar/changed-days.ts';
import { checkNotice } from '../../src/calendar/check-notice.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const off = (from: string, to = from, name = '春节') => ({ from, to, name, nameEn: name });
const on = (day: string, name = '补班') => ({ on: day, name, nameEn: name });
const codes = (year: number, offs: ReturnType<typeof off>[], ons: ReturnType<typeof on>[] = []) =>
  checkNotice({ year, off: offs, on: ons }).map(({ code }) => code);

t.test('the notices of 2024 to 2026 have no fault', async (t) => {
  for (const version of NATIONAL_VERSIONS) t.same(checkNotice(version), [], version.source);
});

t.test('a notice that contradicts itself or the calendar is told each fault with its day', async (t) => {
  t.same(codes(2027, [off('2027-02-30')]), ['date-unknown', 'date-unknown'], 'both ends are the same day');
  t.same(codes(2027, [off('2027-02-10', '2027-02-05')]), ['range-backwards']);
  t.same(codes(2027, [off('2027-02-01', '2027-02-28')]), ['range-too-long']);
  t.same(codes(2027, [off('2027-02-05', '2027-02-11'), off('2027-02-11')]), ['days-off-overlap']);
  t.same(codes(2027, [off('2027-02-05', '2027-02-11')], [on('2027-02-06')]), ['off-and-on']);
  t.same(codes(2027, [off('2027-02-05')], [on('2027-02-08')]), ['make-up-on-weekday'], 'a Monday');
  t.same(codes(2027, [off('2027-02-05')], [on('2027-02-20'), on('2027-02-20')]), ['make-up-twice']);
  t.same(codes(2027, [off('2026-02-17')]), ['outside-year']);
  t.same(codes(2027, []), ['nothing-off']);
  t.same(codes(2027, [off('2027-02-05', '2027-02-05', '春节\ue123')]), ['name-unreadable'], 'a private-use character');
});

t.test('days at the turn of the year belong to the notice of either year', async (t) => {
  t.same(codes(2027, [off('2026-12-31', '2027-01-02')]), []);
});

t.test('two calendars differ in the days one of them works', async (t) => {
  const before = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
  const prolonged = NATIONAL_VERSIONS.map((version) =>
    version.year === 2026
      ? { ...version, off: [...version.off, off('2026-02-24', '2026-02-25', '延长假期')] }
      : version,
  );
  const after = workingCalendar({ region: 'CN', versions: prolonged });

  t.match(changedDays(before, after, 2026), [
    { on: '2026-02-24', before: 'WORKDAY', after: 'HOLIDAY', name: '延长假期' },
    { on: '2026-02-25', before: 'WORKDAY', after: 'HOLIDAY' },
  ]);
  t.same(changedDays(before, before, 2026), []);
});
