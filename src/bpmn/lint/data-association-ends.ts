import { ownerOf } from '../data-ends.ts';
import { child, children, idOf, type Node } from '../node.ts';
import { type DrawnAssociation, dataAssociations, isStore } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A data association leads from somewhere to somewhere, into the element or out of it, and says what it brings (BPMN 2.0.2 §10.4.2). */
export const dataAssociationEnds: Rule = {
  id: 'data-association-ends',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.2',
  demands: {
    zh: '数据关联有来源和目标，方向正确，且只有复制、转换、赋值之一。',
    en: 'A data association has its ends, leads the right way, and copies, transforms or assigns.',
  },
  check({ diagram }, tell) {
    for (const drawn of dataAssociations(diagram)) {
      const wrong = wrongEnds(drawn) ?? wrongWay(drawn);
      if (wrong !== null) tell(idOf(drawn.owner), ...wrong);
    }
  },
};

function wrongEnds({ association }: DrawnAssociation): readonly [zh: string, en: string] | null {
  if (child(association, 'targetRef') === null) {
    return ['数据关联没有目标。', 'A data association has no target.'];
  }
  const transforms = child(association, 'transformation') !== null;
  const assigns = children(association, 'assignment').length > 0;
  if (transforms && assigns) {
    return [
      '数据关联只能有转换或赋值之一。',
      'A data association has either a transformation or assignments, not both.',
    ];
  }
  if (transforms || assigns || children(association, 'sourceRef').length === 1) return null;
  return [
    '没有转换和赋值的数据关联必须恰好有一个来源。',
    'A data association without a transformation or assignments needs exactly one source.',
  ];
}

function wrongWay({ owner, association, isInput }: DrawnAssociation): readonly [zh: string, en: string] | null {
  const target = child(association, 'targetRef');
  const sources = children(association, 'sourceRef');
  if (isInput) {
    const isIn = target !== null && ownerOf(target) === owner && target.$type !== 'bpmn:DataOutput';
    if (isIn && !sources.some((one) => isMine(owner, one, 'bpmn:DataOutput'))) return null;
    return [
      '输入关联必须指向元素自己的数据输入或属性，且不能来自其数据输出。',
      'An input association leads into a data input or property of its element, not out of its data outputs.',
    ];
  }
  const isOut = sources.every((one) => ownerOf(one) === owner) && target?.$type !== 'bpmn:DataInput';
  if ((isOut && target !== null && !isMine(owner, target, 'bpmn:DataOutput', true)) || isStore(target)) return null;
  return [
    '输出关联必须从元素自己的数据输出或属性指向其外部的数据。',
    'An output association leads from a data output or property of its element to data outside.',
  ];
}

/** An output may go to the one item of a pass, which is a data output of the loop. */
function isMine(owner: Node, item: Node, type: string, butOfLoop = false): boolean {
  if (butOfLoop && item.$parent?.$instanceOf('bpmn:LoopCharacteristics')) return false;
  return item.$type === type && ownerOf(item) === owner;
}
