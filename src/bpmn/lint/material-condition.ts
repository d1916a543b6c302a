import type { Rule } from './rule.ts';

/** A conditional material says when it is asked, and why, so that the applicant can check it. */
export const materialCondition: Rule = {
  id: 'material-condition',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '有条件的材料写明条件和原因。',
    en: 'A conditional material has a condition and a reason.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, need, name, condition, because } of materials) {
        if (need !== 'C' || (condition !== null && because !== null)) continue;
        const en = `The conditional material ${id} (${name.en}) needs a condition and a reason (because).`;
        tell(key, `有条件的材料${id}“${name.zh}”必须写明条件和原因。`, en);
      }
    }
  },
};
