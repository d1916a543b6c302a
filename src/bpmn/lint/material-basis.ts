import type { Rule } from './rule.ts';

/** Nothing is asked without a law that asks for it (行政许可法 31, 优化营商环境条例 44). */
export const materialBasis: Rule = {
  id: 'material-basis',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '要求提交的材料写明法定依据。',
    en: 'A material that is asked names the law that asks for it.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, need, name, legalBasis } of materials) {
        if (need === 'X' || legalBasis.trim() !== '') continue;
        const en = `The material ${id} (${name.en}) names no legal basis; what no law asks for may not be asked.`;
        tell(key, `材料${id}“${name.zh}”没有写明法定依据，没有依据的材料不得要求提交。`, en);
      }
    }
  },
};
