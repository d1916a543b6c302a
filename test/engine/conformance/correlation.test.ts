import t from 'tap';
import { compileXml } from '../../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../../src/bpmn/model.ts';
import { keyInMessage } from '../../../src/engine/message-key.ts';
import type { InstanceState } from '../../../src/engine/state.ts';
import type { Variables } from '../../../src/engine/types.ts';
import { document, flows } from '../../bpmn/document.ts';
import { type Act, begin, done } from '../../support/acts.ts';
import { play } from '../../support/play.ts';

const formal = (name: string, text: string) => `<bpmn:${name} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${name}>`;
const retrieval = (message: string, path: string) =>
  `<bpmn:correlationPropertyRetrievalExpression messageRef="${message}">${formal('messagePath', path)}</bpmn:correlationPropertyRetrievalExpression>`;
const property = (id: string, path: string) =>
  `<bpmn:correlationProperty id="${id}" name="${id}">${retrieval('order', path)}${retrieval('paper', path)}</bpmn:correlationProperty>`;

/** A process whose messages are correlated by order number and office, or by the number alone. */
async function compiled(inside: string, properties: readonly string[], subscription = ''): Promise<ProcessModel> {
  const refs = properties.map((one) => `<bpmn:correlationPropertyRef>${one}</bpmn:correlationPropertyRef>`).join('');
  const [model] = await compileXml(
    document(`<bpmn:message id="order" name="order" /><bpmn:message id="paper" name="paper" />
      ${property('number', 'order.number')}${property('office', 'order.office')}
      <bpmn:collaboration id="together"><bpmn:participant id="pool" processRef="p" />
        <bpmn:correlationKey id="k" name="conversation">${refs}</bpmn:correlationKey></bpmn:collaboration>
      <bpmn:process id="p" isExecutable="true">${subscription}${inside}</bpmn:process>`),
  );
  if (model === undefined) throw new Error('the document holds no process');
  return model;
}

const catching = (id: string, message: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition messageRef="${message}" /></bpmn:intermediateCatchEvent>`;
const keys = (state: InstanceState) => state.subscriptions.map(({ element, key }) => [element, key]);

/** A message with its key, for whoever waits for both. */
const brings =
  (name: string, variables: Variables, key?: string): Act =>
  () => ({ command: { type: 'correlateMessage', name, variables, ...(key === undefined ? {} : { key }) } });

const orderedThenPaper = `<bpmn:startEvent id="s" /><bpmn:parallelGateway id="g" />
  ${catching('A', 'order')}${catching('B', 'paper')}<bpmn:endEvent id="e" /><bpmn:endEvent id="e2" />
  ${flows('s-g', 'g-A', 'g-B', 'A-e', 'B-e2')}`;

t.test('the first message of a conversation says by which key the others are known (BPMN 2.0.2 §8.4.2)', async (t) => {
  const model = await compiled(orderedThenPaper, ['number']);
  const open = play(t, model, [[begin(), 's g message:A message:B']]);
  t.same(keys(open), [
    ['A', null],
    ['B', null],
  ]);

  const bound = play(t, model, [
    [begin(), 's g message:A message:B'],
    [brings('order', { order: { number: 7 } }), 'closed:A A e closed:B message:B'],
  ]);
  t.same(keys(bound), [['B', '7']]);
  t.same(bound.correlations, { k: '7' });
  t.throws(
    () =>
      play(t, model, [
        [begin(), 's g message:A message:B'],
        [brings('order', { order: { number: 7 } }), 'closed:A A e closed:B message:B'],
        [brings('paper', {}, '8'), ''],
      ]),
    { code: 'subscription-unknown' },
    'another conversation’s message is not for it',
  );
});

t.test('what an instance sends begins the conversation too, and an answer finds it by the same key', async (t) => {
  const sending = `<bpmn:startEvent id="s" />
    <bpmn:intermediateThrowEvent id="T"><bpmn:extensionElements><approval:io><approval:input source="{number: 12, office: &quot;D&quot;}" target="order" /></approval:io></bpmn:extensionElements>
      <bpmn:messageEventDefinition messageRef="order" /></bpmn:intermediateThrowEvent>
    ${catching('B', 'paper')}<bpmn:endEvent id="e" />${flows('s-T', 'T-B', 'B-e')}`;
  const model = await compiled(sending, ['number', 'office']);

  const state = play(t, model, [[begin(), 'throws:order s T message:B'.replace('throws:order s', 's throws:order')]]);

  t.same(keys(state), [['B', '["12","D"]']], 'a key of several properties is the list of their texts');
});

t.test('a subscription by context follows the data of the process', async (t) => {
  const subscription = `<bpmn:correlationSubscription id="sub" correlationKeyRef="k">
    <bpmn:correlationPropertyBinding correlationPropertyRef="number">${formal('dataPath', 'mine')}</bpmn:correlationPropertyBinding>
  </bpmn:correlationSubscription>`;
  const inside = `<bpmn:startEvent id="s" /><bpmn:parallelGateway id="g" /><bpmn:userTask id="U" />
    ${catching('B', 'paper')}<bpmn:endEvent id="e" /><bpmn:endEvent id="e2" />${flows('s-g', 'g-U', 'g-B', 'U-e', 'B-e2')}`;
  const model = await compiled(inside, ['number'], subscription);

  const first = play(t, model, [[begin({ mine: 'a' }), 's g task:U message:B']]);
  t.same(keys(first), [['B', 'a']]);
  const later = play(t, model, [
    [begin({ mine: 'a' }), 's g task:U message:B'],
    [done('U', { mine: 'b' }), 'U e closed:B message:B'],
  ]);
  t.same(keys(later), [['B', 'b']]);
  play(t, model, [[begin(), 's g task:U incident:B:correlation-key-invalid']]);
});

t.test('a message that starts an instance gives it its key', async (t) => {
  const inside = `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="order" /></bpmn:startEvent>
    ${catching('B', 'paper')}<bpmn:endEvent id="e" />${flows('s-B', 'B-e')}`;
  const model = await compiled(inside, ['number']);
  const started =
    (more: { key?: string; variables: Variables }): Act =>
    () => ({
      command: { type: 'start', startEvent: 's', occurred: 0, ...more },
    });

  t.same(keys(play(t, model, [[started({ variables: { order: { number: 3 } } }), 's message:B']])), [['B', '3']]);
  t.same(keys(play(t, model, [[started({ key: '4', variables: {} }), 's message:B']])), [['B', '4']]);
  t.equal(keyInMessage(model, 'order', { order: { number: 3 } }), '3');
  t.equal(keyInMessage(model, 'order', { order: 5 }), null, 'a message that does not carry the key has none');
  t.equal(keyInMessage(model, 'other', {}), null);
});
