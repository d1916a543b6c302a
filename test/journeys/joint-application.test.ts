import t from 'tap';
import type { Agent, Body } from '../support/agent.ts';
import { smallPdf, uploadOwn } from '../support/deeds.ts';
import { type World, world } from '../support/world.ts';
import { carPark } from './projects.ts';

const w = await world(t, '2026-09-18T02:00:00.000Z');
const keys = ['joint-completion-acceptance', 'utility-joint-connection'];
/** A car park that is accepted and gets water and drainage in one go; somebody acts for its owner. */
const facts = {
  ...carPark,
  agentUsed: true,
  capacityKVA: 100,
  dualSource: false,
  externalLengthM: 0,
  externalWorks: false,
  drainagePermitRequired: false,
  power: false,
  regulatedIndustry: false,
  importantLoad: false,
  powerVoltage: 'LV',
};

/** Applications that later stories go on with. */
const open: { together: Body; corrected: Body } = { together: null, corrected: null };

async function projectOf(applicant: Agent, name: string): Promise<string> {
  const project = await applicant.must('POST', '/projects', { name, regionCode: '511700', facts });
  return project.id;
}

/** Hands in every paper of a joint list once, under the first row that asks for it. */
async function handIn(applicant: Agent, list: Body, without: readonly string[] = []): Promise<void> {
  for (const paper of list.papers) {
    const [row] = paper.rows;
    if (!['A', 'M'].includes(paper.source) || without.includes(paper.name.zh)) continue;
    const path = `/disclosures/${row.disclosureId}/rows/${row.rowId}/documents`;
    await applicant.upload(path, `${row.rowId}.pdf`, smallPdf(paper.name.zh));
  }
}

async function apply(name: string, how: { without?: readonly string[]; delivery?: string } = {}): Promise<Body> {
  const applicant = await w.as('applicant');
  const projectId = await projectOf(applicant, name);
  const list = await applicant.must('POST', '/joint-disclosures', { projectId, definitionKeys: keys });
  await handIn(applicant, list, how.without);
  return applicant.must('POST', '/applications', {
    projectId,
    definitionKeys: keys,
    form: { contact: '李安' },
    agent: { name: '李安', idNumber: '513021198001010011' },
    ...(how.delivery ? { delivery: how.delivery } : {}),
  });
}

async function verify(world: World, application: Body): Promise<void> {
  for (const one of application.cases) {
    const [task] = await world.tasks('window', one.id);
    if (task) await world.verifyAll('window', task);
  }
}

t.test('the lists of two procedures are told as one: every paper once', async (t) => {
  const applicant = await w.as('applicant');
  const projectId = await projectOf(applicant, '一张清单');

  const list = await applicant.must('POST', '/joint-disclosures', { projectId, definitionKeys: keys });

  const names = list.papers.filter(({ source }: Body) => source !== 'G').map(({ name }: Body) => name.zh);
  t.equal(new Set(names).size, names.length);
  const power = list.papers.find(({ name }: Body) => name.zh === '授权委托书');
  t.same(power.rows.map(({ rowId }: Body) => rowId).sort(), ['JC-21', 'UC-13'], 'the power of attorney serves both');
  t.ok(list.missing.length > 5);
  const again = await applicant.must('POST', '/joint-disclosures', { projectId, definitionKeys: keys });
  t.same(again.disclosureIds, list.disclosureIds, 'asking again issues nothing anew');
});

t.test(
  'one application opens a case for each procedure with one receipt, and one act accepts them on one day',
  async (t) => {
    const application = await apply('一口进件');
    open.together = application;

    t.match(application, { delivery: 'TOGETHER', acceptedOn: null, outerClock: null });
    t.match(application.leadDepartment, { code: 'housing' }, 'the lead of the joint procedure');
    t.same(
      application.cases.map(({ definition }: Body) => definition.key),
      keys,
    );
    const receipts = await w.database.rows(
      `select case_id from documents where template = 'D01' and case_id = any(:ids)`,
      {
        ids: application.cases.map(({ id }: Body) => id),
      },
    );
    t.equal(receipts.length, 1, 'one receipt');
    const rows = await (await w.as('applicant')).must('GET', `/cases/${application.cases[1].id}/materials`);
    t.match(
      rows.items.find(({ id }: Body) => id === 'UC-13'),
      { state: 'PROVIDED', documents: [{ fileName: 'JC-21.pdf' }] },
    );

    const window = await w.as('window');
    t.match(
      await window.post(`/applications/${application.id}/acceptance`, {}),
      {
        status: 409,
        body: { code: 'checklist-incomplete' },
      },
      'nothing is accepted unseen',
    );
    await verify(w, application);
    const done = await window.must('POST', `/applications/${application.id}/acceptance`, {});

    t.equal(done.accepted.length, 2);
    t.match(done.application, {
      acceptedOn: '2026-09-18',
      cases: [{ acceptedOn: '2026-09-18' }, { acceptedOn: '2026-09-18' }],
    });
    t.match(done.application.outerClock, {
      limitDays: 45,
      extensionDays: 0,
      usedDays: 0,
      running: true,
      light: 'GREEN',
    });
    t.match(await window.post(`/applications/${application.id}/acceptance`, {}), {
      status: 409,
      body: { code: 'nothing-to-accept' },
    });
  },
);

t.test('what is incomplete gets one notice for all, and one answer corrects it everywhere', async (t) => {
  const application = await apply('一张补正通知', { without: ['授权委托书', '工程质量保修书'] });
  open.corrected = application;
  await verify(w, application);
  const window = await w.as('window');

  const done = await window.must('POST', `/applications/${application.id}/acceptance`, {});

  t.equal(done.incomplete.length, 2);
  const ids = application.cases.map(({ id }: Body) => id);
  const notices = await w.database.rows<{ content: { lines: { zh: string }[] } }>(
    `select content from documents where template = 'D02' and case_id = any(:ids)`,
    { ids },
  );
  t.equal(notices.length, 1, 'one notice');
  const told = notices[0]?.content.lines.map(({ zh }) => zh) ?? [];
  t.equal(told.filter((line) => line.includes('授权委托书')).length, 1, 'a paper both ask for is named once');
  t.equal(told.filter((line) => line.includes('工程质量保修书')).length, 1);
  t.equal(told.filter((line) => line === '补正期限').length, 1);
  const noted = await w.database.rows(`select distinct document_id from correction_notices where case_id = any(:ids)`, {
    ids,
  });
  t.equal(noted.length, 1);

  const applicant = await w.as('applicant');
  const [acceptance] = application.cases;
  await uploadOwn(applicant, await applicant.must('GET', `/disclosures/${acceptance.disclosureId}`));
  await applicant.must('POST', `/applications/${application.id}/correction`);
  t.match(await applicant.post(`/applications/${application.id}/correction`), {
    status: 409,
    body: { code: 'nothing-to-correct' },
  });
  await verify(w, application);
  const again = await window.must('POST', `/applications/${application.id}/acceptance`, {});
  t.equal(again.accepted.length, 2, 'the power of attorney was handed in once');
});

t.test('cases are withdrawn alone or together, and nobody else may look or touch', async (t) => {
  const application = await apply('撤回');
  const applicant = await w.as('applicant');
  const [acceptance, connection] = application.cases;

  const one = await applicant.must('POST', `/applications/${application.id}/withdrawal`, {
    reason: '暂缓',
    caseIds: [connection.id],
  });
  t.same(
    one.cases.map(({ status }: Body) => status),
    ['RECEIVED', 'WITHDRAWN_BEFORE_ACCEPT'],
  );
  const foreign = { reason: 'x', caseIds: ['018f0000-0000-7000-8000-000000000000'] };
  t.match(await applicant.post(`/applications/${application.id}/withdrawal`, foreign), {
    status: 422,
    body: { code: 'not-of-the-application' },
  });
  const all = await applicant.must('POST', `/applications/${application.id}/withdrawal`, { reason: '不建了' });
  t.same(
    all.cases.map(({ status }: Body) => status),
    ['WITHDRAWN_BEFORE_ACCEPT', 'WITHDRAWN_BEFORE_ACCEPT'],
  );
  t.ok(acceptance);
  t.match(await (await w.as('factory')).get(`/applications/${application.id}`), {
    status: 404,
    body: { code: 'application-not-found' },
  });
  t.match(await w.anybody.get(`/applications/${application.id}`), { status: 401 });
  t.match(await applicant.post(`/applications/${application.id}/acceptance`, {}), { status: 403 });
});

t.test('a lead that none of the procedures has is refused, and nothing is received', async (t) => {
  const applicant = await w.as('applicant');
  const projectId = await projectOf(applicant, '牵头');
  const wish = { projectId, definitionKeys: keys, leadDepartment: 'gas-company' };

  t.match(await applicant.post('/applications', wish), { status: 422, body: { code: 'lead-not-concerned' } });

  t.same(await w.database.rows('select id from cases where project_id = :projectId', { projectId }), []);
});

t.test('a result waits for the others, and one delivery names all when the last is decided or gone', async (t) => {
  const { together: application } = open;
  const [acceptance, connection] = application.cases;
  await connectWater(connection.id);
  t.match(await w.case('applicant', connection.id), { status: 'COMPLETED_APPROVED' });
  t.same(await deliveries(application), [], 'the connection waits for the acceptance');

  const applicant = await w.as('applicant');
  await applicant.must('POST', `/applications/${application.id}/withdrawal`, {
    reason: '缓建',
    caseIds: [acceptance.id],
  });
  await w.pass('2026-09-22T02:00:00.000Z');

  const [delivered, ...others] = await deliveries(application);
  t.equal(others.length, 0, 'one delivery');
  const [withdrawn, connected] = application.cases;
  t.match(
    delivered?.content.lines.map(({ value }) => value),
    [application.number, `办件${connected.number}：已办结\n办件${withdrawn.number}：申请人撤回`],
  );
  const read = await (await w.as('applicant')).must('GET', `/applications/${application.id}`);
  t.ok(read.deliveredAt);
  t.match(read.outerClock, { running: false, limitDays: 45 });
});

t.test('a result that waits goes out at once when each is wanted as it is ready', async (t) => {
  const { corrected: application } = open;
  const [acceptance, connection] = application.cases;
  await connectWater(connection.id);
  t.same(await deliveries(application), []);

  const applicant = await w.as('applicant');
  await applicant.must('POST', `/applications/${application.id}/delivery`, { delivery: 'AS_READY' });

  t.match(await deliveries(application), [{ caseId: connection.id }]);
  t.match(await w.case('lead', acceptance.id), { status: 'IN_PROGRESS' });
});

t.test(
  'P02 T7 the days of cases handled at the same time count once against 45 working days, not case by case',
  async (t) => {
    const { corrected: application } = open;

    const { outerClock, light } = await (await w.as('lead')).must('GET', `/applications/${application.id}`);

    t.match(outerClock, { limitDays: 45, usedDays: 3, sumOfDays: 5, remainingDays: 42, running: true });
    t.equal(light, 'GREEN', 'the worst of the cases and of the common limit');
  },
);

async function connectWater(id: string): Promise<void> {
  const officers = await w.database.rows<{ id: string }>(
    "select id from accounts where login in ('service-lead', 'window')",
  );
  await w.complete('service-lead', id, 'joint-survey', {
    outcome: 'SURVEYED',
    values: { surveyedOn: '2026-09-18', surveyFindings: '具备接入条件' },
    officers: officers.map((one) => one.id),
  });
  for (const login of ['water-company', 'water-bureau']) {
    await w.complete(login, id, 'write-scheme', {
      outcome: 'ANSWERED',
      values: { connectionPoint: '滨江路', connectionCapacity: 'DN100', connectionWorks: '无', connectionCost: 0 },
    });
  }
  await w.complete('service-lead', id, 'answer-once', { outcome: 'SEND' });
  await w.complete('applicant', id, 'confirm-schemes', { outcome: 'CONFIRM' });
  await w.complete('applicant', id, 'finish-works', { outcome: 'READY', values: { worksNote: '完工' } });
  for (const login of ['water-company', 'water-bureau'])
    await w.complete(login, id, 'connect', { outcome: 'CONNECTED' });
}

function deliveries(application: Body): Promise<{ caseId: string; content: { lines: { value: string }[] } }[]> {
  return w.database.rows(`select case_id, content from documents where template = 'D22' and case_id = any(:ids)`, {
    ids: application.cases.map(({ id }: Body) => id),
  });
}
