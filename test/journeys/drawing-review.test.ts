import t from 'tap';
import { world } from '../support/world.ts';
import { clockOf, documents, taskAt } from './permit.ts';
import { factory } from './projects.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const body = 'drawing-review';
const { id } = await w.apply('joint-drawing-review', {
  facts: { ...factory, floorArea: 12_000, hasLocalAcceptanceItems: false },
});
const disciplines = ['JZ', 'JG', 'KC', 'SB', 'JN', 'XF'];

t.test('P05 all disciplines review at once, and their remarks are told once in one notice', async (t) => {
  await w.verifyAll('window', await taskAt(w, 'window', id, 'formal-check'));
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  const remark = {
    outcome: 'REMARK',
    reason: '柱配筋不足',
    legalBasis: 'GB 55008',
    values: { drawingNo: '结施-03', requiredResult: '重新计算' },
  };
  for (const code of disciplines) {
    await w.complete(body, id, 'review-drawings', code === 'JG' ? remark : { outcome: 'NO_REMARK' }, code);
  }
  const [notice] = await documents(w, id, 'D39');
  t.match(notice, { 'JG 施工图审查中心': /结施-03：柱配筋不足.*GB 55008.*重新计算/ });
  t.equal(
    Object.keys(notice ?? {}).filter((label) => label.endsWith('施工图审查中心')).length,
    1,
    'only what is remarked',
  );
});

t.test('P05-T2 twelve working days of modification and the re-review are not counted', async (t) => {
  t.match(await w.case('applicant', id), { status: 'SUSPENDED' });
  await w.pass('2026-03-18T02:00:00.000Z');
  await w.complete('applicant', id, 'modify-drawings', {
    outcome: 'REPLIED',
    values: { modificationReply: '已重新计算并加强' },
  });
  const recheck = await taskAt(w, body, id, 'recheck-drawings');
  t.equal(recheck.item?.code, 'JG');
  await w.pass('2026-03-23T09:00:01.000Z');
  const late = await w.database.rows(`select level, reason from supervision_cards where case_id = :id`, { id });
  t.same(late, [{ level: 'YELLOW', reason: 'STEP_OVERDUE' }], 'the re-review keeps its own three days');
  await w.complete(body, id, 'recheck-drawings', { outcome: 'NO_REMARK' }, 'JG');

  const file = await w.case('applicant', id);
  t.match(file, { status: 'RESUMED' });
  t.equal(
    clockOf(file, 'PROMISED').dueOn,
    '2026-04-07',
    'ten working days after 2 March, moved on by the sixteen that did not count',
  );
});

t.test('P05 the certificate is issued and the case closed', async (t) => {
  await w.complete(body, id, 'certify', { outcome: 'CERTIFIED' });
  t.match(await documents(w, id, 'D40'), [{ 决定: /审查合格/ }]);
  t.match(await w.case('applicant', id), { status: 'COMPLETED_APPROVED', result: { outcome: 'CONCLUDED' } });
});
