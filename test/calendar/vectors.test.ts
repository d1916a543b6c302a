import t from 'tap';
import { effectiveReceiptOn, overdueFrom } from '../../src/calendar/business-time.ts';
import { addWorkingDays, workingCalendar, workingDaysBetween } from '../../src/calendar/calendar.ts';
import { addLimit, dueWithSuspensions } from '../../src/calendar/due-date.ts';
import { NATIONAL_VERSIONS } from '../../src/calendar/tables.ts';

const calendar = workingCalendar({ region: 'CN', versions: NATIONAL_VERSIONS });

const vectors: [id: string, anchor: string, n: number, due: string, why: string][] = [
  ['C1', '2026-02-09', 5, '2026-02-14', 'a make-up Saturday is the due day'],
  ['C2', '2026-02-13', 5, '2026-02-27', 'nine days of Spring Festival do not count'],
  ['C3', '2026-02-14', 1, '2026-02-24', 'the next working day after a make-up Saturday lies behind Spring Festival'],
  ['C4', '2026-02-14', 7, '2026-03-03', 'Saturday 28 February counts'],
  ['C5', '2026-02-10', 20, '2026-03-16', 'twenty days over Spring Festival and two make-up Saturdays'],
  ['C6', '2026-04-03', 1, '2026-04-07', 'Qingming does not count'],
  ['C7', '2026-04-29', 7, '2026-05-12', 'Saturday 9 May counts'],
  ['C8', '2026-09-18', 5, '2026-09-24', 'Sunday 20 September counts'],
  ['C9', '2026-09-24', 20, '2026-10-29', 'Mid-Autumn and National Day lie within'],
  ['C10', '2026-09-28', 45, '2026-12-04', 'the joint limit'],
  ['C11', '2026-01-05', 45, '2026-03-13', 'the joint limit'],
  ['C11 extended', '2026-01-05', 60, '2026-04-03', 'the joint limit extended by 15'],
  ['C12', '2026-03-02', 11, '2026-03-17', 'eleven days'],
  ['C12 of 70', '2026-03-02', 70, '2026-06-11', 'seventy days'],
  ['C12 of 120', '2026-03-02', 120, '2026-08-21', 'the 120 days of the construction reform'],
  ['C13', '2025-12-26', 5, '2026-01-05', 'the year changes and Sunday 4 January counts'],
  ['C14', '2025-01-20', 20, '2025-02-21', 'Spring Festival 2025'],
  ['C15', '2025-09-26', 10, '2025-10-16', 'Sunday 28 September and Saturday 11 October count'],
  ['C16', '2024-04-03', 3, '2024-04-09', 'Sunday 7 April counts'],
  ['C17', '2024-09-27', 7, '2024-10-12', 'due on a make-up Saturday'],
  ['C18', '2024-02-08', 5, '2024-02-21', 'the eve of Spring Festival 2024 is a working day'],
  ['C19', '2026-11-20', 20, '2026-12-18', 'no holiday lies within'],
  ['C20', '2026-10-12', -5, '2026-09-29', 'an inspection is filed five days before'],
  ['C21', '2026-02-26', -5, '2026-02-12', 'backwards over Spring Festival'],
  ['C22', '2026-05-11', -5, '2026-04-30', 'backwards over a make-up Saturday'],
  ['C23', '2026-01-09', -5, '2026-01-04', 'the latest day to file is a make-up Sunday'],
];

for (const [id, anchor, n, due, why] of vectors) {
  const direction = n > 0 ? 'after' : 'before';
  t.test(`${id}: ${Math.abs(n)} working days ${direction} ${anchor} is ${due}, for ${why}`, async (t) => {
    t.equal(addWorkingDays(calendar, anchor, n), due);
    if (n > 0) t.match(addLimit(calendar, anchor, { value: n, unit: 'WD' }), { on: due, provisional: false });
  });
}

t.test('C24: three months from 2026-11-30 end on Sunday 2027-02-28, move to Monday and stay provisional', async (t) => {
  t.match(addLimit(calendar, '2026-11-30', { value: 3, unit: 'CM' }), { on: '2027-03-01', provisional: true });
});

t.test(
  'C25: an application after close on Friday is received on Monday and answered within five days of that',
  async (t) => {
    const receivedOn = effectiveReceiptOn(calendar, '2026-03-06T17:20:00+08:00');

    t.equal(receivedOn, '2026-03-09');
    t.equal(addWorkingDays(calendar, receivedOn, 5), '2026-03-16');
  },
);

t.test('C26: a permit deemed accepted after close of 2026-02-14 is due on 2026-02-25, two days left', async (t) => {
  t.equal(overdueFrom(calendar, addWorkingDays(calendar, '2026-02-09', 5)), '2026-02-14T09:00:01.000Z');

  const due = addLimit(calendar, '2026-02-09', { value: 7, unit: 'WD' });

  t.equal(due.on, '2026-02-25');
  t.equal(workingDaysBetween(calendar, '2026-02-14', due.on), 2);
});

t.test('C27: an expert review of five working days moves a due date from 2026-07-22 to 2026-07-29', async (t) => {
  const period = { anchorOn: '2026-07-01', limit: { value: 15, unit: 'WD' } } as const;

  t.equal(dueWithSuspensions(calendar, period)?.on, '2026-07-22');
  const suspensions = [{ startedOn: '2026-07-06', endedOn: '2026-07-10' }];
  t.equal(dueWithSuspensions(calendar, { ...period, suspensions })?.on, '2026-07-29');
});

t.test('C28: a construction permit is due from receipt, its promise from acceptance', async (t) => {
  t.equal(addLimit(calendar, '2026-02-09', { value: 7, unit: 'WD' }).on, '2026-02-25');
  t.equal(addLimit(calendar, '2026-02-11', { value: 7, unit: 'WD' }).on, '2026-02-27');
  t.equal(addLimit(calendar, '2026-02-11', { value: 3, unit: 'WD' }).on, '2026-02-14');
});
