import t from 'tap';
import { makeEventPartitions } from '../../src/operations/event-partitions.ts';
import { carPark } from '../journeys/projects.ts';
import { testDatabase } from '../support/database.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import { type World, worldOn } from '../support/world.ts';

const { database } = await testDatabase(t);
const march = '2026-03-02T02:00:00.000Z';
const world = (at: string, how: { seed?: boolean; eventMonths?: number; caseYears?: number } = {}): Promise<World> =>
  worldOn(t, database, at, {
    seed: how.seed ?? false,
    retention: { eventMonths: how.eventMonths ?? null, caseYears: how.caseYears ?? null },
  });
const w = await world(march, { seed: true, eventMonths: 6, caseYears: 5 });
const oneStep = procedureDiagram(
  'one-step',
  `<bpmn:startEvent id="s" name="开始"/>${handlerTask('A')}<bpmn:endEvent id="e" name="结束"/>${flows('s-A', 'A-e')}`,
);
await (await w.as('designer')).upload('/deployments', 'one-step.bpmn', Buffer.from(oneStep));

const admin = () => w.as('admin');
const retain = async (dryRun: boolean, atMost?: number) =>
  (await admin()).must('POST', '/audit/retention', { dryRun, ...(atMost === undefined ? {} : { atMost }) });
const attached = async () =>
  (
    await database.rows<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'events'::regclass order by 1`,
    )
  ).map(({ name }) => name);
const verified = async (id: string) => (await admin()).must('GET', `/cases/${id}/events/verification`);
const ofCase = async (id: string) =>
  (await admin())
    .must('GET', '/retention-rules')
    .then(({ items }) => items.find((each: { procedureKey: string }) => each.procedureKey === id));

// Begun before months had tables of their own, ended in April; begun and ended in April; begun in April and still running.
const early = await w.apply('one-step', { facts: carPark });
await makeEventPartitions(database, march);
w.sleep('2026-04-07T02:00:00.000Z');
const brief = await w.apply('one-step', { facts: carPark });
const long = await w.apply('one-step', { facts: carPark });
for (const { id } of [early, brief]) await w.complete('handler', id, 'A', { outcome: 'DONE' });
await makeEventPartitions(database, '2026-10-01T02:00:00.000Z');
w.sleep('2026-12-15T02:00:00.000Z');

t.test(
  'nothing leaves the record before somebody said how long it is kept, and only an administrator says so',
  async (t) => {
    const unset = await world(w.now());
    const wish = { dryRun: true };

    t.match(await (await unset.as('admin')).post('/audit/retention', wish), {
      status: 409,
      body: { code: 'retention-not-set' },
    });
    t.match(await (await w.as('handler')).post('/audit/retention', wish), { status: 403 });
    t.match(await (await w.as('handler')).get('/retention-rules'), { status: 403 });
    t.match(await (await admin()).post('/audit/retention', {}), { status: 400 });
  },
);

t.test('a dry run tells which months would leave and what keeps the others, and changes nothing', async (t) => {
  const before = await attached();
  await (await admin()).must('POST', `/cases/${long.id}/work-suspension`, { reason: '核实情况' });

  const { endedBefore, items } = await retain(true, 24);

  t.equal(endedBefore, '2026-06-01T00:00:00.000Z');
  t.match(items, [
    { table: 'events_before_2026_04', state: 'DUE', cases: 1, reasons: [] },
    {
      table: 'events_2026_04',
      state: 'KEPT',
      cases: 3,
      reasons: [
        { why: 'RUNNING', cases: 1 },
        { why: 'HELD', cases: 1 },
      ],
    },
    { table: 'events_2026_05', state: 'DUE', events: 0, cases: 0 },
  ]);
  t.equal(items.length, 3);
  t.same(await attached(), before);
});

t.test('a month whose cases all ended is a table of its own, and its cases are verified from there on', async (t) => {
  const { count } = await verified(early.id);

  const { items } = await retain(false);

  t.match(items, [{ table: 'events_before_2026_04', state: 'DETACHED' }]);
  t.equal(items.length, 1, 'one month when nothing is said');
  const [{ events = 0 } = {}] = items;
  t.match(await database.first('select count(*) as count from events_before_2026_04'), { count: events });
  t.ok((await attached()).includes('events_default'), 'what has no month still has a place');
  t.match(await verified(early.id), { intact: true, count, detached: events });
  t.match(await (await admin()).must('POST', '/audit/verification', {}), { total: 3, broken: [] });
  const acts = await (await admin()).must('POST', '/operator-acts/search', { filter: { act: 'events-detached' } });
  t.match(acts.items, [{ subject: 'events_before_2026_04', data: { cases: 1, events } }]);
});

t.test(
  'a month in which a record is not as it was written stays, and so does one whose case ended lately',
  async (t) => {
    await (await admin()).must('POST', `/cases/${long.id}/work-resumption`, { reason: '已核实' });
    await (await admin()).must('POST', `/cases/${long.id}/cancellation`, { reason: '重复申请' });
    t.match((await retain(true)).items[0], { table: 'events_2026_04', reasons: [{ why: 'ENDED_LATELY', cases: 1 }] });
    w.sleep('2027-07-15T02:00:00.000Z');
    const tamper = (by: string) =>
      database.run(`update events set actor_name = :by where case_id = :id and type = 'task.completed'`, {
        id: brief.id,
        by,
      });
    const name = await database.first<{ actorName: string }>(
      `select actor_name from events where case_id = :id and type = 'task.completed'`,
      { id: brief.id },
    );
    await tamper('nobody');

    t.match((await retain(false)).items[0], { state: 'KEPT', reasons: [{ why: 'RECORD_BROKEN', cases: 1 }] });

    await tamper(name?.actorName ?? '');
    t.match((await retain(false)).items[0], { table: 'events_2026_04', state: 'DETACHED' });
  },
);

t.test(
  'a detached month is put back as the guide says, and its cases are verified from their first event on',
  async (t) => {
    const before = await verified(brief.id);
    t.equal(before.detached, before.count);

    await database.run(
      `alter table events attach partition events_2026_04 for values from ('2026-04-01 00:00+00') to ('2026-05-01 00:00+00')`,
    );
    await database.run(`delete from event_checkpoints where detached_table = 'events_2026_04'`);

    t.match(await verified(brief.id), { intact: true, count: before.count, detached: 0 });
    t.match(await verified(early.id), { intact: true });
    t.match((await retain(false)).items[0], { table: 'events_2026_04', state: 'DETACHED' });
  },
);

t.test('a month others are using stays and is told as busy', async (t) => {
  const reader = await database.hold();
  await reader.run(() => database.rows('select id from events limit 1'));

  const { items } = await retain(false);

  t.match(items[0], { table: 'events_2026_06', state: 'KEPT', reasons: [{ why: 'BUSY' }] });
  await reader.rollback();
  const once = async () =>
    (await admin()).post('/audit/retention', { dryRun: false }, { 'idempotency-key': 'the-month-of-june' });
  const detached = await once();
  t.match(detached.body.items, [{ table: 'events_2026_06', state: 'DETACHED' }]);
  t.same((await once()).body, detached.body, 'sent twice it is done once');
});

t.test('what is changed, missing or put back behind a checkpoint is still named', async (t) => {
  const before = await verified(long.id);
  t.match(before, { intact: true });
  t.ok(before.detached > 0 && before.count > before.detached, 'some of its months left, some are there');
  t.match(await verified(brief.id), { intact: true });
  const last = before.count;
  const data = await database.first<{ data: object }>(
    'select data from events where case_id = :id and sequence = :last',
    { id: long.id, last },
  );
  const write = (value: object) =>
    database.run('update events set data = cast(:data as jsonb) where case_id = :id and sequence = :last', {
      id: long.id,
      last,
      data: JSON.stringify(value),
    });
  await write({ by: 'nobody' });
  t.match(await verified(long.id), { intact: false, firstBroken: last });
  await write(data?.data ?? {});
  t.match(await verified(long.id), { intact: true });

  await database.run('insert into events select * from events_2026_04 where case_id = :id and sequence = 1', {
    id: brief.id,
  });
  t.match(await verified(brief.id), { intact: false, firstBroken: 1 });
  await database.run('delete from events where case_id = :id', { id: brief.id });
  await database.run('delete from event_checkpoints where case_id = :id', { id: brief.id });
  t.match(await verified(brief.id), { intact: false, firstBroken: 1 }, 'without its checkpoint its events are missing');
});

t.test('cases are kept so many years after their end as their procedure says, else as the service says', async (t) => {
  t.match(await ofCase('one-step'), { years: 5, basis: null, ended: 3, expired: 0 });
  const rule = { years: 1, basis: '文书档案保管期限表第3条' };
  t.match(await (await w.as('designer')).put('/retention-rules/one-step', rule), { status: 403 });
  t.match(await (await admin()).put('/retention-rules/no-such-thing', rule), {
    status: 404,
    body: { code: 'definition-not-found' },
  });
  t.match(await (await admin()).put('/retention-rules/one-step', { ...rule, years: 0 }), { status: 400 });
  await (await w.as('applicant')).must('POST', '/complaints', {
    kind: 'DELAY',
    body: '办理拖延，一直没有答复。',
    caseId: early.id,
  });

  const put = async (revision: string) =>
    (await admin()).put('/retention-rules/one-step', rule, { 'if-match': revision });
  t.match(await put('"1"'), { status: 409, body: { code: 'revision-stale', currentRevision: 0 } });
  t.match(await ofCase('one-step'), { years: 5, revision: 0 }, 'nothing was set');
  t.match(await put('"0"'), { status: 200 });
  t.match(await put('"0"'), { status: 409, body: { currentRevision: 1 } });

  t.match(await ofCase('one-step'), { ...rule, revision: 1, ended: 3, expired: 1, keptBack: 1, setByName: /./ });
  const expired = await (await admin()).must('POST', '/retention-rules/expired-cases/search', {});
  t.match(expired.items, [{ id: brief.id, years: 1, expiredAt: '2027-04-07T02:00:00.000Z' }]);
  t.equal(expired.items.length, 1, 'not the one with an open complaint, nor the one that ended a year ago or less');
  const other = { filter: { procedureKey: 'construction-permit' } };
  t.same((await (await admin()).must('POST', '/retention-rules/expired-cases/search', other)).items, []);

  t.match(await (await admin()).delete('/retention-rules/one-step'), { status: 204 });
  t.match(await (await admin()).delete('/retention-rules/one-step'), {
    status: 404,
    body: { code: 'retention-rule-not-found' },
  });
  t.match(await ofCase('one-step'), { years: 5, expired: 0 });
});
