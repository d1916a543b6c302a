import { child, idOf } from '../node.ts';
import { drawnFlows } from './drawn.ts';
import type { Rule } from './rule.ts';

/** No sequence flow leaves an end event (BPMN 2.0.2 §10.5.3). */
export const flowOutOfEnd: Rule = {
  id: 'flow-out-of-end',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.3',
  demands: {
    zh: '顺序流不从结束事件引出。',
    en: 'No sequence flow leaves an end event.',
  },
  check({ diagram }, tell) {
    for (const flow of drawnFlows(diagram)) {
      if (child(flow, 'sourceRef')?.$type !== 'bpmn:EndEvent') continue;
      tell(idOf(flow), '顺序流不能从结束事件引出。', 'A sequence flow cannot leave an end event.');
    }
  },
};
