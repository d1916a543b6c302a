import type { Rule } from './rule.ts';

/** A process shows where it starts and where it ends. */
export const startAndEnd: Rule = {
  id: 'start-and-end',
  level: 'warning',
  section: 'BPMN 2.0.2 §10.5.2, §10.5.3',
  demands: {
    zh: '流程有开始事件和结束事件。',
    en: 'A process shows where it starts and where it ends.',
  },
  check({ models }, tell) {
    for (const { key, elements, scopes } of models) {
      const starts = (scopes[0]?.starts.length ?? 0) > 0 || elements.some(({ instantiate }) => instantiate);
      const ends = elements.some(({ kind, scope }) => kind === 'endEvent' && scope === 0);
      if (!starts) tell(key, '流程没有开始事件。', 'The process has no start event.');
      if (!ends) tell(key, '流程没有结束事件。', 'The process has no end event.');
    }
  },
};
