import { idOf, type Node, nearestId } from '../node.ts';
import { everyNode } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A reference leads to an element of the type the standard gives it (BPMN 2.0.2 §8.1.2, `Semantic.xsd`). */
export const referenceType: Rule = {
  id: 'reference-type',
  level: 'error',
  section: 'BPMN 2.0.2 §8.1.2',
  demands: {
    zh: '每个引用都指向标准规定类型的元素，例如messageRef指向消息。',
    en: 'A reference leads to an element of the type it is for, such as messageRef to a message.',
  },
  check({ diagram }, tell) {
    for (const node of everyNode(diagram)) {
      for (const { name, type, target } of references(node)) {
        if (fits(target, type) || JUDGED_ELSEWHERE.has(`${node.$type} ${name}`)) continue;
        const should = type.replace(/^\w+:/, '');
        const is = target.$type.replace(/^\w+:/, '');
        const en = `${name} refers to ${idOf(target)}, a ${is}; refer to a ${should}.`;
        tell(nearestId(node), `“${name}”指向的“${idOf(target)}”是${is}，应改为${should}。`, en);
      }
    }
  },
};

/** References that a rule of their own says more about. */
const JUDGED_ELSEWHERE = new Set([
  'bpmn:SequenceFlow sourceRef',
  'bpmn:SequenceFlow targetRef',
  'bpmn:BoundaryEvent attachedToRef',
]);

interface Reference {
  readonly name: string;
  readonly type: string;
  readonly target: Node;
}

function references(node: Node): readonly Reference[] {
  const found: Reference[] = [];
  // references are not enumerable, so that a document is no circle when it is written as JSON
  for (const name of Object.getOwnPropertyNames(node)) {
    const property = node.$descriptor?.propertiesByName?.[name];
    if (property?.isReference !== true) continue;
    const value = node.get(name);
    for (const target of Array.isArray(value) ? value : [value]) {
      if (typeof target === 'object' && target !== null && '$type' in target) {
        found.push({ name, type: property.type, target: target as Node }); // moddle puts elements and nothing else there
      }
    }
  }
  return found;
}

/** A message flow may end on a sub-process or call too: the table of §7.6.2 says so, the schema's types do not. */
function fits(target: Node, type: string): boolean {
  return target.$instanceOf(type) || (type === 'bpmn:InteractionNode' && target.$instanceOf('bpmn:Activity'));
}
