import { readFile } from 'node:fs/promises';
import { BpmnModdle } from 'bpmn-moddle';
import t from 'tap';
import { inspect } from '../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { engineDifferences } from '../../src/rehearsal/engine-differences.ts';
import { compareEngines, portabilityOf } from '../../src/rehearsal/rehearse-process.ts';
import { secondDocument } from '../../src/rehearsal/second-document.ts';
import { partingOf } from '../../src/rehearsal/second-engine.ts';
import { walk } from '../../src/rehearsal/walk.ts';
import { documentOf, fiveDays, flows, users, when } from '../support/small-diagrams.ts';

/** A construct on which the engines part: where it is in the diagram, and where the walks show it; null where it is not played. */
interface Shown {
  readonly sentence: string;
  readonly inside: string;
  readonly at: readonly string[];
  readonly parts: readonly string[] | null;
}

const fork = `<startEvent id="s"/><parallelGateway id="f"/>${users('A', 'B', 'C')}<endEvent id="e"/>`;

const shown: Readonly<Record<string, Shown>> = {
  'approval-timer': {
    sentence: 'a timer on a limit is told as one that other engines fire at once',
    inside: `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="b" attachedToRef="A"><timerEventDefinition approval:clock="step" approval:offset="P0D" approval:unit="WD"/></boundaryEvent><endEvent id="e"/><endEvent id="e2"/>${flows('s-A-e', 'b-B-e2')}`,
    at: ['b'],
    parts: null,
  },
  'approval-collection': {
    sentence: 'a collection is told as one that other engines do not know',
    inside: `<startEvent id="s"/><userTask id="A"><multiInstanceLoopCharacteristics approval:collection="=list"/></userTask><endEvent id="e"/>${flows('s-A-e')}`,
    at: ['A'],
    parts: null,
  },
  'token-quantity': {
    sentence: 'the engines part where an activity takes two tokens to start',
    inside: `${fork}<userTask id="D" startQuantity="2"/>${flows('s-f', 'f-A-D', 'f-B-D', 'D-C-e')}`,
    at: ['D'],
    parts: ['D'],
  },
  'several-tokens': {
    sentence: 'the engines part where two tokens come to one activity',
    inside: `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="b" attachedToRef="A" cancelActivity="false">${fiveDays}</boundaryEvent><exclusiveGateway id="m"/><endEvent id="e"/>${flows('s-A-m-B-e', 'b-m')}`,
    at: ['B'],
    parts: ['B'],
  },
  'ad-hoc': {
    sentence: 'the engines part where an ad-hoc sub-process waits for a choice',
    inside: `<startEvent id="s"/><adHocSubProcess id="P">${users('A', 'B')}</adHocSubProcess><endEvent id="e"/>${flows('s-P-e')}`,
    at: ['P'],
    parts: ['A B'],
  },
  'parallel-join-in-loop': {
    sentence: 'the engines part at a parallel join of a branch with a loop',
    inside: `${fork}<exclusiveGateway id="l"/><exclusiveGateway id="g" default="g_j"/><parallelGateway id="j"/>${flows('s-f', 'f-A-j', 'f-l-B-g', 'g-j', 'j-C-e')}${when('g-l')}`,
    at: ['j'],
    parts: ['C'],
  },
  'inclusive-join': {
    sentence: 'the engines part at an inclusive join',
    inside: `<startEvent id="s"/><inclusiveGateway id="o" default="o_C"/>${users('A', 'B', 'C', 'D')}<inclusiveGateway id="j"/><endEvent id="e"/>${flows('s-o', 'o-C-j', 'A-j', 'B-j', 'j-D-e')}${when('o-A')}${when('o-B')}`,
    at: ['j'],
    parts: ['D'],
  },
  'complex-gateway': {
    sentence: 'the second engine refuses a complex gateway',
    inside: `${fork}<complexGateway id="j"><activationCondition xsi:type="tFormalExpression">=activationCount &gt;= 1</activationCondition></complexGateway>${flows('s-f', 'f-A-j', 'f-B-j', 'j-C-e')}`,
    at: ['j'],
    parts: ['*'],
  },
  'event-sub-process-start': {
    sentence: 'the engines part where a timer starts an event sub-process',
    inside: `<startEvent id="s"/>${users('A')}<endEvent id="e"/>${flows('s-A-e')}<subProcess id="P" triggeredByEvent="true"><startEvent id="ps" isInterrupting="false">${fiveDays}</startEvent>${users('B')}<endEvent id="pe"/>${flows('ps-B-pe')}</subProcess>`,
    at: ['P'],
    parts: ['ps'],
  },
  'parallel-multiple': {
    sentence: 'the engines part where an event needs two events to occur',
    inside: `<startEvent id="s"/><intermediateCatchEvent id="c" parallelMultiple="true"><messageEventDefinition messageRef="M"/>${fiveDays}</intermediateCatchEvent>${users('A')}<endEvent id="e"/>${flows('s-c-A-e')}`,
    at: ['c'],
    parts: ['A'],
  },
  'compensation-wait': {
    sentence: 'the engines part where compensation is waited for',
    inside: `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="b" attachedToRef="A"><compensateEventDefinition/></boundaryEvent><userTask id="H" isForCompensation="true"/><association id="as" sourceRef="b" targetRef="H" associationDirection="One"/><intermediateThrowEvent id="u"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="e"/>${flows('s-A-u-B-e')}`,
    at: ['u'],
    parts: ['B'],
  },
};

async function modelOf(xml: string): Promise<ProcessModel> {
  const [model] = inspect(await readDiagram(xml)).models;
  if (model === undefined) throw new Error('the document has no process');
  return model;
}

for (const [id, { sentence, inside, at, parts }] of Object.entries(shown)) {
  t.test(sentence, async (t) => {
    const xml = documentOf(inside);
    const model = await modelOf(xml);

    const notes = portabilityOf(model).filter((note) => note.id === id);
    t.match(notes, [{ id, elementIds: at }]);
    if (parts === null) return;
    const { findings } = await compareEngines(xml, model, 16);
    t.ok(findings.length > 0);
    t.ok(findings.every(({ rule, level }) => rule === 'engines-part' && level === 'warning'));
    if (parts[0] !== '*')
      t.ok(
        findings.some(({ elementIds }) => parts.includes(elementIds.join(' '))),
        JSON.stringify(findings),
      );
    t.ok(findings.every(({ trace }) => trace[0]?.act === 'start'));
  });
}

t.test(
  'docs/engine-differences.md lists each difference with the section that decides and the test that shows it',
  async (t) => {
    const rows = engineDifferences.map(
      ({ id, section, en }) => `| \`${id}\` | ${section} | ${en} | ${shown[id]?.sentence ?? 'no test'} |`,
    );

    const page = await readFile(new URL('../../docs/engine-differences.md', import.meta.url), 'utf8');

    t.same(
      page.split('\n').filter((line) => line.startsWith('| `')),
      rows,
    );
    t.same(Object.keys(shown).sort(), engineDifferences.map(({ id }) => id).sort(), 'each has a test');
  },
);

const alike: Readonly<Record<string, string>> = {
  'a boundary timer that interrupts': `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="b" attachedToRef="A">${fiveDays}</boundaryEvent><endEvent id="e"/><endEvent id="e2"/>${flows('s-A-e', 'b-B-e2')}`,
  'a boundary timer beside its task': `<startEvent id="s"/>${users('A', 'B')}<boundaryEvent id="b" attachedToRef="A" cancelActivity="false">${fiveDays}</boundaryEvent><endEvent id="e"/><endEvent id="e2"/>${flows('s-A-e', 'b-B-e2')}`,
  'an event-based gateway': `<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="t1">${fiveDays}</intermediateCatchEvent><intermediateCatchEvent id="m1"><messageEventDefinition messageRef="M"/></intermediateCatchEvent>${users('A', 'B')}<endEvent id="e"/><endEvent id="e2"/>${flows('s-g-t1-A-e', 'g-m1-B-e2')}`,
  'a terminate end': `${fork}<endEvent id="e2"><terminateEventDefinition/></endEvent>${flows('s-f', 'f-A-e', 'f-B-C-e2')}`,
  'a signal to two catchers': `${fork}<intermediateCatchEvent id="c1"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><intermediateCatchEvent id="c2"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><intermediateThrowEvent id="x"><signalEventDefinition signalRef="S"/></intermediateThrowEvent>${flows('s-f', 'f-c1-A-e', 'f-c2-B-e', 'f-C-x-e')}`,
  'an error thrown to the boundary': `<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/>${users('A')}<endEvent id="pe"><errorEventDefinition errorRef="E"/></endEvent>${flows('ps-A-pe')}</subProcess><boundaryEvent id="b" attachedToRef="P"><errorEventDefinition errorRef="E"/></boundaryEvent>${users('C')}<endEvent id="e"/><endEvent id="e2"/>${flows('s-P-e', 'b-C-e2')}`,
  'a script whose result nobody asks for': `<startEvent id="s"/><scriptTask id="S1" scriptFormat="javascript"><script>process.exit(1)</script></scriptTask>${users('A')}<endEvent id="e"/>${flows('s-S1-A-e')}`,
  'jobs that wait for a worker': `<startEvent id="s"/><serviceTask id="J"/>${users('A')}<endEvent id="e"/>${flows('s-J-A-e')}`,
};

for (const [name, inside] of Object.entries(alike)) {
  t.test(`both engines walk alike through ${name}`, async (t) => {
    const xml = documentOf(inside);
    const { findings, steps } = await compareEngines(xml, await modelOf(xml), 8);
    t.same(findings, []);
    t.ok(steps > 8);
  });
}

t.test('an expression in dollar brackets reaches nothing in the second engine', async (t) => {
  const evil = '$' + '{environment.services.constructor.constructor("globalThis.reached = true")()}';
  const xml = documentOf(
    `<startEvent id="s"/><exclusiveGateway id="g" default="g_B"/>${users('A', 'B')}<callActivity id="C" calledElement='${evil}'/><endEvent id="e"/>${flows('s-g', 'g-B-C-e', 'A-e')}${when('g-A', evil)}`,
  ).replace('name="M"', `name='${evil}'`);
  const model = await modelOf(xml);
  for (let seed = 1; seed <= 4; seed += 1) {
    await partingOf(model, await secondDocument(xml, model), walk(model, seed, 20));
    // as it stands, before its conditions are handed to the walk
    await partingOf(model, await new BpmnModdle().fromXML(xml), walk(model, seed, 20));
  }
  t.notOk('reached' in globalThis);
});

t.test('the same seed is the same walk, another seed another', async (t) => {
  const model = await modelOf(documentOf(`${fork}${flows('s-f', 'f-A-e', 'f-B-e', 'f-C-e')}`));
  t.same(walk(model, 7, 20), walk(model, 7, 20));
  const orders = new Set(
    [1, 2, 3, 4, 5, 6].map((seed) =>
      walk(model, seed, 20)
        .map(({ elementId }) => elementId)
        .join(' '),
    ),
  );
  t.ok(orders.size > 1);
});
