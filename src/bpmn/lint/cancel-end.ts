import type { Element, Scope } from '../model.ts';
import type { Rule } from './rule.ts';

/** A cancel end event stands inside a transaction, at any depth (BPMN 2.0.2 §10.5.3). */
export const cancelEnd: Rule = {
  id: 'cancel-end',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.3',
  demands: {
    zh: '取消结束事件只放在事务子流程内。',
    en: 'A cancel end event stands inside a transaction.',
  },
  check({ models }, tell) {
    for (const { elements, scopes } of models) {
      for (const element of elements) {
        if (element.kind !== 'endEvent' || !element.events.some((event) => event.type === 'cancel')) continue;
        if (isInTransaction(elements, scopes, element.scope)) continue;
        const en = 'A cancel end event can only stand inside a transaction.';
        tell(element.id, '取消结束事件只能放在事务子流程内。', en);
      }
    }
  },
};

function isInTransaction(elements: readonly Element[], scopes: readonly Scope[], from: number): boolean {
  for (let at: number | null = from; at !== null; ) {
    const scope: Scope | undefined = scopes[at];
    if (elements[scope?.element ?? -1]?.kind === 'transaction') return true;
    at = scope?.parent ?? null;
  }
  return false;
}
