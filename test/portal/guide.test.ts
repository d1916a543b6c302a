import t from 'tap';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

t.test('anybody is told what to bring, whether it can be done online and how long it takes', async (t) => {
  const w = await world(t, '2026-02-13T10:30:00.000Z');

  const { body } = await w.anybody.post('/guide/items/construction-permit/answers', { facts: factory });

  t.same(body.missingFacts, []);
  const group = (id: string) => body.materials.rows.find((row: { id: string }) => row.id === id)?.group;
  t.equal(group('CP-01'), 'REQUIRED');
  t.equal(group('CP-X2'), 'FORBIDDEN');
  t.ok(body.materials.counts.toPrepare > 0);
  t.match(body.time, { receiptOn: '2026-02-14', promised: { days: 3, dueOn: '2026-02-26' }, provisional: false });
  t.match(body.online, { visits: 0 });
});

t.test('rows that hang on a fact nobody gave are left out, and the fact is asked for', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const facts = Object.fromEntries(Object.entries(factory).filter(([name]) => name !== 'isSpecialFire'));

  const { body } = await w.anybody.post('/guide/items/construction-permit/answers', { facts });

  t.same(body.missingFacts, ['isSpecialFire']);
  t.notOk(body.materials.rows.some((row: { id: string }) => row.id === 'CP-11' || row.id === 'CP-12'));
});

t.test('only what can be applied for is in the guide', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');

  const { items } = (await w.anybody.get('/guide/items')).body;

  t.ok(items.length >= 3);
  t.ok(items.every((item: { applicable: boolean; running: null }) => item.applicable && item.running === null));
  t.match(await w.anybody.get('/guide/items/common-intake'), { status: 404, body: { code: 'definition-not-found' } });
});
