import { children, idOf } from '../node.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A sub-process has something to do; an empty one is over at once (BPMN 2.0.2 §13.3.4). */
export const subProcessContent: Rule = {
  id: 'sub-process-content',
  level: 'warning',
  section: 'BPMN 2.0.2 §13.3.4',
  demands: { zh: '子流程有内容。', en: 'A sub-process has something in it.' },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (element.$type !== 'bpmn:SubProcess' && element.$type !== 'bpmn:Transaction') continue;
      if (children(element, 'flowElements').some((inner) => inner.$instanceOf('bpmn:FlowNode'))) continue;
      const en = `${called(element)} is empty and is over as soon as it begins; draw what happens in it.`;
      tell(idOf(element), `子流程“${called(element)}”是空的，一开始就会结束，请画出其中的内容。`, en);
    }
  },
};
