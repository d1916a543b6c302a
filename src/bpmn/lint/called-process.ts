import type { Rule } from './rule.ts';

/** A call activity says which process it calls; whether that one exists is known at deployment. */
export const calledProcess: Rule = {
  id: 'called-process',
  level: 'error',
  check({ models }, tell) {
    for (const { kind, id, called } of models.flatMap((model) => model.elements)) {
      if (kind !== 'callActivity' || called !== null) continue;
      tell(id, '调用活动没有指定被调用的流程。', 'The call activity calls no process.');
    }
  },
};
