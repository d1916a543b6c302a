import { behind, isCollection } from '../data-names.ts';
import { child, children, idOf, type Node, text } from '../node.ts';
import { called, dataAssociations, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** Data goes where it fits: copies keep their structure, loops go over collections, and physical items are not data (BPMN 2.0.2 table 10.51). */
export const dataItems: Rule = {
  id: 'data-items',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1, table 10.51',
  demands: {
    zh: '复制的数据结构相同，多实例针对集合，实物不作为数据传递。',
    en: 'Copied data are alike in structure, a multi-instance goes over a collection, physical items are not copied.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      const item = loopedOver(element);
      if (item === null || definition(item) === null || isCollection(item)) continue;
      tell(
        idOf(element),
        `多实例的数据“${called(item)}”不是集合。`,
        `${called(item)}, which the multi-instance goes over, is no collection.`,
      );
    }
    for (const { owner, association } of dataAssociations(diagram)) {
      const target = child(association, 'targetRef');
      const sources = children(association, 'sourceRef').map((source) => behind(source) ?? source);
      const ends = target === null ? sources : [...sources, behind(target) ?? target];
      const physical = ends.find((item) => definition(item)?.get('itemKind') === 'Physical');
      if (physical !== undefined) {
        const zh = `“${called(physical)}”是实物，不能由数据关联传递。`;
        tell(idOf(owner), zh, `${called(physical)} is a physical item; a data association cannot bring it.`);
      } else if (isCopy(association) && !areAlike(ends)) {
        tell(
          idOf(owner),
          '数据关联两端的结构不同，需要转换。',
          'The ends of a data association differ in structure; it needs a transformation.',
        );
      }
    }
  },
};

const definition = (item: Node) => child(item, 'itemSubjectRef');

function loopedOver(element: Node): Node | null {
  const loop = element.$instanceOf('bpmn:Activity') ? child(element, 'loopCharacteristics') : null;
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics' || text(loop, 'approval:collection') !== null)
    return null;
  const item = child(loop, 'loopDataInputRef');
  return item === null ? null : behind(item);
}

function isCopy(association: Node): boolean {
  return child(association, 'transformation') === null && children(association, 'assignment').length === 0;
}

/** What says nothing of its structure fits everything. */
function areAlike(ends: readonly Node[]): boolean {
  const said = ends.filter((item) => definition(item) !== null);
  const shapes = said.map((item) => `${structure(item) ?? ''} ${isCollection(item)}`);
  return said.length < 2 || said.some((item) => structure(item) === null) || new Set(shapes).size === 1;
}

function structure(item: Node): string | null {
  const said = definition(item);
  return said === null ? null : text(said, 'structureRef');
}
