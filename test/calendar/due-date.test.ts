import t from 'tap';
import { addWorkingDays, isWorkingDay, workingCalendar } from '../../src/calendar/calendar.ts';
import { addLimit, dueInstant, dueWithSuspensions, hoursAfter } from '../../src/calendar/due-date.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';
import type { LimitUnit } from '../../src/domain/time.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
const days = (value: number, unit: LimitUnit = 'WD') => ({ value, unit });

const ends: [anchor: string, value: number, unit: LimitUnit, due: string, why: string][] = [
  ['2026-03-02', 15, 'CD', '2026-03-17', 'calendar days count rest days'],
  ['2026-02-05', 15, 'CD', '2026-02-24', 'a period ending in Spring Festival ends on the day after it'],
  ['2026-02-09', 5, 'CD', '2026-02-14', 'a make-up Saturday is no rest day'],
  ['2026-03-01', 6, 'CD', '2026-03-09', 'Saturday moves to Monday'],
  ['2026-03-09', 60, 'CD', '2026-05-08', 'the sixty days of administrative reconsideration'],
  ['2026-03-16', 2, 'CM', '2026-05-18', 'the corresponding day is a Saturday'],
  ['2026-01-31', 1, 'CM', '2026-02-28', 'February has no 31st and its Saturday is worked'],
  ['2024-01-31', 1, 'CM', '2024-02-29', 'a leap year'],
  ['2026-03-31', 1, 'CM', '2026-04-30', 'April has no 31st'],
  ['2025-02-28', 1, 'CM', '2025-03-28', 'the corresponding day, not the last'],
  ['2025-08-31', 6, 'CM', '2026-02-28', 'six months over the year'],
  ['2025-10-01', 3, 'CM', '2026-01-04', "New Year's holiday ends with a make-up Sunday"],
  ['2025-12-31', 1, 'WD', '2026-01-04', 'the year changes'],
];

for (const [anchor, value, unit, due, why] of ends) {
  t.test(`${value} ${unit} from ${anchor} end on ${due}: ${why}`, async (t) => {
    t.match(addLimit(calendar, anchor, days(value, unit)), { on: due, provisional: false });
  });
}

t.test('a limit ends at close of business of its day, never at midnight of another zone', async (t) => {
  t.equal(dueInstant(calendar, days(5), '2026-02-09'), '2026-02-14T09:00:00.000Z');
  t.equal(dueInstant(calendar, days(3, 'CM'), '2026-06-30'), '2026-09-30T09:00:00.000Z');
});

t.test('up to half a day ends with the morning, more than half with the day', async (t) => {
  t.match(addLimit(calendar, '2026-03-02', days(0.5)), { on: '2026-03-03', at: '2026-03-03T04:00:00.000Z' });
  t.match(addLimit(calendar, '2026-03-02', days(1.5)), { on: '2026-03-04', at: '2026-03-04T04:00:00.000Z' });
  t.match(addLimit(calendar, '2026-03-02', days(0.6)), { on: '2026-03-03', at: '2026-03-03T09:00:00.000Z' });
});

t.test('a limit of no days ends on the anchor or, after a rest day, on the next working day', async (t) => {
  t.equal(addLimit(calendar, '2026-02-14', days(0)).on, '2026-02-14');
  t.equal(addLimit(calendar, '2026-02-15', days(0)).on, '2026-02-24');
});

t.test('hours run round the clock and over rest days', async (t) => {
  t.equal(hoursAfter('2026-02-14T16:30:00+08:00', 24), '2026-02-15T08:30:00.000Z');
  t.match(addLimit(calendar, '2026-02-14', days(24, 'HOUR')), { on: '2026-02-15', at: '2026-02-15T16:00:00.000Z' });
  t.match(addLimit(calendar, '2026-02-14', days(6, 'HOUR')), { on: '2026-02-15', at: '2026-02-14T22:00:00.000Z' });
  t.match(addLimit(calendar, '2026-02-14', days(30, 'HOUR')), { on: '2026-02-16', at: '2026-02-15T22:00:00.000Z' });
});

t.test('a due date that reaches an unpublished year is provisional', async (t) => {
  t.match(addLimit(calendar, '2026-12-25', days(10)), { on: '2027-01-08', provisional: true });
  t.match(addLimit(calendar, '2026-12-25', days(4)), { on: '2026-12-31', provisional: false });
  t.match(addLimit(calendar, '2026-12-30', days(3, 'CD')), { on: '2027-01-04', provisional: true });
});

t.test('a limit that is negative, no number or a fraction of a calendar day is refused', async (t) => {
  for (const limit of [days(-1), days(Number.NaN), days(1.5, 'CD'), days(0.5, 'CM')]) {
    t.throws(() => addLimit(calendar, '2026-03-02', limit), RangeError);
  }
});

t.test('suspensions shift the due date by the working days they cover', async (t) => {
  const due = (...suspensions: [string, string | null][]) =>
    dueWithSuspensions(calendar, {
      anchorOn: '2026-07-01',
      limit: days(15),
      suspensions: suspensions.map(([startedOn, endedOn]) => ({ startedOn, endedOn })),
    })?.on ?? null;

  t.equal(due(), '2026-07-22');
  t.equal(due(['2026-07-06', '2026-07-06']), '2026-07-23', 'the day it starts and ends is not counted');
  t.equal(due(['2026-07-06', '2026-07-10'], ['2026-07-08', '2026-07-13']), '2026-07-30', 'overlap counts once');
  t.equal(due(['2026-07-08', '2026-07-13'], ['2026-07-06', '2026-07-10']), '2026-07-30', 'in whatever order');
  t.equal(due(['2026-07-06', '2026-07-10'], ['2026-07-07', '2026-07-08']), '2026-07-29', 'one inside another');
  t.equal(due(['2026-07-04', '2026-07-05']), '2026-07-22', 'a weekend shifts nothing');
  t.equal(due(['2026-06-01', '2026-07-02']), '2026-07-23', 'days before the anchor shift nothing');
  t.equal(due(['2026-07-23', '2026-07-31']), '2026-07-22', 'what begins after the due day shifts nothing');
  t.equal(due(['2026-07-22', '2026-07-31']), '2026-08-03', 'what begins on the due day shifts it');
  t.equal(due(['2026-07-21', '2026-07-22'], ['2026-07-23', '2026-07-24']), '2026-07-28', 'the second is reached');
});

t.test('nothing is due while a suspension has not ended, unless time had run out before', async (t) => {
  const period = { anchorOn: '2026-07-01', limit: days(15) };

  t.equal(dueWithSuspensions(calendar, { ...period, suspensions: [{ startedOn: '2026-07-06', endedOn: null }] }), null);
  t.equal(
    dueWithSuspensions(calendar, { ...period, suspensions: [{ startedOn: '2026-07-23', endedOn: null }] })?.on,
    '2026-07-22',
  );
});

t.test('suspensions shift calendar days and months by calendar days', async (t) => {
  const suspensions = [{ startedOn: '2026-03-10', endedOn: '2026-03-16' }];

  t.equal(
    dueWithSuspensions(calendar, { anchorOn: '2026-03-02', limit: days(15, 'CD'), suspensions })?.on,
    '2026-03-24',
  );
  t.equal(
    dueWithSuspensions(calendar, { anchorOn: '2026-03-02', limit: days(1, 'CM'), suspensions })?.on,
    '2026-04-09',
  );
});

t.test('a last day that moves on from a weekend into a suspension moves behind it', async (t) => {
  const due = (endedOn: string | null) =>
    dueWithSuspensions(calendar, {
      anchorOn: '2026-03-01',
      limit: days(6, 'CD'),
      suspensions: [{ startedOn: '2026-03-09', endedOn }],
    })?.on ?? null;

  t.equal(due('2026-03-10'), '2026-03-11');
  t.equal(due(null), null);
});

t.test('an extension adds units of the limit, and suspensions count over all of it', async (t) => {
  const joint = { anchorOn: '2026-01-05', limit: days(45), extensions: [15] };
  t.equal(dueWithSuspensions(calendar, joint)?.on, '2026-04-03');
  const suspensions = [{ startedOn: '2026-03-16', endedOn: '2026-03-17' }];
  t.equal(dueWithSuspensions(calendar, { ...joint, suspensions })?.on, addWorkingDays(calendar, '2026-04-03', 2));
  const start = { anchorOn: '2026-01-15', limit: days(3, 'CM'), extensions: [3, 3] };
  t.equal(dueWithSuspensions(calendar, start)?.on, '2026-10-15');
});

t.test('a suspension that ends before it starts is refused', async (t) => {
  const suspensions = [{ startedOn: '2026-07-08', endedOn: '2026-07-06' }];
  t.throws(() => dueWithSuspensions(calendar, { anchorOn: '2026-07-01', limit: days(5), suspensions }), RangeError);
});

t.test('shifting agrees with striking suspended days one by one', async (t) => {
  const wrong: string[] = [];
  for (let offset = 0; offset < 120; offset += 1) {
    const startedOn = addWorkingDays(calendar, '2026-01-05', offset % 37);
    const endedOn = addWorkingDays(calendar, startedOn, offset % 11);
    const suspensions = [
      { startedOn, endedOn },
      { startedOn: addWorkingDays(calendar, startedOn, 4), endedOn: addWorkingDays(calendar, endedOn, 9) },
    ];
    const n = 1 + (offset % 29);
    const due = dueWithSuspensions(calendar, { anchorOn: '2026-01-05', limit: days(n), suspensions })?.on;
    let left = n;
    let day = '2026-01-05';
    while (left > 0) {
      day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const stopped = suspensions.some((s) => s.startedOn <= day && day <= s.endedOn);
      if (isWorkingDay(calendar, day) && !stopped) left -= 1;
    }
    if (due !== day) wrong.push(`${offset}: ${due}, by hand ${day}`);
  }
  t.same(wrong, []);
});
