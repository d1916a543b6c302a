import { children, idOf } from '../node.ts';
import { drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** Every flow element has an id: tasks, history and migration know it by nothing else. */
export const elementId: Rule = {
  id: 'element-id',
  level: 'error',
  section: 'BPMN 2.0.2 §8.3.1',
  demands: {
    zh: '流程和每个流程元素都有编号。',
    en: 'Every process and every flow element has an id.',
  },
  check({ diagram }, tell) {
    for (const root of children(diagram.definitions, 'rootElements')) {
      if (root.$type === 'bpmn:Process' && idOf(root) === '')
        tell(null, '有一个流程没有编号。', 'A process has no id.');
    }
    for (const element of drawnElements(diagram)) {
      if (idOf(element) === '') tell(null, `有一个${element.$type}没有编号。`, `A ${element.$type} has no id.`);
    }
  },
};
