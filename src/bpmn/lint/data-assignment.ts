import { pathOf } from '../data-ends.ts';
import { behind } from '../data-names.ts';
import { body, child, children, idOf, text } from '../node.ts';
import { dataAssociations } from './drawn.ts';
import type { Rule } from './rule.ts';

/** An assignment says what it takes, and names its target or a part of it. */
export const dataAssignment: Rule = {
  id: 'data-assignment',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.2',
  demands: {
    zh: '赋值有来源，其目标是数据关联目标或其一部分。',
    en: 'An assignment has a source and goes to the target of its association or a part of it.',
  },
  check({ diagram }, tell) {
    for (const { owner, association } of dataAssociations(diagram)) {
      const target = child(association, 'targetRef');
      const items = target === null ? [] : [target, behind(target) ?? target];
      const names = items.flatMap((item) => [idOf(item), text(item, 'name')]);
      for (const assignment of children(association, 'assignment')) {
        const [first] = pathOf(assignment) ?? [];
        if (first !== undefined && names.includes(first) && body(assignment, 'from') !== null) continue;
        tell(
          idOf(owner),
          '赋值必须有来源，其目标应写成数据关联目标的名称或其中一部分，如“file.name”。',
          'An assignment needs a source, and its target is the name of the association’s target or a path into it, such as file.name.',
        );
      }
    }
  },
};
