import t from 'tap';
import { type World, world } from '../support/world.ts';
import { acceptByWindow, applyForPermit, documents, reviewByDepartments, taskAt } from './permit.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');

/** A permit of the same day, delivered to the applicant. */
async function permit(w: World): Promise<string> {
  const { id } = await applyForPermit(w);
  await acceptByWindow(w, id);
  await reviewByDepartments(w, id);
  await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
  await w.complete('approver', id, 'decide', { outcome: 'GRANT' });
  return id;
}

const report = (id: string, at: string, values: Readonly<Record<string, unknown>>) =>
  w.complete('applicant', id, at, { outcome: 'SUBMITTED', values });
const open = async (login: string, id: string) => (await w.tasks(login, id)).map(({ elementId }) => elementId).sort();
const subjects = async (id: string): Promise<string[]> => {
  const rows = await w.database.rows<{ subject: string }>('select subject from notices where case_id = :id', { id });
  return rows.map(({ subject }) => subject);
};

/** What the public is told of the licence a case granted, by its number and code. */
async function verified(id: string, nth: number): Promise<string> {
  const papers = await w.database.rows<{ number: string; checkCode: string }>(
    `select number, check_code from documents where case_id = :id and template = 'D21' order by created_at, id`,
    { id },
  );
  const paper = papers[nth];
  if (paper === undefined) throw new Error('no such licence');
  const { number, checkCode } = paper;
  const found = await w.anybody.get(`/public/documents/${encodeURIComponent(number)}?code=${checkCode}`);
  return found.body.state;
}

const lapsing = await permit(w);
const putOff = await permit(w);
const built = await permit(w);
const changed = await permit(w);
const revoked = await permit(w);

t.test(
  'a delivered permit asks its holder to report the start within three months, and ends no figure of its case',
  async (t) => {
    t.same(await open('applicant', lapsing), ['report-start', 'request']);
    const file = await w.case('applicant', lapsing);
    t.match(file, { status: 'COMPLETED_APPROVED', result: { licence: { state: 'VALID', startBy: '2026-06-02' } } });
    t.equal(file.governmentWorkingDays, 0);
  },
);

t.test(
  'a change is examined and decided by two people and gives a new permit; the former is no longer valid',
  async (t) => {
    await report(changed, 'request', {
      requestKind: 'CHANGE',
      requestReason: '更换项目负责人',
      requestedChange: '张三变更为李四',
    });
    await w.complete('handler', changed, 'examine-request', { outcome: 'AGREE' });
    const own = await taskAt(w, 'approver', changed, 'decide-request');
    const refused = await (await w.as('handler')).post(`/tasks/${own.id}/completion`, { outcome: 'GRANT' });
    t.equal(refused.status, 403);
    await w.complete('approver', changed, 'decide-request', { outcome: 'GRANT' });

    const papers = await documents(w, changed, 'D21');
    t.equal(papers.length, 2);
    t.match(papers[1], { 变更内容: '张三变更为李四' });
    t.same([await verified(changed, 0), await verified(changed, 1)], ['WITHDRAWN', 'VALID']);
    t.same(await open('applicant', changed), ['report-start', 'request'], 'it may be asked for again');
  },
);

t.test('a refused replacement tells its reasons and remedies, and a cancelled permit ends', async (t) => {
  await report(changed, 'request', { requestKind: 'REISSUE', requestReason: '遗失' });
  await w.complete('handler', changed, 'examine-request', {
    outcome: 'DISAGREE',
    reason: '未声明作废',
    legalBasis: '地方规定',
  });
  await w.complete('approver', changed, 'decide-request', {
    outcome: 'REFUSE',
    reason: '未声明作废',
    legalBasis: '地方规定',
  });
  t.match((await documents(w, changed, 'D44'))[0], { 决定: '不予补证', 理由: '未声明作废', 救济途径: /行政复议/ });

  await report(changed, 'request', { requestKind: 'CANCEL', requestReason: '项目不再建设' });
  await w.complete('handler', changed, 'examine-request', { outcome: 'AGREE' });
  await w.complete('approver', changed, 'decide-request', { outcome: 'GRANT' });
  t.match(await w.case('applicant', changed), { result: { licence: { state: 'CANCELLED' } } });
  t.ok((await w.case('applicant', changed)).endedAt);
  t.equal(await verified(changed, 1), 'WITHDRAWN');
});

t.test('a permit that is revoked asks nothing more of its holder', async (t) => {
  await (await w.as('head')).must('POST', `/cases/${revoked}/revocation`, {
    ground: 'FRAUD',
    reason: '以虚假材料取得',
    legalBasis: '行政许可法 第六十九条',
  });
  t.same(await open('applicant', revoked), []);
  t.match(await w.case('applicant', revoked), { status: 'REVOKED' });
});

t.test('works under way are stopped and resumed; after a year the permit is verified first (L-JZ 10)', async (t) => {
  await report(built, 'report-start', { startReport: 'STARTED', startedOn: '2026-03-20' });
  await w.pass('2026-05-06T02:00:00.000Z');
  await report(built, 'report-works', { worksReport: 'STOPPED', stoppedOn: '2026-03-30', stopReason: '资金调整' });
  const stops = await w.database.rows<{ data: { reportedLate: boolean } }>(
    `select data from events where case_id = :built and type = 'licence.works-stopped'`,
    { built },
  );
  t.match(stops, [{ data: { reportedLate: true } }], 'more than a month after the stop');
  await report(built, 'report-resumption', { resumedOn: '2026-05-20' });
  t.same(await open('applicant', built), ['report-works', 'request'], 'within a year nobody verifies');

  await report(built, 'report-works', { worksReport: 'STOPPED', stoppedOn: '2026-05-21', stopReason: '停工' });
  await report(built, 'report-resumption', { resumedOn: '2027-05-21' });
  t.same(await open('handler', built), ['verify-permit']);
  await w.complete('handler', built, 'verify-permit', { outcome: 'VALID', officers: [await idOf('handler2')] });
  await report(built, 'report-works', { worksReport: 'COMPLETED', completedOn: '2027-12-01' });
  t.match(await w.case('applicant', built), { result: { licence: { state: 'COMPLETED', endedOn: '2027-12-01' } } });
  t.equal(await verified(built, 0), 'VALID', 'a permit whose works are done has served its purpose');
});

t.test('P01-T5 a permit whose works do not start within three months lapses by law', async (t) => {
  await w.pass('2026-05-07T02:30:00.000Z');
  t.ok(
    (await subjects(lapsing)).some((subject) => subject.includes('自行废止')),
    'reminded a month before',
  );
  t.same(await open('applicant', lapsing), ['report-start', 'request']);
  await report(putOff, 'report-start', { startReport: 'EXTENSION', extensionMonths: 3, extensionReason: '拆迁未完' });
  await w.pass('2026-06-02T10:00:00.000Z');

  t.match(await w.case('applicant', lapsing), {
    status: 'COMPLETED_APPROVED',
    result: { licence: { state: 'LAPSED', endedOn: '2026-06-02' } },
  });
  t.match((await documents(w, lapsing, 'D45'))[0], { 决定: /自行废止/, 法律依据: '建筑法 第九条' });
  t.same(await open('applicant', lapsing), []);
  t.equal(await verified(lapsing, 0), 'WITHDRAWN');
});

t.test(
  'P01-T5 the start is put off twice, counted from the end of the running period, and then the permit lapses',
  async (t) => {
    t.same(await open('applicant', putOff), ['request'], 'asked in time, the permit waits for the answer');
    await w.complete('approver', putOff, 'decide-extension', { outcome: 'GRANT' });
    t.match(await w.case('applicant', putOff), { result: { licence: { startBy: '2026-09-02' } } });
    await w.pass('2026-08-20T02:00:00.000Z');
    await report(putOff, 'report-start', { startReport: 'EXTENSION', extensionMonths: 2, extensionReason: '方案调整' });
    await w.complete('approver', putOff, 'decide-extension', { outcome: 'GRANT' });
    t.match(await w.case('applicant', putOff), { result: { licence: { startBy: '2026-11-02' } } });
    await report(putOff, 'report-start', { startReport: 'EXTENSION', extensionMonths: 1, extensionReason: '再延' });
    t.same(await open('approver', putOff), [], 'nobody decides a third time');
    t.ok((await subjects(putOff)).some((subject) => subject.includes('已延期两次')));
    t.same(await open('applicant', putOff), ['report-start', 'request']);

    await w.pass('2026-11-02T10:00:00.000Z');
    t.match(await w.case('applicant', putOff), { result: { licence: { state: 'LAPSED' } } });
  },
);

async function idOf(login: string): Promise<string> {
  const found = await w.database.first<{ id: string }>('select id from accounts where login = :login', { login });
  return found?.id ?? '';
}
