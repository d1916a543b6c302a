import { readFile } from 'node:fs/promises';
import t from 'tap';
import { decision, literal, model, table } from '../dmn/document.ts';
import { factory } from '../journeys/projects.ts';
import { world } from '../support/world.ts';

const w = await world(t, '2026-03-02T02:00:00.000Z');
const designer = await w.as('designer');
const nightWork = await readFile(new URL('../../docs/examples/night-work.bpmn', import.meta.url), 'utf8');

/** The night work certificate, whose first step is a decision instead of the acceptance. */
const deciding = (key: string, ref: string): string =>
  nightWork
    .replaceAll('"night-work"', `"${key}"`)
    .replace(
      /<bpmn:serviceTask id="accept"([\s\S]*?)<\/bpmn:serviceTask>/,
      (_, inside: string) =>
        `<bpmn:businessRuleTask id="accept"${inside.replace(
          '<approval:job topic="case.accept" />',
          `<approval:decision ref="${ref}" resultVariable="level" />`,
        )}</bpmn:businessRuleTask>`,
    );

const levels = table({
  inputs: ['floorArea : number'],
  outputs: ['level'],
  rules: [
    ['< 100', '"SMALL"'],
    ['[100..100000]', '"LARGE"'],
    ['> 5000', '"HUGE"'],
  ],
});
const levelModel = model(decision('size', literal('floorArea')) + decision('level', levels, { requires: ['size'] }));

async function deploy(files: Readonly<Record<string, string>>, query = '') {
  const { token } = await designer.must('POST', '/api-tokens', {
    name: 'deployments',
    scopes: ['definitions:write'],
    expiresInDays: 1,
  });
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), name);
  const answer = await fetch(`${w.address}/api/v1/deployments${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

/** The findings that keep a diagram from being published. */
const errorsOf = ({ findings }: { readonly findings: readonly { readonly level: string }[] }) =>
  findings.filter(({ level }) => level === 'error');

t.test('a decision that a task names and no file has keeps the diagram from being published', async (t) => {
  const diagram = deciding('missing-decision', 'nobody');
  t.match(await deploy({ 'a.bpmn': diagram, 'levels.dmn': levelModel }), {
    status: 422,
    body: { code: 'diagram-refused', errors: [{ path: 'accept', code: 'decision-missing' }] },
  });
  t.match(errorsOf((await deploy({ 'a.bpmn': diagram }, '?dryRun=true')).body), [
    { rule: 'decision-missing', level: 'error', elementId: 'accept', zh: /nobody/, en: /nobody/ },
  ]);
});

t.test('a decision file that is hostile, too large or no DMN is refused with its reason', async (t) => {
  const bpmn = { 'a.bpmn': nightWork };
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
  const rules = Array.from({ length: 10_000 }, (_, index) => [`${index}`, '1']);
  const many = model(decision('d', table({ inputs: ['x'], outputs: ['y'], rules })));
  const cyclic = model(decision('d', literal('1'), { requires: ['d'] }));
  t.match(await deploy({ ...bpmn, 'x.dmn': entity }), { status: 422, body: { code: 'xml-hostile' } });
  t.match(await deploy({ ...bpmn, 'x.dmn': many }), { status: 413, body: { code: 'xml-too-large' } });
  t.match(await deploy({ ...bpmn, 'x.dmn': '{}' }), { status: 422, body: { code: 'diagram-refused' } });
  t.match(await deploy({ ...bpmn, 'x.dmn': cyclic }), {
    status: 422,
    body: { code: 'diagram-refused', errors: [{ code: 'decision-cycle', message: /^x\.dmn, d: / }] },
  });
});

t.test('a case is decided by the rules of its version, and its history says how', async (t) => {
  const first = await deploy({ 'a.bpmn': deciding('sized-work', 'level'), 'levels.dmn': levelModel });
  t.match(first, { status: 201, body: { definitions: [{ key: 'sized-work', version: 1 }] } });
  t.same(errorsOf(first.body), []);
  const again = await deploy({ 'a.bpmn': deciding('sized-work', 'level'), 'levels.dmn': levelModel });
  t.match(again, { status: 200, body: { definitions: [{ version: 1, created: false }] } }, 'the same content');
  const { id } = await w.apply('sized-work', { facts: { floorArea: 800 } });
  const decided = async (caseId: string) =>
    (await (await w.as('handler')).must('GET', `/cases/${caseId}/events`)).items.filter(
      ({ type }: { type: string }) => type === 'decision.evaluated',
    );
  t.match(await decided(id), [
    {
      elementId: 'accept',
      actorName: null,
      data: {
        decision: 'level',
        name: 'level',
        shortened: false,
        evaluations: [
          { decisionId: 'size', matched: [], result: 800 },
          {
            decisionId: 'level',
            inputs: [{ label: 'floorArea', value: 800 }],
            matched: [{ id: 'r2', number: 2 }],
            result: 'LARGE',
          },
        ],
      },
    },
  ]);
  const changed = levelModel.replace('"LARGE"', '"BIG"');
  t.match(await deploy({ 'a.bpmn': deciding('sized-work', 'level'), 'levels.dmn': changed }), {
    status: 201,
    body: { definitions: [{ key: 'sized-work', version: 2 }] },
  });
  const after = await w.apply('sized-work', { facts: { floorArea: 800 } });
  t.match(await decided(after.id), [{ data: { evaluations: [{}, { result: 'BIG' }] } }]);
  t.match(await (await w.as('handler')).must('GET', `/cases/${after.id}/events/verification`), { intact: true });
  const told = await (await w.as('applicant')).must('GET', `/cases/${id}/events`);
  t.strictSame(
    told.items.find(({ type }: { type: string }) => type === 'decision.evaluated').data,
    { decision: 'level', name: 'level', shortened: false },
    'an applicant is not told the values',
  );
});

t.test('rules that contradict each other stop the case with an incident that names them', async (t) => {
  const { id } = await w.apply('sized-work', { facts: { floorArea: 6000 } });
  const incidents = await w.database.rows<{ code: string; message: string }>(
    'select code, message from incidents where case_id = :id',
    { id },
  );
  t.match(incidents, [{ code: 'decision-not-unique', message: 'level: rules 2, 3 match' }]);
});

t.test('the decisions of a version are listed, read as they were deployed, and tried', async (t) => {
  const { items } = await designer.must('GET', '/process-definitions?key=construction-permit');
  const path = `/process-definitions/${items[0].id}/decisions`;
  t.strictSame((await designer.must('GET', path)).items, [
    {
      id: 'permit-exemption',
      name: '施工许可免办情形',
      kind: 'table',
      hitPolicy: 'ANY',
      inputs: ['投资额（元）', '建筑面积（平方米）'],
      outputs: ['licenceExempt'],
      rules: 2,
      requires: [],
      file: 'permit-exemption',
      usedBy: ['judge-exemption'],
    },
  ]);
  const shipped = await readFile(
    new URL('../../processes/construction-permit/permit-exemption.dmn', import.meta.url),
    'utf8',
  );
  t.equal(await designer.must('GET', `${path}/permit-exemption/xml`), shipped);
  const tried = (variables: unknown, decisionId = 'permit-exemption') =>
    designer.post(`${path}/${decisionId}/evaluation`, { variables });
  t.match(await tried({ floorArea: 280, investment: 1 }), {
    status: 200,
    body: {
      result: true,
      evaluations: [
        { decisionId: 'permit-exemption', matched: [{ id: 'small-investment', number: 1 }, { id: 'small-area' }] },
      ],
    },
  });
  t.match(await tried({}), { status: 200, body: { result: false, evaluations: [{ matched: [] }] } });
  t.match(await tried({}, 'nobody'), { status: 404, body: { code: 'decision-not-found' } });
  t.match(await tried({}, '__proto__'), { status: 404, body: { code: 'decision-not-found' } });
  t.match(await tried([]), { status: 400 });
  t.match(await designer.get(`${path}/nobody/xml`), { status: 404, body: { code: 'decision-not-found' } });
  t.match(await designer.get('/process-definitions/00000000-0000-7000-8000-000000000000/decisions'), {
    status: 404,
    body: { code: 'definition-not-found' },
  });
});

t.test('what a decision can not answer is refused with the reason', async (t) => {
  const { items } = await designer.must('GET', '/process-definitions?key=sized-work');
  const tried = (variables: unknown, decisionId = 'level') =>
    designer.post(`/process-definitions/${items[0].id}/decisions/${decisionId}/evaluation`, { variables });
  t.match(await tried({ floorArea: 6000 }), {
    status: 422,
    body: { code: 'decision-failed', errors: [{ path: 'level', code: 'decision-not-unique' }] },
  });
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const { token } = await designer.must('POST', '/api-tokens', {
    name: 'deep',
    scopes: ['cases:read'],
    expiresInDays: 1,
  });
  const answer = await fetch(`${w.address}/api/v1/process-definitions/${items[0].id}/decisions/size/evaluation`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: `{"variables":{"floorArea":${deep}}}`,
  });
  t.match(JSON.parse(await answer.text()), {
    code: 'validation-failed',
    errors: [{ code: 'depth' }],
  });
});

t.test(
  'a permit is applied for, and the window is told whether the works are so small that they need none',
  async (t) => {
    const { id } = await w.apply('construction-permit', { facts: { ...factory, floorArea: 290 } });
    const { items } = await (await w.as('window')).must('GET', `/cases/${id}/events`);
    t.match(
      items.find(({ type }: { type: string }) => type === 'decision.evaluated'),
      {
        elementId: 'judge-exemption',
        data: { name: '施工许可免办情形', evaluations: [{ matched: [{ id: 'small-area', number: 2 }], result: true }] },
      },
    );
  },
);

t.test('a draft keeps its decisions, takes those of its version, and is published with them', async (t) => {
  const key = 'sized-work';
  const { items } = await designer.must('GET', `/process-definitions?key=${key}`);
  const { version } = items[0];
  const xml = deciding(key, 'level');
  const saved = await designer.put(`/definition-drafts/${key}`, { xml, basedOnVersion: version }, { 'if-match': '0' });
  t.match(saved, { status: 200, body: { revision: 1, decisions: { levels: /BIG/ } } });
  t.same(errorsOf(saved.body), []);
  const decisions = { levels: levelModel.replace('"LARGE"', '"WIDE"') };
  t.match(await designer.put(`/definition-drafts/${key}`, { xml, decisions }, { 'if-match': '1' }), {
    status: 200,
    body: { decisions },
  });
  t.match(await designer.put(`/definition-drafts/${key}`, { xml }, { 'if-match': '2' }), {
    status: 200,
    body: { decisions },
  });
  const hostile = { levels: '<?xml version="1.0"?><!DOCTYPE x><x/>' };
  t.match(await designer.put(`/definition-drafts/${key}`, { xml, decisions: hostile }, { 'if-match': '3' }), {
    status: 422,
    body: { code: 'xml-hostile' },
  });
  const none = await designer.put(`/definition-drafts/${key}`, { xml, decisions: {} }, { 'if-match': '3' });
  t.match(errorsOf(none.body), [{ rule: 'decision-missing', elementId: 'accept' }]);
  t.match(await designer.post(`/definition-drafts/${key}/publication`, { note: '' }), {
    status: 422,
    body: { code: 'diagram-refused' },
  });
  await designer.put(`/definition-drafts/${key}`, { xml, decisions }, { 'if-match': '4' });
  const published = await designer.post(`/definition-drafts/${key}/publication`, { note: '宽' });
  t.match(published, { status: 201, body: { definition: { key, version: version + 1 } } });
  const { id } = published.body.definition;
  const path = `/process-definitions/${id}/decisions/level`;
  t.match(await designer.must('GET', `${path}/xml`), /WIDE/);
  t.match(await designer.must('POST', `${path}/evaluation`, { variables: { floorArea: 200 } }), { result: 'WIDE' });
});
