import t from 'tap';
import { compileDeployed, compileXml } from '../../src/bpmn/compile.ts';
import type { Element, ProcessModel } from '../../src/bpmn/model.ts';
import { document, extension, flows, process } from './document.ts';

async function model(inside: string): Promise<ProcessModel> {
  const [first] = await compileXml(process(inside));
  if (first === undefined) throw new Error('no process');
  return first;
}

function at(compiled: ProcessModel, id: string): Element {
  const element = compiled.elements[compiled.indexOf.get(id) ?? -1];
  if (element === undefined) throw new Error(`no element ${id}`);
  return element;
}

t.test('nodes and flows stand in arrays and point at one another by index', async (t) => {
  const compiled = await model(`<bpmn:startEvent id="s" />
<bpmn:exclusiveGateway id="g" default="g-e" /><bpmn:userTask id="u" name="审核" /><bpmn:endEvent id="e" />
${flows('s-g', 'g-e', 'u-e')}
<bpmn:sequenceFlow id="yes" sourceRef="g" targetRef="u"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=area &gt; 300</bpmn:conditionExpression></bpmn:sequenceFlow>`);
  const gateway = at(compiled, 'g');
  t.same(
    gateway.outgoing.map((flow) => compiled.elements[compiled.flows[flow]?.target ?? -1]?.id),
    ['e', 'u'],
  );
  t.equal(compiled.flows[gateway.defaultFlow ?? -1]?.id, 'g-e');
  const yes = compiled.flows.find((flow) => flow.id === 'yes');
  t.equal(yes?.condition?.evaluate({ area: 400 }), true);
  t.same(compiled.scopes[0]?.starts, [0]);
  t.equal(at(compiled, 'e').incoming.length, 2);
  t.equal(at(compiled, 'u').approval.publicName.zh, '审核');
});

t.test('sub-processes open scopes, event sub-processes and boundary events hang where they belong', async (t) => {
  const compiled = await model(`<bpmn:startEvent id="s" /><bpmn:subProcess id="sub">
  <bpmn:startEvent id="s2" /><bpmn:userTask id="u" /><bpmn:endEvent id="e2" />${flows('s2-u', 'u-e2')}
  <bpmn:subProcess id="on" triggeredByEvent="true"><bpmn:startEvent id="s3" isInterrupting="false"><bpmn:signalEventDefinition signalRef="S" /></bpmn:startEvent><bpmn:endEvent id="e3" />${flows('s3-e3')}</bpmn:subProcess>
</bpmn:subProcess><bpmn:endEvent id="e" />
<bpmn:boundaryEvent id="late" attachedToRef="sub" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
<bpmn:boundaryEvent id="failed" attachedToRef="sub"><bpmn:errorEventDefinition errorRef="E" /></bpmn:boundaryEvent>
${flows('s-sub', 'sub-e', 'late-e', 'failed-e')}`);
  const sub = at(compiled, 'sub');
  const inside = compiled.scopes[sub.body ?? -1];
  t.equal(inside?.element, sub.index);
  t.same(inside?.starts, [at(compiled, 's2').index]);
  t.same(inside?.eventSubProcesses, [at(compiled, 'on').index]);
  t.equal(at(compiled, 'on').kind, 'eventSubProcess');
  t.equal(at(compiled, 's3').interrupting, false);
  t.same(sub.boundary, [at(compiled, 'late').index, at(compiled, 'failed').index]);
  t.match(at(compiled, 'late'), { interrupting: false, attachedTo: sub.index });
  t.match(at(compiled, 'failed'), { interrupting: true, events: [{ type: 'error', code: 'REJECTED' }] });
});

t.test('a timer is a date, a duration, a cycle, or hangs on a clock of the case', async (t) => {
  const timer = async (definition: string) => {
    const catcher = `<bpmn:intermediateCatchEvent id="c"><bpmn:timerEventDefinition ${definition}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
    const [event] = at(await model(catcher), 'c').events;
    return event?.type === 'timer' ? event.timer : null;
  };
  t.match(await timer('approval:clock="statutory" approval:offset="-P2D" approval:unit="WD">'), {
    kind: 'clock',
    clock: 'statutory',
    offset: -2,
    unit: 'WD',
  });
  t.match(await timer('approval:clock="step">'), { offset: 0 });
  t.match(await timer('approval:clock="promised" approval:offset="P1D">'), { offset: 1 });

  const days = await timer(
    'approval:unit="WD" approval:anchor="=acceptedOn"><bpmn:timeDuration>P5D</bpmn:timeDuration>',
  );
  t.match(days, { kind: 'duration', unit: 'WD', anchor: { source: 'acceptedOn' } });
  t.equal(days?.kind === 'duration' && days.duration.evaluate({}), 'P5D');
  t.match(await timer('><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>'), { kind: 'cycle', unit: null });
  const date = await timer('><bpmn:timeDate>=dueOn</bpmn:timeDate>');
  t.equal(date?.kind === 'date' && date.at.evaluate({ dueOn: '2026-02-09' }), '2026-02-09');
});

t.test('loops, calls, scripts, mappings and messages are read', async (t) => {
  const compiled =
    await model(`<bpmn:userTask id="many"><bpmn:multiInstanceLoopCharacteristics isSequential="true" approval:collection="=items" approval:elementVariable="item" approval:outputCollection="opinions" approval:outputElement="=opinion"><bpmn:completionCondition>=loopCounter &gt; 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
<bpmn:task id="again"><bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="3"><bpmn:loopCondition>=more</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:task>
<bpmn:callActivity id="call" calledElement="common-intake" approval:binding="deployment">${extension('<approval:io><approval:input source="=a.b" target="x" /><approval:output source="=y" target="z" /></approval:io>')}</bpmn:callActivity>
<bpmn:callActivity id="chosen" calledElement="=item.process" />
<bpmn:scriptTask id="script" scriptFormat="feel" approval:resultVariable="sum"><bpmn:script>=1 + 2</bpmn:script></bpmn:scriptTask>
<bpmn:receiveTask id="receive" messageRef="M" approval:correlationKey="=caseNumber" />
<bpmn:serviceTask id="work">${extension('<approval:job topic="case.accept" />')}</bpmn:serviceTask>`);
  t.match(at(compiled, 'many').loop, {
    type: 'multi',
    sequential: true,
    collection: { source: 'items' },
    elementVariable: 'item',
    outputCollection: 'opinions',
    outputElement: { source: 'opinion' },
    completionCondition: { reads: ['loopCounter'] },
    behavior: 'all',
  });
  t.match(at(compiled, 'again').loop, {
    type: 'standard',
    testBefore: true,
    maximum: 3,
    condition: { source: 'more' },
  });
  t.equal(at(compiled, 'call').called?.key.evaluate({}), 'common-intake');
  t.match(at(compiled, 'call'), {
    called: { binding: 'deployment' },
    inputs: [{ target: 'x', source: { source: 'a.b' } }],
    outputs: [{ target: 'z' }],
  });
  t.equal(at(compiled, 'chosen').called?.key.evaluate({ item: { process: 'water' } }), 'water');
  t.equal(at(compiled, 'script').script?.expression.evaluate({}), 3);
  t.equal(at(compiled, 'script').script?.resultVariable, 'sum');
  t.match(at(compiled, 'receive').events, [
    { type: 'message', name: 'paid', correlationKey: { source: 'caseNumber' } },
  ]);
  t.same(at(compiled, 'work').approval.job, { topic: 'case.accept', retries: 3 });
});

t.test(
  'a lane says who does its tasks, inside sub-processes too, unless the task or an inner lane says otherwise',
  async (t) => {
    const lane = (id: string, role: string, rest: string) =>
      `<bpmn:lane id="${id}">${role && extension(`<approval:assignment role="${role}" department="housing" />`)}${rest}</bpmn:lane>`;
    const compiled = await model(`<bpmn:laneSet id="set">
${lane('window', 'WINDOW_CLERK', '<bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>sub</bpmn:flowNodeRef><bpmn:flowNodeRef>own</bpmn:flowNodeRef>')}
${lane('office', 'HANDLER', `<bpmn:flowNodeRef>b</bpmn:flowNodeRef><bpmn:flowNodeRef>c</bpmn:flowNodeRef><bpmn:childLaneSet id="inner">${lane('head', 'APPROVER', '<bpmn:flowNodeRef>b</bpmn:flowNodeRef>')}${lane('desk', '', '<bpmn:flowNodeRef>c</bpmn:flowNodeRef>')}</bpmn:childLaneSet>`)}
</bpmn:laneSet>
<bpmn:userTask id="a" /><bpmn:userTask id="b" /><bpmn:userTask id="c" />
<bpmn:userTask id="own">${extension('<approval:assignment role="ORG_HEAD" />')}</bpmn:userTask>
<bpmn:subProcess id="sub"><bpmn:userTask id="d" /></bpmn:subProcess>`);
    const role = (id: string) => at(compiled, id).approval.assignment?.role;
    t.same(['a', 'b', 'c', 'own', 'd'].map(role), ['WINDOW_CLERK', 'APPROVER', 'HANDLER', 'ORG_HEAD', 'WINDOW_CLERK']);
    t.equal(at(compiled, 'd').lane, 'window');
    t.equal(at(compiled, 'b').lane, 'head');
    t.same(
      compiled.lanes.map(({ id, parent }) => [id, parent]),
      [
        ['window', null],
        ['office', null],
        ['head', 'office'],
        ['desk', 'office'],
      ],
    );
  },
);

t.test('a compensation boundary event knows its handler', async (t) => {
  const compiled = await model(`<bpmn:task id="book" /><bpmn:task id="undo" isForCompensation="true" />
<bpmn:boundaryEvent id="on" attachedToRef="book"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
<bpmn:association id="way" sourceRef="on" targetRef="undo" />`);
  t.equal(at(compiled, 'on').compensation, at(compiled, 'undo').index);
});

t.test('every executable pool is a process of its own', async (t) => {
  const pool = (id: string) =>
    `<bpmn:process id="${id}" isExecutable="true"><bpmn:startEvent id="${id}-s" /></bpmn:process>`;
  const models = await compileXml(
    document(`${pool('one')}${pool('two')}<bpmn:process id="three" isExecutable="false" />`),
  );
  t.same(
    models.map(({ key }) => key),
    ['one', 'two'],
  );
});

t.test('a diagram of two thousand elements compiles', async (t) => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `t${index}`);
  const tasks = ids.map((id) => `<bpmn:userTask id="${id}" />`).join('');
  const ways = ids
    .slice(1)
    .map(
      (id, index) =>
        `<bpmn:sequenceFlow id="f${index}" sourceRef="t${index}" targetRef="${id}"><bpmn:conditionExpression>=a = ${index}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
    );
  const compiled = await model(tasks + ways.join(''));
  t.equal(compiled.elements.length, 2_000);
  t.equal(compiled.flows.length, 1_999);
});

t.test('what was deployed before is compiled without being judged again', async (t) => {
  const xml = process(`<bpmn:startEvent id="s" /><bpmn:endEvent id="e" />${flows('s-e', 'e-s')}`);
  await t.rejects(compileXml(xml), { name: 'DiagramError', code: 'diagram-invalid' });
  t.equal((await compileDeployed(xml))[0]?.flows.length, 2);
});
