import t from 'tap';
import { smallPdf, world } from '../support/world.ts';
import {
  acceptByWindow,
  applyForPermit,
  clockOf,
  documents,
  reject,
  reviewByDepartments,
  taskAt,
  verifyAt,
} from './permit.ts';

const monday = '2026-02-09T02:00:00.000Z';
const thursday = '2026-02-12T02:00:00.000Z';

t.test(
  'accepted two days after receipt, a permit is due from its receipt and promised from its acceptance (R-CLK-10a)',
  async (t) => {
    const w = await world(t, monday);
    const { id, queryCode } = await applyForPermit(w);
    await w.pass('2026-02-11T02:00:00.000Z');

    await acceptByWindow(w, id);

    const file = await w.case('applicant', id);
    t.match(file, { acceptedOn: '2026-02-11', deemedAccepted: false });
    t.equal(clockOf(file, 'STATUTORY').dueOn, '2026-02-25');
    t.equal(clockOf(file, 'PROMISED').dueOn, '2026-02-14');
    const [notice] = await documents(w, id, 'D03');
    t.match(notice, {
      受理日期: '2026-02-11',
      法定办结日: '2026-02-25',
      承诺办结日: '2026-02-14',
      不计入时限: /专家评审/,
      查询码: queryCode,
      承办单位: /住房和城乡建设局/,
      监督单位: /监察/,
    });
  },
);

t.test(
  'P01-T2 R-CLK-10b R-CLK-12 what is missing or wrong is told once, row by row, and the day it is all there is the day of acceptance',
  async (t) => {
    const w = await world(t, monday);
    const applied = await applyForPermit(w, { without: ['CP-14'] });
    await verifyAt(w, 'window', applied.id, 'formal-check');
    await reject(w, applied, 'CP-13', 'NOT_SEALED', '承诺书未加盖单位公章');
    await w.complete('window', applied.id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });

    t.match(await w.case('applicant', applied.id), { status: 'CORRECTION_STARTED' });
    const [notice] = await documents(w, applied.id, 'D02');
    t.same(
      Object.keys(notice ?? {})
        .filter((line) => line.startsWith('CP-'))
        .map((line) => line.slice(0, 5)),
      ['CP-13', 'CP-14'],
    );
    const about = (row: string) => Object.entries(notice ?? {}).find(([line]) => line.startsWith(row))?.[1];
    t.match(about('CP-13'), /未盖章（NOT_SEALED）：承诺书未加盖单位公章\n要求：.+\n样本：tpl-CP13/);
    t.match(about('CP-14'), /未提交（MISSING）/);
    t.match(notice, { 补正期限: '2026-03-06', 声明: /全部内容/, 逾期后果: /视为撤回/ });

    await w.pass(thursday);
    const applicant = await w.as('applicant');
    for (const row of ['CP-13', 'CP-14'])
      await applicant.upload(
        `/disclosures/${applied.disclosureId}/rows/${row}/documents`,
        `${row}.pdf`,
        smallPdf('new'),
      );
    await applicant.must('POST', `/cases/${applied.id}/correction`);
    t.match(await w.case('applicant', applied.id), { status: 'CORRECTION_ENDED' });
    await w.pass('2026-02-13T02:00:00.000Z');
    await verifyAt(w, 'window', applied.id, 'recheck');
    await w.complete('window', applied.id, 'recheck', { outcome: 'COMPLETE' });

    const file = await w.case('applicant', applied.id);
    t.match(file, { acceptedOn: '2026-02-12', deemedAccepted: false });
    t.equal(clockOf(file, 'STATUTORY').dueOn, '2026-02-28', 'counted from the day the documents were complete');
    t.equal(clockOf(file, 'PROMISED').dueOn, '2026-02-24');
  },
);

t.test(
  'a correction nobody looks at within five working days counts as accepted on the day it came (R-CLK-10c)',
  async (t) => {
    const w = await world(t, monday);
    const { id, disclosureId } = await applyForPermit(w, { without: ['CP-14'] });
    await w.complete('window', id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });
    await w.pass(thursday);
    const applicant = await w.as('applicant');
    await applicant.upload(`/disclosures/${disclosureId}/rows/CP-14/documents`, 'CP-14.pdf', smallPdf('CP-14'));
    await applicant.must('POST', `/cases/${id}/correction`);

    await w.pass('2026-02-26T09:00:01.000Z');

    t.match(await w.case('applicant', id), { status: 'IN_PROGRESS', acceptedOn: '2026-02-12', deemedAccepted: true });
  },
);

t.test(
  'an application that is not corrected is reminded of after ten working days and deemed withdrawn after fifteen (R-CLK-13)',
  async (t) => {
    const w = await world(t, '2026-03-02T02:00:00.000Z');
    const { id } = await applyForPermit(w, { without: ['CP-14'] });
    await w.complete('window', id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });

    await w.pass('2026-03-17T02:00:00.000Z');
    const { items } = await (await w.as('applicant')).must('GET', `/cases/${id}/notices`);
    t.match(items, [{ kind: 'remind-correction' }]);
    t.match(await w.case('applicant', id), { status: 'CORRECTION_STARTED' });
    await w.pass('2026-03-24T02:00:00.000Z');

    t.match(await w.case('applicant', id), {
      status: 'WITHDRAWN_BEFORE_ACCEPT',
      result: { outcome: 'DEEMED_WITHDRAWN' },
      acceptedOn: null,
    });
    t.match(await documents(w, id, 'D42'), [{ 结果: /视为撤回申请/ }]);
  },
);

t.test(
  'P01-T6 R-CLK-14 an exempt project needs no licence, and a matter of somebody else goes to the competent organ: at once and in writing',
  async (t) => {
    const w = await world(t, monday);
    const exempt = await applyForPermit(w, { facts: { floorArea: 280 } });
    const basis = { legalBasis: '建筑工程施工许可管理办法 第二条' };
    await w.complete('window', exempt.id, 'formal-check', {
      outcome: 'NOT_REQUIRED',
      reason: '建筑面积280平方米',
      ...basis,
    });
    t.match(await w.case('applicant', exempt.id), { status: 'NOT_REQUIRED', result: { outcome: 'NOT_REQUIRED' } });
    t.match(await documents(w, exempt.id, 'D05'), [{ 理由: '建筑面积280平方米' }]);

    const elsewhere = await applyForPermit(w);
    const reason = '由通川区住房和城乡建设局办理';
    await w.complete('window', elsewhere.id, 'formal-check', {
      outcome: 'NOT_COMPETENT',
      reason,
      legalBasis: '行政许可法 第三十二条',
      values: { competentOrgan: '通川区住房和城乡建设局' },
    });
    t.match(await w.case('applicant', elsewhere.id), { status: 'INTAKE_REJECTED' });
    t.match(await documents(w, elsewhere.id, 'D04'), [
      { 不予受理的理由: reason, 有权办理的机关: '通川区住房和城乡建设局', 救济途径: /六十日.*六个月/ },
    ]);
  },
);

t.test('false materials bar the applicant from the same matter for a year (行政许可法 第七十八条)', async (t) => {
  const w = await world(t, monday);
  const { id } = await applyForPermit(w);

  await w.complete('window', id, 'formal-check', {
    outcome: 'FALSE',
    reason: '中标通知书系伪造',
    legalBasis: '行政许可法 第七十八条',
  });

  t.match(await w.case('applicant', id), { status: 'INTAKE_REJECTED' });
  t.match(await documents(w, id, 'D04'), [{ 警告: /给予警告/, 不得再次申请: /2027-02-09（行政许可法 第七十八条）/ }]);
  await w.pass('2027-02-09T02:00:00.000Z');
  const again = await applyForPermit(w);
  t.match(await w.case('applicant', again.id), {
    status: 'INTAKE_REJECTED',
    result: { reason: /2027-02-09.*第七十八条/ },
  });
  t.match(await documents(w, again.id, 'D04'), [{ 法律依据: '行政许可法 第七十八条', 不得再次申请: /2027-02-09/ }]);
  await w.pass('2027-02-10T02:00:00.000Z');
  const later = await applyForPermit(w);
  t.match(await w.case('applicant', later.id), { status: 'RECEIVED' });
});

t.test('an error put right on the spot, or a commitment, is accepted the same day', async (t) => {
  const w = await world(t, monday);
  const { id } = await applyForPermit(w);
  await w.complete('window', id, 'formal-check', { outcome: 'SPOT_FIX', reason: '申请表缺联系电话' });
  await w.complete('applicant', id, 'fix-on-the-spot', { outcome: 'FIXED' });
  await acceptByWindow(w, id);
  t.match(await w.case('applicant', id), { status: 'IN_PROGRESS', acceptedOn: '2026-02-09' });

  const committed = await applyForPermit(w);
  await w.complete('window', committed.id, 'formal-check', { outcome: 'COMMITMENT' });
  t.match(await w.case('applicant', committed.id), { status: 'IN_PROGRESS', acceptedOn: '2026-02-09' });
  t.equal((await documents(w, committed.id, 'D07')).length, 1);
});

t.test(
  'a row that may follow is tolerated once the applicant signs, and still owed when the permit is granted (容缺)',
  async (t) => {
    const w = await world(t, monday);
    const unsafe = await applyForPermit(w, { without: ['CP-14', 'CP-15'] });
    const check = await taskAt(w, 'window', unsafe.id, 'formal-check');
    await w.verifyAll('window', check);
    const window = await w.as('window');
    const refused = await window.post(`/tasks/${check.id}/completion`, { outcome: 'ONLY_TOLERABLE_MISSING' });
    t.match(refused, { status: 409, body: { code: 'checklist-incomplete' } });
    t.same(
      refused.body.errors.map(({ path }: { path: string }) => path),
      ['CP-14'],
      'the measures for safety may not follow',
    );

    const second = await applyForPermit(w, { without: ['CP-15'] });
    await verifyAt(w, 'window', second.id, 'formal-check');
    await w.complete('window', second.id, 'formal-check', { outcome: 'ONLY_TOLERABLE_MISSING' });
    await w.complete('applicant', second.id, 'sign-tolerance', { outcome: 'SIGNED' });
    t.match(await w.case('applicant', second.id), { status: 'IN_PROGRESS', acceptedOn: '2026-02-09' });
    t.match(await documents(w, second.id, 'D06'), [{ '容缺 CP-15': /五方/, 补交期限: /2026-03-13/ }]);
    const [row] = await w.database.rows(
      `select state from materials where disclosure_id = :disclosureId and row_id = 'CP-15'`,
      { disclosureId: second.disclosureId },
    );
    t.match(row, { state: 'TOLERATED' });

    await reviewByDepartments(w, second.id);
    await w.complete('reviewer', second.id, 'check', { outcome: 'AGREE' });
    await w.complete('approver', second.id, 'decide', { outcome: 'GRANT' });
    t.match(await w.case('applicant', second.id), { status: 'COMPLETED_TOLERANT' });
    t.match(await documents(w, second.id, 'D19'), [{ '容缺 CP-15': /五方/ }]);
  },
);

t.test(
  'P01-T4 R-CLK-12 what the first notice could have told may be told later only with the leave of the window head and a red card',
  async (t) => {
    const w = await world(t, monday);
    const applied = await applyForPermit(w, { without: ['CP-14'] });
    const { id, disclosureId } = applied;
    await w.pass('2026-02-10T02:00:00.000Z');
    await verifyAt(w, 'window', id, 'formal-check');
    await w.complete('window', id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });
    const applicant = await w.as('applicant');
    await applicant.upload(`/disclosures/${disclosureId}/rows/CP-14/documents`, 'CP-14.pdf', smallPdf('CP-14'));
    await applicant.must('POST', `/cases/${id}/correction`);

    t.match(await reject(w, applied, 'CP-13', 'NOT_SEALED', '未盖章'), {
      status: 409,
      body: { code: 'second-notice-forbidden', rule: 'R-CLK-12', errors: [{ path: 'CP-13' }] },
    });
    const defect = { reason: '承诺书未盖章', legalBasis: '建筑工程施工许可管理办法 第四条' };
    await w.complete('window', id, 'recheck', { outcome: 'NEW_DEFECT', ...defect });
    await w.complete('window-head', id, 'approve-second-notice', { outcome: 'ALLOWED', ...defect });
    t.match(
      await w.database.rows(`select level, reason, department_code from supervision_cards where case_id = :id`, { id }),
      [{ level: 'RED', reason: 'SECOND_NOTICE', departmentCode: 'service-admin' }],
    );
    t.equal((await reject(w, applied, 'CP-13', 'NOT_SEALED', '未盖章')).status, 200);
    await w.complete('window', id, 'recheck', { outcome: 'STILL_INCOMPLETE', reason: '承诺书未盖章' });

    const [, second] = await documents(w, id, 'D02');
    t.same(
      Object.keys(second ?? {}).filter((line) => line.startsWith('CP-')),
      ['CP-13 建设资金已经落实承诺书'],
    );
  },
);

t.test(
  '§3.2 an applicant may withdraw before acceptance, while correcting, and after acceptance (statuses 2 and 14)',
  async (t) => {
    const w = await world(t, monday);
    const applicant = await w.as('applicant');
    const withdrawn = async (id: string) => {
      await applicant.must('POST', `/cases/${id}/withdrawal`, { reason: '建设规模调整' });
      t.same(await w.tasks('window', id), [], 'nobody is left with work');
      return (await w.case('applicant', id)).status;
    };

    const received = await applyForPermit(w);
    t.equal(await withdrawn(received.id), 'WITHDRAWN_BEFORE_ACCEPT');

    const correcting = await applyForPermit(w, { without: ['CP-14'] });
    await w.complete('window', correcting.id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });
    t.equal(await withdrawn(correcting.id), 'WITHDRAWN_BEFORE_ACCEPT');

    const accepted = await applyForPermit(w);
    await acceptByWindow(w, accepted.id);
    t.equal(await withdrawn(accepted.id), 'WITHDRAWN');
    const file = await w.case('applicant', accepted.id);
    t.match(file.result, { outcome: 'WITHDRAWN', reason: '建设规模调整' });
    t.equal(clockOf(file, 'STATUTORY').state, 'STOPPED');
  },
);
