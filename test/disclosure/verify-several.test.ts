import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

async function withTheWindow(w: World, without: readonly string[] = []) {
  const applied = await w.apply('construction-permit', { facts: factory, without });
  const [task] = await w.tasks('window', applied.id);
  const clerk = await w.as('window');
  const { rows } = await clerk.must('GET', `/tasks/${task?.id}`);
  const there = rows
    .filter(({ state }: { state: string | null }) => state === 'PROVIDED' || state === 'PENDING_SHARE')
    .map(({ id }: { id: string }) => id);
  return { ...applied, clerk, there };
}

t.test('an officer verifies everything that is there in one act', async (t) => {
  const w = await world(t, monday);
  const { id, disclosureId, clerk, there } = await withTheWindow(w);

  const answer = await clerk.post(`/disclosures/${disclosureId}/verification`, { rowIds: there, state: 'VERIFIED' });

  t.equal(answer.status, 200);
  t.ok(there.length > 5);
  t.same(
    answer.body.items.map(({ id: rowId, state }: { id: string; state: string }) => [rowId, state]),
    there.map((rowId: string) => [rowId, 'VERIFIED']),
  );
  const { items: events } = await clerk.must('GET', `/cases/${id}/events`);
  t.equal(events.filter(({ type }: { type: string }) => type === 'material.verified').length, there.length);
});

t.test('when one of several rows has nothing under it, none is verified', async (t) => {
  const w = await world(t, monday);
  const { disclosureId, clerk, there, rows } = await withTheWindow(w, ['CP-06']);
  t.ok(rows.some(({ id }) => id === 'CP-06'));

  const answer = await clerk.post(`/disclosures/${disclosureId}/verification`, {
    rowIds: [...there, 'CP-06'],
    state: 'VERIFIED',
  });

  t.match(answer, { status: 409, body: { code: 'nothing-to-verify' } });
  const { items } = await clerk.must('POST', '/tasks/search', {});
  const { rows: after } = await clerk.must('GET', `/tasks/${items[0].id}`);
  t.notOk(after.some(({ state }: { state: string | null }) => state === 'VERIFIED'));
});

t.test('several rows are verified by whoever has them in hand, and never rejected together', async (t) => {
  const w = await world(t, monday);
  const { disclosureId, clerk, there } = await withTheWindow(w);
  const path = `/disclosures/${disclosureId}/verification`;

  t.match(await (await w.as('handler')).post(path, { rowIds: there, state: 'VERIFIED' }), {
    status: 403,
    body: { code: 'not-a-candidate' },
  });
  t.match(await (await w.as('gas-company')).post(path, { rowIds: there, state: 'VERIFIED' }), { status: 404 });
  t.match(await clerk.post(path, { rowIds: there, state: 'REJECTED' }), { status: 400 });
});
