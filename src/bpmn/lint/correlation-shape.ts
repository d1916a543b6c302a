import { correlationKeys, propertiesOf } from '../compile-correlation.ts';
import { body, child, children, idOf, type Node } from '../node.ts';
import type { Rule } from './rule.ts';

/** A correlation key has properties that say where they stand in messages; a subscription to it binds each (BPMN 2.0.2 §8.4.2). */
export const correlationShape: Rule = {
  id: 'correlation-shape',
  level: 'error',
  section: 'BPMN 2.0.2 §8.4.2',
  demands: {
    zh: '关联键的每个属性写明在消息中的位置，关联订阅为每个属性绑定流程数据。',
    en: 'Each property of a correlation key says where it stands in messages; a subscription binds each.',
  },
  check({ diagram }, tell) {
    for (const key of correlationKeys(diagram.definitions)) {
      if (propertiesOf(key).length > 0 && propertiesOf(key).every(isFound)) continue;
      const en = 'Each property of a correlation key needs a message path for a message.';
      tell(idOf(key), '关联键的每个属性都要写明它在消息中的位置。', en);
    }
    for (const process of children(diagram.definitions, 'rootElements')) {
      if (process.$type !== 'bpmn:Process') continue;
      for (const subscription of children(process, 'correlationSubscriptions')) {
        const key = child(subscription, 'correlationKeyRef');
        const bindings = children(subscription, 'correlationPropertyBinding');
        if (key !== null && propertiesOf(key).every((property) => bindings.some((one) => binds(one, property))))
          continue;
        const en = 'A correlation subscription binds every property of its key to data of the process.';
        tell(idOf(process), '关联订阅必须为关联键的每个属性绑定流程数据。', en);
      }
    }
  },
};

function isFound(property: Node): boolean {
  const retrievals = children(property, 'correlationPropertyRetrievalExpression');
  return retrievals.some((one) => child(one, 'messageRef') !== null && body(one, 'messagePath') !== null);
}

function binds(binding: Node, property: Node): boolean {
  return child(binding, 'correlationPropertyRef') === property && body(binding, 'dataPath') !== null;
}
