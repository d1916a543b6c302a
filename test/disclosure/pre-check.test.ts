import t from 'tap';
import { factory } from '../journeys/projects.ts';
import type { Body } from '../support/agent.ts';
import { registry } from '../support/registry.ts';
import { smallPdf, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const name = '经开区二期标准厂房7#楼';
const planning = { issuer: '自然资源局', number: '1', validUntil: null, inForce: true };

t.test('an applicant has the list looked over before handing in, the window sees the same (I2, S-08)', async (t) => {
  const outside = await registry(t, {
    'CP-05': { ...planning, fields: { projectName: '经开区二期标准厂房8#楼', buildingArea: 24_000 } },
    'CP-07': { ...planning, fields: { projectName: name, price: 18_600_000, manager: '王建国' } },
  });
  const w = await world(t, monday, outside);
  const list = await w.prepare('construction-permit', {
    facts: factory,
    project: name,
    without: ['CP-06', 'CP-13', 'CP-14'],
  });
  const path = `/disclosures/${list.id}`;
  const applicant = await w.as('applicant');
  const preCheck = async (login = 'applicant'): Promise<Body> => (await w.as(login)).must('GET', `${path}/pre-check`);
  const about = (found: Body, row: string): Body[] => found.proposals.filter(({ rowId }: Body) => rowId === row);

  await t.test('per row it says what is missing, and nothing of what departments share', async (t) => {
    const found = await preCheck();
    t.same(
      found.proposals.map(({ rowId, reasonCode, rule }: Body) => [rowId, reasonCode, rule]),
      ['CP-06', 'CP-13', 'CP-14'].map((row) => [row, 'MISSING', 'I2']),
    );
    t.match(found, { clean: false, on: '2026-03-02', checkedAt: monday });
    t.ok(found.files.some(({ rowId, pages, files }: Body) => rowId === 'CP-08' && pages === 1 && files === 1));
  });

  await t.test('a file that does not open is told before anybody waits for it', async (t) => {
    const cut = smallPdf('x').subarray(0, 80);
    const stored = await applicant.upload(`${path}/rows/CP-06/documents`, 'cut.pdf', cut);
    t.match(stored.body, { pageCount: null, defect: 'DAMAGED' });
    t.match(about(await preCheck(), 'CP-06'), [
      { reasonCode: 'FILE_DAMAGED', documentId: stored.body.id, message: { zh: /cut\.pdf/, en: /damaged/ } },
    ]);
    await applicant.delete(`/documents/${stored.body.id}`);
    await applicant.upload(`${path}/rows/CP-06/documents`, 'whole.pdf', smallPdf('whole'));
    t.same(about(await preCheck(), 'CP-06'), []);
  });

  await t.test('what a material says is stated row by row, and what has run out is told', async (t) => {
    const stated = await applicant.put(`${path}/rows/CP-08/statement`, {
      issuer: '昌盛公司',
      number: 'HT-1',
      validUntil: '2026-03-01',
      fields: { price: 18_600_000, manager: '王建国', durationDays: 420 },
    });
    t.match(stored(stated), {
      by: 'APPLICANT',
      number: 'HT-1',
      validUntil: '2026-03-01',
      fields: { price: 18_600_000 },
    });
    t.match(about(await preCheck(), 'CP-08'), [{ reasonCode: 'EXPIRED', rule: 'I2' }]);
    const { revision } = stated.body;
    const late = { 'if-match': `"${revision - 1}"` };
    t.match(await applicant.put(`${path}/rows/CP-08/statement`, { fields: {} }, late), {
      status: 409,
      body: { code: 'revision-stale', currentRevision: revision },
    });
    await applicant.put(`${path}/rows/CP-08/statement`, {
      fields: { price: 18_600_000, manager: '王建国', durationDays: 420 },
    });
    t.same(about(await preCheck(), 'CP-08'), []);
  });

  await t.test(
    'two materials of the applicant that differ are told with field and row (E4, E6: INCONSISTENT(field, with))',
    async (t) => {
      const form = { price: 18_600_001, durationDays: 400, manager: '王建国', buildingAreas: [12_430, 12_430] };
      await applicant.put(`${path}/rows/CP-01/statement`, { fields: form });
      const found = await preCheck();
      t.match(
        found.proposals.filter(({ reasonCode }: Body) => reasonCode === 'INCONSISTENT'),
        [
          { rule: 'E4', rowId: 'CP-01', field: 'price', with: 'CP-08', message: { zh: /合同价格/, en: /price/ } },
          { rule: 'E6', rowId: 'CP-08', field: 'durationDays', with: 'CP-01' },
        ],
      );
      t.ok(found.open.some(({ rule, lacks }: Body) => rule === 'E1' && lacks.includes('CP-05')));
    },
  );

  await t.test('what departments share can not be stated by the applicant, nor what is no field', async (t) => {
    t.match(await applicant.put(`${path}/rows/CP-05/statement`, { fields: { buildingArea: 1 } }), {
      status: 409,
      body: { code: 'row-is-shared' },
    });
    t.match(await applicant.put(`${path}/rows/CP-X2/statement`, {}), {
      status: 409,
      body: { code: 'material-forbidden' },
    });
    t.match(await applicant.put(`${path}/rows/NO/statement`, {}), { status: 404, body: { code: 'row-unknown' } });
    for (const fields of [{ 'a b': 1 }, { price: {} }, { price: 'x'.repeat(501) }, { areas: ['x'] }]) {
      t.equal((await applicant.put(`${path}/rows/CP-08/statement`, { fields })).status, 400);
    }
    t.equal((await applicant.put(`${path}/rows/CP-08/statement`, { validUntil: '2026-02-31' })).status, 400);
  });

  await t.test('nobody but its applicant sees it before the application', async (t) => {
    for (const login of ['window', 'factory', 'handler']) {
      const stranger = await w.as(login);
      t.match(await stranger.get(`${path}/pre-check`), { status: 404, body: { code: 'disclosure-not-found' } });
    }
  });

  await t.test(
    'at the formal check the clerk is shown the same, with what departments shared, and decides (I4, E1, E3)',
    async (t) => {
      const applied = await applicant.must('POST', '/cases', { disclosureId: list.id, form: { price: 18_600_001 } });
      await w.pass('2026-03-02T02:05:00.000Z');

      const found = await preCheck('window');
      const differing = found.proposals.filter(({ reasonCode }: Body) => reasonCode === 'INCONSISTENT');
      t.same(
        differing.map(({ rule, rowId, with: other }: Body) => [rule, rowId, other]),
        [
          ['E1', 'CP-01', 'CP-05'],
          ['E3', 'CP-01', 'CP-05'],
          ['E4', 'CP-01', 'CP-08'],
          ['E6', 'CP-08', 'CP-01'],
        ],
      );
      t.same(await preCheck(), { ...found, checkedAt: (await preCheck()).checkedAt });
      const { rows } = await (await w.as('applicant')).must('GET', path);
      const state = (row: string) => rows.find(({ id }: Body) => id === row).state;
      t.same([state('CP-01'), state('CP-08')], ['PROVIDED', 'PROVIDED'], 'nothing was decided by it');
      t.match(await (await w.as('window')).must('GET', `/cases/${applied.id}`), { status: 'RECEIVED' });
      t.match(await (await w.as('applicant')).put(`${path}/rows/CP-08/statement`, {}), {
        status: 409,
        body: { code: 'upload-closed' },
      });
    },
  );
});

function stored(answer: { body: Body }): Body {
  return answer.body.statement;
}
