import { ownerOf, setNodes } from '../data-ends.ts';
import { children, idOf, type Node } from '../node.ts';
import { drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

const REFERENCES = {
  inputSets: ['dataInputRefs', 'optionalInputRefs', 'whileExecutingInputRefs', 'outputSetRefs'],
  outputSets: ['dataOutputRefs', 'optionalOutputRefs', 'whileExecutingOutputRefs', 'inputSetRefs'],
} as const;

/** Input and output sets name data inputs, outputs and sets of their own element (BPMN 2.0.2 §10.4.1). */
export const dataSets: Rule = {
  id: 'data-sets',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1',
  demands: {
    zh: '输入集和输出集只引用本元素的数据。',
    en: 'Input and output sets name data of their own element.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (!element.$instanceOf('bpmn:Activity') && !element.$instanceOf('bpmn:Event')) continue;
      const named = [...namedIn(element, 'inputSets'), ...namedIn(element, 'outputSets')];
      if (named.every((one) => ownerOf(one) === element)) continue;
      tell(
        idOf(element),
        '输入集或输出集引用了其他元素的数据。',
        'An input or output set names data of another element.',
      );
    }
  },
};

function namedIn(element: Node, which: keyof typeof REFERENCES): readonly Node[] {
  return setNodes(element, which).flatMap((set) => REFERENCES[which].flatMap((name) => children(set, name)));
}
