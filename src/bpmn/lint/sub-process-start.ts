import { children, idOf } from '../node.ts';
import { kindOf } from '../outline.ts';
import { drawnElements, triggersOf } from './drawn.ts';
import type { Rule } from './rule.ts';

/** The start event of an embedded sub-process has no trigger: its caller starts it (BPMN 2.0.2 §10.5.2). */
export const subProcessStart: Rule = {
  id: 'sub-process-start',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.2',
  demands: {
    zh: '子流程只有一个不带触发条件的开始事件。',
    en: 'A sub-process has one start event at most, without a trigger.',
  },
  check({ diagram }, tell) {
    for (const element of drawnElements(diagram)) {
      if (!element.$instanceOf('bpmn:SubProcess') || kindOf(element) === 'eventSubProcess') continue;
      for (const inner of children(element, 'flowElements')) {
        if (inner.$type !== 'bpmn:StartEvent' || triggersOf(inner).length === 0) continue;
        const en = 'A start event inside a sub-process has no trigger; use an event sub-process.';
        tell(idOf(inner), '子流程内的开始事件不能带触发条件，请使用事件子流程。', en);
      }
    }
  },
};
