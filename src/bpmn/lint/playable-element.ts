import { idOf } from '../node.ts';
import { kindOf } from '../outline.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A process has no flow nodes of choreographies (BPMN 2.0.2 §11): nobody in it could play them. */
export const playableElement: Rule = {
  id: 'playable-element',
  level: 'error',
  section: 'BPMN 2.0.2 §11',
  demands: {
    zh: '流程中只有流程的元素。',
    en: 'A process holds flow nodes of processes only.',
  },
  check({ diagram }, tell) {
    for (const node of drawnElements(diagram)) {
      if (!node.$instanceOf('bpmn:FlowNode') || kindOf(node) !== null) continue;
      tell(idOf(node), `流程中不能使用“${called(node)}”这种元素。`, `A process cannot play a ${node.$type}.`);
    }
  },
};
