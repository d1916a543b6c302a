import { setNodes } from '../data-ends.ts';
import { child, children, idOf, type Node } from '../node.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A data input an activity or event needs has a data association that brings it; it would never have a value otherwise. */
export const dataInputFed: Rule = {
  id: 'data-input-fed',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.2',
  demands: {
    zh: '必需的数据输入有数据关联。',
    en: 'A data input that is needed is brought by a data association.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      const isActivity = element.$instanceOf('bpmn:Activity') && !element.$instanceOf('bpmn:SubProcess');
      if (!isActivity && !element.$instanceOf('bpmn:ThrowEvent')) continue;
      const fed = children(element, 'dataInputAssociations').map((one) => child(one, 'targetRef'));
      for (const input of new Set(required(element))) {
        if (fed.includes(input) || input === loopInput(element)) continue;
        tell(
          idOf(element),
          `必需的数据输入“${called(input)}”没有数据关联。`,
          `The data input ${called(input)} is needed, and no data association brings it.`,
        );
      }
    }
  },
};

function required(element: Node): readonly Node[] {
  return setNodes(element, 'inputSets').flatMap((set) => {
    const spared = [...children(set, 'optionalInputRefs'), ...children(set, 'whileExecutingInputRefs')];
    return children(set, 'dataInputRefs').filter((input) => !spared.includes(input));
  });
}

/** Without an association the collection of a multi-instance is the variable with the name of its data input. */
function loopInput(element: Node): Node | null {
  const loop = element.$instanceOf('bpmn:Activity') ? child(element, 'loopCharacteristics') : null;
  return loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' ? child(loop, 'loopDataInputRef') : null;
}
