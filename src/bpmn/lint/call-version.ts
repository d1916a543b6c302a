import type { Rule } from './rule.ts';

/** A call activity bound to a version or a tag says which. */
export const callVersion: Rule = {
  id: 'call-version',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.6',
  demands: {
    zh: '按版本或版本标签绑定的调用活动写明是哪一个。',
    en: 'A call activity bound to a version or a tag says which.',
  },
  check({ models }, tell) {
    for (const { id, called } of models.flatMap((model) => model.elements)) {
      if (called?.binding === 'version' && !(Number.isInteger(called.version) && (called.version ?? 0) > 0)) {
        tell(
          id,
          '调用活动按版本绑定时必须写明版本号。',
          'A call bound to a version says which: a whole number from 1.',
        );
      }
      if (called?.binding === 'versionTag' && called.versionTag === undefined) {
        tell(id, '调用活动按版本标签绑定时必须写明标签。', 'A call bound to a version tag says which tag.');
      }
    }
  },
};
