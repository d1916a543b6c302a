import t from 'tap';
import { carPark } from '../journeys/projects.ts';
import { agentOf } from '../support/agent.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const w = await world(t, monday);
const key = 'joint-completion-acceptance';

t.test('a task tells every act with a code and a reason where it is forbidden', async (t) => {
  const { id } = await w.apply(key, { facts: carPark });
  const [task] = await w.tasks('window', id);
  const { acts } = await (await w.as('window')).must('GET', `/tasks/${task?.id}`);
  const actOf = (name: string) => acts.find((one: { act: string }) => one.act === name);

  t.match(actOf('CORRECT'), { allowed: true, code: null });
  t.match(actOf('DELEGATE'), { allowed: false, code: 'not-the-assignee', because: { zh: /\S/, en: /\S/ } });
  t.match(actOf('EXTEND'), { allowed: false, code: 'extension-needs-head' });
});

t.test('an act with others names who may be asked first, and says of others why not', async (t) => {
  const { id } = await w.apply(key, { facts: carPark });
  const [task] = await w.tasks('window', id);
  const clerk = await w.as('window');
  await clerk.must('POST', `/tasks/${task?.id}/claim`);
  const officers = async (act: string) => clerk.must('GET', `/tasks/${task?.id}/officers?act=${act}`);

  const delegates = (await officers('DELEGATE')).officers;
  t.ok(delegates.length > 0);
  t.notOk(delegates.some((one: { allowed: boolean; name: string }) => one.name === '周敏'));
  t.match(
    delegates.find((one: { name: string }) => one.name === '叶青'),
    { allowed: false, because: { zh: /\S/ }, department: { code: 'service-admin' } },
  );
  const signers = (await officers('ADD_SIGNER')).officers;
  t.ok(signers[0].allowed && !signers.at(-1).allowed, 'those who may be asked come first');
  t.same(signers.find((one: { name: string }) => one.name === '宋平').allowed, false, 'supervisors sign nothing');
  t.match(await officers('TRANSFER'), { pools: [] }, 'what only a partner may do goes to no pool');
  t.match(await (await w.as('applicant')).get(`/tasks/${task?.id}/officers?act=COPY`), { status: 403 });
  t.match((await clerk.must('GET', '/officers?department=housing')).items, [{ departments: [{ code: 'housing' }] }]);
});

t.test('an officer keeps filters under names of the own, and nobody else sees them', async (t) => {
  const clerk = await w.as('window');
  await clerk.must('PUT', '/saved-filters', { name: '急件', query: 'box=urged' });
  const { items } = await clerk.must('PUT', '/saved-filters', { name: '急件', query: 'box=dueSoon' });

  t.match(items, [{ name: '急件', query: 'box=dueSoon' }]);
  t.same((await (await w.as('handler')).must('GET', '/saved-filters')).items, []);
  t.match(await (await w.as('handler')).delete(`/saved-filters/${items[0].id}`), {
    status: 404,
    body: { code: 'saved-filter-not-found' },
  });
  t.equal((await clerk.delete(`/saved-filters/${items[0].id}`)).status, 204);
  for (let n = 0; n < 30; n += 1) await clerk.must('PUT', '/saved-filters', { name: `筛选${n}`, query: '' });
  t.match(await clerk.put('/saved-filters', { name: '再一个', query: '' }), {
    status: 409,
    body: { code: 'too-many-saved-filters' },
  });
});

t.test('a case tells what an officer may do with it, and why not', async (t) => {
  const { id } = await w.apply(key, { facts: carPark });
  const actsFor = async (login: string) => (await w.as(login)).must('GET', `/cases/${id}/acts`);
  const codes = Object.fromEntries(
    (await actsFor('lead')).acts.map(({ act, code }: { act: string; code: string | null }) => [act, code]),
  );

  t.match(codes, {
    COMMENT: null,
    URGE: null,
    RECUSE: null,
    EXPLAIN_DELAY: 'nothing-overdue',
    END_SUSPENSION: 'suspension-not-found',
    LATE_OPINION: 'no-deemed-opinion',
    REVOKE: 'revocation-needs-head',
    HOLD: 'forbidden',
  });
  t.match(await actsFor('lead'), { held: false, overdueKinds: [], deemedItems: [], applicationId: null });
  t.equal((await (await w.as('applicant')).get(`/cases/${id}/acts`)).status, 403);
});

t.test('a window clerk receives an application for whoever stands at the counter, and nobody else may', async (t) => {
  const clerk = await w.as('window');
  const { items } = await clerk.must('GET', `/counter/applicants?text=${encodeURIComponent('国有资产')}`);
  const forApplicant = { 'lianban-for-applicant': items[0].id };
  const asked = async (path: string, body: object) => {
    const answer = await clerk.post(path, body, forApplicant);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const project = await asked('/projects', { name: '窗口登记的停车楼', regionCode: '511700', facts: carPark });
  const wish = { projectId: project.id, definitionKeys: [key] };
  const { papers, missing } = await asked('/joint-disclosures', wish);
  t.ok(missing.length > 0);
  for (const { rows, source } of papers) {
    if (source !== 'A' && source !== 'M') continue;
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(smallPdf(rows[0].rowId))]), 'a.pdf');
    const { disclosureId, rowId } = rows[0];
    const sent = await clerk.postForm(`/disclosures/${disclosureId}/rows/${rowId}/documents`, form, forApplicant);
    t.equal(sent.status, 201);
  }
  t.same((await asked('/joint-disclosures', wish)).missing, []);
  const application = await asked('/applications', wish);
  t.match(application, { cases: [{ applicant: { name: items[0].name } }], receipt: { number: /\S/ } });
  const { items: events } = await clerk.must('GET', `/cases/${application.cases[0].id}/events`);
  t.match(events[0], { type: 'case.received', actorName: '周敏' });
  const waiting = (await clerk.must('GET', `/counter/documents?text=${application.cases[0].number}`)).items;
  t.match(waiting, [{ template: 'D01', caseNumber: application.cases[0].number }]);

  const handler = await w.as('handler');
  t.match(await handler.post('/projects', { name: 'x', facts: carPark }, forApplicant), { status: 403 });
  t.equal((await handler.get('/counter/applicants')).status, 403);
  const nobody = { 'lianban-for-applicant': '01900000-0000-7000-8000-000000000000' };
  t.match(await clerk.post('/projects', { name: 'x', facts: carPark }, nobody), {
    body: { code: 'applicant-not-found' },
  });
  t.match(await clerk.post(`/cases/${application.cases[0].id}/withdrawal`, { reason: 'x' }, forApplicant), {
    status: 403,
  });
  t.equal((await agentOf(w.address).post('/projects', { name: 'x' }, forApplicant)).status, 401);
});

t.test('an officer sees the own work in figures, each with its base', async (t) => {
  const { id } = await w.apply(key, { facts: carPark });
  const [task] = await w.tasks('window', id);
  if (task === undefined) throw new Error('The window has nothing to check');
  await w.verifyAll('window', task);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });

  t.match(await (await w.as('window')).must('GET', '/my-figures'), {
    period: { from: '2026-01-01', to: '2026-03-02' },
    completed: 1,
    workingDaysMedian: 0,
    onBehalf: 0,
    cameBack: 0,
    byDefinition: [{ key, completed: 1 }],
    byMonth: [{ month: '2026-03', completed: 1 }],
  });
  t.match(await (await w.as('handler')).must('GET', '/my-figures'), {
    completed: 0,
    workingDaysMedian: null,
    byMonth: [],
  });
});
