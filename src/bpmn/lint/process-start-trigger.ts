import { child, children, flag, idOf, type Node } from '../node.ts';
import { connections, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

const STARTING = new Set(['bpmn:MessageEventDefinition', 'bpmn:SignalEventDefinition']);

/**
 * A process begins with an application, a call, a message or a signal. A timer or a condition could begin one too by
 * the standard (BPMN 2.0.2 §10.5.2), but not here: a case needs somebody who applies, and nobody does.
 */
export const processStartTrigger: Rule = {
  id: 'process-start-trigger',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.2',
  demands: {
    zh: '流程由申请、调用、消息或信号启动。',
    en: 'A process begins with an application, a call, a message or a signal.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const element of drawnElements(diagram)) {
      if (element.$parent?.$type !== 'bpmn:Process') continue;
      for (const start of startsAt(element)) {
        if (children(start, 'eventDefinitions').every((trigger) => STARTING.has(trigger.$type))) continue;
        const en = 'A process can be started by a message or a signal, or without a trigger; by nothing else.';
        tell(idOf(start), '流程只能由消息、信号启动或直接启动，不能由定时、条件等触发启动。', en);
      }
    }

    function startsAt(element: Node): readonly Node[] {
      if (element.$type === 'bpmn:StartEvent') return [element];
      if (element.$type !== 'bpmn:EventBasedGateway' || !flag(element, 'instantiate')) return [];
      return flows.outOf(element).flatMap((flow) => child(flow, 'targetRef') ?? []);
    }
  },
};
