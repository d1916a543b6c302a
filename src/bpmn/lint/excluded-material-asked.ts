import type { Rule } from './rule.ts';

/** No step shows, and no comparison reads, a material that must not be asked (P01.3 CP-X2, test T7; 优化营商环境条例 44). */
export const excludedMaterialAsked: Rule = {
  id: 'excluded-material-asked',
  level: 'error',
  section: '一次性告知',
  demands: {
    zh: '任何环节都不得要求“不得要求提交”的材料。',
    en: 'No step asks for a material that must not be asked.',
  },
  check({ models }, tell) {
    for (const { key, materials, elements, equalities } of models) {
      const excluded = new Map(materials.filter(({ need }) => need === 'X').map(({ id, name }) => [id, name]));
      for (const { id: elementId, approval } of elements) {
        const rows = approval.disclosure?.rows ?? [];
        for (const row of typeof rows === 'string' ? [] : rows) {
          const name = excluded.get(row);
          if (name === undefined) continue;
          const en = `The step asks for ${row} (${name.en}), which must not be asked.`;
          tell(elementId, `该环节要求提交材料${row}“${name.zh}”，而该材料不得要求提交。`, en);
        }
      }
      for (const { id, rows } of equalities) {
        for (const row of rows.filter((each) => excluded.has(each))) {
          const en = `The rule ${id} compares ${row}, which must not be asked.`;
          tell(key, `比对规则${id}涉及材料${row}，而该材料不得要求提交。`, en);
        }
      }
    }
  },
};
