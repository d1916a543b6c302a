import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import type { WorldTask } from '../support/deeds.ts';
import { documentOf, flows, procedure } from '../support/diagrams.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);

const task = (id: string, assignment: string, inside = '', loop = '') => `
  <bpmn:userTask id="${id}" name="${id}">
    <bpmn:extensionElements>
      <approval:assignment department="housing" ${assignment}/>
      <approval:form outcomeVariable="${id}Said"><approval:outcome value="DONE" name="完成" nameEn="Done"/><approval:outcome value="NO" name="否" nameEn="No"/></approval:form>
      ${inside}
    </bpmn:extensionElements>${loop}
  </bpmn:userTask>`;

/** A line, two branches side by side, and a last step. */
const steps = documentOf(
  procedure(
    'steps',
    `<bpmn:startEvent id="s"/>${task('A', 'role="HANDLER" separationGroup="d"')}${task('B', 'role="REVIEWER" separationGroup="d"', '<approval:limit kind="STEP" value="3" unit="WD" anchor="ENTRY"/>')}
     <bpmn:parallelGateway id="f"/>${task('C', 'role="HANDLER"')}${task('D', 'role="APPROVER" delegation="FORBIDDEN"')}
     <bpmn:parallelGateway id="j"/>${task('E', 'role="HANDLER"')}<bpmn:endEvent id="e"/>
     ${flows('s-A', 'A-B', 'B-f', 'f-C', 'f-D', 'C-j', 'D-j', 'j-E', 'E-e')}`,
  ),
);

const list =
  '<bpmn:multiInstanceLoopCharacteristics approval:collection="=[{w: 1}, {w: 2}]" approval:elementVariable="seat"/>';
/** Two seats vote; then somebody of a role nobody holds, with each way to go on. */
const votes = documentOf(
  procedure(
    'votes',
    `<bpmn:startEvent id="s"/>${task('V', 'role="HANDLER"', '<approval:vote mode="ALL" agree="DONE"/>', list)}
     ${task('H', 'role="HANDLER_3" whenEmpty="HEAD"')}${task('K', 'role="HANDLER_3" whenEmpty="SKIP" skipOutcome="DONE"')}
     ${task('I', 'role="HANDLER_3" whenEmpty="INCIDENT"')}<bpmn:endEvent id="e"/>
     ${flows('s-V', 'V-H', 'H-K', 'K-I', 'I-e')}`,
  ),
);

for (const [name, xml] of Object.entries({ steps, votes })) {
  const { status, body } = await (await w.as('designer')).upload('/deployments', `${name}.bpmn`, Buffer.from(xml));
  if (status !== 201) throw new Error(JSON.stringify(body));
}

const begin = async (key = 'steps') => (await w.apply(key, { facts: carPark })).id;
const idOf = async (login: string) => (await (await w.as(login)).get('/session')).body.person.id as string;
const taskAt = async (login: string, caseId: string, elementId: string): Promise<WorldTask> => {
  const found = (await w.tasks(login, caseId)).find((one) => one.elementId === elementId);
  if (!found) throw new Error(`${login} finds no task at ${elementId}`);
  return found;
};
const claimed = async (login: string, caseId: string, elementId: string) => {
  const { id } = await taskAt(login, caseId, elementId);
  await (await w.as(login)).must('POST', `/tasks/${id}/claim`);
  return `/tasks/${id}`;
};
const done = (login: string, caseId: string, elementId: string, outcome = 'DONE') =>
  w.complete(login, caseId, elementId, { outcome });
const elements = async (login: string, caseId: string) =>
  (await w.tasks(login, caseId)).map(({ elementId }) => elementId).sort();
const box = async (login: string, name: string) =>
  (await w.as(login)).must('POST', '/tasks/search', { filter: { box: name } });
const events = async (caseId: string, as = 'handler') =>
  (await (await w.as(as)).must('GET', `/cases/${caseId}/events`)).items as {
    type: string;
    data: Record<string, unknown>;
  }[];
const actOf = (body: { acts: { act: string; allowed: boolean }[] }, act: string) =>
  body.acts.find((one) => one.act === act)?.allowed;

t.test(
  'a delegated task stays with its owner: a colleague works on it, gives it back, and the owner completes it',
  async (t) => {
    const caseId = await begin();
    const [handler, colleague] = [await w.as('handler'), await w.as('handler2')];
    const path = await claimed('handler', caseId, 'A');
    const asked = { accountId: await idOf('handler2'), reason: '请先核对图纸' };

    t.match(await handler.post(`${path}/delegation`, { ...asked, accountId: await idOf('reviewer') }), {
      status: 422,
      body: { code: 'target-not-entitled', because: 'not-a-candidate' },
    });
    const delegated = await handler.must('POST', `${path}/delegation`, asked);
    t.match(delegated, {
      state: 'CLAIMED',
      assignee: { id: asked.accountId },
      delegation: { state: 'PENDING', owner: { id: await idOf('handler') } },
    });
    t.match((await box('handler', 'delegated')).counts, { delegated: 1 });
    t.equal((await box('handler', 'delegated')).items.length, 1);
    t.equal(actOf(await colleague.must('GET', path), 'RESOLVE'), true);
    t.match(await colleague.post(`${path}/completion`, { outcome: 'DONE' }), {
      status: 409,
      body: { code: 'task-delegated' },
    });
    t.match(await colleague.delete(`${path}/claim`), { status: 409, body: { code: 'task-delegated' } });
    t.match(await handler.post(`${path}/resolution`, {}), { status: 403, body: { code: 'not-the-assignee' } });
    await colleague.put(`${path}/draft`, { values: { note: '图纸已核对' } });
    await colleague.must('POST', `${path}/resolution`, { comment: '没有问题' });
    t.match(await colleague.post(`${path}/resolution`, {}), { status: 409, body: { code: 'task-not-delegated' } });
    t.match(await handler.must('GET', path), {
      assignee: { id: await idOf('handler') },
      delegation: { state: 'RESOLVED' },
      draft: { note: '图纸已核对' },
    });
    await handler.must('POST', `${path}/completion`, { outcome: 'DONE' });
    t.match(
      (await events(caseId)).filter(({ type }) => /delegated|resolved/.test(type)),
      [{ data: { name: '林溪', reason: '请先核对图纸' } }, { data: { comment: '没有问题' } }],
    );
    t.strictSame((await events(caseId, 'applicant')).find(({ type }) => type === 'task.delegated')?.data, {});
  },
);

t.test(
  'a task is transferred to somebody who may do it, taken back from a delegate, and never when it is personal',
  async (t) => {
    const caseId = await begin();
    const handler = await w.as('handler');
    const path = await claimed('handler', caseId, 'A');
    const to = { accountId: await idOf('handler2'), reason: '出差' };

    t.match(await handler.post(`${path}/transfer`, { reason: 'x' }), {
      status: 422,
      body: { code: 'target-required' },
    });
    t.match(await handler.post(`${path}/transfer`, { departmentCode: 'archive-none', reason: 'x' }), {
      status: 422,
      body: { code: 'target-not-entitled' },
    });
    await handler.must('POST', `${path}/delegation`, to);
    await handler.must('DELETE', `${path}/delegation`);
    t.match(await handler.must('POST', `${path}/transfer`, to), { assignee: { name: '林溪' }, delegation: null });
    t.match(await handler.post(`${path}/transfer`, to), { status: 403, body: { code: 'not-the-assignee' } });
    await (await w.as('handler2')).must('POST', `${path}/transfer`, {
      departmentCode: 'quality-station',
      reason: '职责所在',
    });
    t.match(await (await w.as('quality-station')).must('GET', path), {
      state: 'CREATED',
      department: { code: 'quality-station' },
      mayClaim: true,
    });
    await done('quality-station', caseId, 'A');
    await done('reviewer', caseId, 'B');
    const personal = await claimed('approver', caseId, 'D');
    t.match(await (await w.as('approver')).post(`${personal}/transfer`, to), {
      status: 403,
      body: { code: 'handing-on-forbidden' },
    });
  },
);

t.test('a head puts back or gives out the tasks of somebody who leaves, each with its own result', async (t) => {
  const [one, two] = [await begin(), await begin()];
  const paths = [await claimed('handler', one, 'A'), await claimed('handler', two, 'A')];
  const [head, from] = [await w.as('head'), await idOf('handler')];

  t.match(await (await w.as('handler2')).post(`/accounts/${from}/reassignment`, { reason: 'x' }), {
    status: 403,
    body: { code: 'reassignment-needs-head' },
  });
  t.match(await head.delete(`${paths[0]}/claim`), { status: 200, body: { state: 'CREATED', assignee: null } });
  await (await w.as('handler')).must('POST', `${paths[0]}/claim`);
  const to = await idOf('handler2');
  const given = await head.must('POST', `/accounts/${from}/reassignment`, { toAccountId: to, reason: '调离' });
  t.ok(given.items.length >= 2);
  t.ok(given.items.every((item: { reassigned: boolean }) => item.reassigned));
  t.match(await head.must('GET', `${paths[1]}`), { assignee: { id: to } });
  const back = await head.must('POST', `/accounts/${to}/reassignment`, { reason: '休假' });
  t.ok(back.items.every((item: { reassigned: boolean }) => item.reassigned));
  t.match(await head.must('GET', `${paths[1]}`), { state: 'CREATED', assignee: null });
  const wrong = await claimed('handler', one, 'A');
  const refused = await head.must('POST', `/accounts/${from}/reassignment`, {
    toAccountId: await idOf('reviewer'),
    reason: '调离',
  });
  t.match(refused.items, [{ reassigned: false, code: 'target-not-entitled' }]);
  t.match(await head.must('GET', wrong), { assignee: { id: from } });
  t.match(await head.post('/accounts/01900000-0000-7000-8000-000000000000/reassignment', { reason: 'x' }), {
    status: 404,
  });
});

t.test('signers sign before, beside and after a task, and the case moves when all have', async (t) => {
  const caseId = await begin();
  const handler = await w.as('handler');
  const path = await claimed('handler', caseId, 'A');
  const ask = async (login: string, when: string) =>
    handler.post(`${path}/signers`, { accountId: await idOf(login), when, reason: '需要会签' });

  t.match(await ask('handler', 'BEFORE'), { status: 409, body: { code: 'signer-asked-already' } });
  t.match(await ask('supervisor', 'BEFORE'), { status: 422, body: { code: 'target-not-entitled' } });
  t.match(await ask('applicant', 'BEFORE'), { status: 422, body: { code: 'account-not-staff' } });
  t.match(await ask('lead', 'BEFORE'), { status: 200, body: { items: [{ position: 'BEFORE', state: 'OPEN' }] } });
  t.match(await ask('lead', 'AFTER'), { status: 409, body: { code: 'signer-asked-already' } });
  t.match(await ask('fire', 'PARALLEL'), { status: 200 });
  t.match(await ask('head', 'AFTER'), { status: 200, body: { items: [{}, {}, { state: 'PLANNED', taskId: null }] } });
  t.match(await handler.post(`${path}/completion`, { outcome: 'DONE' }), {
    status: 409,
    body: { code: 'signers-pending' },
  });
  t.equal(actOf(await handler.must('GET', path), 'COMPLETE'), false);

  const signature = await taskAt('lead', caseId, 'A');
  t.match(await (await w.as('lead')).must('GET', `/tasks/${signature.id}`), {
    signing: 'BEFORE',
    name: { zh: '加签：A' },
    outcomes: [{ value: 'AGREE' }, { value: 'DISAGREE' }],
    form: null,
  });
  await w.complete('lead', caseId, 'A', { outcome: 'AGREE' });
  await handler.must('POST', `${path}/completion`, { outcome: 'DONE' });
  t.same(await elements('reviewer', caseId), [], 'two still sign');
  await w.complete('fire', caseId, 'A', { outcome: 'DISAGREE', reason: '有保留' }).catch((error) => t.fail(error));
  const again = await claimed('handler', caseId, 'A');
  t.not(again, path, 'an objection brings the task back to whoever did it');
  await handler.must('POST', `${again}/completion`, { outcome: 'DONE' });
  t.match(
    await (await w.as('head')).post(`/tasks/${(await taskAt('head', caseId, 'A')).id}/completion`, {
      outcome: 'DISAGREE',
    }),
    {
      status: 422,
      body: { code: 'reason-required' },
    },
  );
  await w.complete('head', caseId, 'A', { outcome: 'AGREE' });
  t.same(await elements('reviewer', caseId), ['B']);
  const types = (await events(caseId)).map(({ type }) => type);
  t.equal(types.filter((type) => type === 'signer.added').length, 3);
  t.equal(types.filter((type) => type === 'signature.given').length, 3);
  t.ok(types.includes('task.reopened'));
});

t.test(
  'a signer is taken back by whoever asked, and who signed one step may not do the next of its group',
  async (t) => {
    const caseId = await begin();
    const handler = await w.as('handler');
    const path = await claimed('handler', caseId, 'A');
    const accountId = await idOf('reviewer');
    const [signer] = (await handler.must('POST', `${path}/signers`, { accountId, when: 'AFTER', reason: '把关' }))
      .items;

    t.match(await (await w.as('handler2')).delete(`${path}/signers/${signer.id}`), {
      status: 403,
      body: { code: 'signer-not-yours' },
    });
    t.match((await handler.delete(`${path}/signers/${signer.id}`)).body, { items: [{ state: 'REMOVED' }] });
    t.match(await handler.delete(`${path}/signers/${signer.id}`), { status: 404, body: { code: 'signer-not-found' } });
    await handler.must('POST', `${path}/signers`, { accountId, when: 'BEFORE', reason: '把关' });
    await w.complete('reviewer', caseId, 'A', { outcome: 'AGREE' });
    await handler.must('POST', `${path}/completion`, { outcome: 'DONE' });
    const { id } = await taskAt('reviewer', caseId, 'B');
    t.match(await (await w.as('reviewer')).post(`/tasks/${id}/claim`), {
      status: 403,
      body: { code: 'separation-of-duties' },
    });
  },
);

t.test('out of a parallel branch a task goes back to before the fork, and nothing is left over', async (t) => {
  const caseId = await begin();
  await done('handler', caseId, 'A');
  await done('reviewer', caseId, 'B');
  const path = await claimed('handler', caseId, 'C');
  const handler = await w.as('handler');

  t.match((await handler.must('GET', `${path}/return-targets`)).items, [
    { elementId: 'B', account: { name: '何岩' }, withdraws: [{ elementId: 'D' }] },
    { elementId: 'A', withdraws: [{ elementId: 'D' }] },
  ]);
  t.equal(actOf(await handler.must('GET', path), 'RETURN'), true);
  t.match(await handler.post(`${path}/return`, { reason: '缺意见' }), {
    status: 409,
    body: { code: 'return-not-possible' },
  });
  t.match(await handler.post(`${path}/return`, { targetElementId: 'E', reason: '缺意见' }), {
    status: 409,
    body: { code: 'return-target-unlawful' },
  });
  const returned = await handler.must('POST', `${path}/return`, { targetElementId: 'B', reason: '缺意见' });
  t.match(returned, { task: { state: 'COMPLETED', outcome: 'RETURN' } });
  t.same(await elements('approver', caseId), [], 'the other branch is withdrawn');
  const back = await box('reviewer', 'returned');
  t.match(back.counts, { returned: 1 });
  t.match(back.items, [{ stepClock: { state: 'RUNNING' } }], 'the step has a clock of its own anew');
  await done('reviewer', caseId, 'B');
  t.same(await elements('approver', caseId), ['D']);
  await done('handler', caseId, 'C');
  await done('approver', caseId, 'D');
  const last = await claimed('handler', caseId, 'E');
  t.same(
    (await handler.must('GET', `${last}/return-targets`)).items.map((one: { elementId: string }) => one.elementId),
    ['B', 'A'],
    'one branch alone is not done again',
  );
  await handler.must('POST', `${last}/completion`, { outcome: 'DONE' });
  t.match(await w.case('handler', caseId), { endedAt: monday });
  t.match((await events(caseId)).find(({ type }) => type === 'task.returned')?.data, { target: 'B', reason: '缺意见' });
});

t.test('a completed task is taken back as long as nobody has touched what follows', async (t) => {
  const caseId = await begin();
  const [handler, reviewer] = [await w.as('handler'), await w.as('reviewer')];
  const path = await claimed('handler', caseId, 'A');

  t.match(await handler.post(`${path}/withdrawal`, {}), { status: 409, body: { code: 'task-not-completed' } });
  await handler.must('POST', `${path}/completion`, { outcome: 'DONE', values: {} });
  t.equal(actOf(await handler.must('GET', path), 'TAKE_BACK'), true);
  t.match(await reviewer.post(`${path}/withdrawal`, {}), { status: 403, body: { code: 'not-the-assignee' } });
  const open = await handler.must('POST', `${path}/withdrawal`, { reason: '填错了' });
  t.match(open, { elementId: 'A', state: 'CLAIMED', assignee: { name: '陈川' } });
  t.same(await elements('reviewer', caseId), []);
  t.match(await handler.post(`${path}/withdrawal`, {}), { status: 409, body: { code: 'withdrawal-too-late' } });
  await handler.must('POST', `/tasks/${open.id}/completion`, { outcome: 'DONE' });
  await claimed('reviewer', caseId, 'B');
  t.equal(actOf(await handler.must('GET', `/tasks/${open.id}`), 'TAKE_BACK'), false);
  t.match(await handler.post(`/tasks/${open.id}/withdrawal`, {}), {
    status: 409,
    body: { code: 'withdrawal-too-late', because: 'task.claimed' },
  });
  await done('reviewer', caseId, 'B');
  const inBranch = (await box('handler', 'closed')).items[0];
  t.ok(inBranch);
});

t.test('copies show a case to those who have no part in it, and are marked as read', async (t) => {
  const caseId = await begin();
  const path = await claimed('handler', caseId, 'A');
  const [handler, archivist] = [await w.as('handler'), await w.as('archive')];

  t.match(await archivist.get(path), { status: 404 });
  t.match(await archivist.put(`${path}/copy/read-mark`, {}), { status: 404 });
  await handler.must('POST', `${path}/copies`, { accountIds: [await idOf('archive')], note: '请知悉' });
  t.match(await handler.post(`${path}/copies`, { accountIds: [await idOf('applicant')] }), {
    status: 422,
    body: { code: 'account-not-staff' },
  });
  t.match(await box('archive', 'copied'), {
    counts: { copied: 1 },
    items: [{ copy: { note: '请知悉', sentBy: { name: '陈川' }, readAt: null }, mayClaim: false }],
  });
  t.match(await archivist.must('PUT', `${path}/copy/read-mark`, {}), { copy: { readAt: monday } });
  t.match((await box('archive', 'copied')).counts, { copied: 0 });
  t.match(await archivist.post(`${path}/claim`), { status: 403 });
});

t.test('whoever waits urges once in a working day, and officers find what is urged', async (t) => {
  const caseId = await begin();
  const path = await claimed('handler', caseId, 'A');
  const [applicant, lead] = [await w.as('applicant'), await w.as('lead')];

  t.match(await applicant.must('POST', `/cases/${caseId}/reminders`, { message: '工期紧' }), { urged: 1 });
  t.match(await applicant.post(`/cases/${caseId}/reminders`, {}), { status: 409, body: { code: 'urged-already' } });
  t.match(await (await w.as('factory')).post(`/cases/${caseId}/reminders`, {}), { status: 404 });
  t.match(await lead.must('POST', `${path}/reminders`, { message: '请抓紧' }), { urged: 2 });
  t.match(await (await w.as('handler')).post(`${path}/reminders`, {}), {
    status: 403,
    body: { code: 'urging-not-yours' },
  });
  const urged = await box('handler', 'urged');
  t.equal(urged.counts.urged, 1);
  t.match(urged.items, [{ urged: 2, case: { id: caseId } }]);
});

t.test('comments are for officers, or for the applicant too where they say so', async (t) => {
  const caseId = await begin();
  const { id: taskId } = await taskAt('handler', caseId, 'A');
  const [handler, applicant] = [await w.as('handler'), await w.as('applicant')];

  await handler.must('POST', `/cases/${caseId}/comments`, { body: '内部意见', taskId });
  await handler.must('POST', `/cases/${caseId}/comments`, { body: '请耐心等待', audience: 'APPLICANT' });
  await applicant.must('POST', `/cases/${caseId}/comments`, { body: '好的', audience: 'STAFF' });
  t.match((await handler.must('GET', `/cases/${caseId}/comments`)).items, [
    { body: '内部意见', taskId, audience: 'STAFF' },
    { body: '请耐心等待' },
    { body: '好的', isApplicant: true, audience: 'APPLICANT' },
  ]);
  const seen = (await applicant.must('GET', `/cases/${caseId}/comments`)).items;
  t.same(
    seen.map(({ body }: { body: string }) => body),
    ['请耐心等待', '好的'],
  );
  t.equal((await events(caseId, 'applicant')).filter(({ type }) => type === 'comment.added').length, 2);
  t.match(await (await w.as('factory')).get(`/cases/${caseId}/comments`), { status: 404 });
});

t.test('several tasks are completed in one call, each with its own result', async (t) => {
  const [one, two] = [await begin(), await begin()];
  const ids = [(await taskAt('handler', one, 'A')).id, (await taskAt('handler', two, 'A')).id];
  const unknown = '01900000-0000-7000-8000-000000000000';
  const batch = await (await w.as('handler')).must('POST', '/tasks/batch-completion', {
    items: [{ id: ids[0] }, { id: ids[1], completion: { outcome: 'MAYBE' } }, { id: unknown }],
    completion: { outcome: 'DONE' },
  });

  t.match(batch, {
    completed: 1,
    items: [
      { id: ids[0], completed: true, code: null },
      { id: ids[1], completed: false, code: 'outcome-unknown' },
      { id: unknown, completed: false, code: 'task-not-found' },
    ],
  });
  t.equal(batch.items[0].nextTaskIds.length, 1);
  t.match(await (await w.as('handler')).post('/tasks/batch-completion', { items: [] }), { status: 400 });
});

t.test('a vote takes further voters in, and where nobody can do a task the diagram says what happens', async (t) => {
  const caseId = await begin('votes');
  const [first, second] = await w.tasks('handler', caseId);
  const handler = await w.as('handler');
  await handler.must('POST', `/tasks/${first?.id}/claim`);

  const wish = { when: 'PARALLEL', reason: '扩大范围' };
  const voters = await handler.must('POST', `/tasks/${first?.id}/signers`, { ...wish, accountId: await idOf('lead') });
  t.match(voters.items, [{ position: 'VOTE', state: 'OPEN' }]);
  const more = await handler.must('POST', `/tasks/${first?.id}/signers`, { ...wish, accountId: await idOf('fire') });
  t.match((await handler.delete(`/tasks/${first?.id}/signers/${more.items[1].id}`)).body.items, [
    { state: 'OPEN' },
    { state: 'REMOVED' },
  ]);
  await w.complete('lead', caseId, 'V', { outcome: 'DONE' });
  await handler.must('POST', `/tasks/${first?.id}/completion`, { outcome: 'DONE' });
  await (await w.as('handler2')).must('POST', `/tasks/${second?.id}/completion`, { outcome: 'DONE' });

  t.same(await elements('head', caseId), ['H'], 'the head does what nobody else can');
  await done('head', caseId, 'H');
  const types = (await events(caseId)).map(({ type }) => type);
  t.ok(types.includes('task.sent-to-head'));
  t.ok(types.includes('task.skipped'), 'K is passed over');
  const open = (await (await w.as('admin')).must('GET', '/incidents')).items;
  t.match(
    open.filter((one: { code: string }) => one.code === 'nobody-entitled'),
    [{ elementId: 'I' }],
  );
});

t.test('a step takes the fields of its form by the rules of the form, and only those it may fill in', async (t) => {
  const step = (id: string, form: string) => `
    <bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements>
      <approval:assignment department="housing" role="HANDLER"/>
      <approval:form key="site" outcomeVariable="${id}Said" ${form}><approval:outcome value="DONE" name="完成"/></approval:form>
    </bpmn:extensionElements></bpmn:userTask>`;
  const xml = documentOf(
    procedure(
      'filled',
      `<bpmn:startEvent id="s"/>${step('first', '')}${step('second', 'readOnlyFields="area" hiddenFields="note"')}<bpmn:endEvent id="e"/>
       ${flows('s-first', 'first-second', 'second-e')}`,
    ),
  );
  const site = {
    components: [
      { type: 'number', key: 'area', label: '面积', validate: { required: true, min: 1 } },
      { type: 'textfield', key: 'firm', label: '单位', properties: { kind: 'uscc' } },
      { type: 'textfield', key: 'note', label: '说明', conditional: { hide: '=area < 100' } },
    ],
  };
  const designer = await w.as('designer');
  const publish = async (form: object) => {
    await designer.put('/definition-drafts/filled', { xml, forms: { site: form } }, { 'if-match': '0' });
    const published = await designer.post('/definition-drafts/filled/publication', { note: '新' });
    await designer.must('DELETE', '/definition-drafts/filled');
    return published;
  };
  const wrong = { components: [...site.components, { type: 'radio', key: 'area', values: [] }] };
  const refused = await publish(wrong);
  t.match(refused, { status: 422, body: { code: 'diagram-refused' } });
  t.ok(
    ['form-key-twice', 'form-options'].every((code) =>
      refused.body.errors.some((one: { code: string }) => one.code === code),
    ),
  );
  t.match(await publish(site), { status: 201 });

  const caseId = await begin('filled');
  const handler = await w.as('handler');
  const complete = async (task: string, values: object) =>
    handler.post(`${task}/completion`, { outcome: 'DONE', values });
  const first = await claimed('handler', caseId, 'first');
  t.match(await complete(first, { area: 0, firm: '91510100MA61XW3L5W', other: 1 }), {
    status: 422,
    body: {
      code: 'form-invalid',
      errors: [
        { path: 'other', code: 'unknown-field' },
        { path: 'area', code: 'min' },
        { path: 'firm', code: 'uscc' },
      ],
    },
  });
  t.match(await complete(first, { area: 5, note: '小' }), { body: { errors: [{ path: 'note', code: 'hidden' }] } });
  t.match(await complete(first, { area: 120, note: '大' }), { status: 200 });

  const second = await claimed('handler', caseId, 'second');
  t.match((await handler.must('GET', second)).form.components, [
    { key: 'area', readonly: true, defaultValue: 120 },
    { key: 'firm' },
  ]);
  t.match(await complete(second, { area: 121 }), { body: { errors: [{ path: 'area', code: 'read-only' }] } });
  t.match(await complete(second, { area: 120, note: '改' }), { body: { errors: [{ path: 'note', code: 'hidden' }] } });
  t.match(await complete(second, { area: 120, firm: '91350100M000100Y43' }), { status: 200 });
});
