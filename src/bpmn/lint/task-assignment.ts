import type { Rule } from './rule.ts';

/** Somebody may take each user task: it or its lane says who. */
export const taskAssignment: Rule = {
  id: 'task-assignment',
  level: 'warning',
  section: 'domain rules §3.1',
  demands: {
    zh: '每个人工任务或其泳道指定由谁办理。',
    en: 'Each user task or its lane says who does it.',
  },
  check({ models }, tell) {
    for (const { kind, id, name, approval } of models.flatMap((model) => model.elements)) {
      if (kind !== 'userTask' || (approval.assignment !== null && approval.assignment.role !== '')) continue;
      const called = name || id;
      tell(id, `“${called}”及其泳道都没有指定由谁办理。`, `Neither ${called} nor its lane says who does it.`);
    }
  },
};
