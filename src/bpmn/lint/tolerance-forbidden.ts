import type { Rule } from './rule.ts';

/** What a licence can't stand without never follows later, whatever is committed to (P01.3, P02.3: 容缺 “Never”). */
export const toleranceForbidden: Rule = {
  id: 'tolerance-forbidden',
  level: 'error',
  section: '容缺受理',
  demands: {
    zh: '标明不得容缺的材料不能设为可容缺。',
    en: 'A material marked as never to be late is not tolerable.',
  },
  check({ models }, tell) {
    for (const { key, materials } of models) {
      for (const { id, need, name, tolerable, toleranceForbidden: never } of materials) {
        if (!never || (!tolerable && need !== 'T')) continue;
        const en = `The material ${id} (${name.en}) may never be handed in late, so it can not be tolerable.`;
        tell(key, `材料${id}“${name.zh}”不得容缺，不能设为可容缺。`, en);
      }
    }
  },
};
