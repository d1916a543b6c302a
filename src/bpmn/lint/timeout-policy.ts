import type { Assignment, Limit, Procedure } from '../approval.ts';
import type { Rule } from './rule.ts';

const DEEMED = new Set(['DEEMED_CONSENT', 'LOCAL_AUTO_APPROVE', 'DEEMED_RENEWED']);
/** Roles by which a unit is asked for its opinion; so is one that a formula names. */
const CONSULTED = new Set(['MEMBER_ORG_HANDLER', 'LIAISON', 'EXPERT']);

/** Silence never stands for a yes where life hangs on it, and for anything only where a law says so (§1.7 of the domain rules). */
export const timeoutPolicy: Rule = {
  id: 'timeout-policy',
  level: 'error',
  section: 'domain rules §1.7',
  demands: {
    zh: '涉及公共安全的事项不设超时默认；逾期视为受理只用于受理环节，超时默认只用于被征求意见的单位，视为延续只用于延续事项，自动准予须有已公布的地方规定。',
    en: 'Silence never stands for a yes where life hangs on it; for an acceptance only at the intake, for consent only of a unit that is consulted, for a renewal only of a licence, and for an approval only by a published local rule.',
  },
  check({ models }, tell) {
    for (const { key, procedure, limits, elements } of models) {
      const safetyCritical = procedure?.safetyCritical ?? false;
      for (const limit of limits) {
        checkLimit(key, limit, procedure, safetyCritical);
        if (limit.timeoutPolicy === 'DEEMED_ACCEPTED') tellIntake(key);
        if (limit.timeoutPolicy === 'DEEMED_CONSENT') tellConsulted(key);
      }
      for (const { id, approval } of elements) {
        const { limit, jointReview, assignment, job } = approval;
        if (limit) checkLimit(id, limit, procedure, false);
        if (limit?.timeoutPolicy === 'DEEMED_ACCEPTED' && !assignment?.role.startsWith('WINDOW')) tellIntake(id);
        if (limit?.timeoutPolicy === 'DEEMED_CONSENT' && !isConsulted(assignment)) tellConsulted(id);
        for (const item of jointReview?.items ?? []) {
          if (!item.deemedConsent || !item.safetyCritical) continue;
          const en = `${item.name.en} (${item.code}) is safety-critical: silence cannot stand for consent.`;
          tell(id, `“${item.name.zh}”（${item.code}）涉及公共安全，不得设置超时默认。`, en);
        }
        if (job?.topic === 'case.deem-renewed') checkPolicy(id, 'DEEMED_RENEWED', procedure, safetyCritical);
        if (job?.topic !== 'case.auto-approve') continue;
        checkPolicy(id, 'LOCAL_AUTO_APPROVE', procedure, safetyCritical);
        if (!limits.some((one) => one.timeoutPolicy === 'LOCAL_AUTO_APPROVE')) tellLocalRule(id);
      }
    }

    function checkLimit(id: string, limit: Limit, procedure: Procedure | null, safetyCritical: boolean): void {
      // A limit whose safety depends on the item under review is refused only where the items say so.
      checkPolicy(id, limit.timeoutPolicy, procedure, safetyCritical || limit.safetyCritical === true);
      if (limit.timeoutPolicy === 'LOCAL_AUTO_APPROVE' && !limit.legalBasis?.trim()) tellLocalRule(id);
    }

    function checkPolicy(
      id: string,
      policy: Limit['timeoutPolicy'],
      procedure: Procedure | null,
      safetyCritical: boolean,
    ): void {
      if (DEEMED.has(policy) && safetyCritical) {
        const en = `${policy} is forbidden here: the matter is safety-critical.`;
        tell(id, `涉及公共安全的事项不得使用${policy}（超时默认或自动通过）。`, en);
      } else if (policy === 'DEEMED_RENEWED' && procedure?.renewal !== true) {
        tell(id, '“逾期视为准予延续”只能用于延续事项。', 'DEEMED_RENEWED is for the renewal of a licence only.');
      }
    }

    function tellIntake(id: string): void {
      const en = 'DEEMED_ACCEPTED is for the intake step of the window only.';
      tell(id, '“逾期视为受理”只能用于窗口的受理环节。', en);
    }

    function tellConsulted(id: string): void {
      const en = 'DEEMED_CONSENT is for the step of a unit that is consulted only.';
      tell(id, '“超时默认同意”只能用于被征求意见单位的环节。', en);
    }

    function tellLocalRule(id: string): void {
      const en = 'LOCAL_AUTO_APPROVE needs a limit with that policy and the published local rule as its legal basis.';
      tell(id, '“超时自动准予”须有采用该办法的时限，并写明已公布的地方规定。', en);
    }
  },
};

function isConsulted(assignment: Assignment | null): boolean {
  if (assignment === null) return false;
  const { role, department } = assignment;
  return CONSULTED.has(role) || (department !== null && typeof department !== 'string');
}
