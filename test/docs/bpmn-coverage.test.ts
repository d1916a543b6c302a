import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import t from 'tap';
import { rules } from '../../src/bpmn/lint/rules.ts';
import { readingRules } from '../../src/bpmn/reading-rules.ts';
import { inspectXml } from '../../src/definitions/check-diagram.ts';
import { document, process } from '../bpmn/document.ts';

const root = path.join(import.meta.dirname, '..', '..');
const page = await readFile(path.join(root, 'docs', 'bpmn-coverage.md'), 'utf8');
const [played = '', refused = ''] = page.split('## Not played');
const rowsOf = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => /^\| (?!---|Construct)/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

/** What is done to an instance from outside is no construct of BPMN. */
const actsOnInstances = ['change-instances', 'migration', 'modification', 'signers', 'vote'];

t.test('the table of what is played names every conformance file, and none that is not there', async (t) => {
  const files = (await readdir(path.join(root, 'test', 'engine', 'conformance')))
    .map((name) => name.replace('.test.ts', ''))
    .filter((name) => !actsOnInstances.includes(name));
  const named = rowsOf(played).flatMap(([, , shownBy = '']) =>
    [...shownBy.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
  );
  t.same([...new Set(named)].sort(), files.sort());
});

t.test('every flow node of processes that BPMN has is in the table of what is played', async (t) => {
  const nodes = [
    ...['task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask', 'businessRuleTask'],
    ...['callActivity', 'subProcess', 'transaction', 'adHocSubProcess'],
    ...['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'],
    ...['startEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'endEvent'],
  ];
  const { findings } = await inspectXml(
    process(
      nodes
        .map((name, n) => `<bpmn:${name} id="n${n}" ${name === 'boundaryEvent' ? 'attachedToRef="n0"' : ''} />`)
        .join(''),
    ),
  );
  t.notOk(
    findings.some(({ rule }) => rule === 'playable-element'),
    'all of them are played',
  );
  for (const name of nodes) t.ok(played.includes(`\`${name}\``), name);
  for (const name of [
    'message',
    'timer',
    'signal',
    'error',
    'escalation',
    'conditional',
    'compensate',
    'link',
    'terminate',
    'cancel',
  ])
    t.ok(played.includes(`\`${name}EventDefinition\``), name);
});

/** A diagram for each row of what is not played, by the construct the row begins with, and where its rule is told. */
const examples: Readonly<Record<string, { readonly xml: string; readonly at: string | null }>> = {
  'reading or writing a `dataStoreReference`': {
    xml: process(`<bpmn:dataStoreReference id="R" dataStoreRef="Register" /><bpmn:task id="x"><bpmn:ioSpecification><bpmn:dataInput id="i" />
      <bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet /></bpmn:ioSpecification>
      <bpmn:dataInputAssociation><bpmn:sourceRef>R</bpmn:sourceRef><bpmn:targetRef>i</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:task>`),
    at: 'x',
  },
  '`timerEventDefinition` or `conditionalEventDefinition` at the start of a process': {
    xml: process(
      '<bpmn:startEvent id="x"><bpmn:timerEventDefinition><bpmn:timeDate>2026-03-02T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>',
    ),
    at: 'x',
  },
  '`multiInstanceLoopCharacteristics` or a loop on an event sub-process': {
    xml: process(`<bpmn:subProcess id="x" triggeredByEvent="true"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality>
      </bpmn:multiInstanceLoopCharacteristics><bpmn:startEvent id="s"><bpmn:signalEventDefinition signalRef="S" /></bpmn:startEvent></bpmn:subProcess>`),
    at: 'x',
  },
  '`scriptTask` in another language than FEEL': {
    xml: process(
      '<bpmn:scriptTask id="x" scriptFormat="javascript"><bpmn:script>alert(1)</bpmn:script></bpmn:scriptTask>',
    ),
    at: 'x',
  },
  'a `conditionExpression` in another language than FEEL': {
    xml: process(`<bpmn:exclusiveGateway id="x" /><bpmn:task id="a" /><bpmn:sequenceFlow id="f" sourceRef="x" targetRef="a">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="http://www.w3.org/1999/XPath">a = 1</bpmn:conditionExpression></bpmn:sequenceFlow>`),
    at: 'f',
  },
  'elements of choreographies in a process': {
    xml: process(
      '<bpmn:choreographyTask id="x" initiatingParticipantRef="q"><bpmn:participantRef>q</bpmn:participantRef></bpmn:choreographyTask>',
    ).replace(
      '<bpmn:message ',
      '<bpmn:collaboration id="c"><bpmn:participant id="q" /></bpmn:collaboration><bpmn:message ',
    ),
    at: 'x',
  },
  '`choreography`, `globalConversation`, conversations beside processes': {
    xml: document(
      '<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" /></bpmn:process><bpmn:choreography id="x" />',
    ),
    at: 'x',
  },
  '`ioBinding` and `supportedInterfaceRef` of a process': {
    xml: document(`<bpmn:message id="m" name="m" /><bpmn:interface id="i" name="i"><bpmn:operation id="o" name="o"><bpmn:inMessageRef>m</bpmn:inMessageRef>
      </bpmn:operation></bpmn:interface><bpmn:process id="x" isExecutable="true"><bpmn:supportedInterfaceRef>i</bpmn:supportedInterfaceRef><bpmn:startEvent id="s" /></bpmn:process>`),
    at: 'x',
  },
  '`potentialOwner` and other resources of a user task': {
    xml: process('<bpmn:userTask id="x"><bpmn:potentialOwner /></bpmn:userTask>'),
    at: 'x',
  },
  'a data association of an embedded sub-process': {
    xml: process(`<bpmn:subProcess id="x"><bpmn:ioSpecification><bpmn:dataInput id="i" /><bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs>
      </bpmn:inputSet><bpmn:outputSet /></bpmn:ioSpecification></bpmn:subProcess>`),
    at: 'x',
  },
};

/** Told when a diagram is put in service, from what is in service already. */
const toldOnDeployment = ['`globalTask` of another document'];

t.test('every row of what is not played is told by its rule, at its element, in both languages', async (t) => {
  const known = new Set([...rules, ...readingRules].map(({ id }) => id));
  for (const [construct = '', rule = '', where = '', why = ''] of rowsOf(refused)) {
    const id = rule.replaceAll('`', '');
    t.ok(known.has(id), `${id} is a rule`);
    t.ok(why.length > 20, `${construct}: says why`);
    if (toldOnDeployment.includes(construct)) continue;
    const example = examples[construct];
    if (example === undefined) {
      t.fail(`${construct} has no example`);
      continue;
    }
    const { findings } = await inspectXml(example.xml);
    t.match(
      findings.find((finding) => finding.rule === id),
      {
        elementId: example.at,
        level: where.startsWith('a warning') ? 'warning' : 'error',
        zh: /[\u4e00-\u9fff]/,
        en: /[a-z]/,
      },
      construct,
    );
  }
  const rows = rowsOf(refused).map(([construct = '']) => construct);
  t.same(
    rows.filter((row) => !toldOnDeployment.includes(row)).sort(),
    Object.keys(examples).sort(),
    'nothing else is shown',
  );
});
