import t from 'tap';
import { compileXml } from '../../src/bpmn/compile.ts';
import { advance } from '../../src/engine/advance.ts';
import { startTriggers } from '../../src/engine/start-triggers.ts';
import { unsupported } from '../../src/engine/unsupported.ts';
import { contextAt } from '../support/play.ts';
import { tell } from '../support/tell.ts';

const xml = (inside: string, roots = '') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="d" targetNamespace="urn:test">${roots}
  <process id="p" isExecutable="true">${inside}</process></definitions>`;

const flow = (source: string, target: string) =>
  `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;

/** Compiles a process that the engine plays whole. */
async function compiled(inside: string, roots?: string) {
  const [model] = await compileXml(xml(inside, roots));
  if (model === undefined || unsupported(model).length > 0) throw new Error('the document cannot be played');
  return model;
}

t.test('a transaction with compensation, its handler and its cancel events', async (t) => {
  const model = await compiled(`
    <startEvent id="s"/>${flow('s', 'T')}
    <transaction id="T">
      <startEvent id="ts"/>${flow('ts', 'A')}
      <manualTask id="A"/>${flow('A', 'no')}
      <boundaryEvent id="a" attachedToRef="A"><compensateEventDefinition id="ac"/></boundaryEvent>
      <manualTask id="undo" isForCompensation="true"/>
      <association id="as" associationDirection="One" sourceRef="a" targetRef="undo"/>
      <endEvent id="no"><cancelEventDefinition id="nc"/></endEvent>
    </transaction>${flow('T', 'e')}
    <boundaryEvent id="c" attachedToRef="T"><cancelEventDefinition id="cc"/></boundaryEvent>${flow('c', 'x')}
    <endEvent id="e"/><endEvent id="x"/>`);
  const { effects } = advance(model, null, { type: 'start', variables: {} }, contextAt('2026-03-02T01:00:00.000Z'));
  t.equal(tell(effects), 's ts A no undo T× c x ended:completed');
});

t.test('a complex gateway and quantities', async (t) => {
  const model = await compiled(`
    <startEvent id="s"/>${flow('s', 'f')}
    <parallelGateway id="f"/>${flow('f', 'A')}${flow('f', 'B')}
    <manualTask id="A" completionQuantity="2"/>${flow('A', 'g')}
    <manualTask id="B"/>${flow('B', 'g')}
    <complexGateway id="g"><activationCondition xsi:type="tFormalExpression">activationCount &gt;= 3</activationCondition></complexGateway>${flow('g', 'C')}
    <manualTask id="C"/>${flow('C', 'e')}<endEvent id="e"/>`);
  const { effects } = advance(model, null, { type: 'start', variables: {} }, contextAt('2026-03-02T01:00:00.000Z'));
  t.match(tell(effects), /^s f A B .*g C e/);
});

t.test('an ad-hoc sub-process with its ordering and its completion condition', async (t) => {
  const model = await compiled(`
    <startEvent id="s"/>${flow('s', 'H')}
    <adHocSubProcess id="H" ordering="Sequential" cancelRemainingInstances="false">
      <manualTask id="A"/><manualTask id="B"/>
      <completionCondition xsi:type="tFormalExpression">enough</completionCondition>
    </adHocSubProcess>${flow('H', 'e')}<endEvent id="e"/>`);
  const adHoc = model.elements.find(({ id }) => id === 'H')?.adHoc;
  t.match(adHoc, { ordering: 'sequential', cancelRemaining: false, completionCondition: { source: 'enough' } });
});

t.test('what a multi-instance throws as its instances complete', async (t) => {
  const loop = (attributes: string, inside: string) => `
    <startEvent id="s"/>${flow('s', 'R')}
    <manualTask id="R"><multiInstanceLoopCharacteristics ${attributes}>
      <loopCardinality xsi:type="tFormalExpression">3</loopCardinality>${inside}
    </multiInstanceLoopCharacteristics></manualTask>${flow('R', 'e')}<endEvent id="e"/>`;
  const roots = '<escalation id="esc" escalationCode="U"/><escalationEventDefinition id="told" escalationRef="esc"/>';
  const behaviour = async (inside: string) => {
    const model = await compiled(inside, roots);
    const found = model.elements.find(({ id }) => id === 'R')?.loop;
    return found?.type === 'multi' ? found.behaviorEvents : null;
  };
  t.same(await behaviour(loop('behavior="One" oneBehaviorEventRef="told"', '')), [
    { condition: null, event: { type: 'escalation', code: 'U' } },
  ]);
  t.match(
    await behaviour(
      loop(
        'behavior="Complex"',
        `<complexBehaviorDefinition id="cb"><condition xsi:type="tFormalExpression">x = 1</condition>
          <event id="ev"><escalationEventDefinition id="evd" escalationRef="esc"/></event></complexBehaviorDefinition>`,
      ),
    ),
    [{ condition: { source: 'x = 1' }, event: { type: 'escalation', code: 'U' } }],
  );
});

t.test('a parallel instantiating event-based gateway, and several starts', async (t) => {
  const model = await compiled(
    `
    <startEvent id="s"><messageEventDefinition id="sm" messageRef="m"/></startEvent>${flow('s', 'e')}
    <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>${flow('g', 'a')}${flow('g', 'b')}
    <intermediateCatchEvent id="a"><messageEventDefinition id="am" messageRef="m"/></intermediateCatchEvent>${flow('a', 'e')}
    <intermediateCatchEvent id="b"><signalEventDefinition id="bs" signalRef="g1"/></intermediateCatchEvent>${flow('b', 'e')}
    <receiveTask id="r" instantiate="true" messageRef="m"/>${flow('r', 'e')}
    <endEvent id="e"/>`,
    '<message id="m" name="paper"/><signal id="g1" name="paid"/>',
  );
  t.same(
    startTriggers(model).map(({ elementId, event }) => `${elementId} ${event.type}`),
    ['s message', 'a message', 'b signal', 'r message'],
  );
  t.ok(model.elements.find(({ id }) => id === 'g')?.eventGatewayParallel);
});
