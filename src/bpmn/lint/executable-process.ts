import type { Rule } from './rule.ts';

/** A deployed diagram has at least one process to play. */
export const executableProcess: Rule = {
  id: 'executable-process',
  level: 'error',
  section: 'BPMN 2.0.2 §10.2',
  demands: {
    zh: '流程图至少有一个可执行的流程。',
    en: 'A diagram has at least one executable process.',
  },
  check({ models }, tell) {
    if (models.length === 0) tell(null, '流程图中没有可执行的流程。', 'The diagram has no executable process.');
  },
};
