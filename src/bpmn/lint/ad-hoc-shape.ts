import { children, idOf } from '../node.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** An ad-hoc sub-process has activities, and no start or end events (BPMN 2.0.2 §10.3.5). */
export const adHocShape: Rule = {
  id: 'ad-hoc-shape',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.5',
  demands: {
    zh: '临时子流程至少有一个活动，没有开始事件和结束事件。',
    en: 'An ad-hoc sub-process has at least one activity and no start or end events.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (element.$type !== 'bpmn:AdHocSubProcess') continue;
      const inside = children(element, 'flowElements');
      if (!inside.some((inner) => inner.$instanceOf('bpmn:Activity'))) {
        const en = `${called(element)} is ad hoc but has nothing to do inside; draw its activities.`;
        tell(idOf(element), `临时子流程“${called(element)}”中没有活动，请画出其中的活动。`, en);
      }
      for (const inner of inside) {
        if (inner.$type !== 'bpmn:StartEvent' && inner.$type !== 'bpmn:EndEvent') continue;
        const en = `${called(inner)} cannot stand in an ad-hoc sub-process; remove it.`;
        tell(idOf(inner), `临时子流程中不能有开始或结束事件“${called(inner)}”，请删除。`, en);
      }
    }
  },
};
