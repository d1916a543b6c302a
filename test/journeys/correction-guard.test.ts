import t from 'tap';
import { smallPdf, world } from '../support/world.ts';
import { acceptByWindow, applyForPermit, documents, reject, verifyAt } from './permit.ts';
import { factory } from './projects.ts';

const incomplete = { outcome: 'INCOMPLETE', reason: '材料不齐全' };

t.test('the guard of corrections (R-CLK-10 … R-CLK-14, R-CLK-35)', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const window = await w.as('window');
  const applicant = await w.as('applicant');

  await t.test('§3.3 a reason code is one of the list, and INCONSISTENT names field and counterpart', async (t) => {
    const applied = await applyForPermit(w);
    const say = (finding: object) =>
      window.post(`/disclosures/${applied.disclosureId}/rows/CP-13/verification`, { state: 'REJECTED', ...finding });
    t.match(await say({ reasonCode: 'OTHER' }), { status: 400 });
    t.match(await say({}), { status: 422, body: { code: 'reason-code-required', rule: '§3.3' } });
    const bare = { status: 422, body: { code: 'contradiction-required', rule: '§3.3' } };
    t.match(await say({ reasonCode: 'INCONSISTENT' }), bare);
    t.match(await say({ reasonCode: 'INCONSISTENT', field: '合同价', counterpart: ' ' }), bare);
    t.equal((await say({ reasonCode: 'INCONSISTENT', field: '合同价', counterpart: 'CP-07 中标价' })).status, 200);
    await w.complete('window', applied.id, 'formal-check', incomplete);
    const [notice] = await documents(w, applied.id, 'D02');
    const line = Object.entries(notice ?? {}).find(([row]) => row.startsWith('CP-13'))?.[1];
    t.match(line, /INCONSISTENT[\s\S]*不一致之处：合同价，与CP-07 中标价\n要求：/);
    const [row] = await w.database.rows(`select rows from correction_notices where case_id = :id`, { id: applied.id });
    t.match(row, { rows: [{ rowId: 'CP-13', reasonCode: 'INCONSISTENT', field: '合同价', with: 'CP-07 中标价' }] });
  });

  await t.test(
    '§3.3 where in the file it is wrong is told to the applicant, on the list and in the notice',
    async (t) => {
      const applied = await applyForPermit(w);
      const { id, disclosureId } = applied;
      const list = () => applicant.must('GET', `/disclosures/${disclosureId}`);
      type Row = { id: string; documents: { id: string; fileName: string }[]; place: object | null };
      const rowOf = (rows: Row[], rowId: string) => rows.find((row) => row.id === rowId);
      const { rows } = await list();
      const [file, other] = ['CP-06', 'CP-13'].map((rowId) => rowOf(rows, rowId)?.documents[0]);
      const say = (place: object) =>
        window.post(`/disclosures/${disclosureId}/rows/CP-06/verification`, {
          state: 'REJECTED',
          reasonCode: 'NOT_SEALED',
          place,
        });
      const area = { x: 0.7, y: 0.05, width: 0.2, height: 0.1 };
      const elsewhere = { status: 422, body: { code: 'place-not-in-material' } };
      t.match(await say({ documentId: other?.id, page: 1 }), elsewhere);
      t.match(await say({ documentId: file?.id, page: 9 }), elsewhere);
      t.match(await say({ documentId: file?.id, page: 1, area: { ...area, x: 1.2 } }), { status: 400 });
      const place = { documentId: file?.id, fileName: file?.fileName, page: 1, area };
      t.match(await say({ documentId: file?.id, page: 1, area }), { status: 200, body: { place } });
      await w.complete('window', id, 'formal-check', incomplete);

      t.match(rowOf((await list()).rows, 'CP-06'), { state: 'REJECTED', place });
      const { items } = await applicant.must('GET', `/cases/${id}/correction-notices`);
      t.match(items[0].rows, [{ rowId: 'CP-06', reasonCode: 'NOT_SEALED', place }]);
      const [notice] = await documents(w, id, 'D02');
      const line = Object.entries(notice ?? {}).find(([row]) => row.startsWith('CP-06'))?.[1];
      t.match(line, `位置：${file?.fileName} 第1页右上`);
      await applicant.upload(`/disclosures/${disclosureId}/rows/CP-06/documents`, 'new.pdf', smallPdf('sealed'));
      t.match(rowOf((await list()).rows, 'CP-06'), { state: 'PROVIDED', place: null }, 'a new file has no such place');
    },
  );

  await t.test('R-CLK-12 a correction notice that names nothing is refused', async (t) => {
    const applied = await applyForPermit(w);
    await verifyAt(w, 'window', applied.id, 'formal-check');
    const [check] = await w.tasks('window', applied.id);
    t.match(await window.post(`/tasks/${check?.id}/completion`, incomplete), {
      status: 409,
      body: { code: 'correction-without-rows', rule: 'R-CLK-12' },
    });
  });

  await t.test('R-CLK-12 a second notice names what is still wrong or newly handed in, and nothing else', async (t) => {
    const applied = await applyForPermit(w, { without: ['CP-14'] });
    const { id, disclosureId } = applied;
    await w.pass('2026-03-02T02:30:00.000Z');
    await reject(w, applied, 'CP-06', 'NOT_SIGNED', '未签字');
    await w.complete('window', id, 'formal-check', incomplete);
    for (const row of ['CP-13', 'CP-14']) {
      await applicant.upload(`/disclosures/${disclosureId}/rows/${row}/documents`, 'new.pdf', smallPdf(`${row} new`));
    }
    await applicant.must('POST', `/cases/${id}/correction`);
    const answers = await Promise.all(
      ['CP-06', 'CP-13', 'CP-14', 'CP-08'].map((row) => reject(w, applied, row, 'ILLEGIBLE', '模糊')),
    );
    t.same(
      answers.map(({ status }) => status),
      [200, 200, 200, 409],
      'still wrong, newly handed in, corrected and wrong; and what was there to be seen before',
    );
    t.match(answers[3], { body: { code: 'second-notice-forbidden', rule: 'R-CLK-12', errors: [{ path: 'CP-08' }] } });
    await w.complete('window', id, 'recheck', { outcome: 'STILL_INCOMPLETE', reason: '仍未补正' });
    const [, second] = await documents(w, id, 'D02');
    t.same(
      Object.keys(second ?? {})
        .filter((line) => line.startsWith('CP-'))
        .map((line) => line.slice(0, 5)),
      ['CP-06', 'CP-13', 'CP-14'],
    );
  });

  await t.test('R-CLK-35 after acceptance nothing is sent back, and no correction stops the clock', async (t) => {
    const { id } = await applyForPermit(w);
    await acceptByWindow(w, id);
    const handler = await w.as('handler');
    const stop = (type: string, more: object = {}) =>
      handler.post(`/cases/${id}/suspensions`, { type, plannedWorkingDays: 3, reason: '退回补正', ...more });
    t.match(await stop('CORRECTION', { legalBasis: '某市规定 第三条' }), {
      status: 422,
      body: { code: 'suspension-type-unlawful', rule: 'R-CLK-35' },
    });
    t.match(await stop('LOCAL_RULE'), { status: 422, body: { code: 'suspension-type-unlawful', rule: 'R-CLK-30' } });
    t.match(await applicant.post(`/cases/${id}/correction`), { status: 404, body: { code: 'nobody-waits' } });
    t.match(await stop('LOCAL_RULE', { legalBasis: '某省条例 第二十四条' }), {
      status: 200,
      body: { status: 'SUSPENDED' },
    });
  });

  await t.test('NOT_COMPETENT without the competent organ is refused (R-CLK-14, L-XK 32)', async (t) => {
    const { id } = await applyForPermit(w);
    const [check] = await w.tasks('window', id);
    const answer = await window.post(`/tasks/${check?.id}/completion`, {
      outcome: 'NOT_COMPETENT',
      reason: '不属于本机关职权',
      legalBasis: '行政许可法 第三十二条',
    });
    t.match(answer, { status: 422, body: { code: 'competent-organ-required', rule: 'R-CLK-14' } });
    t.match(await w.case('applicant', id), { status: 'RECEIVED' });
  });

  await t.test('R-CLK-13 P01-T10 a region settles the days to correct and asks for a project code', async (t) => {
    const rule = {
      regionCode: '511700',
      correctionWorkingDays: 10,
      reminderWorkingDays: 6,
      projectCodeRequired: true,
      legalBasis: '安澜市政务服务条例 第三十六条',
    };
    const settle = (login: string, more: object = {}, key = 'construction-permit') =>
      w.as(login).then((it) => it.put(`/intake-rules/${key}`, { ...rule, ...more }));
    t.match(await settle('handler'), { status: 403, body: { code: 'forbidden' } });
    t.match(await settle('service-lead', { reminderWorkingDays: 10 }), {
      status: 422,
      body: { code: 'intake-rule-invalid', rule: 'R-CLK-13' },
    });
    t.match(await settle('service-lead', {}, 'nothing'), { status: 404, body: { code: 'definition-not-found' } });
    t.match(await settle('service-lead', { correctionWorkingDays: 0 }), { status: 400 });
    t.match(await settle('service-lead'), { status: 200, body: { ...rule, revision: 1 } });
    const late = await (await w.as('service-lead')).put('/intake-rules/construction-permit', rule, {
      'if-match': '"0"',
    });
    t.match(late, { status: 409, body: { code: 'revision-stale', currentRevision: 1 } });

    const codeless = await applyForPermit(w);
    t.match(await w.case('applicant', codeless.id), { status: 'INTAKE_REJECTED', result: { reason: /项目代码/ } });
    for (const [projectCode, status] of [
      ['2603-511700-04-01-123456', 'RECEIVED'],
      ['2603-431129-04-01-123456', 'INTAKE_REJECTED'],
    ] as const) {
      const { id } = await applyWith(projectCode);
      t.match(await w.case('applicant', id), { status }, projectCode);
      if (status !== 'RECEIVED') continue;
      await w.complete('window', id, 'formal-check', incomplete);
      t.match(await documents(w, id, 'D02'), [{ 补正期限: '2026-03-16' }]);
      await w.pass('2026-03-10T09:30:00.000Z');
      const { items } = await (await w.as('applicant')).must('GET', `/cases/${id}/notices`);
      t.match(items, [{ kind: 'remind-correction' }]);
      await w.pass('2026-03-16T09:30:00.000Z');
      t.match(await w.case('applicant', id), { status: 'WITHDRAWN_BEFORE_ACCEPT', statusCode: 2 });
    }
  });

  async function applyWith(projectCode: string) {
    const draft = await w.prepare('construction-permit', {
      facts: factory,
      without: ['CP-14'],
    });
    await w.database.run('update projects set project_code = :projectCode where id = :id', {
      projectCode,
      id: draft.project.id,
    });
    return (await w.as('applicant')).must('POST', '/cases', { disclosureId: draft.id, form: {} });
  }
});
