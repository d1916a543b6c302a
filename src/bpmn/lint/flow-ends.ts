import { child, idOf } from '../node.ts';
import { drawnFlows } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A sequence flow leads from a flow node to a flow node (BPMN 2.0.2 §8.4.13). */
export const flowEnds: Rule = {
  id: 'flow-ends',
  level: 'error',
  section: 'BPMN 2.0.2 §8.4.13',
  demands: {
    zh: '顺序流的两端都连接流程节点。',
    en: 'A sequence flow joins two flow nodes.',
  },
  check({ diagram }, tell) {
    for (const flow of drawnFlows(diagram)) {
      const ends = [child(flow, 'sourceRef'), child(flow, 'targetRef')];
      if (ends.every((end) => end?.$instanceOf('bpmn:FlowNode'))) continue;
      tell(idOf(flow), '顺序流的两端都必须连接流程节点。', 'A sequence flow must join two flow nodes.');
    }
  },
};
