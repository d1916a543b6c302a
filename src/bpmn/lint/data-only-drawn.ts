import { idOf } from '../node.ts';
import { dataAssociations } from './drawn.ts';
import type { Rule } from './rule.ts';

/** An arrow from or to data that says no data input or output is a drawing: it moves nothing. */
export const dataOnlyDrawn: Rule = {
  id: 'data-only-drawn',
  level: 'warning',
  section: 'BPMN 2.0.2 §10.4.2',
  demands: {
    zh: '数据箭头写明数据输入或数据输出，否则只作图示。',
    en: 'A data arrow names a data input or output; otherwise it is only drawn.',
  },
  check({ diagram }, tell) {
    for (const { owner, isInput } of dataAssociations(diagram, 'drawn')) {
      if (isInput)
        tell(
          idOf(owner),
          '数据箭头没有指向数据输入，只作图示；元素仍可按名称读取该数据。',
          'A data arrow leads to no data input and is only drawn; the element can read the data by its name all the same.',
        );
      else
        tell(
          idOf(owner),
          '数据箭头没有来自数据输出，只作图示，不写入数据。',
          'A data arrow comes from no data output and is only drawn; it writes nothing.',
        );
    }
  },
};
