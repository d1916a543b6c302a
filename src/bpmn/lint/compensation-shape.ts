import type { Rule } from './rule.ts';

/** A compensation boundary event leads to one handler; a handler is for compensation and has no flows (BPMN 2.0.2 §10.7). */
export const compensationShape: Rule = {
  id: 'compensation-shape',
  level: 'error',
  section: 'BPMN 2.0.2 §10.7',
  demands: {
    zh: '补偿边界事件用关联线连接一个补偿活动；补偿活动不连接顺序流。',
    en: 'A compensation boundary event has an association to one activity for compensation, which has no sequence flows.',
  },
  check({ models }, tell) {
    for (const { elements } of models) {
      const handlers = new Set(elements.map(({ compensation }) => compensation));
      for (const element of elements) {
        const compensates =
          element.kind === 'boundaryEvent' && element.events.some((event) => event.type === 'compensate');
        const handler = element.compensation === null ? null : elements[element.compensation];
        if (compensates && !handler?.isForCompensation) {
          const en = 'A compensation boundary event needs an association to an activity for compensation.';
          tell(element.id, '补偿边界事件必须用关联线连接一个补偿活动。', en);
        }
        if (element.isForCompensation && element.incoming.length + element.outgoing.length > 0) {
          const en = 'An activity for compensation has no sequence flows.';
          tell(element.id, '补偿活动不能连接顺序流。', en);
        }
        if (element.isForCompensation && element.kind !== 'eventSubProcess' && !handlers.has(element.index)) {
          const en = 'An activity for compensation needs an association from a compensation boundary event.';
          tell(element.id, '补偿活动没有与补偿边界事件关联，请从边界事件画一条关联线。', en);
        }
      }
    }
  },
};
