import t from 'tap';
import { readNotice } from '../../src/clocks/read-notice.ts';

const expected = {
  off: [
    { from: '2027-01-01', to: '2027-01-03', name: '元旦', nameEn: '元旦' },
    { from: '2027-02-05', to: '2027-02-05', name: '除夕', nameEn: '除夕' },
  ],
  on: [{ on: '2027-01-09', name: '元旦补班', nameEn: '元旦补班' }],
};

t.test('a notice reads the same from JSON, CSV and ICS', async (t) => {
  const json = JSON.stringify({
    off: [
      { from: '01-01', to: '01-03', name: '元旦' },
      { from: '2027-02-05', name: '除夕' },
    ],
    on: [{ on: '01-09', name: '元旦补班' }],
  });
  const csv = '\ufeffdate,end,kind,name\n01-01,01-03,休,元旦\n2027-02-05,,HOLIDAY,除夕\n01-09,,班,元旦补班\n';
  const event = (from: string, until: string, summary: string) => [
    'BEGIN:VEVENT',
    `UID:${from}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${until}`,
    `SUMMARY:${summary}`,
    'END:VEVENT',
  ];
  const ics = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//office//calendar//ZH',
    ...event('20270101', '20270104', '元旦'),
    ...event('20270205', '20270206', '除夕'),
    ...event('20270109', '20270110', '元旦补班'),
    'END:VCALENDAR',
  ].join('\r\n');

  t.same(readNotice('json', json, 2027), expected);
  t.same(readNotice('csv', csv, 2027), expected);
  t.same(readNotice('ics', ics, 2027), expected);
});

t.test('the short form names days and ranges only', async (t) => {
  t.match(readNotice('json', '{"off":["01-01","02-10/02-17"],"on":["02-04"]}', 2024), {
    off: [
      { from: '2024-01-01', to: '2024-01-01', name: '放假', nameEn: 'Day off' },
      { from: '2024-02-10', to: '2024-02-17' },
    ],
    on: [{ on: '2024-02-04', name: '调休上班' }],
  });
});

t.test('what is not in the format it is said to be in is refused', async (t) => {
  const unreadable = { code: 'notice-unreadable' };
  for (const text of ['{', '[]', 'null', '{"off":1}', '{"off":[3]}', `{"off":[${'"01-01",'.repeat(300)}"01-01"]}`])
    t.throws(() => readNotice('json', text, 2027), unreadable, text.slice(0, 20));
  for (const text of ['date,kind\n"01-01', 'date,kind\n01-01,maybe'])
    t.throws(() => readNotice('csv', text, 2027), unreadable, text);
  t.throws(
    () =>
      readNotice(
        'ics',
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270101T080000Z\r\nDTEND:20270101T090000Z\r\nSUMMARY:x\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
        2027,
      ),
    unreadable,
    'an event with hours is no day off',
  );
});
