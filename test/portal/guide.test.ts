import t from 'tap';
import { lawsIn } from '../../src/web/pages/guide/laws.ts';
import { factory } from '../journeys/projects.ts';
import { readPdf } from '../print/text-of-pdf.ts';
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

t.test(
  'every procedure tells its conditions with their law, its limits, fee and result, and shows a sample of it',
  async (t) => {
    const w = await world(t, '2026-03-02T02:00:00.000Z');
    const { items } = (await w.anybody.get('/guide/items')).body;
    for (const { key } of items) {
      const guide = await w.anybody.must('GET', `/guide/items/${key}`);
      t.ok(guide.conditions.length >= 3, `${key} has its conditions`);
      for (const { name, legalBasis } of guide.conditions) t.ok(name.zh && name.en && legalBasis, `${key}: ${name.zh}`);
      t.ok(guide.limits.length > 0 && guide.fee && guide.result, `${key} has limits, fee and result`);
      t.ok(guide.hasResultSample, `${key} has a sample`);
      const answers = await w.anybody.must('POST', `/guide/items/${key}/answers`, { facts: {} });
      t.match(
        answers,
        { online: { stepsTotal: Number }, time: { receiptOn: '2026-03-02' } },
        `${key} answers three questions`,
      );
    }
    const sample = await (
      await fetch(`${w.address}/api/v1/guide/items/construction-permit/result-sample`)
    ).arrayBuffer();
    const [page = ''] = (await readPdf(Buffer.from(sample))).pages;
    t.match(page, /建筑工程施工许可证/);
    t.match(page, /样本/);
    t.match(await w.anybody.get('/guide/items/common-intake/result-sample'), { status: 404 });
  },
);

t.test('a basis of several laws leads to each by its name', async (t) => {
  const found = lawsIn('建筑法 第八条第一款第（一）项；建筑工程施工许可管理办法 第五条');
  t.same(
    found.map(({ words }) => words),
    ['建筑法 第八条第一款第（一）项', '建筑工程施工许可管理办法 第五条'],
  );
  t.ok(found[0]?.address.endsWith(`searchWord=${encodeURIComponent('建筑法')}`));
  t.same(lawsIn(''), []);
});
