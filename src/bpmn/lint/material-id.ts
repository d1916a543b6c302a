import type { Rule } from './rule.ts';

/** Rows of a disclosure have ids of their own, and steps refer to rows that exist. */
export const materialId: Rule = {
  id: 'material-id',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '材料编号不重复，环节引用的材料都在清单中。',
    en: 'Materials have ids of their own, and steps refer to rows that exist.',
  },
  check({ models }, tell) {
    for (const { key, materials, elements } of models) {
      const ids = materials.map(({ id }) => id);
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
        tell(key, `材料编号“${id}”重复。`, `The material id ${id} is used twice.`);
      }
      if (materials.length === 0) continue;
      for (const element of elements) {
        const rows = element.approval.disclosure?.rows ?? [];
        for (const row of typeof rows === 'string' ? [] : rows) {
          if (!ids.includes(row)) tell(element.id, `材料“${row}”不在清单中。`, `The list has no material ${row}.`);
        }
      }
    }
  },
};
