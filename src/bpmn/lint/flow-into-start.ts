import { child, idOf } from '../node.ts';
import { drawnFlows } from './drawn.ts';
import type { Rule } from './rule.ts';

const CLOSED = new Set(['bpmn:StartEvent', 'bpmn:BoundaryEvent']);

/** No sequence flow leads into a start event or a boundary event (BPMN 2.0.2 §10.5.2, §10.5.4). */
export const flowIntoStart: Rule = {
  id: 'flow-into-start',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.2, §10.5.4',
  demands: {
    zh: '顺序流不进入开始事件或边界事件。',
    en: 'No sequence flow leads into a start or boundary event.',
  },
  check({ diagram }, tell) {
    for (const flow of drawnFlows(diagram)) {
      const target = child(flow, 'targetRef');
      if (target === null || !CLOSED.has(target.$type)) continue;
      tell(
        idOf(flow),
        '顺序流不能进入开始事件或边界事件。',
        'A sequence flow cannot lead into a start or boundary event.',
      );
    }
  },
};
