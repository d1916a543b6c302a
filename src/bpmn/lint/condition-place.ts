import type { ElementKind } from '../model.ts';
import type { Rule } from './rule.ts';

const UNCONDITIONAL: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'parallelGateway',
  'eventBasedGateway',
  'startEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
]);

/** Flows out of parallel and event-based gateways and out of events have no condition (BPMN 2.0.2 table 8.60). */
export const conditionPlace: Rule = {
  id: 'condition-place',
  level: 'error',
  section: 'BPMN 2.0.2 §8.4.13, §10.6',
  demands: {
    zh: '只有从活动和排他、包容、复杂网关引出的顺序流可以带条件。',
    en: 'Only flows out of activities and of exclusive, inclusive and complex gateways have conditions.',
  },
  check({ models }, tell) {
    for (const { elements, flows } of models) {
      for (const flow of flows) {
        const source = elements[flow.source];
        if (flow.condition === null || source === undefined || !UNCONDITIONAL.has(source.kind)) continue;
        const en = 'A flow out of a parallel or event-based gateway or an event has no condition.';
        tell(flow.id, '从并行网关、事件网关或事件引出的顺序流不能带条件。', en);
      }
    }
  },
};
