import type { Element } from '../model.ts';
import type { Rule } from './rule.ts';

/** Loops have a count or a collection, and every count is a whole number that makes sense (BPMN 2.0.2 §13.3.6, §13.3.7). */
export const loopCount: Rule = {
  id: 'loop-count',
  level: 'error',
  section: 'BPMN 2.0.2 §13.3.6, §13.3.7',
  demands: {
    zh: '循环有次数或集合，次数是合理的整数；开始和完成数量不小于1。',
    en: 'A loop has a count or a collection, counts are whole numbers, and token quantities are at least 1.',
  },
  check({ models }, tell) {
    for (const element of models.flatMap((model) => model.elements)) {
      if (element.startQuantity < 1 || element.completionQuantity < 1) {
        tell(element.id, '开始数量和完成数量不能小于1。', 'Start and completion quantity must be at least 1.');
      }
      const wrong = wrongLoop(element);
      if (wrong !== null) tell(element.id, ...wrong);
    }
  },
};

function wrongLoop({ loop }: Element): readonly [zh: string, en: string] | null {
  if (loop === null) return null;
  if (loop.type === 'standard') {
    if (loop.maximum === null || (Number.isInteger(loop.maximum) && loop.maximum >= 1)) return null;
    return ['循环的最大次数必须是不小于1的整数。', 'The maximum of a loop must be a whole number of at least 1.'];
  }
  if (loop.cardinality === null && loop.collection === null) {
    return ['多实例必须给出次数或集合。', 'A multi-instance activity needs a count or a collection.'];
  }
  if (loop.cardinality === null || loop.cardinality.reads.length > 0) return null;
  const count = Number(loop.cardinality.source);
  if (!/^[-\d."]/.test(loop.cardinality.source) || (Number.isInteger(count) && count >= 0)) return null;
  return [
    '多实例的次数必须是不小于0的整数。',
    'The count of a multi-instance activity must be a whole number of at least 0.',
  ];
}
