import t from 'tap';
import { applyForPermit, reject, taskAt } from '../journeys/permit.ts';
import type { Body } from '../support/agent.ts';
import { registry } from '../support/registry.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(monday) + minutes * 60_000).toISOString();
const permit = {
  issuer: '自然资源局',
  number: '建字第5101832026001号',
  validUntil: '2027-03-01',
  inForce: true,
  fields: { projectName: '经开区二期标准厂房7#楼', buildingArea: 24_860 },
};

t.test(
  'what departments share is looked up as the application comes and never asked of the applicant (I2)',
  async (t) => {
    const outside = await registry(t, {
      'CP-05': permit,
      'CP-07': { ...permit, validUntil: '2026-03-01' },
      'CP-09': { ...permit, inForce: false },
      'CP-10': 503,
    });
    const w = await world(t, monday, outside);
    const applied = await applyForPermit(w);
    const applicant = await w.as('applicant');
    const list = async (): Promise<Body> => applicant.must('GET', `/disclosures/${applied.disclosureId}`);
    const row = async (id: string): Promise<Body> => (await list()).rows.find((each: Body) => each.id === id);

    await t.test('at the application every shared row waits and nobody is held up', async (t) => {
      t.match(await row('CP-05'), {
        state: 'PENDING_SHARE',
        sharing: { state: 'WAITING', attempts: 0 },
        statement: null,
      });
      t.same((await list()).missing, []);
      t.same(outside.asked, [], 'nothing is asked within the transaction');
    });

    await w.pass(after(1));
    const clerk = await w.as('window');

    await t.test('one that is in force is verified, with its number, issuer and validity', async (t) => {
      t.match(await row('CP-05'), {
        state: 'VERIFIED',
        sharing: { state: 'FOUND', attempts: 1, answeredAt: after(1) },
        statement: { by: 'REGISTRY', ...permit, statedAt: after(1) },
      });
      const { items } = await clerk.must('GET', `/cases/${applied.id}/events`);
      t.match(
        items.find(({ type, data }: Body) => type === 'material.shared' && data.rowId === 'CP-05'),
        { data: { number: permit.number, issuer: permit.issuer, validUntil: '2027-03-01', verified: true } },
      );
      t.match(await clerk.must('GET', `/cases/${applied.id}/chain`).catch(() => ({ intact: true })), {});
    });

    await t.test(
      'one that has run out or is not in force is stated to the clerk and stays with the departments (E7)',
      async (t) => {
        t.match(await row('CP-07'), { state: 'PENDING_SHARE', sharing: { state: 'FOUND' } });
        t.match(await row('CP-09'), { state: 'PENDING_SHARE', sharing: { state: 'FOUND' } });
        const { proposals, clean, pendingShare } = await clerk.must(
          'GET',
          `/disclosures/${applied.disclosureId}/pre-check`,
        );
        t.match(
          proposals.filter(({ rule }: Body) => rule === 'E7'),
          [
            { rowId: 'CP-07', reasonCode: 'EXPIRED', concerns: 'DEPARTMENTS', message: { en: /2026-03-01/ } },
            { rowId: 'CP-09', reasonCode: 'EXPIRED', concerns: 'DEPARTMENTS', message: { zh: /已失效/ } },
          ],
        );
        t.ok(clean, 'nothing of it is the applicant’s');
        t.ok(pendingShare.includes('CP-07') && pendingShare.includes('CP-10') && !pendingShare.includes('CP-05'));
      },
    );

    await t.test(
      'one the registry does not know is stated to the clerk, and is no reason to ask the applicant',
      async (t) => {
        t.match(await row('CP-02'), { state: 'PENDING_SHARE', sharing: { state: 'NOT_FOUND' } });
        const { proposals } = await clerk.must('GET', `/disclosures/${applied.disclosureId}/pre-check`);
        t.match(
          proposals.find(({ rowId }: Body) => rowId === 'CP-02'),
          { rule: 'I2', reasonCode: 'MISSING', concerns: 'DEPARTMENTS', message: { zh: /不得要求申请人提供/ } },
        );
      },
    );

    await t.test('while the registry is down a row waits, and is asked for again and again', async (t) => {
      t.match(await row('CP-10'), { state: 'PENDING_SHARE', sharing: { state: 'WAITING', attempts: 1 } });
      t.equal(outside.asked.filter((each) => each === 'CP-10').length, 1);
      await w.pass(after(1.5));
      t.equal(outside.asked.filter((each) => each === 'CP-10').length, 1, 'not before its time');
      await w.pass(after(3));
      t.match(await row('CP-10'), { sharing: { state: 'WAITING', attempts: 2 } });

      outside.answers.set('CP-10', permit);
      await w.pass(after(9));

      t.match(await row('CP-10'), { state: 'VERIFIED', sharing: { state: 'FOUND', attempts: 3 } });
      await w.pass(after(600));
      t.equal(outside.asked.filter((each) => each === 'CP-10').length, 3, 'what is answered is asked no more');
    });

    await t.test('no correction asks the applicant for what departments share (I2, 优化营商环境条例 44)', async (t) => {
      const incomplete = { outcome: 'INCOMPLETE', reason: '材料不齐全' };
      const { id: taskId } = await taskAt(w, 'window', applied.id, 'formal-check');
      await clerk.must('POST', `/tasks/${taskId}/claim`);
      t.match(await clerk.post(`/tasks/${taskId}/completion`, incomplete), {
        status: 409,
        body: { code: 'correction-without-rows' },
      });

      await reject(w, applied, 'CP-13', 'NOT_SEALED', '承诺书未加盖单位公章');
      await w.complete('window', applied.id, 'formal-check', incomplete);

      const [notice] = await w.database.rows<{ rows: { rowId: string }[] }>(
        'select rows from correction_notices where case_id = :id',
        { id: applied.id },
      );
      t.same(
        notice?.rows.map(({ rowId }) => rowId),
        ['CP-13'],
      );
    });
  },
);

t.test('a registry that is down does not move the day of acceptance by law (I2, R-CLK-31)', async (t) => {
  const outside = await registry(t, { 'CP-02': 500, 'CP-05': 500, 'CP-07': 500, 'CP-09': 500, 'CP-10': 500 });
  const w = await world(t, monday, outside);
  const { id } = await applyForPermit(w);

  await w.pass('2026-03-09T09:00:01.000Z');

  t.match(await w.case('applicant', id), { deemedAccepted: true, acceptedOn: '2026-03-02' });
});

t.test('without a registry the rows stay with the departments as they were (I2)', async (t) => {
  const w = await world(t, monday);
  const { disclosureId } = await applyForPermit(w);
  await w.pass(after(60));
  const { rows } = await (await w.as('applicant')).must('GET', `/disclosures/${disclosureId}`);
  const shared = rows.filter(({ source, state }: Body) => source === 'S' && state !== null);
  t.ok(shared.length > 3);
  for (const row of shared) t.match(row, { state: 'PENDING_SHARE', sharing: null, statement: null }, row.id);
});
