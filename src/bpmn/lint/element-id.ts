import { idOf } from '../node.ts';
import { drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** Every flow element has an id: tasks, history and migration know it by nothing else. */
export const elementId: Rule = {
  id: 'element-id',
  level: 'error',
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (idOf(element) === '') tell(null, `有一个${element.$type}没有编号。`, `A ${element.$type} has no id.`);
    }
  },
};
