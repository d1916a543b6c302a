import t from 'tap';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import {
  elapsedCalendarDays,
  type Interval,
  jointWorkingDays,
  unionWorkingDays,
} from '../../src/calendar/held-days.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

/** An interval by local times, `MM-DD HH:mm` of 2026. */
const held = (from: string, to: string): Interval => ({
  from: `2026-${from.replace(' ', 'T')}:00+08:00`,
  to: `2026-${to.replace(' ', 'T')}:00+08:00`,
});

t.test(
  'R-CLK-50 departments that hold a case at the same time use up the union of their days, not the sum',
  async (t) => {
    const quality = held('03-02 10:00', '03-04 11:00');
    const safety = held('03-03 09:00', '03-06 16:00');
    const later = held('03-11 09:00', '03-11 09:05');

    t.equal(unionWorkingDays(calendar, [quality]), 3);
    t.equal(unionWorkingDays(calendar, [quality, safety]), 5);
    t.equal(unionWorkingDays(calendar, [later, safety, quality]), 6);
    t.equal(unionWorkingDays(calendar, [quality, quality]), 3);
    t.equal(unionWorkingDays(calendar, []), 0);
  },
);

t.test('two tasks of one day use up one day', async (t) => {
  t.equal(unionWorkingDays(calendar, [held('03-02 09:10', '03-02 09:40'), held('03-02 15:00', '03-02 16:00')]), 1);
});

t.test('evenings, lunch breaks and rest days by themselves use up nothing', async (t) => {
  t.equal(unionWorkingDays(calendar, [held('03-02 17:00', '03-03 09:00')]), 0);
  t.equal(unionWorkingDays(calendar, [held('03-02 12:00', '03-02 13:00')]), 0);
  t.equal(unionWorkingDays(calendar, [held('02-14 17:00', '02-24 09:00')]), 0);
  t.equal(unionWorkingDays(calendar, [held('03-02 10:00', '03-02 10:00')]), 0);
  t.equal(unionWorkingDays(calendar, [held('03-02 16:59', '03-03 09:01')]), 2);
  t.equal(unionWorkingDays(calendar, [held('02-14 16:59', '02-24 09:01')]), 2);
});

t.test('suspended days are taken out once', async (t) => {
  const intervals = [held('07-01 10:00', '07-15 10:00'), held('07-06 10:00', '07-08 10:00')];
  const suspensions = [
    { startedOn: '2026-07-06', endedOn: '2026-07-10' },
    { startedOn: '2026-07-09', endedOn: '2026-07-12' },
  ];

  t.equal(unionWorkingDays(calendar, intervals), 11);
  t.equal(unionWorkingDays(calendar, intervals, suspensions), 6);
});

t.test('elapsed calendar days are midnights in Shanghai', async (t) => {
  t.equal(elapsedCalendarDays('2026-02-09T02:00:00.000Z', '2026-02-25T08:00:00.000Z'), 16);
  t.equal(elapsedCalendarDays('2026-02-09T15:59:59.000Z', '2026-02-09T16:00:00.000Z'), 1);
  t.equal(elapsedCalendarDays('2026-02-09T16:00:00.000Z', '2026-02-10T15:59:59.000Z'), 0);
});

t.test('P02 T7 five departments over the same twelve working days use 12 days of the common limit, not 60', (t) => {
  const part = { intervals: [held('03-02T09:00', '03-18T16:00')], suspensions: [] };
  const parts = [part, part, part, part, part];

  t.equal(jointWorkingDays(calendar, parts, '2026-03-02'), 12);

  t.equal(
    parts.reduce((sum, one) => sum + jointWorkingDays(calendar, [one], '2026-03-02'), 0),
    60,
  );
  t.end();
});

t.test('a day on which one of two cases stands still counts while the other is held, and not when both do', (t) => {
  const intervals = [held('03-02T09:00', '03-06T16:00')];
  const stopped = { intervals, suspensions: [{ startedOn: '2026-03-04', endedOn: '2026-03-05' }] };

  t.equal(jointWorkingDays(calendar, [stopped, { intervals, suspensions: [] }], '2026-03-02'), 4);
  t.equal(jointWorkingDays(calendar, [stopped, stopped], '2026-03-02'), 2);
  t.end();
});
