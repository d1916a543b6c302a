import t from 'tap';
import { acceptByWindow, applyForPermit } from '../journeys/permit.ts';
import { factory } from '../journeys/projects.ts';
import type { Body } from '../support/agent.ts';
import { world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

t.test('what was told and handed in before is good for the next application (S-01, R-CLK-13)', async (t) => {
  const w = await world(t, monday);
  const verified = await applyForPermit(w);
  const told = async (id: string): Promise<Body> => (await w.as('applicant')).must('GET', `/disclosures/${id}`);
  await (await w.as('applicant')).must('GET', `/disclosures/${verified.disclosureId}`);
  await acceptByWindow(w, verified.id);
  const project = (await told(verified.disclosureId)).project;
  const ask = async (facts: object = {}): Promise<Body> =>
    (await w.as('applicant')).must('POST', '/disclosures', {
      definitionKey: 'construction-permit',
      projectId: project.id,
      facts,
    });
  const offers = async (id: string): Promise<Body[]> =>
    (await (await w.as('applicant')).must('GET', `/disclosures/${id}/reusable-materials`)).items;

  await t.test(
    'verified materials are offered by row and taken over in one act, without sending them again',
    async (t) => {
      const next = await ask();
      const found = await offers(next.id);
      t.ok(found.length >= 5);
      const contract = found.find(({ rowId }) => rowId === 'CP-08');
      t.match(contract, {
        standing: 'VERIFIED',
        from: { disclosureId: verified.disclosureId, rowId: 'CP-08', caseNumber: verified.number },
        documents: [{ fileName: 'CP-08.pdf', contentHash: undefined }],
      });
      t.notOk(
        found.some(({ rowId }) => rowId === 'CP-05'),
        'what departments share is not the applicant’s',
      );

      const taken = await (await w.as('applicant')).must('POST', `/disclosures/${next.id}/reused-materials`, {
        materials: found.map(({ rowId, from }) => ({
          rowId,
          fromDisclosureId: from.disclosureId,
          fromRowId: from.rowId,
        })),
      });

      t.same(taken.missing, []);
      const row = taken.rows.find(({ id }: Body) => id === 'CP-08');
      t.match(row, { state: 'PROVIDED', checkedBy: null, documents: [{ fileName: 'CP-08.pdf', pageCount: 1 }] });
      t.same(await offers(next.id), [], 'nothing is offered for rows that have something');
      const hashes = await w.database.rows<{ contentHash: string; reused: boolean }>(
        `select content_hash, reused_from is not null as reused from documents
       where row_id = 'CP-08' and disclosure_id in (:one, :other) order by created_at, id`,
        { one: verified.disclosureId, other: next.id },
      );
      t.equal(hashes[0]?.contentHash, hashes[1]?.contentHash);
      t.same(
        hashes.map(({ reused }) => reused),
        [false, true],
      );
    },
  );

  await t.test(
    'what has run out, was sent back or belongs to somebody else is not offered, and not taken',
    async (t) => {
      const next = await ask();
      const keys = { id: verified.disclosureId };
      await w.database.run(
        `update materials set valid_until = '2026-03-01' where disclosure_id = :id and row_id = 'CP-08'`,
        keys,
      );
      await w.database.run(
        `update materials set state = 'REJECTED' where disclosure_id = :id and row_id = 'CP-13'`,
        keys,
      );
      const rows = (await offers(next.id)).map(({ rowId, from }) => [rowId, from.disclosureId]);
      t.notOk(rows.some(([row]) => row === 'CP-08' || row === 'CP-13'));
      t.ok(rows.some(([row]) => row === 'CP-06'));
      const wish = (rowId: string, fromRowId = rowId) => ({
        materials: [
          { rowId: 'CP-06', fromDisclosureId: verified.disclosureId, fromRowId: 'CP-06' },
          { rowId, fromDisclosureId: verified.disclosureId, fromRowId },
        ],
      });
      const applicant = await w.as('applicant');
      for (const wanted of [wish('CP-08'), wish('CP-14', 'CP-06')]) {
        t.match(await applicant.post(`/disclosures/${next.id}/reused-materials`, wanted), {
          status: 409,
          body: { code: 'material-not-reusable' },
        });
      }
      t.match(await applicant.post(`/disclosures/${next.id}/reused-materials`, wish('CP-X2')), {
        status: 409,
        body: { code: 'material-forbidden' },
      });
      t.ok((await told(next.id)).missing.includes('CP-06'), 'all of them or none');
      const stranger = await w.as('factory');
      const clerk = await w.as('window');
      t.equal((await clerk.get(`/disclosures/${next.id}/reusable-materials`)).status, 403);
      t.equal((await stranger.get(`/disclosures/${next.id}/reusable-materials`)).status, 404);
    },
  );

  await t.test('a new list is held against the one before: rows added and removed, each with its reason', async (t) => {
    const before = await ask();
    const frozen = await told(before.id);
    const after = await ask({ hasMajorHazardWorks: true, needsTender: false });
    const changes = await (await w.as('applicant')).must('GET', `/disclosures/${after.id}/changes`);
    t.match(changes, {
      previous: { id: before.id, number: before.number },
      facts: [
        { name: 'hasMajorHazardWorks', before: false, after: true, question: { zh: /危险性较大/ } },
        { name: 'needsTender', before: true, after: false },
      ],
      rows: [
        { rowId: 'CP-07', change: 'REMOVED', facts: ['needsTender'], reason: { en: /Facts/ } },
        { rowId: 'CP-07b', change: 'ADDED', before: 'NOT_NEEDED', after: 'CONDITIONAL' },
        { rowId: 'CP-17', change: 'ADDED', facts: ['hasMajorHazardWorks'] },
      ],
    });
    t.strictSame(await told(before.id), frozen, 'what was told stays told');
    const first = await (await w.as('applicant')).must('GET', `/disclosures/${verified.disclosureId}/changes`);
    t.same(first, { previous: null, facts: [], rows: [] });
  });

  await t.test(
    'a printed list is verified by number and code without logging in, and shows that nothing was changed',
    async (t) => {
      const list = await ask();
      const verify = (code: string, number = list.number) =>
        w.anybody.get(`/public/disclosures/${encodeURIComponent(number)}?code=${encodeURIComponent(code)}`);
      const genuine = await verify(list.checkCode);
      t.match(genuine, {
        status: 200,
        body: {
          number: list.number,
          projectName: project.name,
          procedure: { zh: /施工许可/ },
          isValid: true,
          isUsed: false,
          intact: true,
          hash: /^[0-9a-f]{64}$/,
        },
      });
      t.ok(genuine.body.rows.some(({ id, group }: Body) => id === 'CP-X2' && group === 'FORBIDDEN'));
      t.notMatch(JSON.stringify(genuine.body), /applicant|facts|sharedBy/);
      t.equal((await verify(list.checkCode.toLowerCase().replace(/(.{4})/g, '$1 '))).status, 200, 'as people copy it');
      for (const answer of [await verify('0000000000'), await verify(list.checkCode, 'GZ-2026-99999')]) {
        t.match(answer, { status: 404, body: { code: 'disclosure-not-found' } });
      }
      const [first] = list.rows;
      await w.database.run(
        `update disclosures set snapshot = jsonb_set(snapshot, '{rows,0,legalBasis}', '"changed"') where id = :id`,
        { id: list.id },
      );
      t.ok(first);
      t.match(await verify(list.checkCode), { status: 200, body: { intact: false } });
    },
  );

  await t.test('after a deemed withdrawal everything that was handed in can be used again (R-CLK-13)', async (t) => {
    const withdrawn = await applyForPermit(w, { without: ['CP-14'] });
    await w.complete('window', withdrawn.id, 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全' });
    await w.pass('2026-03-24T02:00:00.000Z');
    t.match(await w.case('applicant', withdrawn.id), { status: 'WITHDRAWN_BEFORE_ACCEPT' });

    const again = await w.prepare('construction-permit', {
      facts: factory,
      without: withdrawn.rows.map(({ id }) => id),
    });
    const { items } = await (await w.as('applicant')).must('GET', `/disclosures/${again.id}/reusable-materials`);

    const mine = items.filter(({ from }: Body) => from.disclosureId === withdrawn.disclosureId);
    const own = withdrawn.rows.filter(
      ({ group, source, id }) => source === 'A' && !['FORBIDDEN', 'NOT_NEEDED'].includes(group) && id !== 'CP-14',
    );
    t.same(
      mine.map(({ rowId }: Body) => rowId),
      own.map(({ id }) => id).sort(),
    );
    for (const item of mine) t.match(item, { standing: 'WITHDRAWN' });
  });
});
