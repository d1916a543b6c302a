import t from 'tap';
import { world } from '../support/world.ts';
import { carPark } from './projects.ts';

const w = await world(t, '2026-09-18T02:00:00.000Z');
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
const codes = Object.keys(members);
/** The next application for the same project. */
const afterwards = { caseId: '' };
const meeting = { meetingPlace: '停车楼北门', visitContact: '0818-0000000' };

const { id, disclosureId } = await w.apply('joint-completion-acceptance', { facts: carPark });
await accept(id);

t.test('an opinion without its reason or its law is refused by R-CLK-51', async (t) => {
  const agent = await w.as('natural-resources');
  const [task] = await w.tasks('natural-resources', id);

  const answer = await agent.post(`/tasks/${task?.id}/completion`, { outcome: 'REMARK' });

  t.match(answer, { status: 422, body: { code: 'reason-required', rule: 'R-CLK-51' } });
});

t.test(
  'P02 T3 silence of the greening bureau on the materials is consent; what it says later is a remark',
  async (t) => {
    const late = { itemCode: 'A8', opinion: 'DISAGREE', reason: '苗木规格不足', legalBasis: '城市绿化条例 第十六条' };
    const greening = await w.as('urban-management');
    t.match(await greening.post(`/cases/${id}/opinions`, late), { status: 409, body: { code: 'no-deemed-opinion' } });
    for (const code of codes.filter((one) => one !== 'A8')) {
      await w.complete(members[code] ?? '', id, 'review-materials', { outcome: 'NO_REMARK' }, code);
    }
    await w.pass('2026-09-22T09:00:01.000Z');

    const again = await w.as('urban-management');
    const { reason: _, ...unreasoned } = late;
    t.match(await again.post(`/cases/${id}/opinions`, unreasoned), {
      status: 422,
      body: { code: 'reason-required', rule: 'R-CLK-51' },
    });
    const said = await again.must('POST', `/cases/${id}/opinions`, late);

    t.equal(said.result, 'AGREED', 'the result stands');
    t.match(said.items.at(-1), { item: { code: 'A8' }, opinion: 'DISAGREE', isRemark: true, deemed: false });
    t.match(await (await w.as('fire')).post(`/cases/${id}/opinions`, late), {
      status: 409,
      body: { code: 'no-deemed-opinion' },
    });
  },
);

t.test('a joint visit that is told less than two working days ahead is refused', async (t) => {
  const lead = await w.as('lead');
  const [task] = await w.tasks('lead', id);
  const wish = (visitOn: string) => ({ outcome: 'SCHEDULED', values: { ...meeting, visitOn } });

  t.match(await lead.post(`/tasks/${task?.id}/completion`, wish('2026-09-23')), {
    status: 422,
    body: { code: 'visit-notice-too-short', earliest: '2026-09-24', workingDays: 2 },
  });

  t.equal((await lead.post(`/tasks/${task?.id}/completion`, wish('2026-09-24'))).status, 200);
  t.match(await w.database.rows('select visit_on, reason from site_visits where case_id = :id', { id }), [
    { visitOn: '2026-09-24', reason: null },
  ]);
});

t.test(
  'P02 T4 a new remark on the materials after their review is refused, in what was there to be seen',
  async (t) => {
    const planning = await w.as('natural-resources');
    const rejection = { state: 'REJECTED', reasonCode: 'EXPIRED', reason: '面积与许可证不一致' };

    const answer = await planning.post(`/disclosures/${disclosureId}/rows/JC-04/verification`, rejection);

    t.match(answer, { status: 409, body: { code: 'material-remarks-closed', rule: 'R-CLK-12' } });
  },
);

t.test(
  'P02 T8 after a second failed re-check the case ends without a pass, and the next application keeps what passed',
  async (t) => {
    await w.pass('2026-09-24T02:00:00.000Z');
    for (const code of codes) {
      const login = members[code] ?? '';
      await w.complete(
        login,
        id,
        'visit-site',
        { outcome: 'ATTENDED', values: { siteFindings: '已查看' }, officers: await two(login) },
        code,
      );
      const passed =
        code === 'A10'
          ? { outcome: 'RECTIFY', reason: '雨污混接', legalBasis: '城镇排水与污水处理条例 第十五条' }
          : { outcome: 'PASS' };
      await w.complete(login, id, 'give-opinion', passed, code);
    }
    for (const _ of [1, 2]) {
      await w.complete('lead', id, 'list-rectifications', { outcome: 'SEND' });
      await (await w.as('applicant')).must('POST', `/cases/${id}/messages`, { name: 'rectificationDone' });
      await w.complete(
        'water-bureau',
        id,
        'recheck-item',
        { outcome: 'FAIL', reason: '仍混接', legalBasis: '条例 第十五条', officers: await two('water-bureau') },
        'A10',
      );
    }
    t.match(await w.case('lead', id), {
      status: 'COMPLETED_DENIED',
      statusCode: 13,
      result: { outcome: 'NOT_PASSED' },
    });

    const applicant = await w.as('applicant');
    const { project } = await applicant.must('GET', `/cases/${id}`);
    const next = await applicant.must('POST', '/disclosures', {
      definitionKey: 'joint-completion-acceptance',
      projectId: project.id,
    });
    const { id: nextId } = await applicant.must('POST', '/cases', { disclosureId: next.id, form: {} });
    await w.database.run(`update materials set state = 'VERIFIED' where disclosure_id = :list`, { list: next.id });
    await w.complete('window', nextId, 'formal-check', { outcome: 'COMPLETE' });

    const reviews = await w.database.rows(
      `select item_code from user_tasks where case_id = :nextId and element_id = 'review-materials'`,
      { nextId },
    );
    t.same(reviews, [{ itemCode: 'A10' }], 'only what failed is reviewed again');
    const { items } = await (await w.as('lead')).must('GET', `/cases/${nextId}/opinions`);
    t.same(
      items.map(({ item, phase }: { item: { code: string }; phase: string }) => `${item.code} ${phase}`).sort(),
      codes
        .filter((one) => one !== 'A10')
        .map((one) => `${one} CARRIED`)
        .sort(),
    );
    afterwards.caseId = nextId;
  },
);

t.test('P02 T6 no opinion passes the whole while a statutory matter is not passed', async (t) => {
  const { caseId } = afterwards;
  await passTheRest(caseId);
  // Planning finds after its opinion that the building is not what was permitted.
  await w.database.run(`update opinions set opinion = 'DISAGREE' where case_id = :caseId and item_code = 'A1'`, {
    caseId,
  });
  const lead = await w.as('lead');
  const [task] = await w.tasks('lead', caseId);

  t.match(await lead.post(`/tasks/${task?.id}/completion`, { outcome: 'ISSUE' }), {
    status: 409,
    body: { code: 'statutory-item-not-passed', errors: [{ path: 'A1' }] },
  });
  t.same(
    await w.database.rows(`select id from documents where case_id = :caseId and template = 'D18'`, { caseId }),
    [],
  );

  await w.database.run(`update opinions set opinion = 'AGREE' where case_id = :caseId and item_code = 'A1'`, {
    caseId,
  });
  await w.complete('lead', caseId, 'summarise', { outcome: 'ISSUE' });
  t.match(
    await w.case('lead', caseId),
    { status: 'COMPLETED_APPROVED', result: { outcome: 'PASSED' } },
    'results carried over count for the opinion',
  );
});

async function passTheRest(caseId: string): Promise<void> {
  await w.complete('water-bureau', caseId, 'review-materials', { outcome: 'NO_REMARK' }, 'A10');
  await w.complete('lead', caseId, 'schedule-visit', {
    outcome: 'SCHEDULED',
    values: { ...meeting, visitOn: '2026-10-09' },
  });
  await w.complete(
    'water-bureau',
    caseId,
    'visit-site',
    { outcome: 'ATTENDED', values: { siteFindings: '已整改' }, officers: await two('water-bureau') },
    'A10',
  );
  await w.complete('water-bureau', caseId, 'give-opinion', { outcome: 'PASS' }, 'A10');
}

async function accept(caseId: string): Promise<void> {
  const [check] = await w.tasks('window', caseId);
  if (check) await w.verifyAll('window', check);
  await w.complete('window', caseId, 'formal-check', { outcome: 'COMPLETE' });
}

/** A visit is made by two officers at least (行政许可法 第三十四条). */
async function two(login: string): Promise<string[]> {
  const beside = login === 'fire' ? 'handler2' : `${login}-2`;
  const rows = await w.database.rows<{ id: string }>('select id from accounts where login in (:login, :beside)', {
    login,
    beside,
  });
  return rows.map((one) => one.id);
}
