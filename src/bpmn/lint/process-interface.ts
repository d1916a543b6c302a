import { children, idOf, nearestId } from '../node.ts';
import type { Rule } from './rule.ts';

/** A process offered as the operation of a web service (BPMN 2.0.2 §8.4.3) is kept so, and not served: it is applied for or called. */
export const processInterface: Rule = {
  id: 'process-interface',
  level: 'warning',
  section: 'BPMN 2.0.2 §8.4.3',
  demands: {
    zh: '流程的接口和输入输出绑定会保留，但不会作为服务提供。',
    en: 'Interfaces and input-output bindings of a process are kept but not served.',
  },
  check({ diagram }, tell) {
    for (const root of children(diagram.definitions, 'rootElements')) {
      if (!root.$instanceOf('bpmn:CallableElement')) continue;
      if (children(root, 'ioBinding').length === 0 && children(root, 'supportedInterfaceRef').length === 0) continue;
      const en =
        'The interface of the process is not served; it begins with an application, a call, a message or a signal.';
      tell(idOf(root) || nearestId(root), '流程的接口不会作为服务提供；流程由申请、调用、消息或信号启动。', en);
    }
  },
};
