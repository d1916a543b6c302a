import t from 'tap';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import { type DayExplanation, explainDueDate } from '../../src/calendar/explain-due-date.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

/** `day reason ordinal` of each row, a dash where it does not count. */
const rows = (days: DayExplanation[]) =>
  days.map(({ on, reason, ordinal }) => `${on.slice(5)} ${reason} ${ordinal ?? '-'}`);

t.test('the explanation of a permit counts the make-up Saturday and names the Spring Festival', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-02-12', limit: { value: 3, unit: 'WD' } });

  t.same(rows(days), [
    '02-12 ANCHOR -',
    '02-13 WORKDAY 1',
    '02-14 MAKE_UP 2',
    ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `02-${day} HOLIDAY -`),
    '02-24 WORKDAY 3',
  ]);
  t.match(days[2], { counted: true, name: '春节调休上班', nameEn: 'make-up day for Spring Festival' });
  t.match(days[3], { counted: false, name: '春节', nameEn: 'Spring Festival', provisional: false });
});

t.test('suspended working days are shown as suspended, weekends within as weekends', async (t) => {
  const suspensions = [{ startedOn: '2026-07-03', endedOn: '2026-07-06' }];
  const days = explainDueDate(calendar, { anchorOn: '2026-07-01', limit: { value: 3, unit: 'WD' }, suspensions });

  t.same(rows(days), [
    '07-01 ANCHOR -',
    '07-02 WORKDAY 1',
    '07-03 SUSPENDED -',
    '07-04 WEEKEND -',
    '07-05 WEEKEND -',
    '07-06 SUSPENDED -',
    '07-07 WORKDAY 2',
    '07-08 WORKDAY 3',
  ]);
});

t.test('calendar days count weekends, and the days after a last Saturday are shown uncounted', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-03-05', limit: { value: 2, unit: 'CD' } });

  t.same(rows(days), ['03-05 ANCHOR -', '03-06 WORKDAY 1', '03-07 WEEKEND 2', '03-08 WEEKEND -', '03-09 WORKDAY -']);
});

t.test('a month is explained day by day to its corresponding day', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-06-30', limit: { value: 1, unit: 'CM' } });

  t.match(days.at(-1), { on: '2026-07-30', ordinal: 30, counted: true });
  t.equal(days.length, 31);
});

t.test('days of an unpublished year are marked one by one', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-12-30', limit: { value: 2, unit: 'WD' } });

  t.same(
    days.map(({ on, provisional }) => [on, provisional]),
    [
      ['2026-12-30', false],
      ['2026-12-31', false],
      ['2027-01-01', true],
    ],
  );
});

t.test('a clock that stands still is explained up to the day asked for', async (t) => {
  const suspensions = [{ startedOn: '2026-07-03', endedOn: null }];
  const period = { anchorOn: '2026-07-01', limit: { value: 3, unit: 'WD' }, suspensions } as const;

  t.same(rows(explainDueDate(calendar, period)), ['07-01 ANCHOR -', '07-02 WORKDAY 1', '07-03 SUSPENDED -']);
  t.same(rows(explainDueDate(calendar, period, '2026-07-06')).slice(3), [
    '07-04 WEEKEND -',
    '07-05 WEEKEND -',
    '07-06 SUSPENDED -',
  ]);
});

t.test('an extension and a suspension leave exactly as many counted days as were granted', async (t) => {
  const days = explainDueDate(calendar, {
    anchorOn: '2026-09-18',
    limit: { value: 20, unit: 'WD' },
    extensions: [10],
    suspensions: [
      { startedOn: '2026-09-24', endedOn: '2026-10-12' },
      { startedOn: '2026-10-10', endedOn: '2026-10-14' },
    ],
  });

  t.equal(days.filter(({ counted }) => counted).length, 30);
  t.equal(days.at(-1)?.ordinal, 30);
});

t.test('what is overdue is counted on day by day beyond the limit, up to the day it is looked at', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-07-01', limit: { value: 2, unit: 'WD' } }, '2026-07-07');

  t.same(rows(days), [
    '07-01 ANCHOR -',
    '07-02 WORKDAY 1',
    '07-03 WORKDAY 2',
    '07-04 WEEKEND -',
    '07-05 WEEKEND -',
    '07-06 WORKDAY 3',
    '07-07 WORKDAY 4',
  ]);
});

t.test('a day before the due day does not cut the list short', async (t) => {
  const days = explainDueDate(calendar, { anchorOn: '2026-07-01', limit: { value: 2, unit: 'WD' } }, '2026-07-02');

  t.equal(days.at(-1)?.on, '2026-07-03');
});
