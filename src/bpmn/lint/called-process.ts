import { idOf, type Node, text } from '../node.ts';
import type { Rule } from './rule.ts';

/** A call activity says which process it calls; whether that one exists is known at deployment. */
export const calledProcess: Rule = {
  id: 'called-process',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.6',
  demands: {
    zh: '调用活动指定被调用的流程。',
    en: 'A call activity names a process or global task.',
  },
  check({ diagram, models }, tell) {
    for (const { kind, id, called } of models.flatMap((model) => model.elements)) {
      if (kind !== 'callActivity') continue;
      if (called === null) {
        const en = 'The call activity calls no process; give the id of one.';
        tell(id, '调用活动没有指定被调用的流程，请填写流程编号。', en);
        continue;
      }
      const call = diagram.elementById.get(id);
      const target = diagram.elementById.get((call && text(call, 'calledElement'))?.replace(/^\w+:/, '') ?? '');
      if (target === undefined || callable(target)) continue;
      const en = `${idOf(target)} is no process; a call activity calls a process or a global task.`;
      tell(id, `“${idOf(target)}”不是流程，调用活动只能调用流程或全局任务。`, en);
    }
  },
};

function callable(target: Node): boolean {
  return target.$type === 'bpmn:Process' || target.$type.startsWith('bpmn:Global');
}
