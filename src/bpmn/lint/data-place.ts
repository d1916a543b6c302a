import { child, idOf } from '../node.ts';
import { dataAssociations, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** An embedded sub-process shares the data around it and has no inputs and outputs of its own (BPMN 2.0.2 §10.4.1). */
export const dataPlace: Rule = {
  id: 'data-place',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1',
  demands: {
    zh: '嵌入式子流程没有数据输入、数据输出和数据关联。',
    en: 'An embedded sub-process has no data inputs, outputs or associations.',
  },
  check({ diagram }, tell) {
    const owners = new Set([...dataAssociations(diagram)].map(({ owner }) => owner));
    for (const element of drawnElements(diagram)) {
      if (!element.$instanceOf('bpmn:SubProcess')) continue;
      if (child(element, 'ioSpecification') === null && !owners.has(element)) continue;
      tell(
        idOf(element),
        '嵌入式子流程没有自己的数据输入输出，它直接使用外部的数据。',
        'An embedded sub-process has no data inputs, outputs or data associations; it sees the data around it.',
      );
    }
  },
};
