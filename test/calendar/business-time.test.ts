import t from 'tap';
import type { BusinessHours } from '../../src/calendar/business-hours.ts';
import { closeOfBusiness, effectiveReceiptOn, openOfBusiness, overdueFrom } from '../../src/calendar/business-time.ts';
import { workingCalendar } from '../../src/calendar/calendar.ts';
import { localDateOf } from '../../src/calendar/days.ts';
import { addLimit } from '../../src/calendar/due-date.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

t.test('the legal day changes at midnight in Shanghai, not in UTC', async (t) => {
  t.equal(localDateOf('2026-01-31T15:59:59.999Z'), '2026-01-31');
  t.equal(localDateOf('2026-01-31T16:00:00.000Z'), '2026-02-01');
  t.equal(localDateOf('2025-12-31T16:00:00.000Z'), '2026-01-01');
  t.equal(localDateOf('2026-02-09T10:00+08:00'), '2026-02-09');
  t.equal(localDateOf('2026-02-08T23:30:00-05:00'), '2026-02-09');
});

t.test('a time without its offset is refused, because it would be read in the zone of the server', async (t) => {
  for (const instant of ['2026-02-09T10:00', '2026-02-09', 'yesterday', '']) {
    t.throws(() => localDateOf(instant), RangeError);
  }
});

t.test('business runs from nine to five and overdue begins a second later', async (t) => {
  t.equal(openOfBusiness(calendar, '2026-02-14'), '2026-02-14T01:00:00.000Z');
  t.equal(closeOfBusiness(calendar, '2026-02-14'), '2026-02-14T09:00:00.000Z');
  t.equal(overdueFrom(calendar, '2026-02-14'), '2026-02-14T09:00:01.000Z');
});

const receipts: [receivedAt: string, receivedOn: string, why: string][] = [
  ['2026-03-06T17:00:00+08:00', '2026-03-06', 'at close'],
  ['2026-03-06T17:00:01+08:00', '2026-03-09', 'a second after close on Friday'],
  ['2026-03-06T07:30:00+08:00', '2026-03-06', 'before opening'],
  ['2026-03-06T12:30:00+08:00', '2026-03-06', 'in the lunch break'],
  ['2026-03-05T23:59:59+08:00', '2026-03-06', 'just before midnight'],
  ['2026-03-06T00:00:00+08:00', '2026-03-06', 'at midnight'],
  ['2026-02-14T10:00:00+08:00', '2026-02-14', 'on a make-up Saturday'],
  ['2026-02-14T18:00:00+08:00', '2026-02-24', 'on the last evening before Spring Festival'],
  ['2026-10-03T10:00:00+08:00', '2026-10-08', 'in National Day week'],
  ['2025-12-31T20:00:00+08:00', '2026-01-04', "on New Year's Eve"],
];

for (const [receivedAt, receivedOn, why] of receipts) {
  t.test(`a submission ${why} is received on ${receivedOn}`, async (t) => {
    t.equal(effectiveReceiptOn(calendar, receivedAt), receivedOn);
  });
}

t.test("a region's seasons set its hours, over the new year too, and the default fills the rest", async (t) => {
  const seasons: BusinessHours['seasons'] = [
    {
      from: '06-01',
      to: '09-30',
      sessions: [
        ['08:30', '12:00'],
        ['15:00', '18:00'],
      ],
    },
    { from: '11-15', to: '02-28', sessions: [['09:30', '16:30']] },
  ];
  const seasonal = workingCalendar({
    region: 'CN-451100',
    versions: NATIONAL_VERSIONS,
    businessHours: [{ validFrom: '2024-01-01', seasons }],
  });

  t.equal(closeOfBusiness(seasonal, '2026-05-29'), '2026-05-29T09:00:00.000Z');
  t.equal(closeOfBusiness(seasonal, '2026-06-01'), '2026-06-01T10:00:00.000Z');
  t.equal(openOfBusiness(seasonal, '2026-09-30'), '2026-09-30T00:30:00.000Z');
  t.equal(closeOfBusiness(seasonal, '2026-12-31'), '2026-12-31T08:30:00.000Z');
  t.equal(closeOfBusiness(seasonal, '2026-01-05'), '2026-01-05T08:30:00.000Z');
  t.equal(closeOfBusiness(seasonal, '2024-02-29'), '2024-02-29T09:00:00.000Z');
  t.equal(addLimit(seasonal, '2026-05-29', { value: 1, unit: 'WD' }).at, '2026-06-01T10:00:00.000Z');
  t.equal(effectiveReceiptOn(seasonal, '2026-07-01T17:30:00+08:00'), '2026-07-01');
});

t.test('business hours hold from a day on, the latest day first, and the default before', async (t) => {
  const allYear = (closes: string): BusinessHours['seasons'] => [
    { from: '01-01', to: '12-31', sessions: [['08:00', closes]] },
  ];
  const calendar = workingCalendar({
    region: 'CN',
    versions: NATIONAL_VERSIONS,
    businessHours: [
      { validFrom: '2026-03-02', seasons: allYear('16:00') },
      { validFrom: '2026-03-04', seasons: allYear('18:00') },
    ],
  });

  t.equal(closeOfBusiness(calendar, '2026-03-01'), '2026-03-01T09:00:00.000Z');
  t.equal(closeOfBusiness(calendar, '2026-03-02'), '2026-03-02T08:00:00.000Z');
  t.equal(closeOfBusiness(calendar, '2026-03-03'), '2026-03-03T08:00:00.000Z');
  t.equal(closeOfBusiness(calendar, '2026-03-04'), '2026-03-04T10:00:00.000Z');
  t.equal(addLimit(calendar, '2026-03-02', { value: 2, unit: 'WD' }).at, '2026-03-04T10:00:00.000Z');
});

t.test('business hours that are no hours are refused', async (t) => {
  for (const sessions of [
    [],
    [['9:00', '17:00']],
    [['09:00', '25:00']],
    [['12:00', '09:00']],
    [
      ['09:00', '13:00'],
      ['12:00', '17:00'],
    ],
  ] as [string, string][][]) {
    const businessHours = [{ validFrom: '2026-01-01', seasons: [{ from: '01-01', to: '12-31', sessions }] }];
    t.throws(() => workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS, businessHours }), RangeError);
  }
});
