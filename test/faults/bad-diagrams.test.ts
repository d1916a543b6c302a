import t from 'tap';
import { factory } from '../journeys/projects.ts';
import type { Agent, Answer } from '../support/agent.ts';
import { handlerTask, inARow, procedureDiagram } from '../support/diagrams.ts';
import { world } from '../support/world.ts';
import { type Expected, refused } from './refused.ts';

const monday = '2026-03-02T02:00:00.000Z';
const good = procedureDiagram('bad-one', inARow({ id: 'handle', xml: handlerTask('handle') }));
const declared = (what: string): string => good.replace('?>', `?>\n<!DOCTYPE d [${what}]>`);

const hostile: Expected = { status: 422, code: 'xml-hostile' };
const tooLarge: Expected = { status: 413, code: 'xml-too-large' };
const diagramRefused = (code: string): Expected => ({
  status: 422,
  code: 'diagram-refused',
  more: { errors: [{ code }] },
});

/** XML nobody may put in service, and the rule that finds it. */
const bad: Readonly<Record<string, { xml: string; rule: string; expected: Expected }>> = {
  'an entity bomb': {
    xml: declared('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">').replace(
      'name="bad-one"',
      'name="&c;"',
    ),
    rule: 'xml-doctype',
    expected: hostile,
  },
  'an external entity': {
    xml: declared('<!ENTITY x SYSTEM "file:///etc/passwd">').replace('name="bad-one"', 'name="&x;"'),
    rule: 'xml-doctype',
    expected: hostile,
  },
  'a processing instruction': {
    xml: good.replace('?>', '?><?xml-stylesheet href="http://127.0.0.1/x"?>'),
    rule: 'xml-instruction',
    expected: hostile,
  },
  'a depth bomb': {
    xml: good.replace('</bpmn:process>', `${'<bpmn:subProcess>'.repeat(20_000)}</bpmn:process>`),
    rule: 'xml-too-deep',
    expected: tooLarge,
  },
  'too many elements': {
    xml: good.replace('</bpmn:process>', `${'<bpmn:task/>'.repeat(21_000)}</bpmn:process>`),
    rule: 'xml-too-many-elements',
    expected: tooLarge,
  },
  '10 MB': {
    xml: good.replace('</bpmn:process>', `<!--${'x'.repeat(10 * 1024 * 1024)}--></bpmn:process>`),
    rule: 'xml-too-large',
    expected: tooLarge,
  },
  'half a document': {
    xml: good.slice(0, -40),
    rule: 'xml-not-well-formed',
    expected: diagramRefused('xml-not-well-formed'),
  },
  'no diagram': { xml: '<html><body/></html>', rule: 'not-bpmn', expected: diagramRefused('not-bpmn') },
};

t.test('broken and hostile XML is refused wherever it is sent, and nothing of it is kept', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');

  for (const [name, { xml, rule, expected }] of Object.entries(bad)) {
    await refused(t, w, `deploying ${name}`, () => deployed(designer, xml), expected);
    const draft = () => designer.put('/definition-drafts/bad-one', { xml }, { 'if-match': '0' });
    await refused(t, w, `a draft of ${name}`, draft, expected);
    const checked = await designer.post('/diagram-checks', { xml });
    t.match(
      checked,
      { status: 200, body: { findings: [{ rule, level: 'error', zh: /\p{Script=Han}/u, en: /\w/ }] } },
      name,
    );
  }
});

t.test(
  'a diagram with an unknown reference is kept as a draft, and refused when it is to be put in service',
  async (t) => {
    const w = await world(t, monday);
    const designer = await w.as('designer');
    const xml = good.replace('targetRef="end"', 'targetRef="nowhere"');
    const expected = diagramRefused('unknown-reference');

    await refused(t, w, 'deploying it', () => deployed(designer, xml), expected);
    t.match(await designer.put('/definition-drafts/bad-one', { xml }, { 'if-match': '0' }), { status: 200 });
    await refused(
      t,
      w,
      'publishing it',
      () => designer.post('/definition-drafts/bad-one/publication', { note: 'x' }),
      expected,
    );
    t.match(await designer.post('/diagram-checks', { xml }), { body: { findings: [{ rule: 'unknown-reference' }] } });
  },
);

t.test('a deployment without a diagram, or with a form that is none, is refused', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');
  const sent = (name: string, text: string) => () => designer.upload('/deployments', name, Buffer.from(text));

  await refused(t, w, 'no diagram', sent('a.txt', 'x'), { status: 422, code: 'deployment-empty' });
  await refused(t, w, 'nothing', () => designer.post('/deployments', {}), { status: 422, code: 'file-missing' });
  await refused(t, w, 'no form', sent('a.form', '{"components": '), { status: 422, code: 'deployment-empty' });
  const larger = () => designer.upload('/deployments', 'a.bpmn', Buffer.alloc(14 * 1024 * 1024, 'x'));
  await refused(t, w, 'more than any diagram has', larger, { status: 413, code: 'file-too-large' });
});

t.test('a condition that costs too much is refused, or stops its own case and no other', async (t) => {
  const w = await world(t, monday);
  const designer = await w.as('designer');
  const deep = branching(`${'('.repeat(60)}true${')'.repeat(60)}`);
  const long = branching(`${'true and '.repeat(1_000)}true`);
  const bomb = branching('count(for a in 1..9000, b in 1..9000 return 1) &gt; 0');

  await refused(t, w, 'brackets without end', () => deployed(designer, deep), diagramRefused('feel-too-deep'));
  await refused(t, w, 'a condition without end', () => deployed(designer, long), diagramRefused('feel-too-long'));
  t.match(await deployed(designer, bomb), { status: 201 });
  const stopped = await w.apply('bad-one', { facts: factory });
  const other = await w.apply('construction-permit', { facts: factory });

  t.match(await (await w.as('admin')).must('GET', '/incidents'), {
    items: [{ caseId: stopped.id, elementId: 'which', code: 'expression-budget-spent' }],
  });
  t.equal((await w.tasks('window', other.id)).length, 1);
  t.match(await (await w.as('applicant')).must('GET', `/cases/${stopped.id}`), { status: 'RECEIVED' });
});

function deployed(designer: Agent, xml: string): Promise<Answer> {
  return designer.upload('/deployments', 'bad-one.bpmn', Buffer.from(xml));
}

function branching(condition: string): string {
  const inside = `<bpmn:startEvent id="start" name="开始"/>
    <bpmn:exclusiveGateway id="which" name="？" default="to-other"/>
    ${handlerTask('handle')}${handlerTask('other')}
    <bpmn:endEvent id="end" name="结束"/>
    <bpmn:sequenceFlow id="to-which" sourceRef="start" targetRef="which"/>
    <bpmn:sequenceFlow id="to-handle" name="是" sourceRef="which" targetRef="handle">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="to-other" name="否" sourceRef="which" targetRef="other"/>
    <bpmn:sequenceFlow id="handle-end" sourceRef="handle" targetRef="end"/>
    <bpmn:sequenceFlow id="other-end" sourceRef="other" targetRef="end"/>`;
  return procedureDiagram('bad-one', inside);
}
