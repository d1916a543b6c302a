import type { Rule } from './rule.ts';

/** An exclusive or inclusive gateway that chooses says where to go when nothing holds. */
export const exclusiveDefault: Rule = {
  id: 'exclusive-default',
  level: 'warning',
  section: 'BPMN 2.0.2 §10.6.2, §10.6.3',
  demands: {
    zh: '分支网关有默认流。',
    en: 'A gateway that chooses has a default flow.',
  },
  check({ models }, tell) {
    for (const { elements } of models) {
      for (const { kind, id, name, outgoing, defaultFlow } of elements) {
        if (kind !== 'exclusiveGateway' && kind !== 'inclusiveGateway') continue;
        if (outgoing.length < 2 || defaultFlow !== null) continue;
        const called = name || id;
        const en = `${called} has no default flow: the case stops there when no condition holds.`;
        tell(id, `网关“${called}”没有默认流，条件都不成立时办件会停在这里。`, en);
      }
    }
  },
};
