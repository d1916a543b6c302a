import t from 'tap';
import type { Body } from '../support/agent.ts';
import { world } from '../support/world.ts';
import { documents, taskAt } from './permit.ts';
import { carPark } from './projects.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const facts = {
  ...carPark,
  isSpecialFire: true,
  hasGreening: true,
  hasCivilAirDefence: false,
  water: false,
  drainage: false,
  power: false,
};
const { id } = await w.apply('joint-site-survey', { facts, project: '城东三宗地块' });
const lead = 'natural-resources';
const schedule = {
  visitOn: '2026-03-04',
  meetingPlace: '城东路口',
  visitContact: '李工 0826-1234567',
  surveyRoute: '城东1号、2号、3号地块',
};

async function officer(login: string): Promise<string> {
  const found = await w.database.first<{ id: string }>('select id from accounts where login = :login', { login });
  return found?.id ?? '';
}

t.test('P04-T1, T4 the departments that the facts call for are called to one survey of all parcels', async (t) => {
  await w.verifyAll('window', await taskAt(w, 'window', id, 'formal-check'));
  await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
  const task = await taskAt(w, lead, id, 'schedule-survey');
  const at = async (visitOn: string): Promise<Body> => {
    const agent = await w.as(lead);
    return (
      await agent.post(`/tasks/${task.id}/completion`, { outcome: 'SCHEDULED', values: { ...schedule, visitOn } })
    ).body;
  };
  t.match(await at('2026-03-03'), { code: 'visit-notice-too-short', earliest: '2026-03-04' });
  t.match(await at('2026-03-10'), { code: 'survey-too-late', latest: '2026-03-05' });
  await w.complete(lead, id, 'schedule-survey', { outcome: 'SCHEDULED', values: schedule });

  t.equal((await documents(w, id, 'D15')).length, 1, 'one notice');
  const open = await w.database.rows<{ itemCode: string }>(
    `select item_code from user_tasks where case_id = :id and element_id = 'attend' order by item_code`,
    { id },
  );
  t.same(
    open.map(({ itemCode }) => itemCode),
    ['K1', 'K2', 'K3', 'K5'],
  );
});

t.test('P04-T2, T3 absence is consent with its record where safety allows it, and a red card where not', async (t) => {
  await w.complete(lead, id, 'attend', { outcome: 'ATTENDED', officers: [await officer(`${lead}-2`)] }, 'K1');
  await w.complete(
    'fire',
    id,
    'attend',
    { outcome: 'EXCUSED', reason: '已有现状测绘', officers: [await officer('lead')] },
    'K2',
  );
  await w.complete(lead, id, 'give-survey-opinion', { outcome: 'AGREE' }, 'K1');
  const condition = { outcome: 'AGREE_WITH_CONDITIONS', reason: '退让不足', values: { conditions: '退让道路红线5米' } };
  await w.complete('fire', id, 'give-survey-opinion', condition, 'K2');
  await w.pass('2026-03-06T02:00:00.000Z');

  const cards = await w.database.rows(
    `select level, department_code from supervision_cards where case_id = :id and reason = 'ABSENT_SURVEY'`,
    { id },
  );
  t.same(cards, [{ level: 'RED', departmentCode: 'housing' }]);
  const opinions = await w.database.rows(
    `select item_code, opinion, deemed, reason from opinions where case_id = :id order by item_code`,
    { id },
  );
  t.match(opinions, [
    { itemCode: 'K1', opinion: 'AGREE', deemed: false },
    { itemCode: 'K2', opinion: 'AGREE_WITH_CONDITIONS', deemed: false },
    { itemCode: 'K5', opinion: 'AGREE', deemed: true, reason: '缺席默认' },
  ]);
  await w.pass('2026-03-09T10:00:00.000Z');
  t.match(await documents(w, id, 'D23'), [{ 环节: '联合踏勘', 默认事由: '缺席默认' }]);
});

t.test('P04 step 7 the lead answers once, with every opinion in one report', async (t) => {
  const officers = [await officer('lead')];
  await w.complete('fire', id, 'attend', { outcome: 'ATTENDED', officers }, 'K3');
  await w.complete('fire', id, 'give-survey-opinion', { outcome: 'AGREE' }, 'K3');
  await w.complete(lead, id, 'merge-survey', { outcome: 'MERGED', values: { surveyConclusion: '具备供地条件' } });
  const [report] = await documents(w, id, 'D16');
  t.match(report, {
    'K2 住房和城乡建设局': /有条件同意.*退让道路红线5米/,
    踏勘地块: '城东1号、2号、3号地块',
    踏勘结论: '具备供地条件',
  });
  t.equal(Object.keys(report ?? {}).filter((label) => /^K\d/.test(label)).length, 4);
  t.match(await w.case('applicant', id), { status: 'COMPLETED_APPROVED', result: { outcome: 'CONCLUDED' } });
});

t.test('P04-T5 a site that was surveyed is surveyed again for a reason only, whatever case asks', async (t) => {
  const project = await w.database.first<{ projectId: string }>('select project_id from cases where id = :id', { id });
  const applicant = await w.as('applicant');
  const list = await applicant.must('POST', '/disclosures', {
    definitionKey: 'joint-site-survey',
    projectId: project?.projectId,
  });
  const { id: again } = await applicant.must('POST', '/cases', { disclosureId: list.id, form: {} });
  await w.verifyAll('window', await taskAt(w, 'window', again, 'formal-check'));
  await w.complete('window', again, 'formal-check', { outcome: 'COMPLETE' });
  const task = await taskAt(w, lead, again, 'schedule-survey');
  const values = { ...schedule, visitOn: '2026-03-11' };
  const refused = await (await w.as(lead)).post(`/tasks/${task.id}/completion`, { outcome: 'SCHEDULED', values });
  t.match(refused, { status: 409, body: { code: 'second-visit-needs-reason', visitedOn: '2026-03-04' } });
  const reason = { ...values, visitReason: '地块边界已调整' };
  await w.complete(lead, again, 'schedule-survey', { outcome: 'SCHEDULED', values: reason });
});
