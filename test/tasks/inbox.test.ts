import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('the inbox shows what is due first first, counts every box and finds by light, number and name', async (t) => {
  const w = await world(t, monday);
  const late = await w.apply('construction-permit', { facts: factory, project: '老厂房' });
  await w.pass('2026-03-09T08:00:00.000Z');
  const young = await w.apply('construction-permit', { facts: factory, project: '新厂房' });
  const clerk = await w.as('window');

  const all = await clerk.must('POST', '/tasks/search', { includeTotal: true });

  t.same(
    all.items.map((task: { case: { id: string } }) => task.case.id),
    [late.id, young.id],
  );
  t.match(all.counts, { mine: 0, department: 2, byLight: { ORANGE: 1, GREEN: 1, RED: 0, YELLOW: 0 } });
  t.match(all.counts.byDefinition, [{ key: 'construction-permit', count: 2 }]);
  t.equal(all.total, 2);
  t.match(all.items[0], { light: 'ORANGE', remainingWorkingDays: 0, mayClaim: true, mayComplete: true });
  const found = async (filter: object) =>
    (await clerk.must('POST', '/tasks/search', { filter })).items.map(
      (task: { case: { number: string } }) => task.case.number,
    );
  t.same(await found({ light: 'ORANGE' }), [late.number]);
  t.same(await found({ light: { $in: ['GREEN', 'RED'] } }), [young.number]);
  t.same(await found({ text: '新厂' }), [young.number]);
  t.same(await found({ light: { $in: ['ORANGE', 'YELLOW'] } }), [late.number]);
  t.same(await found({ light: 'RED' }), []);
  t.same(await found({ box: 'dueSoon', light: 'GREEN' }), []);
  t.same(await found({ text: young.number }), [young.number]);
  t.same(await found({ text: '新*' }), [young.number], 'a pattern is held against each name');
  t.same(await found({ text: '新' }), [young.number]);
  t.same(await found({ caseNumber: { $like: '*0001' } }), [late.number]);
  t.same(await found({ definitionKey: 'joint-completion-acceptance' }), []);

  await t.test(
    'P11 what goes through the green channel is marked, found and counted, and keeps every date',
    async (t) => {
      const head = await w.as('window-head');
      const path = `/cases/${young.id}/green-channel`;
      const wish = { ground: 'SERVICE_CARD', reason: '服务保障卡2026-017号' };
      const dates = ({ clocks }: { clocks: { dueAt: string }[] }) => clocks.map(({ dueAt }) => dueAt);
      const before = await w.case('window', young.id);
      t.match(await clerk.post(path, wish), { status: 403, body: { code: 'green-channel-not-yours', rule: 'P11' } });
      t.match(await (await w.as('applicant')).post(path, wish), { status: 403 });
      t.match(await head.post(path, { ...wish, ground: 'FRIEND' }), { status: 400 });
      t.match(await head.post(path, { ...wish, reason: ' ' }), { status: 400 });
      t.match(await head.post(`${path}/end`, { reason: '无' }), {
        status: 409,
        body: { code: 'not-in-green-channel' },
      });

      const opened = await head.must('POST', path, wish);

      t.match(opened.greenChannel, { ...wish, openedBy: { id: String }, openedAt: w.now() });
      t.same(dates(opened), dates(before));
      t.match(await head.post(path, wish), { status: 409, body: { code: 'green-channel-already' } });
      const inbox = await clerk.must('POST', '/tasks/search', { filter: { greenChannel: true }, includeTotal: true });
      t.match(inbox, {
        total: 1,
        counts: { greenChannel: 1, department: 2 },
        items: [{ case: { greenChannel: true } }],
      });
      t.same(await found({ greenChannel: true }), [young.number]);
      t.match((await clerk.must('POST', '/tasks/search', { filter: { box: 'mine' } })).counts, { greenChannel: 0 });
      const acts = async () => (await head.must('GET', `/cases/${young.id}/acts`)).acts;
      t.match(
        (await acts()).filter(({ act }: { act: string }) => act.endsWith('GREEN_CHANNEL')),
        [{ allowed: false, code: 'green-channel-already' }, { allowed: true }],
      );

      t.match(await head.must('POST', `${path}/end`, { reason: '移出名录' }), { greenChannel: null });
      t.same(await found({ greenChannel: true }), []);
      const events = await w.database.rows(
        `select type, data from events where case_id = :id and type like 'case.green-channel%' order by sequence`,
        { id: young.id },
      );
      t.match(events, [
        { type: 'case.green-channel-opened', data: wish },
        { type: 'case.green-channel-closed', data: { reason: '移出名录' } },
      ]);
      t.match(await head.post(path, wish), { status: 200 }, 'it may come back');
    },
  );

  const applicant = await w.as('applicant');
  const { id, revision } = (await applicant.must('GET', '/projects')).items.find(
    ({ name }: { name: string }) => name === '新厂房',
  );
  const renamed = { name: '二期厂房', regionCode: '511700', facts: factory };
  t.equal((await applicant.put(`/projects/${id}`, renamed, { 'if-match': `"${revision}"` })).status, 200);
  t.same(await found({ text: '二期' }), [young.number], 'a case is found by the new name of its project');
  t.same(await found({ text: '新厂' }), []);

  // As it stands a moment after its end, where the procedure does not decide by itself then.
  const overdue = { at: '2026-03-09T07:00:00.000Z', id: late.id };
  await w.database.run('update clocks set due_at = :at where case_id = :id', overdue);
  await w.database.run('update user_tasks set due_at = :at where case_id = :id', overdue);
  t.same(await found({ light: 'RED' }), [late.number]);
  t.same(await found({ light: { $in: ['RED', 'GREEN'] } }), [late.number, young.number]);
  t.match((await clerk.must('POST', '/tasks/search', {})).counts.byLight, { RED: 1, ORANGE: 0, GREEN: 1 });
});

t.test('a page of the inbox goes on where the one before ended', async (t) => {
  const w = await world(t, monday);
  const numbers = [];
  for (let index = 0; index < 5; index += 1)
    numbers.push((await w.apply('construction-permit', { facts: factory })).number);
  const clerk = await w.as('window');

  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: { case: { number: string } }[]; page: { endCursor: string | null; hasMore: boolean } } =
      await clerk.must('POST', '/tasks/search', { page: { limit: 2, after } });
    seen.push(...page.items.map((task) => task.case.number));
    after = page.page.hasMore ? page.page.endCursor : null;
  } while (after !== null);

  t.same(seen.sort(), numbers);
});

t.test('tasks are claimed, put back and claimed by the dozen, each for itself', async (t) => {
  const w = await world(t, monday);
  const [first, second] = [
    await w.apply('construction-permit', { facts: factory }),
    await w.apply('construction-permit', { facts: factory }),
  ];
  const clerk = await w.as('window');
  const ids = [(await w.tasks('window', first.id))[0]?.id, (await w.tasks('window', second.id))[0]?.id];
  const unknown = '01900000-0000-7000-8000-000000000000';

  const batch = await clerk.must('POST', '/tasks/batch-claim', { ids: [...ids, unknown] });

  t.match(batch.items, [
    { claimed: true, code: null },
    { claimed: true },
    { id: unknown, claimed: false, code: 'task-not-found' },
  ]);
  t.match((await clerk.must('POST', '/tasks/search', { filter: { box: 'mine' } })).counts, { mine: 2, department: 0 });
  const put = await clerk.delete(`/tasks/${ids[0]}/claim`);
  t.match(put, { status: 200, body: { state: 'CREATED', assignee: null } });
  t.match(await clerk.delete(`/tasks/${ids[0]}/claim`), { status: 403, body: { code: 'not-the-assignee' } });
});

t.test('a task is not completed while a required row is missing or nobody has checked it', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: factory, without: ['CP-13'] });

  const clerk = await w.as('window');
  const [task] = await w.tasks('window', id);
  const complete = (outcome: string) => clerk.post(`/tasks/${task?.id}/completion`, { outcome });
  const refused = await complete('COMPLETE');

  t.match(refused, { status: 409, body: { code: 'checklist-incomplete' } });
  const wrong = refused.body.errors;
  t.match(
    wrong.find(({ path }: { path: string }) => path === 'CP-13'),
    { code: 'material-missing' },
  );
  t.match(
    wrong.find(({ path }: { path: string }) => path === 'CP-06'),
    { code: 'material-unverified' },
  );
  t.match(await complete('INCOMPLETE'), {
    status: 422,
    body: { code: 'reason-required' },
  });
  t.match(await complete('MAYBE'), {
    status: 422,
    body: { code: 'outcome-unknown' },
  });
});

t.test('what was filled in is kept, and a completion based on an old revision is refused', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply('construction-permit', { facts: factory });
  const clerk = await w.as('window');
  const [task] = await w.tasks('window', id);
  const claimed = await clerk.must('POST', `/tasks/${task?.id}/claim`);

  await clerk.put(`/tasks/${task?.id}/draft`, { values: { checkNotes: '原件已核对' } }, { 'if-match': '0' });
  const late = await clerk.put(`/tasks/${task?.id}/draft`, { values: { checkNotes: '复印件' } }, { 'if-match': '0' });
  t.match(
    late,
    { status: 409, body: { code: 'revision-stale', currentRevision: 1 } },
    'a later draft is not overwritten',
  );

  t.match(await clerk.must('GET', `/tasks/${task?.id}`), {
    draft: { checkNotes: '原件已核对' },
    keptDraft: { revision: 1, keptAt: w.now(), keptBy: String },
    state: 'CLAIMED',
  });
  const stale = { 'if-match': String(claimed.revision - 1) };
  t.match(await clerk.post(`/tasks/${task?.id}/completion`, { outcome: 'COMPLETE' }, stale), {
    status: 409,
    body: { code: 'revision-stale', currentRevision: claimed.revision },
  });
});

t.test('lights and procedures are counted in the box that is looked at', async (t) => {
  const w = await world(t, monday);
  const first = await w.apply('construction-permit', { facts: factory });
  await w.apply('construction-permit', { facts: factory });
  const clerk = await w.as('window');
  const [task] = await w.tasks('window', first.id);
  await clerk.must('POST', `/tasks/${task?.id}/claim`);

  const counts = async (box: string) => (await clerk.must('POST', '/tasks/search', { filter: { box } })).counts;

  t.match(await counts('mine'), { mine: 1, department: 1, byLight: { GREEN: 1 }, byDefinition: [{ count: 1 }] });
  t.match(await counts('department'), { mine: 1, department: 1, byLight: { GREEN: 1 }, byDefinition: [{ count: 1 }] });
  t.match(await counts('joint'), { joint: 0, byLight: { GREEN: 0 }, byDefinition: [] });
});
