import { child, children, idOf } from '../node.ts';
import { dataAssociations } from './drawn.ts';
import type { Rule } from './rule.ts';

/** The output collection of a multi-instance is copied as it is; the items themselves may be transformed one by one. */
export const dataLoopOutput: Rule = {
  id: 'data-loop-output',
  level: 'error',
  section: 'BPMN 2.0.2 §13.3.7',
  demands: {
    zh: '多实例的集合不赋值，其输出集合不转换。',
    en: 'The collections of a multi-instance are not assigned, its output collection is not transformed.',
  },
  check({ diagram }, tell) {
    for (const { owner, association, isInput } of dataAssociations(diagram)) {
      const loop = owner.$instanceOf('bpmn:Activity') ? child(owner, 'loopCharacteristics') : null;
      if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') continue;
      const mayChange = child(association, 'transformation') !== null || children(association, 'assignment').length > 0;
      const assigns = isInput && children(association, 'assignment').length > 0;
      const ofInput = assigns && child(association, 'targetRef') === child(loop, 'loopDataInputRef');
      const output = child(loop, 'loopDataOutputRef');
      const ofOutput = !isInput && mayChange && output !== null && children(association, 'sourceRef').includes(output);
      if (!ofInput && !ofOutput) continue;
      tell(
        idOf(owner),
        '多实例的集合不能赋值，其输出集合不能转换；请转换每一项。',
        'The collections of a multi-instance cannot be assigned, nor its output collection transformed; transform each item.',
      );
    }
  },
};
