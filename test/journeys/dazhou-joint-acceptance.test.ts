import t from 'tap';
import { type AppliedCase, type World, world } from '../support/world.ts';
import { carPark } from './projects.ts';

/** Who answers for which matter of the car park. */
const members: Readonly<Record<string, string>> = {
  A1: 'natural-resources',
  A3b: 'fire',
  A5: 'archive',
  A6: 'quality-station',
  A8: 'urban-management',
  A9: 'water-company',
  A10: 'water-bureau',
  A12: 'power-company',
};

const everybodyBut = (...codes: readonly string[]) => Object.keys(members).filter((code) => !codes.includes(code));

t.test(
  'P02 T1 Dazhou: the car park of the Party school is told no residential row, and only the matters its facts ask for are reviewed',
  async (t) => {
    const w = await world(t, '2026-09-18T02:00:00.000Z');

    const applied = await accepted(w);

    const groupOf = (row: string) => applied.rows.find(({ id }) => id === row)?.group;
    t.equal(groupOf('JC-13'), 'NOT_NEEDED', 'nothing about dwellings');
    t.equal(groupOf('JC-14'), 'NOT_NEEDED', 'nothing about civil air defence');
    t.equal(groupOf('JC-04'), 'REQUIRED');
    const reviews = await w.database.rows<{ itemCode: string }>(
      `select item_code from user_tasks where element_id = 'review-materials' order by item_code`,
    );
    t.same(
      reviews.map(({ itemCode }) => itemCode),
      Object.keys(members).sort(),
    );
  },
);

t.test(
  'P02 T2 Dazhou: a silent department is deemed to consent where that is lawful, and visits alone with a red card where it is not',
  async (t) => {
    const w = await world(t, '2026-09-18T02:00:00.000Z');
    const { id } = await accepted(w);

    await reviewMaterials(w, id, everybodyBut('A8'));
    await w.pass('2026-09-22T09:00:01.000Z');
    await scheduleVisit(w, id);
    await w.pass('2026-09-28T02:00:00.000Z');
    await visit(w, id, everybodyBut('A8', 'A9'));
    await w.pass('2026-09-28T09:00:01.000Z');

    const { items } = await (await w.as('lead')).must('GET', `/cases/${id}/opinions`);
    t.match(
      items.filter(({ item, deemed }: { item: { code: string }; deemed: boolean }) => item.code === 'A8' && deemed),
      [
        { opinion: 'AGREE', reason: '超时默认' },
        { opinion: 'AGREE', reason: '缺席默认' },
      ],
      'greening consents by silence on the materials and by absence on the site',
    );
    t.match(
      await w.database.rows(`select level, department_code from supervision_cards where reason = 'ABSENT_SURVEY'`),
      [{ level: 'RED', departmentCode: 'water-company' }],
    );
    await w.pass('2026-09-29T02:00:00.000Z');
    await visit(w, id, ['A9']);
    await w.pass('2026-09-30T02:00:00.000Z');
    t.match(
      await w.database.rows(`select template, created_at from documents where template = 'D23' order by created_at`),
      [{ createdAt: '2026-09-24T01:00:00.000Z' }, { createdAt: '2026-09-30T01:00:00.000Z' }],
      'the notices of deemed consent go out on the second working day',
    );
  },
);

t.test(
  'P02 T5 Dazhou: one list of rectifications, a re-check of what failed and no more, one opinion within twelve working days',
  async (t) => {
    const w = await world(t, '2026-09-18T02:00:00.000Z');
    const { id } = await accepted(w);
    await handledUpToTheRectificationList(w, id);

    // 19 days of the applicant's own, which the clocks do not count.
    t.match(await w.case('lead', id), { status: 'SUSPENDED' });
    await w.pass('2026-10-19T02:00:00.000Z');
    await (await w.as('applicant')).must('POST', `/cases/${id}/messages`, { name: 'rectificationDone' });
    t.same(await w.database.rows(`select item_code from user_tasks where element_id = 'recheck-item'`), [
      { itemCode: 'A10' },
    ]);
    await w.pass('2026-10-20T02:00:00.000Z');
    await w.complete(
      'water-bureau',
      id,
      'recheck-item',
      { outcome: 'PASS', officers: await twoOfficers(w, 'water-bureau') },
      'A10',
    );
    await w.complete('lead', id, 'summarise', { outcome: 'ISSUE' });

    const closed = await w.case('applicant', id);
    t.match(closed, { status: 'COMPLETED_APPROVED', result: { outcome: 'PASSED' } });
    t.ok(
      closed.governmentWorkingDays <= 12,
      `${closed.governmentWorkingDays} working days, not the sum of eight departments`,
    );
    t.match(
      closed.clocks.find(({ kind }: { kind: string }) => kind === 'PROMISED'),
      { state: 'STOPPED', overdueDays: 0, suspensions: [{ type: 'LOCAL_RULE' }] },
    );
    const issued = await w.database.rows<{ template: string }>(
      `select template from documents where kind = 'GENERATED'`,
    );
    t.equal(issued.filter(({ template }) => template === 'D17').length, 1, 'one list');
    t.equal(issued.filter(({ template }) => template === 'D18').length, 1, 'one opinion');
    t.match(await (await w.as('supervisor')).must('GET', `/cases/${id}/events/verification`), { intact: true });
  },
);

/** Accepted on Friday 18 September 2026: day 1 is Sunday the 20th, a make-up working day; day 12 is 12 October. */
async function accepted(w: World): Promise<AppliedCase> {
  const applied = await w.apply('joint-completion-acceptance', { facts: carPark });
  const [check] = await w.tasks('window', applied.id);
  if (!check) throw new Error('The window has nothing to check');
  await w.verifyAll('window', check);
  await w.complete('window', applied.id, 'formal-check', { outcome: 'COMPLETE' });
  return applied;
}

async function reviewMaterials(w: World, id: string, codes: readonly string[]): Promise<void> {
  for (const code of codes)
    await w.complete(members[code] ?? '', id, 'review-materials', { outcome: 'NO_REMARK' }, code);
}

async function scheduleVisit(w: World, id: string): Promise<void> {
  const values = { visitOn: '2026-09-28', meetingPlace: '停车楼北门', visitContact: '0818-0000000' };
  await w.complete('lead', id, 'schedule-visit', { outcome: 'SCHEDULED', values });
}

async function visit(w: World, id: string, codes: readonly string[]): Promise<void> {
  const completion = { outcome: 'ATTENDED', values: { siteFindings: '现场与竣工图一致' } };
  for (const code of codes) {
    const login = members[code] ?? '';
    await w.complete(login, id, 'visit-site', { ...completion, officers: await twoOfficers(w, login) }, code);
  }
}

async function handledUpToTheRectificationList(w: World, id: string): Promise<void> {
  await reviewMaterials(w, id, everybodyBut());
  await w.pass('2026-09-22T06:00:00.000Z');
  await scheduleVisit(w, id);
  await w.pass('2026-09-28T02:00:00.000Z');
  await visit(w, id, everybodyBut());
  await w.pass('2026-09-29T02:00:00.000Z');
  for (const code of everybodyBut('A10')) {
    await w.complete(members[code] ?? '', id, 'give-opinion', { outcome: 'PASS' }, code);
  }
  const finding = {
    outcome: 'RECTIFY',
    reason: '污水支管接入雨水井W-3',
    legalBasis: '城镇排水与污水处理条例 第十五条',
  };
  await w.complete('water-bureau', id, 'give-opinion', finding, 'A10');
  await w.pass('2026-09-30T06:00:00.000Z');
  await w.complete('lead', id, 'list-rectifications', { outcome: 'SEND' });
}

/** A visit is made by two officers at least (行政许可法 第三十四条); whoever completes the task is one of them. */
async function twoOfficers(w: World, login: string): Promise<string[]> {
  const beside = login === 'fire' ? 'handler2' : `${login}-2`;
  const rows = await w.database.rows<{ id: string }>('select id from accounts where login in (:login, :beside)', {
    login,
    beside,
  });
  return rows.map(({ id }) => id);
}
