import { child, children, idOf, type Node, text } from '../node.ts';
import { drawnElements, triggersOf } from './drawn.ts';
import type { Rule } from './rule.ts';

const REFERENCE: Readonly<Record<string, { property: string; zh: string; en: string; thrownOnly: boolean }>> = {
  'bpmn:MessageEventDefinition': { property: 'messageRef', zh: '消息', en: 'message', thrownOnly: false },
  'bpmn:SignalEventDefinition': { property: 'signalRef', zh: '信号', en: 'signal', thrownOnly: false },
  // catching without a reference means any error or escalation (BPMN 2.0.2 §10.5.5)
  'bpmn:ErrorEventDefinition': { property: 'errorRef', zh: '错误', en: 'error', thrownOnly: true },
  'bpmn:EscalationEventDefinition': { property: 'escalationRef', zh: '升级', en: 'escalation', thrownOnly: true },
};

/** An event names the message, signal, error or escalation it is about; a receive task names its message. */
export const eventDefinitionReference: Rule = {
  id: 'event-definition-reference',
  level: 'error',
  section: 'BPMN 2.0.2 §8.4.1, §10.5.5',
  demands: {
    zh: '事件指明它的消息、信号、错误或升级；抛出的错误和升级有代码。',
    en: 'An event names its message, signal, error or escalation; what is thrown has a code.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (element.$type === 'bpmn:ReceiveTask' && child(element, 'messageRef') === null) {
        tell(idOf(element), '接收任务没有指定消息。', 'The receive task names no message.');
      }
      if (!element.$instanceOf('bpmn:Event')) continue;
      for (const definition of triggersOf(element)) {
        const needed = REFERENCE[definition.$type];
        if (needed && misses(element, definition, needed)) {
          tell(idOf(element), `事件没有指定${needed.zh}。`, `The event names no ${needed.en}.`);
        }
        if (element.$instanceOf('bpmn:ThrowEvent') && lacksCode(definition)) {
          const en = 'What the event throws has no code; give its error or escalation one.';
          tell(idOf(element), '抛出的错误或升级没有代码，请填写代码。', en);
        }
        if (definition.$type === 'bpmn:ConditionalEventDefinition' && child(definition, 'condition') === null) {
          tell(idOf(element), '条件事件没有条件。', 'The conditional event has no condition.');
        }
      }
    }
  },
};

/** What is caught without a code is any; what is thrown without one could be caught by nobody (BPMN 2.0.2 §8.4.3, §10.5.5). */
function lacksCode(definition: Node): boolean {
  const error = child(definition, 'errorRef');
  const escalation = child(definition, 'escalationRef');
  return (
    (error !== null && text(error, 'errorCode') === null) ||
    (escalation !== null && text(escalation, 'escalationCode') === null)
  );
}

function misses(event: Node, definition: Node, needed: { property: string; thrownOnly: boolean }): boolean {
  if (needed.thrownOnly && event.$instanceOf('bpmn:CatchEvent')) return false;
  const throwsByTopic =
    definition.$type === 'bpmn:MessageEventDefinition' && event.$instanceOf('bpmn:ThrowEvent') && hasJob(event);
  return !throwsByTopic && child(definition, needed.property) === null;
}

function hasJob(event: Node): boolean {
  const holder = child(event, 'extensionElements');
  return holder !== null && children(holder, 'values').some((value) => text(value, 'topic') !== null);
}
