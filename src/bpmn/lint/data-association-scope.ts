import { ownerOf } from '../data-ends.ts';
import { behind } from '../data-names.ts';
import { child, children, idOf, type Node } from '../node.ts';
import { called, dataAssociations, isStore } from './drawn.ts';
import type { Rule } from './rule.ts';

/** Data is seen by what is in the process or sub-process it belongs to, and nowhere else (BPMN 2.0.2 §10.4.1). */
export const dataAssociationScope: Rule = {
  id: 'data-association-scope',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1',
  demands: {
    zh: '数据关联只连接元素看得到的数据。',
    en: 'A data association joins only data its element can see.',
  },
  check({ diagram }, tell) {
    for (const { owner, association } of dataAssociations(diagram)) {
      for (const end of [...children(association, 'sourceRef'), child(association, 'targetRef')]) {
        const item = end === null ? null : behind(end);
        if (item === null || isStore(item) || isSeenFrom(owner, item)) continue;
        tell(
          idOf(owner),
          `“${called(owner)}”看不到数据“${called(item)}”，它属于另一个范围。`,
          `${called(owner)} cannot see ${called(item)}: it belongs to another scope.`,
        );
      }
    }
  },
};

function isSeenFrom(element: Node, item: Node): boolean {
  const owner = ownerOf(item);
  for (let at: Node | undefined = element; at !== undefined; at = at.$parent) if (at === owner) return true;
  return false;
}
