import type { Limit } from '../approval.ts';
import type { Rule } from './rule.ts';

const DEEMED = new Set(['DEEMED_CONSENT', 'LOCAL_AUTO_APPROVE', 'DEEMED_RENEWED']);

/** Silence never stands for a yes where life hangs on it, and for an acceptance only at the intake (§1.7 of the domain rules). */
export const timeoutPolicy: Rule = {
  id: 'timeout-policy',
  level: 'error',
  section: 'domain rules §1.7',
  demands: {
    zh: '涉及公共安全的事项不设超时默认；逾期视为受理只用于受理环节。',
    en: 'Silence never stands for a yes where life hangs on it, and for an acceptance only at the intake.',
  },
  check({ models }, tell) {
    for (const { key, procedure, limits, elements } of models) {
      for (const limit of limits) {
        if (forbidden(limit, procedure?.safetyCritical ?? false)) tellForbidden(key, limit);
        if (limit.timeoutPolicy === 'DEEMED_ACCEPTED') tellIntake(key);
      }
      for (const { id, approval } of elements) {
        const { limit, jointReview, assignment } = approval;
        if (limit && forbidden(limit, false)) tellForbidden(id, limit);
        if (limit?.timeoutPolicy === 'DEEMED_ACCEPTED' && !assignment?.role.startsWith('WINDOW')) tellIntake(id);
        for (const item of jointReview?.items ?? []) {
          if (!item.deemedConsent || !item.safetyCritical) continue;
          const en = `${item.name.en} (${item.code}) is safety-critical: silence cannot stand for consent.`;
          tell(id, `“${item.name.zh}”（${item.code}）涉及公共安全，不得设置超时默认。`, en);
        }
      }
    }

    function tellForbidden(id: string, limit: Limit): void {
      const en = `${limit.timeoutPolicy} is forbidden here: the matter is safety-critical.`;
      tell(id, `涉及公共安全的事项不得使用${limit.timeoutPolicy}（超时默认或自动通过）。`, en);
    }

    function tellIntake(id: string): void {
      const en = 'DEEMED_ACCEPTED is for the intake step of the window only.';
      tell(id, '“逾期视为受理”只能用于窗口的受理环节。', en);
    }
  },
};

/** A limit whose safety depends on the item under review is refused only where the items say so. */
function forbidden(limit: Limit, safetyCritical: boolean): boolean {
  return DEEMED.has(limit.timeoutPolicy) && (safetyCritical || limit.safetyCritical === true);
}
