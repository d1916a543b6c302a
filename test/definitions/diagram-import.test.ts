import t from 'tap';
import { vendorDiagram, vendorDiagrams } from '../bpmn/import/vendor-diagrams.ts';
import { world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');

t.test(
  'a designer imports diagrams of other engines, sees every row, keeps the result as a draft and publishes it',
  async (t) => {
    const designer = await w.as('designer');
    for (const name of vendorDiagrams) {
      const imported = await designer.post('/diagram-imports', { xml: await vendorDiagram(name) });
      t.equal(imported.status, 200, name);
      t.same(imported.body.vendors, [name === 'ruoyi' ? 'flowable' : name]);
      t.ok(imported.body.report.some(({ outcome }: { outcome: string }) => outcome === 'translated'));
      t.notOk(imported.body.findings.some(({ level }: { level: string }) => level === 'error'));
    }
    const { xml } = (await designer.post('/diagram-imports', { xml: await vendorDiagram('activiti') })).body;
    const saved = await designer.put('/definition-drafts/leave-request', { xml }, { 'if-match': '0' });
    t.match(saved, { status: 200, body: { xml, findings: [] } });
    t.match(await designer.post('/definition-drafts/leave-request/publication', { note: '导入' }), {
      status: 201,
      body: { definition: { key: 'leave-request', version: 1 } },
    });
  },
);

t.test('the answer names the element, the outcome and a sentence in both languages', async (t) => {
  const designer = await w.as('designer');
  const { report } = (await designer.post('/diagram-imports', { xml: await vendorDiagram('camunda') })).body;
  const at = (source: RegExp) => report.find((row: { source: string }) => source.test(row.source));
  t.match(at(/topic/), {
    elementId: 'price',
    outcome: 'translated',
    target: 'approval:job',
    zh: /festival-fee/,
    en: /./,
  });
  t.match(at(/taskListener/), { elementId: 'describe', outcome: 'unsupported', target: null, zh: /监听器/ });
  t.match(at(/historyTimeToLive/), { elementId: 'street-festival', outcome: 'kept' });
});

t.test('what is an attack or no diagram is refused, and nobody but a designer may ask', async (t) => {
  const designer = await w.as('designer');
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
  const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;
  for (const [xml, status, code] of [
    [entity, 422, 'xml-hostile'],
    ['<?xml version="1.0"?><?php echo 1 ?><x/>', 422, 'xml-hostile'],
    ['<bpmn', 422, 'diagram-refused'],
    ['', 422, 'diagram-refused'],
    ['<x/>', 422, 'diagram-refused'],
    [deep, 413, 'xml-too-large'],
    [' '.repeat(6_000_000), 413, 'xml-too-large'],
  ] as const) {
    t.match(await designer.post('/diagram-imports', { xml }), { status, body: { code } }, xml.slice(0, 40));
  }
  t.match(await designer.post('/diagram-imports', { xml: 1 }), { status: 400 });
  t.match(await designer.post('/diagram-imports', { xml: ' '.repeat(13_000_000) }), { status: 413 });
  const handler = await w.as('handler');
  t.match(await handler.post('/diagram-imports', { xml: await vendorDiagram('zeebe') }), { status: 403 });
  const broken = (await vendorDiagram('activiti')).replace('targetRef="over"', 'targetRef="nowhere"');
  const answered = await designer.post('/diagram-imports', { xml: broken });
  t.match(answered, { status: 200, body: { findings: [{ rule: 'unknown-reference', level: 'error' }] } });
});
