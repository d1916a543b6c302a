import t from 'tap';
import { sendMessage } from '../../src/runtime/messages/send-message.ts';
import { resolveIncident } from '../../src/runtime/operations/resolve-incident.ts';
import { documentOf, flows, handlerTask, part, procedure, procedureDiagram } from '../support/diagrams.ts';
import { type RuntimeWorld, runtimeWorld } from '../support/runtime-world.ts';

const at = '2026-03-02T02:00:00.000Z';
const world = await runtimeWorld(t);

const call = (attributes: string, more = '') => `<bpmn:callActivity id="C" ${attributes}>${more}</bpmn:callActivity>`;
/** A start, a call, an end, and what hangs on them. */
const calling = (attributes: string, beside = '', io = '') =>
  `<bpmn:startEvent id="s"/>${call(attributes, io)}<bpmn:endEvent id="e"/>${flows('s-C', 'C-e')}${beside}`;
const boundary = (definition: string, attributes = '') =>
  `<bpmn:boundaryEvent id="b" attachedToRef="C" ${attributes}>${definition}</bpmn:boundaryEvent>${handlerTask('caught')}<bpmn:endEvent id="x"/>${flows('b-caught', 'caught-x')}`;
const one = (inside: string) =>
  `<bpmn:startEvent id="first"/>${inside}<bpmn:endEvent id="last"/>${flows('first-A', 'A-last')}`;
const io = (...mappings: readonly string[]) =>
  `<bpmn:extensionElements><approval:io>${mappings.join('')}</approval:io></bpmn:extensionElements>`;
const script = (value: string) =>
  `<bpmn:scriptTask id="A" scriptFormat="feel" approval:resultVariable="which"><bpmn:script>${value}</bpmn:script></bpmn:scriptTask>`;

const variables = async ({ database }: RuntimeWorld, caseId: string) =>
  (
    await database.first<{ variables: Record<string, unknown> }>(
      `select state -> 'scopes' -> 0 -> 'variables' as variables from process_instances where case_id = :caseId and id = root_id`,
      { caseId },
    )
  )?.variables ?? {};
const open = async (caseId: string) => (await world.openTasks(caseId)).map(({ elementId }) => elementId);
const instances = (caseId: string) =>
  world.database.rows<{ definitionKey: string; status: string }>(
    `select definition_key, status from process_instances where case_id = :caseId order by started_at, id`,
    { caseId },
  );
const incidents = (caseId: string) =>
  world.database.rows<{ id: string; code: string; elementId: string }>(
    `select id, code, element_id from incidents where case_id = :caseId and resolved_at is null order by raised_at, id`,
    { caseId },
  );
const ended = async (caseId: string) =>
  (
    await world.database.first<{ ended: boolean }>(
      `select ended_at is not null as ended from cases where id = :caseId`,
      { caseId },
    )
  )?.ended;

t.test('a call activity runs the version it is bound to', async (t) => {
  const bound = (key: string, binding: string) =>
    procedureDiagram(
      key,
      calling(
        `calledElement="part" approval:binding="${binding}" ${binding === 'version' ? 'approval:version="1"' : ''} ${binding === 'versionTag' ? 'approval:versionTag="winter"' : ''}`,
      ),
    );
  await world.publish(documentOf(part('part', one(script('"first"')))));
  await world.publish(documentOf(part('part', one(script('"winter"')), 'approval:versionTag="winter"')));
  await world.publish(
    documentOf(
      procedure('bound-together', calling('calledElement="part" approval:binding="deployment"')) +
        part('part', one(script('"together"'))),
    ),
  );
  await world.publish(documentOf(part('part', one(script('"newest"')))));
  for (const binding of ['latest', 'version', 'versionTag']) await world.publish(bound(`bound-${binding}`, binding));

  const which = async (key: string) => (await variables(world, (await world.apply(key, at)).caseId)).which;

  t.equal(await which('bound-latest'), 'newest');
  t.equal(await which('bound-version'), 'first');
  t.equal(await which('bound-versionTag'), 'winter');
  t.equal(await which('bound-together'), 'together');
});

t.test('a called process gets what the inputs name and gives back what the outputs name', async (t) => {
  await world.publish(documentOf(part('inner', one(script('if secret = null then "kept out" else "leaked"')))));
  await world.publish(
    procedureDiagram(
      'in-and-out',
      calling(
        'calledElement="inner"',
        '',
        io(
          '<approval:input source="caseNumber" target="number"/>',
          '<approval:output source="which" target="result"/>',
        ),
      ),
    ),
  );
  const { caseId } = await world.apply('in-and-out', at, { facts: { secret: true } });
  const after = await variables(world, caseId);
  t.equal(after.result, 'kept out');
  t.notOk('which' in after);
});

t.test('a process that is not in service is an incident, and is called once it is', async (t) => {
  await world.publish(procedureDiagram('calls-nobody', calling('calledElement="comes-later"')));
  const { caseId } = await world.apply('calls-nobody', at);
  const [incident] = await incidents(caseId);
  t.match(incident, { code: 'called-process-unknown', elementId: 'C' });

  await world.publish(documentOf(part('comes-later', one(handlerTask('A')))));
  await resolveIncident(world.services, await world.person('admin'), { incidentId: incident?.id ?? '' }, at);

  t.same(await open(caseId), ['A']);
  await world.complete(caseId, 'A', 'handler', {}, at);
  t.equal(await ended(caseId), true);
});

t.test('processes that call one another in a circle stop as an incident, never as a crash', async (t) => {
  await world.publish(documentOf(part('circle', calling('calledElement="circle"'))));
  await world.publish(procedureDiagram('into-the-circle', calling('calledElement="circle"')));
  const { caseId } = await world.apply('into-the-circle', at);
  t.match(await incidents(caseId), [{ code: 'call-depth-exceeded' }]);
  t.equal((await instances(caseId)).length, 32);
  t.equal(await ended(caseId), false);
});

t.test('an error goes up through the calls to the boundary that catches it', async (t) => {
  const fails = `<bpmn:startEvent id="s"/><bpmn:endEvent id="A"><bpmn:errorEventDefinition errorRef="E"/></bpmn:endEvent>${flows('s-A')}`;
  const lost = '<bpmn:error id="E" errorCode="LOST"/>';
  await world.publish(documentOf(lost + part('lowest', fails)));
  await world.publish(documentOf(part('between', calling('calledElement="lowest"'))));
  await world.publish(
    documentOf(
      lost +
        procedure(
          'over-the-error',
          calling('calledElement="between"', boundary('<bpmn:errorEventDefinition errorRef="E"/>')),
        ),
    ),
  );
  const { caseId } = await world.apply('over-the-error', at);
  t.same(await open(caseId), ['caught']);
  t.same(
    (await instances(caseId)).map(({ status }) => status),
    ['ACTIVE', 'FAILED', 'FAILED'],
  );
});

t.test(
  'an escalation nobody catches below reaches the callers above, and interrupts the call where the boundary says so',
  async (t) => {
    const late = '<bpmn:escalation id="X" escalationCode="LATE"/>';
    const escalating = `<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="A">${io('<approval:input source="&quot;why&quot;" target="reasonGiven"/>')}<bpmn:escalationEventDefinition escalationRef="X"/></bpmn:intermediateThrowEvent>
    ${handlerTask('on')}<bpmn:endEvent id="e"/>${flows('s-A', 'A-on', 'on-e')}`;
    await world.publish(documentOf(late + part('escalates', escalating)));
    await world.publish(documentOf(part('hands-on', calling('calledElement="escalates"'))));
    const catching = (key: string, attributes: string) =>
      world.publish(
        documentOf(
          late +
            procedure(
              key,
              calling(
                'calledElement="hands-on"',
                boundary('<bpmn:escalationEventDefinition escalationRef="X"/>', attributes),
              ),
            ),
        ),
      );
    await catching('goes-beside', 'cancelActivity="false"');
    await catching('goes-instead', '');

    const beside = await world.apply('goes-beside', at);
    t.same((await open(beside.caseId)).sort(), ['caught', 'on']);
    t.equal((await variables(world, beside.caseId)).reasonGiven, 'why', 'what the escalation carries comes along');

    const instead = await world.apply('goes-instead', at);
    t.same(await open(instead.caseId), ['caught']);
    t.same(
      (await instances(instead.caseId)).map(({ status }) => status),
      ['ACTIVE', 'CANCELLED', 'CANCELLED'],
      'the calls below are cancelled with it',
    );
  },
);

t.test('whoever cancels a call cancels what it called, to the bottom', async (t) => {
  await world.publish(documentOf(part('waits-below', one(handlerTask('A')))));
  await world.publish(documentOf(part('waits-between', calling('calledElement="waits-below"'))));
  const message = '<bpmn:messageEventDefinition messageRef="go-on"/>';
  await world.publish(procedureDiagram('cancels', calling('calledElement="waits-between"', boundary(message))));
  const { caseId } = await world.apply('cancels', at);
  t.same(await open(caseId), ['A']);

  await sendMessage(world.services, await world.person('handler'), { caseId, name: 'goOn' }, at);

  t.same(await open(caseId), ['caught']);
  t.same(
    (await instances(caseId)).map(({ status }) => status),
    ['ACTIVE', 'CANCELLED', 'CANCELLED'],
  );
});

t.test('a condition is looked at again when a called process or a task has changed a variable', async (t) => {
  const onCondition = `<bpmn:subProcess id="H" triggeredByEvent="true">
    <bpmn:startEvent id="hs" isInterrupting="false"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">which = "newest"</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>
    ${handlerTask('noticed')}<bpmn:endEvent id="he"/>${flows('hs-noticed', 'noticed-he')}</bpmn:subProcess>`;
  await world.publish(
    procedureDiagram(
      'notices',
      `<bpmn:startEvent id="s"/>${call('calledElement="part"')}${handlerTask('T')}<bpmn:endEvent id="e"/>${flows('s-C', 'C-T', 'T-e')}${onCondition}`,
    ),
  );
  const { caseId } = await world.apply('notices', at);
  t.same((await open(caseId)).sort(), ['T', 'noticed']);
});

t.test('a global task is done where it is called', async (t) => {
  const sign = `<bpmn:globalUserTask id="sign" name="签字"><bpmn:extensionElements><approval:assignment department="housing" role="HANDLER"/>
    <approval:form outcomeVariable="signed"><approval:outcome value="DONE" name="完成" nameEn="Done"/></approval:form></bpmn:extensionElements></bpmn:globalUserTask>`;
  await world.publish(documentOf(sign + procedure('signs', calling('calledElement="sign"'))));
  const { caseId } = await world.apply('signs', at);
  await world.complete(caseId, 'C', 'handler', {}, at);
  t.equal((await variables(world, caseId)).signed, 'DONE');
  t.equal(await ended(caseId), true);
});
