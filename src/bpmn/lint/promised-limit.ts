import { isCountable } from '../../domain/time.ts';
import type { Limit } from '../approval.ts';
import type { Rule } from './rule.ts';

/** A promise is no longer than the law allows, and a limit is more than nothing (R-CLK-20). */
export const promisedLimit: Rule = {
  id: 'promised-limit',
  level: 'error',
  section: 'R-CLK-20',
  demands: {
    zh: '承诺时限不长于法定时限，时限大于0且可计算。',
    en: 'A promise is no longer than the law allows, and a limit is more than nothing and can be counted.',
  },
  check({ models }, tell) {
    for (const { key, limits, elements } of models) {
      const statutory = limits.find(({ kind }) => kind === 'STATUTORY');
      const promised = limits.find(({ kind }) => kind === 'PROMISED');
      if (statutory && promised && isLonger(promised, statutory)) {
        const en = `The promised limit (${promised.value}) is longer than the statutory one (${statutory.value}).`;
        tell(key, `承诺时限（${promised.value}）长于法定时限（${statutory.value}）。`, en);
      } else if (statutory && promised && !isComparable(promised, statutory)) {
        const en = `The promise in ${promised.unit} can not be held against the statute in ${statutory.unit}: use one unit.`;
        tell(key, `承诺时限（${promised.unit}）与法定时限（${statutory.unit}）单位不同，无法比较，请统一单位。`, en);
      }
      const owned = [...limits.map((limit) => ({ id: key, limit })), ...elements.map(ownLimit)];
      for (const { id, limit } of owned) {
        if (limit === null || typeof limit.value !== 'number') continue;
        if (limit.value === 0) tell(id, '时限必须大于0。', 'A limit must be more than 0.');
        else if (!isCountable({ value: limit.value, unit: limit.unit })) {
          const en = `${limit.value} ${limit.unit} is no limit: at most ten years, in halves of working days or whole units.`;
          tell(id, `${limit.value} ${limit.unit}不是可计算的时限：最长十年，工作日可取半日，其他取整数。`, en);
        }
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
  if (typeof promised.value !== 'number' || typeof statutory.value !== 'number') return false;
  return (
    isComparable(promised, statutory) && daysOf(promised.unit, promised.value) > daysOf(statutory.unit, statutory.value)
  );
}

/** So many hours or calendar days last no longer than as many days that are worked; the other way round nobody can tell. */
function isComparable(promised: Limit, statutory: Limit): boolean {
  if (promised.unit === statutory.unit) return true;
  if (statutory.unit === 'WD') return promised.unit !== 'CM';
  return statutory.unit === 'CD' && promised.unit === 'HOUR';
}

function daysOf(unit: Limit['unit'], value: number): number {
  return unit === 'HOUR' ? value / 24 : value;
}
