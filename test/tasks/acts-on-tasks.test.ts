import t from 'tap';
import { actsScene } from './acts-scene.ts';

const monday = '2026-03-02T02:00:00.000Z';

const { w, begin, idOf, taskAt, claimed, done, elements, box, events, actOf } = await actsScene(t);

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
