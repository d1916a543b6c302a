import { child, idOf } from '../node.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A reference to a data object says which one. */
export const dataReference: Rule = {
  id: 'data-reference',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1',
  demands: {
    zh: '数据对象引用指向数据对象。',
    en: 'A data object reference refers to a data object.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (element.$type !== 'bpmn:DataObjectReference' || child(element, 'dataObjectRef') !== null) continue;
      tell(
        idOf(element),
        `数据对象引用“${called(element)}”没有指向任何数据对象。`,
        `${called(element)} refers to no data object.`,
      );
    }
  },
};
