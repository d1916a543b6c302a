import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

const year2027 = {
  kind: 'NOTICE',
  region: 'CN',
  year: 2027,
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-12-29',
  format: 'csv',
  content: 'date,end,kind,name\n01-01,01-05,休,元旦\n01-09,,班,元旦补班\n',
};

async function accepted(w: World): Promise<string> {
  const { id } = await w.apply('construction-permit', { facts: factory });
  const [task] = await w.tasks('window', id);
  if (task === undefined) throw new Error('The window has nothing to check');
  await w.verifyAll('window', task);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  return id;
}

async function statutory(w: World, id: string) {
  return (await w.case('handler', id)).clocks.find(({ kind }: { kind: string }) => kind === 'STATUTORY');
}

t.test(
  'a year whose notice is published moves the due dates counted without it, once they were looked at',
  async (t) => {
    const w = await world(t, '2026-12-29T02:00:00.000Z');
    const id = await accepted(w);
    t.match(await statutory(w, id), { dueOn: '2027-01-07', provisional: true });
    await w.pass('2026-12-30T02:00:00.000Z');
    const admin = await w.as('admin');

    const preview = await admin.post('/calendar-changes', year2027);

    t.match(preview, {
      status: 201,
      body: {
        state: 'PREVIEWED',
        moves: { cases: 1, earlier: 0 },
        days: [
          { on: '2027-01-01', before: 'WORKDAY', after: 'HOLIDAY', name: '元旦' },
          { on: '2027-01-04' },
          { on: '2027-01-05' },
          { on: '2027-01-09', before: 'WEEKEND', after: 'MAKE_UP' },
        ],
      },
    });
    const { id: change } = preview.body;
    const moves = await admin.must('GET', `/calendar-changes/${change}/moves?limit=1`);
    t.match(moves, { items: [{ caseId: id }], page: { hasMore: true } });
    const rest = await admin.must('GET', `/calendar-changes/${change}/moves?after=${moves.page.endCursor}`);
    const moved = [...moves.items, ...rest.items];
    t.equal(moved.length, preview.body.moves.clocks);
    t.match(
      moved.find(({ kind }: { kind: string }) => kind === 'STATUTORY'),
      { dueOn: '2027-01-07', newDueOn: '2027-01-11' },
    );
    t.match(await statutory(w, id), { dueOn: '2027-01-07' }, 'looking changes nothing');
    t.match(await admin.post('/calendar-changes', year2027), { status: 409, body: { code: 'notice-known' } });
    t.match(await (await w.as('handler')).post('/calendar-changes', year2027), { status: 403 });

    t.match(await admin.post(`/calendar-changes/${change}/application`, {}), {
      status: 200,
      body: { state: 'IN_FORCE' },
    });
    await w.pass('2026-12-30T02:00:05.000Z');

    t.match(await statutory(w, id), { dueOn: '2027-01-11', provisional: false });
    t.match(await (await w.as('admin')).must('GET', `/calendar-changes/${change}`), { remaining: 0, days: [] });
    const events = (await (await w.as('handler')).must('GET', `/cases/${id}/events`)).items;
    t.match(
      events.find(
        (event: { type: string; data: { kind: string } }) =>
          event.type === 'clock.recounted' && event.data.kind === 'STATUTORY',
      ),
      { data: { previousDueOn: '2027-01-07', dueOn: '2027-01-11' }, actorName: null },
    );
    t.match(await (await w.as('handler')).must('GET', `/cases/${id}/events/verification`), { intact: true });
    const notices = (await (await w.as('applicant')).must('GET', `/cases/${id}/notices`)).items;
    t.ok(
      notices.some(({ kind }: { kind: string }) => kind === 'calendar'),
      'the applicant is told',
    );
    const again = await (await w.as('admin')).post(`/calendar-changes/${change}/application`, {});
    t.match(again, { status: 409, body: { code: 'calendar-change-decided' } });
    t.match(
      await (await w.as('admin')).post('/calendar-changes', year2027),
      { status: 409, body: { code: 'notice-known' } },
      'twice',
    );
  },
);

t.test('a day that becomes a holiday in mid-flight makes nobody late, whoever comes first', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const id = await accepted(w);
  t.match(await statutory(w, id), { dueOn: '2026-03-11' });
  await w.pass('2026-03-10T02:00:00.000Z');
  const admin = await w.as('admin');
  const { off, on } = (await w.anybody.get('/calendars/CN?year=2026')).body;
  const content = JSON.stringify({ off: [...off, { from: '2026-03-11', to: '2026-03-12', name: '防汛停工' }], on });
  const emergency = {
    ...year2027,
    year: 2026,
    source: '川办发电〔2026〕1号',
    publishedOn: '2026-03-10',
    reason: '防汛应急',
    format: 'json',
    content,
    region: '511700',
  };
  const change = (await admin.post('/calendar-changes', emergency)).body;
  const applied = { reason: '防汛抗旱指挥部第2号令' };
  t.match(await admin.must('POST', `/calendar-changes/${change.id}/application`, applied), applied, 'said at last');
  t.match((await admin.must('GET', '/calendars')).items, [
    { region: '511700', year: 2026, source: '川办发电〔2026〕1号', status: 'IN_FORCE' },
    { region: 'CN', status: 'IN_FORCE' },
  ]);

  w.sleep('2026-03-12T09:30:00.000Z');
  await (await w.as('handler')).must('POST', `/cases/${id}/suspensions`, {
    type: 'EXPERT_REVIEW',
    plannedWorkingDays: 2,
    reason: '专家论证',
  });
  t.match(
    await (await w.as('supervisor')).must('GET', `/cases/${id}/cards`),
    { items: [] },
    'no red card for a day off',
  );
  t.match(await w.anybody.get('/calendars/511700?year=2026'), { body: { source: '川办发电〔2026〕1号' } });
  t.match(
    await w.anybody.get('/calendars/CN?year=2026'),
    { body: { source: '国办发明电〔2025〕7号' } },
    'the nation keeps its own',
  );
});

t.test(
  'a change looked at before another came into force is looked at again; one that contradicts itself never begins',
  async (t) => {
    const w = await world(t, '2026-12-29T02:00:00.000Z');
    const admin = await w.as('admin');
    const first = (await admin.post('/calendar-changes', year2027)).body;
    const hours = {
      kind: 'HOURS',
      region: '511700',
      source: '达市府办〔2026〕3号',
      seasons: [
        {
          from: '05-01',
          to: '09-30',
          sessions: [
            ['08:30', '12:00'],
            ['14:30', '18:00'],
          ],
        },
      ],
    };
    const second = await admin.post('/calendar-changes', hours);
    t.match(second, { status: 201, body: { kind: 'HOURS', state: 'PREVIEWED', year: null, validFrom: '2026-12-29' } });
    t.match(await admin.post('/calendar-changes', { ...hours, validFrom: '2026-12-28' }), {
      status: 422,
      body: { code: 'hours-from-the-past', errors: [{ path: 'validFrom' }] },
    });
    const never = [{ ...hours.seasons[0], from: '02-30' }];
    t.match(await admin.post('/calendar-changes', { ...hours, seasons: never }), {
      status: 422,
      body: { code: 'business-hours-invalid' },
    });

    await admin.must('POST', `/calendar-changes/${second.body.id}/application`, {});

    t.match(await admin.post(`/calendar-changes/${first.id}/application`, {}), {
      status: 409,
      body: { code: 'calendar-changed-meanwhile' },
    });
    t.match(await admin.delete(`/calendar-changes/${first.id}`), { status: 204 });
    t.match(await admin.delete(`/calendar-changes/${first.id}`), { status: 409 });
    const contradictory = { ...year2027, content: 'date,kind,name\n01-01,休,元旦\n01-01,班,元旦\n' };
    t.match(await admin.post('/calendar-changes', contradictory), {
      status: 422,
      body: { code: 'notice-contradictory', errors: [{ path: '2027-01-01', code: 'off-and-on' }] },
    });
    const overlapping = {
      ...hours,
      seasons: [
        {
          from: '01-01',
          to: '12-31',
          sessions: [
            ['09:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      ],
    };
    t.match(await admin.post('/calendar-changes', overlapping), {
      status: 422,
      body: { code: 'business-hours-invalid' },
    });
    t.match(await admin.get('/calendar-changes/019a0000-0000-7000-8000-000000000000'), { status: 404 });
  },
);

t.test('business hours hold from the day they say: what is due before stays, what is due later moves', async (t) => {
  const w = await world(t, '2026-12-29T02:00:00.000Z');
  const id = await accepted(w);
  t.match(await statutory(w, id), { dueOn: '2027-01-07', dueAt: '2027-01-07T09:00:00.000Z' });
  const admin = await w.as('admin');
  const winter = {
    kind: 'HOURS',
    region: '511700',
    source: '达市府办〔2026〕9号',
    seasons: [{ from: '11-01', to: '03-31', sessions: [['09:00', '16:00']] }],
  };

  const late = await admin.must('POST', '/calendar-changes', { ...winter, validFrom: '2027-02-01' });
  t.match(late, { validFrom: '2027-02-01', moves: { clocks: 0 } });
  await admin.must('DELETE', `/calendar-changes/${late.id}`);
  const soon = await admin.must('POST', '/calendar-changes', { ...winter, validFrom: '2027-01-04' });
  t.match(soon.moves, { cases: 1, later: 0 });
  const { items } = await admin.must('GET', `/calendar-changes/${soon.id}/moves`);
  t.match(
    items.find(({ kind }: { kind: string }) => kind === 'STATUTORY'),
    { newDueOn: '2027-01-07', newDueAt: '2027-01-07T08:00:00.000Z' },
  );

  await admin.must('POST', `/calendar-changes/${soon.id}/application`, { reason: '冬令时' });
  await w.pass('2026-12-30T02:00:00.000Z');

  t.match(await statutory(w, id), { dueOn: '2027-01-07', dueAt: '2027-01-07T08:00:00.000Z' });
  t.match((await w.anybody.get('/calendars/511700/business-hours')).body.items, [
    { of: 'REGION', validFrom: '2027-01-04', source: '达市府办〔2026〕9号', seasons: [{ from: '11-01' }] },
    { of: 'DEFAULT', validFrom: null, source: null, seasons: [{ sessions: [['09:00', '12:00'], {}] }] },
  ]);
  t.match((await w.anybody.get('/calendars/CN/business-hours')).body.items, [{ of: 'DEFAULT' }]);
});
