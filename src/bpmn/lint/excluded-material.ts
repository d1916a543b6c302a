import type { Rule } from './rule.ts';

/** What must not be asked has no number of copies and is not tolerated late. */
export const excludedMaterial: Rule = {
  id: 'excluded-material',
  level: 'error',
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
