import type { Rule } from './rule.ts';

/** A cancel end event stands inside a transaction (BPMN 2.0.2 §10.5.3). */
export const cancelEnd: Rule = {
  id: 'cancel-end',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.3',
  demands: {
    zh: '取消结束事件只放在事务子流程内。',
    en: 'A cancel end event stands directly inside a transaction.',
  },
  check({ models }, tell) {
    for (const { elements, scopes } of models) {
      for (const element of elements) {
        if (element.kind !== 'endEvent' || !element.events.some((event) => event.type === 'cancel')) continue;
        const owner = elements[scopes[element.scope]?.element ?? -1];
        if (owner?.kind === 'transaction') continue;
        const en = 'A cancel end event can only stand inside a transaction.';
        tell(element.id, '取消结束事件只能放在事务子流程内。', en);
      }
    }
  },
};
