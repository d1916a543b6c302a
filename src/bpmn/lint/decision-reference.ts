import type { Rule } from './rule.ts';

/** A business rule task that evaluates a decision says which one and where its result goes; nothing else evaluates any. */
export const decisionReference: Rule = {
  id: 'decision-reference',
  level: 'error',
  section: 'approval:decision',
  demands: {
    zh: '只有业务规则任务可以执行决策；写明决策编号和结果变量，并且没有主题。',
    en: 'Only a business rule task evaluates a decision; it names the decision and a result variable and has no topic.',
  },
  check({ models }, tell) {
    for (const { id, kind, approval } of models.flatMap((model) => model.elements)) {
      if (approval.decision === null) continue;
      const { ref, resultVariable } = approval.decision;
      if (kind !== 'businessRuleTask')
        tell(id, '只有业务规则任务可以执行决策。', 'Only a business rule task has a decision.');
      else if (ref === '') tell(id, '没有指定决策。', 'The task names no decision.');
      else if (resultVariable === null) tell(id, '没有指定结果变量。', 'The task names no variable for the result.');
      else if (approval.job !== null)
        tell(id, '决策与主题只能选一个。', 'The task has a decision and a topic; choose one.');
    }
  },
};
