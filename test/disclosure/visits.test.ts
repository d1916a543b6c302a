import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const sections = ['CONSTRUCTION', 'SAFETY', 'QUALITY', 'CIVIL_AIR_DEFENCE', 'FIRE'];
const nobody = '01900000-0000-7000-8000-000000000000';

function record(...there: readonly string[]) {
  return {
    heldAt: '2026-03-05T01:30:00.000Z',
    place: '经开区项目工地会议室',
    leader: '黄峰',
    attendees: there.map((section) => ({
      section,
      person: '科室负责人',
      present: true,
      excuse: null as string | null,
    })),
    requirements: [{ section: 'FIRE', requirement: '消防车道净宽不小于4米' }],
    questions: [{ question: '哪些流程可以网上办理？', answer: '全部环节均可网上办理' }],
  };
}

t.test(
  'before works start an enterprise is told everything at once, and both sides sign what was told (P07, S-01)',
  async (t) => {
    const w = await world(t, monday);
    const list = await w.prepare('construction-permit', { facts: factory });
    const [applicant, window] = [await w.as('applicant'), await w.as('window')];
    const plan = {
      disclosureNumber: list.number,
      plannedAt: '2026-03-05T01:00:00.000Z',
      place: '工地',
      leader: '黄峰',
    };

    t.match(await (await w.as('supervisor')).post('/disclosure-visits', plan), {
      status: 403,
      body: { code: 'forbidden' },
    });
    t.match(await window.post('/disclosure-visits', { ...plan, disclosureNumber: 'GZ-1' }), { status: 404 });
    const visit = await window.must('POST', '/disclosure-visits', plan);
    t.match(visit, { state: 'PLANNED', disclosureId: list.id, missingSections: [], byVideo: false });
    const path = `/disclosure-visits/${visit.id}`;

    await t.test(
      'a visit at which a section neither came nor was excused is not complete and is not signed (T2)',
      async (t) => {
        t.match(await applicant.post(`${path}/signature`), { status: 409, body: { code: 'visit-incomplete' } });
        const four = await window.must('PUT', `${path}/record`, record(...sections.slice(0, 4)));
        t.match(four, { state: 'HELD', missingSections: ['FIRE'], revision: 2 });
        t.match(await window.put(`${path}/record`, record(), { 'if-match': '"1"' }), {
          status: 409,
          body: { code: 'revision-stale', currentRevision: 2 },
        });
        t.match(await applicant.post(`${path}/signature`), {
          status: 409,
          body: { code: 'visit-incomplete', errors: [{ path: 'FIRE' }] },
        });
      },
    );

    await t.test(
      'with the second part recorded the enterprise signs, and the disclosure is issued with all that was told (D24)',
      async (t) => {
        const whole = record(...sections.slice(0, 4));
        whole.attendees.push({ section: 'FIRE', person: '高远', present: false, excuse: '由副科长刘洋代为交底' });
        t.match(await window.put(`${path}/record`, whole, { 'if-match': '"2"' }), { status: 200 });
        t.equal((await (await w.as('factory')).post(`${path}/signature`)).status, 404);

        const signed = await applicant.must('POST', `${path}/signature`);

        t.match(signed, { state: 'SIGNED', signedBy: /./, signedAt: monday, missingSections: [] });
        const document = await applicant.get(`/documents/${signed.documentId}/content`);
        for (const said of [
          list.number,
          '经开区项目工地会议室',
          '消防车道净宽',
          '全部环节均可网上办理',
          '代为交底',
          signed.signedBy,
        ]) {
          t.ok(document.body.includes(said), said);
        }
        const printed = await applicant.get(`/documents/${signed.documentId}/content?format=pdf`);
        t.equal(printed.status, 200);
        t.equal(printed.headers.get('content-type'), 'application/pdf');
        const [issued] = await w.database.rows<{ number: string; checkCode: string }>(
          'select number, check_code from documents where id = :id',
          { id: signed.documentId },
        );
        const proof = await w.anybody.get(
          `/public/documents/${encodeURIComponent(issued?.number ?? '')}?code=${issued?.checkCode}`,
        );
        t.match(proof, { status: 200, body: { state: 'VALID' } });
      },
    );

    await t.test('what is signed does not change any more', async (t) => {
      t.match(await window.put(`${path}/record`, record()), { status: 409, body: { code: 'visit-signed' } });
      t.match(await applicant.post(`${path}/signature`), { status: 409, body: { code: 'visit-signed' } });
    });

    await t.test('the visit is seen by its enterprise and by those who hold visits', async (t) => {
      t.match(await applicant.must('GET', '/disclosure-visits'), { items: [{ id: visit.id }] });
      t.match(await window.must('GET', path), { state: 'SIGNED' });
      t.same(await (await w.as('factory')).must('GET', '/disclosure-visits'), { items: [] });
      t.match(await (await w.as('handler')).get(path), { status: 404, body: { code: 'visit-not-found' } });
      t.match(await window.put(`/disclosure-visits/${nobody}/record`, record()), { status: 404 });
    });

    await t.test('no application waits for a visit (T5)', async (t) => {
      const other = await w.apply('construction-permit', { facts: factory, project: '另一项目' });
      t.match(await w.case('applicant', other.id), { status: 'RECEIVED' });
    });
  },
);
