import type { Rule } from './rule.ts';

const CATCH_ALL =
  /(其他|其它|有关|相关|必要的?|所需的?)(的)?(材料|资料|文件|证明)|(材料|资料|文件|证明)等$|等(材料|资料|文件|证明)?$/;

/** A material is named so that it can be brought: no catch-all rows (一次性告知, 兜底条款). */
export const materialName: Rule = {
  id: 'material-name',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '材料有编号和具体名称，没有兜底条款。',
    en: 'A material has an id and a name by which it can be brought; there are no catch-all rows.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, name } of materials) {
        if (name.zh === '' || id === '') {
          tell(key, `材料“${name.zh || id}”缺少编号或名称。`, `A material (${id || name.zh}) has no id or no name.`);
        } else if (CATCH_ALL.test(name.zh)) {
          const en = `The material ${id} (${name.zh}) is a catch-all; name what must be brought.`;
          tell(key, `材料${id}“${name.zh}”是兜底条款，请写明具体材料。`, en);
        }
      }
    }
  },
};
