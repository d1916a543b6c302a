import t from 'tap';
import { addWorkingDays, workingCalendar } from '../../src/calendar/calendar.ts';
import { remainingWorkingDays, usedWorkingDays } from '../../src/calendar/days-used.ts';
import { dueInstant } from '../../src/calendar/due-date.ts';
import { lightOf, yellowFromUsedDays } from '../../src/calendar/light.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });
const anchorOn = '2026-03-02';

/** The light of a limit of n working days from 2 March 2026, at a time of a day. */
function lightAt(limitDays: number, on: string, time = '10:00:00') {
  const dueAt = dueInstant(calendar, { value: limitDays, unit: 'WD' }, anchorOn);
  return lightOf({ limitDays, usedDays: usedWorkingDays(calendar, anchorOn, on), now: `${on}T${time}+08:00`, dueAt });
}

const yellowFrom: [limit: number, elapsed: number][] = [
  [2, 1],
  [3, 2],
  [5, 4],
  [7, 6],
  [10, 9],
  [12, 10],
  [15, 13],
  [20, 18],
  [45, 40],
];

for (const [limit, elapsed] of yellowFrom) {
  t.test(`a limit of ${limit} working days turns yellow when ${elapsed} are used`, async (t) => {
    const day = (n: number) => addWorkingDays(calendar, anchorOn, n);

    t.equal(yellowFromUsedDays(limit), elapsed);
    t.equal(lightAt(limit, elapsed > 1 ? day(elapsed - 1) : anchorOn), 'GREEN');
    t.equal(lightAt(limit, day(elapsed)), 'YELLOW');
    t.equal(lightAt(limit, day(limit - 1)), 'YELLOW');
    t.equal(lightAt(limit, day(limit)), 'ORANGE');
    t.equal(lightAt(limit, day(limit), '17:00:00'), 'ORANGE');
    t.equal(lightAt(limit, day(limit), '17:00:01'), 'RED');
    t.equal(lightAt(limit, day(limit + 1)), 'RED');
  });
}

t.test('a limit of 1 working day turns yellow at noon of its day', async (t) => {
  t.equal(lightAt(1, '2026-03-02'), 'GREEN');
  t.equal(lightAt(1, '2026-03-03', '11:59:59'), 'GREEN');
  t.equal(lightAt(1, '2026-03-03', '12:00:00'), 'YELLOW');
  t.equal(lightAt(1, '2026-03-03', '17:00:00'), 'YELLOW');
  t.equal(lightAt(1, '2026-03-03', '17:00:01'), 'RED');
});

t.test('half a day is yellow all of its morning and overdue after noon', async (t) => {
  t.equal(lightAt(0.5, '2026-03-02', '23:00:00'), 'GREEN');
  t.equal(lightAt(0.5, '2026-03-03', '09:00:00'), 'YELLOW');
  t.equal(lightAt(0.5, '2026-03-03', '12:00:01'), 'RED');
});

t.test('a clock that stands still is neither due nor overdue', async (t) => {
  const now = '2026-03-20T02:00:00.000Z';
  t.equal(lightOf({ limitDays: 7, usedDays: 2, now, dueAt: null }), 'GREEN');
  t.equal(lightOf({ limitDays: 7, usedDays: 6, now, dueAt: null }), 'YELLOW');
});

t.test('used and remaining working days make up the limit on every day of it', async (t) => {
  const due = addWorkingDays(calendar, '2026-09-24', 20);
  for (const today of ['2026-09-24', '2026-09-25', '2026-09-28', '2026-10-04', '2026-10-10', due]) {
    const used = usedWorkingDays(calendar, '2026-09-24', today);
    t.equal(used + remainingWorkingDays(calendar, today, due), 20, today);
  }
  t.equal(usedWorkingDays(calendar, '2026-09-24', '2026-10-10'), 6);
  t.equal(remainingWorkingDays(calendar, '2026-10-30', due), -1);
  t.equal(usedWorkingDays(calendar, '2026-09-24', '2026-09-01'), 0);
});

t.test('suspended days are neither used nor left', async (t) => {
  const suspensions = [{ startedOn: '2026-07-06', endedOn: '2026-07-10' }];
  t.equal(usedWorkingDays(calendar, '2026-07-01', '2026-07-13', suspensions), 3);
  t.equal(usedWorkingDays(calendar, '2026-07-01', '2026-07-08', suspensions), 2);
  t.equal(remainingWorkingDays(calendar, '2026-07-03', '2026-07-29', suspensions), 13);
  const open = [{ startedOn: '2026-07-06', endedOn: null }];
  t.equal(usedWorkingDays(calendar, '2026-07-01', '2026-08-20', open), 2);
});
