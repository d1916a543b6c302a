import { child, idOf } from '../node.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A default flow leaves the node it is the default of and has no condition (BPMN 2.0.2 §8.4.13, §10.6.2). */
export const defaultFlow: Rule = {
  id: 'default-flow',
  level: 'error',
  section: 'BPMN 2.0.2 §8.4.13, §10.6.2',
  demands: {
    zh: '默认流从所属节点引出，并且不带条件。',
    en: 'A default flow leaves the node it is the default of and has no condition.',
  },
  check({ diagram }, tell) {
    for (const node of drawnElements(diagram)) {
      const flow = child(node, 'default');
      if (flow === null) continue;
      const source = child(flow, 'sourceRef');
      if (source === null || idOf(source) !== idOf(node)) {
        const name = called(node);
        tell(idOf(node), `“${name}”的默认流不是从它引出的。`, `The default flow of ${name} does not leave it.`);
      } else if (child(flow, 'conditionExpression') !== null) {
        tell(idOf(flow), '默认流不能带条件。', 'A default flow cannot have a condition.');
      }
    }
  },
};
