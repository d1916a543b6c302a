import type { Rule } from './rule.ts';

const thing = '(材料|资料|文件|证明|证件|证照|凭证|手续|单据)';
/** 其他, 有关 and their like are vague wherever they stand; 等 is where it ends the name or stands before “materials”. */
const catchAllZh = new RegExp(
  `其他|其它|另外|有关|相关|(必要|所需|需要|需)的?${thing}|等$|等等|等[^级，、；（）]{0,6}${thing}$`,
  'u',
);
const catchAllEn = new RegExp(
  [
    String.raw`\b(other|others|additional|relevant|related|supporting|necessary|required|miscellaneous|further|any)\s+([a-z]+\s+)?(materials?|documents?|documentation|papers?|files?|evidence|information|certificates?|proofs?|data)\b`,
    String.raw`\b(etc|et cetera)\b`,
    String.raw`\band (so on|so forth|the like|others?)\b`,
    String.raw`\b(as|if|where|when) (required|needed|necessary|requested|appropriate)\b`,
    '^others?$',
  ].join('|'),
  'iu',
);

/** A material is named so that it can be brought: no catch-all rows (一次性告知, 兜底条款; §3.3). */
export const materialName: Rule = {
  id: 'material-name',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '材料有编号和具体名称，中英文名称都没有兜底条款。',
    en: 'A material has an id and a name by which it can be brought; neither its Chinese nor its English name is a catch-all.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, name, need } of materials) {
        if (name.zh === '' || id === '') {
          tell(key, `材料“${name.zh || id}”缺少编号或名称。`, `A material (${id || name.zh}) has no id or no name.`);
          continue;
        }
        // What must not be asked may be described as vaguely as it is asked for elsewhere.
        if (need === 'X') continue;
        const vague = [name.zh, name.en].find((each) => catchAllZh.test(each) || catchAllEn.test(each));
        if (vague === undefined) continue;
        const en = `The material ${id} (${vague}) is a catch-all; name what must be brought.`;
        tell(key, `材料${id}“${vague}”是兜底条款，请写明具体材料。`, en);
      }
    }
  },
};
