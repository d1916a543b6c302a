import type { Rule } from './rule.ts';

/** Work for a system or a worker has a topic, or nobody would ever fetch it. */
export const jobTopic: Rule = {
  id: 'job-topic',
  level: 'error',
  section: 'approval:job',
  demands: {
    zh: '自动任务有主题。',
    en: 'A job has a topic.',
  },
  check({ models }, tell) {
    for (const { id, approval } of models.flatMap((model) => model.elements)) {
      if (approval.job?.topic !== '') continue;
      tell(id, '自动任务没有指定主题。', 'The job has no topic.');
    }
  },
};
