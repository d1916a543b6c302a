import t from 'tap';
import { applyForPermit, documents, reviewByDepartments, taskAt, verifyAt } from '../journeys/permit.ts';
import type { Body } from '../support/agent.ts';
import { smallPdf, type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
/** Twenty working days after 2 March 2026, and two before that day. */
const dueOn = '2026-03-30';
const reminded = '2026-03-26T01:00:00.000Z';
const overdue = '2026-03-30T09:00:01.000Z';

async function signed(w: World) {
  const applied = await applyForPermit(w, { without: ['CP-15'] });
  await verifyAt(w, 'window', applied.id, 'formal-check');
  await w.complete('window', applied.id, 'formal-check', { outcome: 'ONLY_TOLERABLE_MISSING' });
  await w.complete('applicant', applied.id, 'sign-tolerance', { outcome: 'SIGNED' });
  const row = async (): Promise<Body> => {
    const { rows } = await (await w.as('applicant')).must('GET', `/disclosures/${applied.disclosureId}`);
    return rows.find(({ id }: Body) => id === 'CP-15');
  };
  const notices = async (): Promise<Body[]> =>
    (await (await w.as('applicant')).must('GET', `/cases/${applied.id}/notices`)).items.filter(({ kind }: Body) =>
      kind.startsWith('tolerance.'),
    );
  const events = async (): Promise<string[]> =>
    (await (await w.as('window')).must('GET', `/cases/${applied.id}/events`)).items
      .map(({ type }: Body) => type)
      .filter((type: string) => type.startsWith('tolerance.'));
  const supply = async () =>
    (await w.as('applicant')).upload(
      `/disclosures/${applied.disclosureId}/rows/CP-15/documents`,
      'CP-15.pdf',
      smallPdf('CP-15'),
    );
  return { ...applied, row, notices, events, supply };
}

t.test(
  'what is committed to in the portal has its own day, a reminder two working days ahead, and an end (I8)',
  async (t) => {
    const w = await world(t, monday);
    const { id, row, notices, events, supply } = await signed(w);

    await t.test('the commitment bears the name of whoever signed it and the moment (D06)', async (t) => {
      t.match(await row(), { state: 'TOLERATED', toleranceDueOn: dueOn });
      const [commitment] = await documents(w, id, 'D06');
      t.match(commitment, { 补交期限: new RegExp(dueOn), 承诺: /签署人：.+，签署时间：2026-03-02T02:00/ });
      t.match(await w.case('applicant', id), { status: 'IN_PROGRESS', acceptedOn: '2026-03-02' });
      t.same(await events(), ['tolerance.signed']);
    });

    await t.test('the applicant is reminded on the second working day before the day, once', async (t) => {
      await w.pass('2026-03-26T00:59:59.000Z');
      t.same(await notices(), []);
      await w.pass('2026-03-27T02:00:00.000Z');
      t.match(await notices(), [{ kind: 'tolerance.remind', sentAt: reminded, subject: { zh: /2026-03-30.*五方/ } }]);
    });

    await t.test('when the day has passed the row is missing again and that is on record', async (t) => {
      await w.pass('2026-03-30T08:59:59.000Z');
      t.match(await row(), { state: 'TOLERATED' });
      await w.pass('2026-03-31T02:00:00.000Z');
      t.match(await row(), { state: 'MISSING', toleranceDueOn: dueOn });
      t.match(
        (await notices()).find(({ kind }) => kind === 'tolerance.expire'),
        { sentAt: overdue, subject: { en: /no licence/ } },
      );
      t.same((await events()).sort(), ['tolerance.expired', 'tolerance.reminded', 'tolerance.signed']);
      const [told] = await w.database.rows(
        `select department_code, role from notices where case_id = :id and kind = 'tolerance.expire' and applicant_id is null`,
        { id },
      );
      t.match(told, { departmentCode: 'housing', role: 'HANDLER' });
    });

    await t.test('the licence is withheld until it comes, and granted then (G3)', async (t) => {
      const review = await taskAt(w, 'handler', id, 'review');
      const refused = await (await w.as('handler')).post(`/tasks/${review.id}/completion`, {
        outcome: 'MET',
        values: {
          landApproved: true,
          planningPermitted: true,
          siteReady: true,
          contractorChosen: true,
          fundsAndDrawings: true,
          measuresInPlace: true,
        },
      });
      t.match(refused, { status: 409, body: { code: 'checklist-incomplete', errors: [{ path: 'CP-15' }] } });
      t.equal((await supply()).status, 201, 'what is owed is taken after its day, too');
      t.match(await row(), { state: 'PROVIDED' });
      await verifyAt(w, 'handler', id, 'review');
      await reviewByDepartments(w, id);
      await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
      await w.complete('approver', id, 'decide', { outcome: 'GRANT' });
      t.match(await w.case('applicant', id), { status: 'COMPLETED_APPROVED' });
    });
  },
);

t.test('handed in within its day, a tolerated row is closed: nobody is reminded and nothing ends (I8)', async (t) => {
  const w = await world(t, monday);
  const { row, notices, events, supply } = await signed(w);
  await w.pass('2026-03-10T02:00:00.000Z');

  t.equal((await supply()).status, 201);
  await w.pass('2026-04-10T02:00:00.000Z');

  t.match(await row(), { state: 'PROVIDED' });
  t.same(await notices(), []);
  t.same(await events(), ['tolerance.signed']);
});

t.test(
  'what follows after a licence granted on a commitment is taken and checked by the lead department (status 12)',
  async (t) => {
    const w = await world(t, monday);
    const { id, disclosureId, row, supply } = await signed(w);
    await reviewByDepartments(w, id);
    await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
    await w.complete('approver', id, 'decide', { outcome: 'GRANT' });
    t.match(await w.case('applicant', id), { status: 'COMPLETED_TOLERANT' });

    t.equal((await supply()).status, 201);
    const path = `/disclosures/${disclosureId}/rows/CP-15/verification`;
    t.match(await (await w.as('window')).post(path, { state: 'VERIFIED' }), {
      status: 403,
      body: { code: 'not-a-candidate' },
    });
    t.equal((await (await w.as('handler')).post(path, { state: 'VERIFIED' })).status, 200);

    t.match(await row(), { state: 'VERIFIED' });
  },
);

t.test(
  'a row that is no condition of the permit has its own days after it, and nothing is withheld for it (CP-21)',
  async (t) => {
    const w = await world(t, monday);
    const { id, disclosureId } = await applyForPermit(w, { without: ['CP-21'] });
    await verifyAt(w, 'window', id, 'formal-check');
    await w.complete('window', id, 'formal-check', { outcome: 'COMPLETE' });
    await reviewByDepartments(w, id);
    await w.complete('reviewer', id, 'check', { outcome: 'AGREE' });
    await w.complete('approver', id, 'decide', { outcome: 'GRANT' });
    const row = async (): Promise<Body> => {
      const { rows } = await (await w.as('applicant')).must('GET', `/disclosures/${disclosureId}`);
      return rows.find((one: Body) => one.id === 'CP-21');
    };
    t.match(await w.case('applicant', id), { status: 'COMPLETED_APPROVED' });
    t.match(await row(), { state: 'MISSING', toleranceDueOn: '2026-04-01' }, 'thirty days after the permit');

    await w.pass('2026-04-01T09:00:01.000Z');
    const notices = (await (await w.as('applicant')).must('GET', `/cases/${id}/notices`)).items;
    t.match(
      notices.filter(({ kind }: Body) => kind.startsWith('tolerance.')).map(({ kind, sentAt }: Body) => [kind, sentAt]),
      [
        ['tolerance.expire', '2026-04-01T09:00:01.000Z'],
        ['tolerance.remind', '2026-03-30T01:00:00.000Z'],
      ],
    );

    const path = `/disclosures/${disclosureId}/rows/CP-21`;
    t.equal((await (await w.as('applicant')).upload(`${path}/documents`, 'CP-21.pdf', smallPdf('CP-21'))).status, 201);
    t.equal((await (await w.as('handler')).post(`${path}/verification`, { state: 'VERIFIED' })).status, 200);
    t.match(await w.case('applicant', id), { status: 'COMPLETED_APPROVED', result: { licence: { state: 'VALID' } } });
  },
);
