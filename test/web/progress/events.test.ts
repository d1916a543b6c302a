import t from 'tap';
import { textOf } from '../../../src/web/i18n/text.ts';
import { eventSentence, timelineOf } from '../../../src/web/progress/events.ts';

const zh = textOf('zh');
const nothing = { elementName: null, departmentName: null };

t.test('an applicant is told of a status by its name', async (t) => {
  const event = {
    ...nothing,
    type: 'case.status-changed',
    occurredAt: '2026-09-25T02:00:00Z',
    data: { to: 'ACCEPTED' },
  };

  t.equal(eventSentence(zh, event), '办件状态：受理');
});

t.test('a clock is told with its due day where that is known', async (t) => {
  const event = { ...nothing, type: 'clock.started', occurredAt: '2026-09-25T02:00:00Z' };

  t.equal(eventSentence(zh, event), '开始计时');
  t.equal(eventSentence(zh, { ...event, data: { dueOn: '2026-09-30' } }), '开始计时，2026年9月30日到期');
});

t.test('what only concerns the inside of an authority is not told', async (t) => {
  for (const type of ['task.claimed', 'supervision.card', 'incident.raised', 'timer.fired']) {
    t.equal(eventSentence(zh, { ...nothing, type, occurredAt: '2026-09-25T02:00:00Z' }), null, type);
  }
});

t.test('the newest day comes first, and within a moment the last recorded', async (t) => {
  const at = (occurredAt: string, type: string) => ({ ...nothing, type, occurredAt });
  const events = [
    at('2026-09-24T08:10:00Z', 'case.received'),
    at('2026-09-25T02:00:00Z', 'clock.started'),
    at('2026-09-25T02:00:00Z', 'document.issued'),
  ];

  const days = timelineOf(zh, events, '2026-09-29');

  t.strictSame(
    days.map(({ title, entries }) => [title, entries.map(({ what }) => what)]),
    [
      ['9月25日', ['发出文书', '开始计时']],
      ['9月24日', ['收到申请']],
    ],
  );
});

t.test('a joint review that reaches several departments at one moment is one entry that names them', async (t) => {
  const elementName = { zh: '审查材料', en: 'Review' };
  const events = ['城建档案馆', '供水公司'].map((zh) => ({
    type: 'task.created',
    occurredAt: '2026-11-19T02:00:00Z',
    elementName,
    departmentName: { zh, en: zh },
  }));

  const [day] = timelineOf(zh, events, '2026-11-22');

  t.match(day?.entries, [{ who: '供水公司、城建档案馆', what: '进入：审查材料' }]);
  t.equal(day?.entries.length, 1);
});
