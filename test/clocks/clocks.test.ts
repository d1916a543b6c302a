import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

async function accepted(w: World): Promise<{ id: string }> {
  const applied = await w.apply('construction-permit', { facts: factory });
  const [task] = await w.tasks('window', applied.id);
  if (task === undefined) throw new Error('The window has nothing to check');
  await w.verifyAll('window', task);
  await w.complete('window', applied.id, 'formal-check', { outcome: 'COMPLETE' });
  return applied;
}

t.test('twenty working days from the eve of Spring Festival 2026 are counted day by day', async (t) => {
  const w = await world(t, monday);

  const sum = await w.anybody.get('/calendars/511700/add?from=2026-02-13&workingDays=5');

  t.match(sum, { status: 200, body: { dueOn: '2026-02-27', provisional: false } });
  const why = (on: string) => sum.body.days.find((day: { on: string }) => day.on === on);
  t.match(why('2026-02-14'), { counted: true, ordinal: 1, reason: 'MAKE_UP' });
  t.match(why('2026-02-17'), { counted: false, reason: 'HOLIDAY', name: { zh: '春节', en: 'Spring Festival' } });
  t.match(await w.anybody.get('/calendars/CN?year=2026'), {
    status: 200,
    body: { provisional: false, source: '国办发明电〔2025〕7号' },
  });
  t.match(await w.anybody.get('/calendars/CN?year=2031'), { status: 200, body: { provisional: true, source: null } });
  t.match(await w.anybody.get('/calendars/CN/add?from=2026-02-30&workingDays=5'), { status: 400 });
});

t.test('the lead department stops the clocks with a notice, and the days of the standstill do not count', async (t) => {
  const w = await world(t, monday);
  const { id } = await accepted(w);
  const input = { type: 'EXPERT_REVIEW', plannedWorkingDays: 5, reason: '深基坑专项论证' };

  t.match(await (await w.as('window')).post(`/cases/${id}/suspensions`, input), {
    status: 403,
    body: { code: 'forbidden' },
  });
  t.match(await (await w.as('handler')).post(`/cases/${id}/suspensions`, { ...input, type: 'HOLIDAY' }), {
    status: 400,
  });
  await w.pass('2026-03-03T02:00:00.000Z');
  const handler = await w.as('handler');
  const stopped = await handler.post(`/cases/${id}/suspensions`, input);
  t.match(stopped, {
    status: 200,
    body: { status: 'SUSPENDED', clocks: [{ state: 'SUSPENDED' }, { state: 'SUSPENDED' }] },
  });
  t.match(await handler.post(`/cases/${id}/suspensions`, input), { status: 409, body: { code: 'already-suspended' } });
  const [suspension] = stopped.body.clocks[0].suspensions;
  t.match(suspension, { type: 'EXPERT_REVIEW', plannedEndOn: '2026-03-10', endedAt: null });
  t.match((await handler.must('GET', `/documents/${suspension.documentId}`)).template, 'D08');

  await w.pass('2026-03-05T02:00:00.000Z');
  const resumed = await (await w.as('handler')).post(`/suspensions/${suspension.id}/end`, { reason: '论证完成' });

  t.match(resumed, { status: 200, body: { status: 'RESUMED' } });
  const statutory = resumed.body.clocks.find(({ kind }: { kind: string }) => kind === 'STATUTORY');
  t.match(
    statutory,
    { state: 'RUNNING', dueOn: '2026-03-16' },
    'seven working days from 2 March, three of them not counted',
  );
  const { days, text } = await (await w.as('applicant')).must('GET', `/clocks/${statutory.id}/explanation`);
  t.same(
    days.filter(({ reason }: { reason: string }) => reason === 'SUSPENDED').map(({ on }: { on: string }) => on),
    ['2026-03-03', '2026-03-04', '2026-03-05'],
  );
  t.match(text.zh, /中止3天/);
});

t.test('a limit whose law knows no extension is not extended, by whomever', async (t) => {
  const w = await world(t, monday);
  const { id } = await accepted(w);

  const answer = await (await w.as('head')).post(`/cases/${id}/extensions`, { workingDays: 10, reason: '案情复杂' });

  t.match(answer, { status: 409, body: { code: 'extension-not-allowed' } });
});

t.test('the days of a clock run to today when it is overdue and while it stands still', async (t) => {
  const w = await world(t, monday);
  const late = await accepted(w);
  await w.pass('2026-03-13T02:00:00.000Z');
  const clockOf = async (id: string) =>
    (await w.case('handler', id)).clocks.find(({ kind }: { kind: string }) => kind === 'PROMISED');

  const overdue = await clockOf(late.id);
  t.ok(overdue.overdueDays > 0);
  t.match(overdue.days.at(-1), { on: '2026-03-13', counted: true, ordinal: overdue.limit.value + overdue.overdueDays });

  const stopped = await accepted(w);
  const input = { type: 'EXPERT_REVIEW', plannedWorkingDays: 5, reason: '深基坑专项论证' };
  await (await w.as('handler')).must('POST', `/cases/${stopped.id}/suspensions`, input);
  await w.pass('2026-03-18T02:00:00.000Z');
  t.match((await clockOf(stopped.id)).days.at(-1), { on: '2026-03-18', counted: false, reason: 'SUSPENDED' });
});
