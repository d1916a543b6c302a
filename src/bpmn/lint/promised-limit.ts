import type { Limit } from '../approval.ts';
import type { Rule } from './rule.ts';

/** A promise is no longer than the law allows, and a limit is more than nothing (R-CLK-20). */
export const promisedLimit: Rule = {
  id: 'promised-limit',
  level: 'error',
  section: 'R-CLK-20',
  demands: {
    zh: '承诺时限不长于法定时限，时限大于0。',
    en: 'A promise is no longer than the law allows, and a limit is more than nothing.',
  },
  check({ models }, tell) {
    for (const { key, limits, elements } of models) {
      const statutory = limits.find(({ kind }) => kind === 'STATUTORY');
      const promised = limits.find(({ kind }) => kind === 'PROMISED');
      if (statutory && promised && isLonger(promised, statutory)) {
        const en = `The promised limit (${promised.value}) is longer than the statutory one (${statutory.value}).`;
        tell(key, `承诺时限（${promised.value}）长于法定时限（${statutory.value}）。`, en);
      }
      const owned = [...limits.map((limit) => ({ id: key, limit })), ...elements.map(ownLimit)];
      for (const { id, limit } of owned) {
        if (limit === null || limit.value !== 0) continue;
        tell(id, '时限必须大于0。', 'A limit must be more than 0.');
      }
    }
  },
};

function ownLimit({ id, approval }: { id: string; approval: { limit: Limit | null } }): {
  id: string;
  limit: Limit | null;
} {
  return { id, limit: approval.limit };
}

function isLonger(promised: Limit, statutory: Limit): boolean {
  if (promised.unit !== statutory.unit) return false;
  return typeof promised.value === 'number' && typeof statutory.value === 'number' && promised.value > statutory.value;
}
