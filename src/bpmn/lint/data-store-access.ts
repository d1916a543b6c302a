import { child, children, idOf } from '../node.ts';
import { dataAssociations, isStore } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A data store outlives every case; nothing here keeps one, so a store may be drawn but not read or written. */
export const dataStoreAccess: Rule = {
  id: 'data-store-access',
  level: 'error',
  section: 'BPMN 2.0.2 §10.4.1',
  demands: {
    zh: '数据存储不读写，只作图示。',
    en: 'A data store is drawn only, not read or written.',
  },
  check({ diagram }, tell) {
    for (const { owner, association } of dataAssociations(diagram)) {
      const ends = [...children(association, 'sourceRef'), child(association, 'targetRef')];
      if (!ends.some(isStore)) continue;
      tell(
        idOf(owner),
        '数据存储只能画出，不能读写；请用服务任务访问外部系统。',
        'A data store can be drawn but not read or written; reach outside systems by a service task.',
      );
    }
  },
};
