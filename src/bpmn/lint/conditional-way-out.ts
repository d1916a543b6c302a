import type { Rule } from './rule.ts';

const CHOOSING = new Set(['exclusiveGateway', 'inclusiveGateway', 'complexGateway']);

/** An activity all of whose ways out have conditions has a default flow (BPMN 2.0.2 §13.3.1). */
export const conditionalWayOut: Rule = {
  id: 'conditional-way-out',
  level: 'warning',
  section: 'BPMN 2.0.2 §13.3.1',
  demands: {
    zh: '从活动引出的顺序流全部带条件时，另有一条默认流。',
    en: 'An activity all of whose ways out have conditions has a default flow.',
  },
  check({ models }, tell) {
    for (const { elements, flows } of models) {
      for (const { id, name, kind, outgoing, defaultFlow } of elements) {
        if (CHOOSING.has(kind) || defaultFlow !== null || outgoing.length === 0) continue;
        if (outgoing.some((index) => flows[index]?.condition === null)) continue;
        const en = `${name || id} has only ways out with conditions: the case stops there when none holds; add a default flow.`;
        tell(id, `“${name || id}”引出的顺序流都带条件，条件都不成立时办件会停在这里，请增加默认流。`, en);
      }
    }
  },
};
