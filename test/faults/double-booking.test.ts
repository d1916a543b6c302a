import { randomUUID } from 'node:crypto';
import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const permit = 'construction-permit';

t.test('of two clerks who claim one task at the same moment one has it, and the other is told so', async (t) => {
  const w = await world(t, monday);
  const id = await accepted(w);
  const [task] = (await w.tasks('handler', id)).filter(({ elementId }) => elementId === 'review');
  const clerks = [await w.as('handler'), await w.as('handler2')];

  const answers = await Promise.all(clerks.map((clerk) => clerk.post(`/tasks/${task?.id}/claim`)));

  t.same(answers.map(({ status }) => status).sort(), [200, 409]);
  t.match(
    answers.find(({ status }) => status === 409),
    { body: { code: 'task-already-claimed', detailZh: '该任务已被他人签收。' } },
  );
  t.match(await events(w, id, 'task.claimed'), [{ elementId: 'formal-check' }, { elementId: 'review' }]);
});

t.test('an application sent twice at once with one key opens one case', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const { id: disclosureId } = await w.prepare(permit, { facts: factory });
  const key = { 'idempotency-key': randomUUID() };
  const apply = () => applicant.post('/cases', { disclosureId, form: {} }, key);

  const answers = await Promise.all([apply(), apply(), apply()]);
  const later = await apply();

  t.equal(answers.filter(({ status }) => status === 201).length >= 1, true);
  for (const { status, body } of answers) {
    t.ok(status === 201 ? body.id === later.body.id : body.code === 'request-in-progress', `${status} ${body.code}`);
  }
  t.equal(later.status, 201);
  t.equal(later.headers.get('idempotency-replayed'), 'true');
  t.match(await w.database.rows('select id from cases'), [{ id: later.body.id }]);
  t.match(await w.database.rows(`select number from documents where template = 'D01'`), [{}], 'one receipt');
});

t.test('an application sent twice at once without a key opens one case all the same', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const { id: disclosureId } = await w.prepare(permit, { facts: factory });
  const apply = () => applicant.post('/cases', { disclosureId, form: {} });

  const answers = await Promise.all([apply(), apply()]);

  t.same(answers.map(({ status }) => status).sort(), [201, 409]);
  t.match(
    answers.find(({ status }) => status === 409),
    { body: { code: 'disclosure-used' } },
  );
  t.equal((await w.database.rows('select id from cases')).length, 1);
});

t.test('of two applications with one business key at the same moment one is taken', async (t) => {
  const w = await world(t, monday);
  const applicant = await w.as('applicant');
  const lists = [await w.prepare(permit, { facts: factory }), await w.prepare(permit, { facts: factory })];

  const answers = await Promise.all(
    lists.map(({ id }) => applicant.post('/cases', { disclosureId: id, form: {}, businessKey: 'ERP-7' })),
  );

  t.same(answers.map(({ status }) => status).sort(), [201, 409]);
  t.match(
    answers.find(({ status }) => status === 409),
    { body: { code: 'business-key-taken', businessKey: 'ERP-7' } },
  );
});

t.test('a task completed twice at the same moment moves its case once', async (t) => {
  const w = await world(t, monday);
  const { id } = await w.apply(permit, { facts: factory });
  const [check] = await w.tasks('window', id);
  const clerk = await w.as('window');
  if (check) await w.verifyAll('window', check);
  const complete = () => clerk.post(`/tasks/${check?.id}/completion`, { outcome: 'COMPLETE' });

  const answers = await Promise.all([complete(), complete()]);

  t.same(answers.map(({ status }) => status).sort(), [200, 409]);
  t.match(
    answers.find(({ status }) => status === 409),
    { body: { code: 'task-not-open' } },
  );
  t.equal((await events(w, id, 'task.completed')).length, 1);
});

t.test('two departments that complete the last parallel branches at the same moment pass the join once', async (t) => {
  const w = await world(t, monday);
  const id = await accepted(w);
  const [review] = (await w.tasks('handler', id)).filter(({ elementId }) => elementId === 'review');
  if (review) await w.verifyAll('handler', review);
  await w.complete('handler', id, 'review', {
    outcome: 'MET',
    values: {
      landApproved: true,
      planningPermitted: true,
      siteReady: true,
      contractorChosen: true,
      fundsAndDrawings: true,
      measuresInPlace: true,
    },
  });
  // Both log in first, so that nothing but the completions is at the same moment.
  await Promise.all([w.as('quality-station'), w.as('safety-station')]);

  await Promise.all([
    w.complete('quality-station', id, 'register-quality', {
      outcome: 'REGISTERED',
      values: { qualitySupervisors: '张三、李四' },
    }),
    w.complete('safety-station', id, 'register-safety', {
      outcome: 'REGISTERED',
      values: { safetySupervisors: '王五' },
    }),
  ]);

  t.match(
    await w.database.rows(`select element_id from user_tasks where case_id = :id and state = 'CREATED'`, { id }),
    [{ elementId: 'check' }],
    'the check that follows the join is there once',
  );
  t.match(await (await w.as('supervisor')).must('GET', `/cases/${id}/events/verification`), { intact: true });
});

async function accepted(w: World): Promise<string> {
  const { id } = await w.apply(permit, { facts: factory });
  const [check] = await w.tasks('window', id);
  if (!check) throw new Error('The window has nothing to check');
  await w.verifyAll('window', check);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  return id;
}

function events({ database }: World, caseId: string, type: string): Promise<object[]> {
  return database.rows('select element_id from events where case_id = :caseId and type = :type order by sequence', {
    caseId,
    type,
  });
}
