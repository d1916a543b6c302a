import type { Rule } from './rule.ts';

/** A comparison of materials names rows of the list, a field and what to tell when they differ (P01.3 E1…E6). */
export const equalityShape: Rule = {
  id: 'equality-shape',
  level: 'error',
  section: 'approval:equality',
  demands: {
    zh: '比对规则有编号、字段和提示语，所比对的材料都在清单中；不写公式时至少比对两份材料。',
    en: 'A comparison has an id, a field and a message, its rows are on the list, and there are two of them unless it has a test.',
  },
  check({ models }, tell) {
    for (const { key, materials, equalities } of models) {
      const known = new Set(materials.map(({ id }) => id));
      const ids = equalities.map(({ id }) => id);
      for (const [index, { id, field, rows, test, message }] of equalities.entries()) {
        const name = id === '' ? `#${index + 1}` : id;
        if (id === '' || ids.indexOf(id) !== index) {
          tell(key, `比对规则${name}没有编号或者编号重复。`, `The comparison ${name} has no id of its own.`);
        }
        if (field === '' || message.zh === '') {
          tell(key, `比对规则${name}缺少字段或者提示语。`, `The comparison ${name} has no field or no message.`);
        }
        if (rows.length < (test === null ? 2 : 1)) {
          tell(key, `比对规则${name}没有可比对的材料。`, `The comparison ${name} has too few rows to compare.`);
        }
        for (const row of rows.filter((each) => !known.has(each))) {
          tell(
            key,
            `比对规则${name}中的材料“${row}”不在清单中。`,
            `The list has no material ${row}, which ${name} compares.`,
          );
        }
      }
    }
  },
};
