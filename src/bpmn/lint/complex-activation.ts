import type { Rule } from './rule.ts';

/** A complex gateway that joins says how many must come (BPMN 2.0.2 §10.6.5). */
export const complexActivation: Rule = {
  id: 'complex-activation',
  level: 'warning',
  section: 'BPMN 2.0.2 §10.6.5',
  demands: { zh: '有多个入口的复杂网关有激活条件。', en: 'A complex gateway that joins has an activation condition.' },
  check({ models }, tell) {
    for (const { id, name, kind, incoming, activationCondition } of models.flatMap((model) => model.elements)) {
      if (kind !== 'complexGateway' || incoming.length < 2 || activationCondition !== null) continue;
      const en = `${name || id} does not say when it goes on; give it an activation condition such as activationCount >= 2.`;
      tell(id, `复杂网关“${name || id}”没有说明何时继续，请写激活条件，例如activationCount >= 2。`, en);
    }
  },
};
