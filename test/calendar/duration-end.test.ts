import t from 'tap';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import { endOfDuration } from '../../src/calendar/duration-end.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';
import type { LimitUnit } from '../../src/domain/time.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

const moments: [duration: string, unit: LimitUnit | null, anchor: string, moment: string, why: string][] = [
  ['P5D', 'WD', '2026-02-09', '2026-02-14T17:00:01+08:00', 'a make-up Saturday is the last working day'],
  ['P20D', 'CD', '2026-03-02T02:00:00.000Z', '2026-03-23T17:00:01+08:00', 'a Sunday moves to Monday'],
  ['P1D', null, '2026-03-02T02:00:00.000Z', '2026-03-03T10:00:00+08:00', 'civil time moves for no rest day'],
  ['-P5D', 'WD', '2026-10-12', '2026-09-29T09:00:00+08:00', 'five working days before, over National Day'],
  ['-P5D', 'WD', '2026-02-26', '2026-02-12T09:00:00+08:00', 'five working days before, over Spring Festival'],
  ['-P2D', 'CD', '2026-03-10', '2026-03-06T09:00:00+08:00', 'a warning on a Sunday comes the Friday before'],
  ['-P1D', 'CD', '2026-03-10', '2026-03-09T09:00:00+08:00', 'a warning on a working day stays there'],
];

for (const [duration, unit, anchor, moment, why] of moments) {
  t.test(`${duration} ${unit ?? 'of civil time'} from ${anchor} is ${moment}: ${why}`, async (t) => {
    t.equal(Date.parse(endOfDuration(calendar, duration, unit, anchor)), Date.parse(moment));
  });
}

t.test('a duration that does not fit its unit is refused', async (t) => {
  for (const [duration, unit] of [
    ['P1M', 'WD'],
    ['P5D', 'CM'],
    ['PT4H', 'WD'],
    ['-P1M', 'CM'],
    ['five days', 'WD'],
  ] as const) {
    t.throws(() => endOfDuration(calendar, duration, unit, '2026-03-02'), RangeError, duration);
  }
});
