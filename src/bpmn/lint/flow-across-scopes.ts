import { child, idOf } from '../node.ts';
import { drawnFlows, shareContainer } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A sequence flow crosses the border of no sub-process and no pool (BPMN 2.0.2 §7.6.1). */
export const flowAcrossScopes: Rule = {
  id: 'flow-across-scopes',
  level: 'error',
  section: 'BPMN 2.0.2 §7.6.1',
  demands: {
    zh: '顺序流不跨越子流程或泳池的边界。',
    en: 'A sequence flow crosses the border of no sub-process and no pool.',
  },
  check({ diagram }, tell) {
    for (const flow of drawnFlows(diagram)) {
      const source = child(flow, 'sourceRef');
      const target = child(flow, 'targetRef');
      if (source === null || target === null || shareContainer(source, target)) continue;
      const en = 'A sequence flow cannot cross the border of a sub-process or pool.';
      tell(idOf(flow), '顺序流不能跨越子流程或泳池的边界。', en);
    }
  },
};
