import t from 'tap';
import { world } from '../support/world.ts';

interface Row {
  readonly id: string;
  readonly need: string;
  readonly toleranceForbidden: boolean;
  readonly tolerable: boolean;
  readonly [column: string]: unknown;
}

t.test('the catalogue of materials is compiled from the diagram (S-01, §3.3)', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const window = await w.as('window');
  const { items } = await window.must('GET', '/process-definitions?applicable=true');
  const catalogues = new Map<string, { rows: Row[]; forbidden: Row[]; comparisons: Row[]; version: number }>();
  for (const { id, key } of items)
    catalogues.set(key, await window.must('GET', `/process-definitions/${id}/catalogue`));
  const permit = catalogues.get('construction-permit');

  t.test('every row of every procedure has a law, a source, and what it is judged by', async (t) => {
    t.ok(catalogues.size >= 3);
    for (const [key, { rows }] of catalogues) {
      for (const row of rows) {
        t.ok(row.legalBasis && row.source && row.template, `${key} ${row.id}`);
        t.ok(row.reviewPoints ?? row.commonMistakes, `${key} ${row.id}`);
      }
    }
  });

  t.test('a row is told with every column of the list', async (t) => {
    t.strictSame(
      permit?.rows.find(({ id }) => id === 'CP-07'),
      {
        id: 'CP-07',
        name: { zh: '中标通知书', en: 'Award notice' },
        originals: 0,
        copies: 1,
        form: 'E',
        source: 'S',
        sharedBy: '公共资源交易中心',
        need: 'C',
        condition: 'needsTender = true',
        because: { zh: '依法必须招标', en: 'Tendering is required by law' },
        legalBasis: permit?.rows.find(({ id }) => id === 'CP-07')?.legalBasis,
        reviewPoints: permit?.rows.find(({ id }) => id === 'CP-07')?.reviewPoints,
        commonMistakes: permit?.rows.find(({ id }) => id === 'CP-07')?.commonMistakes,
        sample: permit?.rows.find(({ id }) => id === 'CP-07')?.sample,
        template: 'tpl-CP07',
        tolerable: false,
        toleranceForbidden: false,
        usedBy: [],
      },
    );
  });

  t.test('what must not be asked stands apart and has no template (P01.3 CP-X1…X3, P03.5 UC-X1)', async (t) => {
    t.same(
      permit?.forbidden.map(({ id, template }) => [id, template]),
      [
        ['CP-X1', null],
        ['CP-X2', null],
        ['CP-X3', null],
      ],
    );
    t.notOk(permit?.rows.some(({ need }) => need === 'X'));
    t.match(catalogues.get('utility-joint-connection')?.forbidden, [{ id: 'UC-X1' }]);
  });

  t.test('the rows that may never be late are marked as such (P01.3, P02.3 “Never”)', async (t) => {
    const never = (key: string) =>
      catalogues
        .get(key)
        ?.rows.filter(({ toleranceForbidden }) => toleranceForbidden)
        .map(({ id }) => id);
    t.same(never('construction-permit'), ['CP-05', 'CP-10', 'CP-11', 'CP-13']);
    t.same(never('joint-completion-acceptance'), ['JC-04', 'JC-05', 'JC-09']);
  });

  t.test('the comparisons E1 to E6 of the permit are declared in its diagram', async (t) => {
    const told = permit?.comparisons.map(({ id }) => String(id).split('-')[0]);
    t.same([...new Set(told)], ['E1', 'E2', 'E3', 'E4', 'E5', 'E6']);
    t.match(
      permit?.comparisons.find(({ id }) => id === 'E4'),
      { field: 'price', rows: ['CP-08', 'CP-01', 'CP-07'], test: null, message: { zh: /合同价格/, en: /price/ } },
    );
  });

  t.test('a version that does not exist has no catalogue', async (t) => {
    t.match(await window.get('/process-definitions/01900000-0000-7000-8000-000000000000/catalogue'), {
      status: 404,
      body: { code: 'definition-not-found' },
    });
  });

  t.test(
    'a diagram that asks for what must not be asked, or has a catch-all row, is not published (P01.4 T7)',
    async (t) => {
      const designer = await w.as('designer');
      const { id } = items.find(({ key }: { key: string }) => key === 'construction-permit');
      const xml: string = (await designer.get(`/process-definitions/${id}/xml`)).body;
      const findings = async (changed: string) =>
        (await designer.must('POST', '/diagram-checks', { xml: changed })).findings.filter(
          ({ level }: { level: string }) => level === 'error',
        );
      t.same(await findings(xml), []);
      t.match(await findings(xml.replace('rows="CP-06 CP-06b"', 'rows="CP-06 CP-X2"')), [
        { rule: 'excluded-material-asked', elementId: 'check-site' },
      ]);
      t.match(await findings(xml.replace('name="征收进度说明"', 'name="其他有关材料"')), [{ rule: 'material-name' }]);
      t.match(await findings(xml.replace(/(id="CP-13"[^>]*)tolerable="false"/, '$1tolerable="true"')), [
        { rule: 'tolerance-forbidden' },
      ]);
    },
  );
});
