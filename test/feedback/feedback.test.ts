import t from 'tap';
import { actsToRate, isBadRating } from '../../src/domain/rating.ts';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const mine = await w.apply('construction-permit', { facts: factory });
const applicant = await w.as('applicant');

t.test('what has not happened in a case is not rated', async (t) => {
  t.same(actsToRate({ acceptedOn: null, correctionRounds: 0, decidedAt: null, endedAt: null }), []);
  t.same(actsToRate({ acceptedOn: '2026-03-02', correctionRounds: 1, decidedAt: null, endedAt: null }), [
    'INTAKE',
    'CORRECTION',
  ]);
  t.same([5, 4, 3, 2, 1].filter(isBadRating), [2, 1]);

  t.match(await applicant.post(`/cases/${mine.id}/ratings`, { act: 'INTAKE', level: 5 }), {
    status: 409,
    body: { code: 'act-not-rateable' },
  });
});

t.test('an applicant rates each act once, and a bad rating is answered by a working day', async (t) => {
  const [task] = await w.tasks('window', mine.id);
  if (task) await w.verifyAll('window', task);
  await w.complete('window', mine.id, 'formal-check', { outcome: 'COMPLETE' });
  t.same((await applicant.must('GET', `/cases/${mine.id}/ratings`)).open, ['INTAKE']);

  const said = await applicant.post(`/cases/${mine.id}/ratings`, { act: 'INTAKE', level: 1, comment: '跑了两趟' });

  t.match(said, { status: 201, body: { open: [], items: [{ act: 'INTAKE', level: 1, answer: null }] } });
  t.match(said.body.items[0], { answerDueOn: '2026-03-03', rectifyDueOn: '2026-03-23', overdue: false });
  t.equal(said.body.items[0].department.code, 'service-admin', 'the window that received it');
  t.match(await applicant.post(`/cases/${mine.id}/ratings`, { act: 'INTAKE', level: 5 }), {
    status: 409,
    body: { code: 'already-rated' },
  });
  t.match(await (await w.as('factory')).post(`/cases/${mine.id}/ratings`, { act: 'INTAKE', level: 5 }), {
    status: 404,
  });
  for (const level of [0, 6, 2.5]) {
    t.match(await applicant.post(`/cases/${mine.id}/ratings`, { act: 'INTAKE', level }), { status: 400 });
  }
});

t.test('the head answers a bad rating once, then the applicant may rate once more', async (t) => {
  const head = await w.as('window-head');
  const { items } = await head.must('POST', '/ratings/search', { filter: { open: true }, includeTotal: true });
  const [{ id }] = items;
  t.match(await applicant.post(`/ratings/${id}/again`, { level: 4 }), { status: 409, body: { code: 'rating-stands' } });
  t.match(await (await w.as('head')).post(`/ratings/${id}/answer`, { substantiated: true, answer: '…' }), {
    status: 403,
    body: { code: 'forbidden' },
  });

  const answered = await head.must('POST', `/ratings/${id}/answer`, { substantiated: true, answer: '已向申请人致歉' });

  t.match(answered, { substantiated: true, answer: '已向申请人致歉' });
  t.match(await head.post(`/ratings/${id}/answer`, { substantiated: true, answer: '…' }), {
    status: 409,
    body: { code: 'rating-needs-no-answer' },
  });
  t.match(await applicant.must('POST', `/ratings/${id}/again`, { level: 4 }), { items: [{ levelAfter: 4 }] });
  t.match(await applicant.post(`/ratings/${id}/again`, { level: 5 }), { status: 409 });
  t.match(await (await w.as('supervisor')).must('GET', '/supervision/summary'), {
    badRatings: { n: 1, d: 1, rate: 1 },
    badRatingsAnsweredInTime: { n: 1, d: 1 },
  });
  const { items: events } = await applicant.must('GET', `/cases/${mine.id}/events`);
  const types = events.map(({ type }: { type: string }) => type);
  t.ok(['rating.given', 'rating.answered', 'rating.given-again'].every((type) => types.includes(type)));
  t.notOk(JSON.stringify(events).includes('跑了两趟'), 'the words stay with the rating');
});

t.test('whoever complains without a name follows the complaint by number and code', async (t) => {
  const receipt = await w.anybody.must('POST', '/complaints', {
    kind: 'UNLAWFUL_MATERIAL',
    body: '窗口要银行资金证明',
    department: 'service-admin',
    definitionKey: 'construction-permit',
    rowId: 'CP-X2',
  });
  t.match(receipt, { number: 'TS-2026-00001', acceptDueOn: '2026-03-03' });
  const ask = (code: string) => w.anybody.get(`/public/complaints/${receipt.number}?code=${code}`);
  t.match(await ask(receipt.queryCode), { status: 200, body: { state: 'FILED', answer: null } });
  t.match(await ask('WRONG'), { status: 404, body: { code: 'complaint-not-found' } });

  const supervisor = await w.as('supervisor');
  const { items } = await supervisor.must('POST', '/complaints/search', { filter: { open: true } });
  const [{ id }] = items;
  t.match(items, [{ rowId: 'CP-X2', department: { code: 'service-admin' }, complainant: null, overdue: false }]);
  await supervisor.must('POST', `/complaints/${id}/decision`, { accepted: true });
  t.match(await supervisor.post(`/complaints/${id}/decision`, { accepted: false }), {
    status: 409,
    body: { code: 'complaint-state-forbids' },
  });
  await supervisor.must('POST', `/complaints/${id}/answer`, { substantiated: true, answer: '已责令改正' });

  t.match(await ask(receipt.queryCode), {
    body: { state: 'ANSWERED', substantiated: true, answer: '已责令改正', answerDueOn: '2026-03-09' },
  });
});

t.test('the unit a complaint is about neither sees nor handles it', async (t) => {
  const { number } = await applicant.must('POST', '/complaints', {
    kind: 'DELAY',
    body: '三天没有人接电话',
    department: 'supervision',
    caseId: mine.id,
    complainant: '李安',
    contact: '138',
  });

  t.match(await applicant.must('GET', '/complaints'), { items: [{ number, state: 'FILED' }] });
  const supervisor = await w.as('supervisor');
  const told = await supervisor.must('POST', '/complaints/search', {});
  t.notOk(told.items.some((one: { number: string }) => one.number === number));
  t.match(await (await w.as('window')).post('/complaints/search', {}), { status: 403 });
  t.match(await w.anybody.post('/complaints', { kind: 'DELAY', body: '…', caseId: mine.id }), { status: 401 });
  t.match(await (await w.as('factory')).post('/complaints', { kind: 'DELAY', body: '…', caseId: mine.id }), {
    status: 404,
    body: { code: 'case-not-found' },
  });
});

t.test('anybody reads the diagram of a procedure, and of nothing else', async (t) => {
  const diagram = await w.anybody.get('/guide/items/construction-permit/xml');

  t.equal(diagram.status, 200);
  t.match(diagram.body, /<bpmn:definitions|<definitions/);
  t.equal((await w.anybody.get('/guide/items/common-intake/xml')).status, 404);
});

t.test('a complaint told twice is one, and who is not content with the answer has it handled once more', async (t) => {
  const supervisor = await w.as('supervisor');
  const said = { kind: 'DELAY', body: '一周没有消息', caseId: mine.id, department: 'housing' };
  const first = await applicant.must('POST', '/complaints', { ...said, complainant: '李安', contact: '138' });
  const second = await applicant.must('POST', '/complaints', said);
  const idOf = async (number: string) => {
    const { items } = await supervisor.must('POST', '/complaints/search', {});
    return items.find((one: { number: string }) => one.number === number);
  };
  const [one, again] = [await idOf(first.number), await idOf(second.number)];
  t.same(again.repeats, [first.number], 'the office is told of the other, and of none about itself');
  const merge = (into: string) => supervisor.post(`/complaints/${again.id}/merger`, { into });
  t.match(await merge(second.number), { status: 404, body: { code: 'complaint-not-found' } });
  t.match(await (await w.as('window')).post(`/complaints/${again.id}/merger`, { into: first.number }), { status: 403 });
  t.match(await merge(first.number), { status: 200, body: { mergedInto: first.number } });
  t.match(await merge(first.number), { status: 409, body: { code: 'complaint-state-forbids' } });

  await supervisor.must('POST', `/complaints/${one.id}/decision`, { accepted: true });
  const answer = { substantiated: true, answer: '已督促' };
  t.match(await supervisor.post(`/complaints/${one.id}/callback`, { satisfied: true }), { status: 409 });
  t.match(await supervisor.must('POST', `/complaints/${one.id}/answer`, answer), { callbackDueOn: '2026-03-06' });
  const followed = await w.anybody.must('GET', `/public/complaints/${second.number}?code=${second.queryCode}`);
  t.match(followed, { number: second.number, state: 'ANSWERED', answer: '已督促', mergedInto: first.number });
  const back = (satisfied: boolean) =>
    supervisor.post(`/complaints/${one.id}/callback`, { satisfied, remark: '没有消息' });
  t.match((await back(false)).body, {
    state: 'ACCEPTED',
    satisfied: false,
    answerDueOn: '2026-03-09',
    reopenedAt: String,
  });
  await supervisor.must('POST', `/complaints/${one.id}/answer`, { ...answer, answer: '已办结' });
  t.match((await back(false)).body, { state: 'ANSWERED', answer: '已办结' }, 'once, and no more');
  t.match(await back(true), { status: 409 });
});

t.test('a bad rating nobody answers by its day gives the department a yellow card, once', async (t) => {
  const { id } = await w.apply('construction-permit', { facts: factory });
  const [task] = await w.tasks('window', id);
  if (task) await w.verifyAll('window', task);
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  await applicant.must('POST', `/cases/${id}/ratings`, { act: 'INTAKE', level: 2 });
  const cards = () =>
    w.database.rows(
      `select level, reason, department_code from supervision_cards where case_id = :id and reason = 'RATING_UNANSWERED'`,
      { id },
    );
  await w.pass('2026-03-03T08:00:00.000Z');
  t.same(await cards(), []);

  await w.pass('2026-03-04T01:00:00.000Z');

  t.match(await cards(), [{ level: 'YELLOW', reason: 'RATING_UNANSWERED', departmentCode: 'service-admin' }]);
});
