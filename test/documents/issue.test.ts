import t from 'tap';
import { acceptByWindow, applyForPermit } from '../journeys/permit.ts';
import { world } from '../support/world.ts';

t.test('numbers of one kind of document run without a gap, also where an act was refused in between', async (t) => {
  const w = await world(t, '2026-02-09T02:00:00.000Z');
  await applyForPermit(w);
  const window = await w.as('window');
  const second = await applyForPermit(w);
  await (await w.as('applicant')).post('/cases', { disclosureId: second.disclosureId });
  const third = await applyForPermit(w);

  const receipts = await w.database.rows<{ number: string }>(
    `select number from documents where template = 'D01' order by created_at, id`,
  );
  t.same(
    receipts.map(({ number }) => number),
    ['SG收件〔2026〕1号', 'SG收件〔2026〕2号', 'SG收件〔2026〕3号'],
  );
  const { items } = await window.must('GET', `/cases/${third.id}/documents`);
  t.equal(items.find((one: { template: string }) => one.template === 'D01').number, 'SG收件〔2026〕3号');
});

t.test(
  'a document that would not state all it must is not issued, and the act that would issue it is refused',
  async (t) => {
    const w = await world(t, '2026-02-09T02:00:00.000Z');
    const { id } = await applyForPermit(w);
    await w.database.run(`update departments set name = '' where code = 'housing'`);
    const { items: before } = await (await w.as('window')).must('GET', `/cases/${id}/documents`);

    await t.rejects(acceptByWindow(w, id), /document-incomplete/);

    const { items: after } = await (await w.as('window')).must('GET', `/cases/${id}/documents`);
    t.equal(after.length, before.length);
    t.match(await w.case('window', id), { status: 'RECEIVED' });
  },
);
