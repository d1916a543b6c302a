import { readFile } from 'node:fs/promises';
import t from 'tap';
import { runBatches } from '../../src/runtime/operations/run-batches.ts';
import { factory } from '../journeys/projects.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';
const key = 'construction-permit';

async function draftOf(
  w: World,
): Promise<{ id: string; xml: string; forms: Record<string, unknown>; version: number }> {
  const designer = await w.as('designer');
  const { items } = await designer.must('GET', `/process-definitions?key=${key}`);
  const { id, version } = items[0];
  const forms: Record<string, unknown> = {};
  const detail = await designer.must('GET', `/process-definitions/${id}`);
  for (const form of detail.formKeys)
    forms[form] = await designer.must('GET', `/process-definitions/${id}/forms/${form}`);
  return { id, version, forms, xml: await designer.must('GET', `/process-definitions/${id}/xml`) };
}

t.test(
  'a designer changes a procedure, publishes it, and running cases keep the version they began with',
  async (t) => {
    const w = await world(t, monday);
    const designer = await w.as('designer');
    const before = await w.apply(key, { facts: factory });
    const { xml, forms } = await draftOf(w);
    const changed = xml.replaceAll('条件审查', '六项条件审查');

    t.match(await designer.get(`/definition-drafts/${key}`), { status: 404, body: { code: 'draft-not-found' } });
    t.match(await designer.put(`/definition-drafts/${key}`, { xml: changed, forms }), { status: 428 });
    const saved = await designer.put(
      `/definition-drafts/${key}`,
      { xml: changed, forms, basedOnVersion: 1 },
      { 'if-match': '0' },
    );
    t.match(saved, { status: 200, body: { revision: 1, savedBy: '叶青' } });
    t.same(
      saved.body.findings.filter(({ level }: { level: string }) => level === 'error'),
      [],
    );
    t.match(await designer.put(`/definition-drafts/${key}`, { xml, forms }, { 'if-match': '0' }), {
      status: 409,
      body: { code: 'revision-stale', currentRevision: 1 },
    });
    const preview = await designer.must('GET', `/definition-drafts/${key}/migration-preview`);
    t.match(preview, { mayMigrate: false, versions: [{ version: 1, cases: 1, movable: 1, blocked: [] }] });
    t.ok(
      preview.versions[0].elements.every(({ target, tokens }: { target: string; tokens: number }) => target && tokens),
    );
    const guide = await designer.must('GET', `/definition-drafts/${key}/guide`);
    const [inForce] = (await designer.must('GET', `/process-definitions?key=${key}`)).items;
    const told = await designer.must('GET', `/process-definitions/${inForce.id}`);
    t.match(guide, { key, version: 2, materials: told.materials, limits: told.limits, running: null });
    t.ok(
      guide.steps.some(({ name }: { name: { zh: string } }) => name.zh.includes('六项条件审查')),
      'the guide of the draft says what the draft does',
    );
    t.match(await (await w.as('window')).get(`/definition-drafts/${key}/guide`), { status: 403 });
    t.match(await designer.get('/definition-drafts/nobody-drew-it/guide'), {
      status: 404,
      body: { code: 'draft-not-found' },
    });
    const path = `/definition-drafts/${key}/publication`;
    t.match(await designer.post(path, { note: '' }, { 'if-match': '"99"' }), {
      status: 409,
      body: { code: 'revision-stale' },
    });
    const published = await designer.post(path, { note: '名称更清楚' });
    t.match(published, { status: 201, body: { definition: { key, version: 2, note: '名称更清楚' } } });
    t.equal((await designer.get(`/definition-drafts/${key}`)).status, 404, 'the draft has become a version');

    const after = await w.apply(key, { facts: factory });
    t.match(await w.case('window', before.id), { definition: { version: 1 } });
    t.match(await w.case('window', after.id), { definition: { version: 2 } });
    const diagram = async (id: string) => (await (await w.as('window')).must('GET', `/cases/${id}/diagram`)).xml;
    t.notMatch(await diagram(before.id), /六项条件审查/);
    t.match(await diagram(after.id), /六项条件审查/);
    const { items } = await designer.must('GET', `/process-definitions?key=${key}&latest=false`);
    t.match(items, [
      { version: 2, running: 1 },
      { version: 1, running: 1 },
    ]);
  },
);

t.test(
  'running cases go on with the published version, at once where the publisher operates the service',
  async (t) => {
    const w = await world(t, monday);
    const running = await w.apply(key, { facts: factory });
    const { xml, forms } = await draftOf(w);
    const publishAs = async (login: string, name: string) => {
      const agent = await w.as(login);
      const draft = { xml: xml.replaceAll('条件审查', name), forms, basedOnVersion: 1 };
      await agent.put(`/definition-drafts/${key}`, draft, { 'if-match': '0' });
      return agent.post(`/definition-drafts/${key}/publication`, { note: '新规', runningCases: 'MIGRATE' });
    };

    const planned = await publishAs('designer', '六项条件审查');
    t.match(planned, { status: 201, body: { migrations: [{ fromVersion: 1, planId: String, batchId: null }] } });
    const done = await publishAs('admin', '条件逐项审查');
    t.match(done, { status: 201, body: { migrations: [{ fromVersion: 1, batchId: String }] } });
    await runBatches(w.services, w.now(), 10);

    t.match(await w.case('window', running.id), { definition: { version: 3 } });
  },
);

t.test('a diagram with errors is saved as a draft but never published', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');
  const { xml, forms, version } = await draftOf(w);
  const broken = xml.replace(/targetRef="[^"]*"/, 'targetRef="nowhere"');

  const saved = await designer.put(`/definition-drafts/${key}`, { xml: broken, forms }, { 'if-match': '0' });
  const refused = await designer.post(`/definition-drafts/${key}/publication`, { note: '' });

  t.equal(saved.status, 200);
  t.ok(saved.body.findings.some(({ level }: { level: string }) => level === 'error'));
  t.match(refused, { status: 422, body: { code: 'diagram-refused' } });
  t.ok(refused.body.errors.length > 0);
  t.match((await designer.must('GET', `/process-definitions?key=${key}`)).items, [{ version }]);
});

t.test('hostile and broken XML is refused with its reason, and nothing is stored', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');
  const count = async () => (await w.database.rows('select id from process_definitions')).length;
  const before = await count();
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';

  t.match(await designer.upload('/deployments', 'x.bpmn', Buffer.from(entity)), {
    status: 422,
    body: { code: 'xml-hostile' },
  });
  t.match(await designer.upload('/deployments', 'x.bpmn', Buffer.from('<bpmn')), {
    status: 422,
    body: { code: 'diagram-refused' },
  });
  t.match(await designer.upload('/deployments', 'x.bpmn', Buffer.alloc(6_000_000, ' ')), {
    status: 413,
    body: { code: 'xml-too-large' },
  });
  t.match(await designer.upload('/deployments', 'x.form', Buffer.from('{}')), {
    status: 422,
    body: { code: 'deployment-empty' },
  });
  t.match(await designer.post('/diagram-checks', { xml: entity }), {
    status: 200,
    body: { findings: [{ rule: 'xml-doctype', level: 'error' }] },
  });
  t.equal(await count(), before);
});

t.test('the same diagram deployed again makes no new version, and a dry run makes none at all', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');
  const xml = await readFile(new URL('../../processes/common-deliver/common-deliver.bpmn', import.meta.url));

  const again = await designer.upload('/deployments', 'common-deliver.bpmn', xml);
  const dry = await designer.upload('/deployments?dryRun=true', 'common-deliver.bpmn', Buffer.from(`${xml} `));

  t.match(again, { status: 200, body: { definitions: [{ key: 'common-deliver', version: 1, created: false }] } });
  t.match(dry, { status: 200, body: { definitions: [] } });
});
