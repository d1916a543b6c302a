import type { Rule } from './rule.ts';

/** A form offers at least one outcome, each with a value of its own. */
export const formOutcome: Rule = {
  id: 'form-outcome',
  level: 'error',
  section: 'approval:form',
  demands: {
    zh: '表单有办理结果，各结果的值不同。',
    en: 'A form has outcomes, each with a value of its own.',
  },
  check({ models }, tell) {
    for (const { id, approval } of models.flatMap((model) => model.elements)) {
      if (approval.form === null) continue;
      const values = approval.form.outcomes.map(({ value }) => value);
      if (values.length === 0) {
        tell(id, '表单没有任何办理结果。', 'The form has no outcome.');
      } else if (values.includes('') || new Set(values).size < values.length) {
        tell(id, '办理结果的值不能为空或重复。', 'Outcomes need a value each, and no two the same.');
      }
    }
  },
};
