import type { Rule } from './rule.ts';

/** A task that is passed over when nobody may do it says with which outcome, and decides nothing (行政许可法 38). */
export const skippedTask: Rule = {
  id: 'skipped-task',
  level: 'error',
  section: 'approval:assignment',
  demands: {
    zh: '无人办理时跳过的任务写明跳过的结果，且该结果不需要理由、依据或材料。',
    en: 'A task passed over for want of people names the outcome, one that needs no reason, basis or materials.',
  },
  check({ models }, tell) {
    for (const { id, kind, approval } of models.flatMap((model) => model.elements)) {
      const { assignment, form } = approval;
      if (kind !== 'userTask' || assignment?.whenEmpty !== 'SKIP') continue;
      const outcomes = form?.outcomes ?? [];
      const outcome = outcomes.find(({ value }) => value === assignment.skipOutcome);
      if (outcomes.length > 0 && outcome === undefined) {
        tell(id, '跳过的任务须写明采用哪个办理结果。', 'A task passed over names one of its outcomes.');
      } else if (outcome !== undefined && (outcome.needsReason || outcome.needsLegalBasis || outcome.needsMaterials)) {
        tell(
          id,
          '跳过的结果不能需要理由、依据或材料：没有人作出。',
          'An outcome nobody gives can need no reason, basis or materials.',
        );
      }
    }
  },
};
