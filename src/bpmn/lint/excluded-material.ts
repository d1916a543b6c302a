import type { Rule } from './rule.ts';

/** What must not be asked has no number of copies and is not tolerated late. */
export const excludedMaterial: Rule = {
  id: 'excluded-material',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '不得要求提交的材料没有份数。',
    en: 'A material that must not be asked has no copies.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, need, name, originals, copies, tolerable } of materials) {
        if (need !== 'X' || (originals === 0 && copies === 0 && !tolerable)) continue;
        const en = `The material ${id} (${name.en}) must not be asked, so it has no originals or copies.`;
        tell(key, `材料${id}“${name.zh}”不得要求提交，不能再写份数。`, en);
      }
    }
  },
};
