import { isCountable } from '../../domain/time.ts';
import type { Rule } from './rule.ts';

/** What may follow after a decision has its own time, and nothing else has one (容缺 need `T`). */
export const materialFollow: Rule = {
  id: 'material-follow',
  level: 'error',
  section: '容缺受理',
  demands: {
    zh: '只有可以后补的材料（T）写明后补期限，期限大于0且可计算。',
    en: 'Only a material that may follow (T) has a time to follow, one that can be counted.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, need, name, follow } of materials) {
        if (follow === null || (need === 'T' && follow.value > 0 && isCountable(follow))) continue;
        const en = `The material ${id} (${name.en}) has a time to follow of ${follow.value} ${follow.unit}; only need T has one, and one that can be counted.`;
        tell(
          key,
          `材料${id}“${name.zh}”的后补期限（${follow.value} ${follow.unit}）无效：只有T类材料有后补期限，且期限应当可计算。`,
          en,
        );
      }
    }
  },
};
