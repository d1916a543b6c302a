import t from 'tap';
import { acceptByWindow, applyForPermit, documents, reviewByDepartments, taskAt } from '../journeys/permit.ts';
import { type World, world } from '../support/world.ts';

const nobodysId = '01900000-0000-7000-8000-000000000000';
const interest = { reason: '申请人法定代表人系其近亲属' };

async function idOf(w: World, login: string): Promise<string> {
  return (await (await w.as(login)).must('GET', '/session')).person.id;
}

async function accepted(w: World): Promise<string> {
  const { id } = await applyForPermit(w);
  await acceptByWindow(w, id);
  return id;
}

t.test('duties of officers on one case (§3.1, §3.2)', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const head = await w.as('head');
  const handler = await w.as('handler');

  await t.test('§3.1 回避: whoever declares an interest has nothing more to do with the case', async (t) => {
    const id = await accepted(w);
    const review = await taskAt(w, 'handler', id, 'review');
    await handler.must('POST', `/tasks/${review.id}/claim`);
    const declared = await handler.post(`/cases/${id}/recusals`, interest);

    t.match(declared, {
      status: 201,
      body: { items: [{ kind: 'DECLARED', officer: { id: await idOf(w, 'handler') } }] },
    });
    t.notOk(
      (await w.tasks('handler', id)).some(({ elementId }) => elementId === 'review'),
      'nothing is in the inbox',
    );
    t.match(await handler.post(`/tasks/${review.id}/claim`), {
      status: 403,
      body: { code: 'recused-from-case', rule: '§3.1' },
    });
    t.match(await handler.post(`/tasks/${review.id}/completion`, { outcome: 'MET' }), {
      status: 403,
      body: { code: 'recused-from-case' },
    });
    t.match(await handler.post(`/cases/${id}/recusals`, interest), { status: 409, body: { code: 'already-recused' } });
    t.ok(await taskAt(w, 'handler2', id, 'review'), 'a colleague finds the task in the pool');
    const [event] = await w.database.rows(`select data from events where case_id = :id and type = 'officer.recused'`, {
      id,
    });
    t.match(event, { data: { kind: 'DECLARED', reason: interest.reason } });
  });

  await t.test('§3.1 回避: the head orders it, a colleague can not, and bad wishes are told why', async (t) => {
    const id = await accepted(w);
    const accountId = await idOf(w, 'approver');
    const order = (login: string, wish: object) => w.as(login).then((it) => it.post(`/cases/${id}/recusals`, wish));

    t.match(await order('reviewer', { accountId, ...interest }), {
      status: 403,
      body: { code: 'recusal-needs-head', rule: '§3.1' },
    });
    t.match(await order('head', { accountId: nobodysId, ...interest }), {
      status: 404,
      body: { code: 'officer-not-found' },
    });
    t.match(await order('head', { accountId: await idOf(w, 'applicant'), ...interest }), { status: 404 });
    t.match(await order('head', { accountId, reason: ' ' }), { status: 400 });
    t.match(await order('applicant', interest), { status: 403 });
    t.match(await order('head', { accountId, ...interest }), { status: 201, body: { items: [{ kind: 'ORDERED' }] } });
    await reviewByDepartments(w, id);
    await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
    t.same(await w.tasks('approver', id), []);
    t.match(await (await w.as('applicant')).get(`/cases/${id}/recusals`), { status: 403 });
  });

  const name = async (principal: string, substitute: string, more: object = {}) =>
    head.post('/substitutes', {
      principalId: await idOf(w, principal),
      substituteId: await idOf(w, substitute),
      departmentCode: 'housing',
      kind: 'AB',
      from: '2026-03-01',
      until: '2026-03-31',
      reason: '外出培训',
      ...more,
    });

  await t.test(
    '§3.1 AB岗: the partner acts for the officer on record, and not for two posts of one case',
    async (t) => {
      const id = await accepted(w);
      await reviewByDepartments(w, id);
      const lead = await w.as('lead');
      const deputy = await name('reviewer', 'lead', { kind: 'TEMPORARY' });
      t.equal(deputy.status, 201);
      t.same(await w.tasks('lead', id), [], 'a deputy finds no task that only the partner may do');
      const check = await taskAt(w, 'reviewer', id, 'check');
      t.match(await lead.post(`/tasks/${check.id}/claim`), {
        status: 403,
        body: { code: 'substitution-forbidden', delegation: 'AB_ONLY', rule: '§3.1' },
      });
      t.equal((await name('reviewer', 'lead', { definitionKeys: ['joint-completion-acceptance'] })).status, 201);
      t.equal((await name('reviewer', 'lead', { from: '2026-03-03' })).status, 201);
      t.same(await w.tasks('lead', id), [], 'neither for other procedures nor before its first day');

      const partner = await name('reviewer', 'lead', { definitionKeys: ['construction-permit'] });
      t.equal((await name('approver', 'lead')).status, 201);
      const { task } = await w.complete('lead', id, 'check', { outcome: 'AGREE' });
      t.match(task, { onBehalfOf: { id: await idOf(w, 'reviewer') }, assignee: { id: await idOf(w, 'lead') } });
      const decide = await taskAt(w, 'approver', id, 'decide');
      t.match(await lead.post(`/tasks/${decide.id}/completion`, { outcome: 'GRANT' }), {
        status: 403,
        body: { code: 'separation-of-duties', rule: '§3.1' },
      });
      const [event] = await w.database.rows(
        `select data from events where case_id = :id and type = 'task.completed' and element_id = 'check'`,
        { id },
      );
      t.match(event, { data: { onBehalfOf: await idOf(w, 'reviewer') } });
      t.equal((await lead.must('GET', '/substitutes')).items.length, 5);
      t.equal((await lead.delete(`/substitutes/${partner.body.id}`)).status, 204);
      t.match(await lead.delete(`/substitutes/${partner.body.id}`), {
        status: 404,
        body: { code: 'substitute-not-found', rule: '§3.1' },
      });
    },
  );

  await t.test(
    'P01-T8 §3.1 a handler does not approve the own case, as a substitute of the approver neither',
    async (t) => {
      const id = await accepted(w);
      t.equal((await name('approver', 'handler')).status, 201);
      await reviewByDepartments(w, id);
      await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
      const decide = await taskAt(w, 'approver', id, 'decide');

      t.match(await handler.post(`/tasks/${decide.id}/completion`, { outcome: 'GRANT' }), {
        status: 403,
        body: { code: 'separation-of-duties', rule: '§3.1' },
      });
    },
  );

  await t.test('§3.1 a substitution that is none is refused with its reason', async (t) => {
    const period = { status: 422, body: { code: 'substitute-period-invalid', rule: '§3.1' } };
    t.match(await name('reviewer', 'lead', { until: '2026-02-01', from: '2026-01-01' }), period);
    t.match(await name('reviewer', 'lead', { until: '2026-03-02', from: '2026-03-05' }), period);
    t.match(await name('reviewer', 'lead', { until: '2027-03-02' }), period);
    const not = { status: 422, body: { code: 'substitute-not-entitled', rule: '§3.1' } };
    t.match(await name('reviewer', 'reviewer'), not);
    t.match(await name('reviewer', 'archive'), not, 'of another department');
    t.match(await name('reviewer', 'applicant'), not);
    t.match(await name('reviewer', 'lead', { substituteId: nobodysId }), not);
    const other = { departmentCode: 'archive' };
    t.match(await name('archive', 'archive-2', other), { status: 403, body: { code: 'substitute-needs-head' } });
    t.match(await name('reviewer', 'lead', { kind: 'OTHER' }), { status: 400 });
    t.match(await name('reviewer', 'lead', { from: '2026-02-30' }), { status: 400 });
  });

  await t.test(
    '§3.2 REVOKED is an act of the head after completion; fraud bars for three years (L-XK 69, 79)',
    async (t) => {
      const id = await accepted(w);
      const wish = { ground: 'FRAUD', reason: '中标通知书系伪造', legalBasis: '行政许可法 第六十九条' };
      const revoke = (login: string, more: object = {}) =>
        w.as(login).then((it) => it.post(`/cases/${id}/revocation`, { ...wish, ...more }));
      t.match(await revoke('head'), {
        status: 409,
        body: { code: 'status-transition-forbidden', rule: '§3.2', fromCode: 8, toCode: 15 },
      });
      await reviewByDepartments(w, id);
      await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
      await w.complete('approver', id, 'decide', { outcome: 'GRANT' });
      t.match(await revoke('approver'), { status: 403, body: { code: 'revocation-needs-head', rule: '§3.2' } });
      t.match(await revoke('head', { reason: '' }), { status: 400 });
      t.match(await revoke('head', { ground: 'OTHER' }), { status: 400 });

      t.match(await revoke('head'), { status: 200, body: { status: 'REVOKED', statusCode: 15 } });
      t.match(await revoke('head'), { status: 409, body: { code: 'status-transition-forbidden' } });
      const [decision] = await documents(w, id, 'D43');
      t.match(decision, { 理由: wish.reason, 不得再次申请: /2029-03-02.*第七十九条/, 救济途径: /六十日/ });
      const again = await applyForPermit(w);
      t.match(await w.case('applicant', again.id), {
        status: 'INTAKE_REJECTED',
        result: { reason: /2029-03-02.*第七十九条/ },
      });
      const events = await w.database.rows<{ data: { code: number } }>(
        `select data from events where case_id = :id and type in ('case.received', 'case.status-changed') order by sequence`,
        { id },
      );
      t.same(
        events.map(({ data }) => data.code),
        [1, 3, 8, 11, 15],
        'every change names its national code',
      );
      t.match(await head.get(`/cases/${id}/events/verification`), { status: 200, body: { intact: true } });
    },
  );
});
