import { idOf } from '../node.ts';
import { called, connections, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** What starts a process by itself is at its beginning (BPMN 2.0.2 §10.3.3, §10.6.6). */
export const instantiatingElement: Rule = {
  id: 'instantiating-element',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.3, §10.6.6',
  demands: {
    zh: '启动流程的接收任务或事件网关位于流程的第一层，没有进入的顺序流；只有启动流程的事件网关可以是并行的。',
    en: 'A receive task or event-based gateway that starts a process stands in the process itself with no flow into it; only such a gateway is parallel.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const element of drawnElements(diagram)) {
      const isGateway = element.$type === 'bpmn:EventBasedGateway';
      if (!isGateway && element.$type !== 'bpmn:ReceiveTask') continue;
      const name = called(element);
      if (element.get('instantiate') !== true) {
        if (!isGateway || element.get('eventGatewayType') !== 'Parallel') continue;
        const en = `${name} waits for all its events, so it must start the process (instantiate), or be exclusive.`;
        tell(idOf(element), `“${name}”是并行事件网关，必须用来启动流程，否则请改为排他。`, en);
        continue;
      }
      if (flows.into(element).length > 0) {
        const en = `${name} starts the process, so nothing may flow into it; remove the flow or the property.`;
        tell(idOf(element), `“${name}”用来启动流程，不能有进入的顺序流，请删除顺序流或取消“启动流程”。`, en);
      }
      if (element.$parent?.$type !== 'bpmn:Process') {
        const en = `${name} can start a process only from its first level, not from inside a sub-process.`;
        tell(idOf(element), `“${name}”在子流程内，不能用来启动流程。`, en);
      }
    }
  },
};
