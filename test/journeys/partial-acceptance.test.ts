import t from 'tap';
import { world } from '../support/world.ts';
import { documents, taskAt } from './permit.ts';
import { carPark } from './projects.ts';

const w = await world(t, '2026-09-18T02:00:00.000Z');
const key = 'joint-completion-acceptance';
/** A part of the car park without greening and utilities, so that four departments look at it. */
const part = { ...carPark, scope: 'BUILDING', hasGreening: false, water: false, drainage: false, power: false };
const members = { A1: 'natural-resources', A3b: 'fire', A5: 'archive', A6: 'quality-station' } as const;

const first = await w.prepare(key, { facts: { ...part, unitBuildings: '1#楼、2#楼' }, project: '党校停车楼及附属楼' });
const applicant = await w.as('applicant');
const { id } = await applicant.must('POST', '/cases', { disclosureId: first.id, form: {} });

/** A list for the rest of the project, with other buildings. */
async function listFor(unitBuildings: string): Promise<string> {
  const { project } = await applicant.must('GET', `/cases/${id}`);
  const agent = await w.as('applicant');
  const facts = { ...part, unitBuildings };
  return (await agent.must('POST', '/disclosures', { definitionKey: key, projectId: project.id, facts })).id;
}

t.test('P02 an acceptance by building is asked for its buildings, and is not applied for without', async (t) => {
  const asked = first.rows.filter(({ group }: { group: string }) => group !== 'NOT_NEEDED');
  t.match(new Set(asked.map((row: { id: string }) => row.id)), new Set(['JC-19', 'JC-19b']));
  const { id: nameless } = await w.prepare(key, { facts: { ...part, unitBuildings: ' 、 ' }, project: '另一项目' });
  const answer = await (await w.as('applicant')).post('/cases', { disclosureId: nameless, form: {} });
  t.match(answer, { status: 422, body: { code: 'buildings-required' } });
});

t.test('P02 JC-19 planning and fire pass a part only with what it shares with the rest', async (t) => {
  await w.verifyAll('window', await taskAt(w, 'window', id, 'formal-check'));
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  for (const [code, login] of Object.entries(members)) {
    await w.complete(login, id, 'review-materials', { outcome: 'NO_REMARK' }, code);
  }
  const values = { visitOn: '2026-09-24', meetingPlace: '北门', visitContact: '0818-0000000' };
  await w.complete('lead', id, 'schedule-visit', { outcome: 'SCHEDULED', values });
  for (const [code, login] of Object.entries(members)) {
    const officers = [await second(login)];
    await w.complete(
      login,
      id,
      'visit-site',
      { outcome: 'ATTENDED', values: { siteFindings: '已查看' }, officers },
      code,
    );
  }
  const open = (await w.tasks('fire', id)).find(({ item }) => item?.code === 'A3b');
  const pass = async (said: object) =>
    (await w.as('fire')).post(`/tasks/${open?.id}/completion`, { outcome: 'PASS', values: said });
  t.match(await pass({}), { status: 409, body: { code: 'shared-facilities-open', item: 'A3b' } });
  t.match(await pass({ sharedFacilities: 'OPEN' }), { status: 409 });
  t.equal((await pass({ sharedFacilities: 'COVERED' })).status, 200);
  const covered = { outcome: 'PASS', values: { sharedFacilities: 'COVERED' } };
  await w.complete(members.A1, id, 'give-opinion', covered, 'A1');
  for (const code of ['A5', 'A6'] as const) {
    await w.complete(members[code], id, 'give-opinion', { outcome: 'PASS' }, code);
  }
});

t.test('P02 the opinion names the buildings it is about, and that no other may be used', async (t) => {
  await w.complete('lead', id, 'summarise', { outcome: 'ISSUE' });
  const [opinion] = await documents(w, id, 'D18');
  t.match(opinion, { 单位工程: '1#楼、2#楼', 验收范围: '单体验收', 使用限制: /其他单体.*不得使用/ });
});

t.test('P02 a building is accepted once; the others of the project follow in their own application', async (t) => {
  const agent = await w.as('applicant');
  const again = await agent.post('/cases', { disclosureId: await listFor('2#楼，3#楼'), form: {} });
  t.match(again, { status: 409, body: { code: 'buildings-accepted-already', buildings: ['2#楼'] } });
  await agent.must('POST', '/cases', { disclosureId: await listFor('3#楼'), form: {} });
});

/** The other officer who goes along. */
async function second(login: string): Promise<string> {
  const other = login === 'fire' ? 'lead' : `${login}-2`;
  const found = await w.database.first<{ id: string }>('select id from accounts where login = :other', { other });
  return found?.id ?? '';
}
