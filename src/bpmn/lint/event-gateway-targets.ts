import { child, children, idOf, type Node } from '../node.ts';
import { type Connections, called, connections, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

const CATCHING = new Set([
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:TimerEventDefinition',
  'bpmn:ConditionalEventDefinition',
]);

/** An event-based gateway leads to two or more catching events or receive tasks, and to them alone (BPMN 2.0.2 §10.6.6). */
export const eventGatewayTargets: Rule = {
  id: 'event-gateway-targets',
  level: 'error',
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const gateway of drawnElements(diagram)) {
      if (gateway.$type !== 'bpmn:EventBasedGateway') continue;
      const targets = flows.outOf(gateway).flatMap((flow) => child(flow, 'targetRef') ?? []);
      if (targets.length < 2) {
        const en = 'An event-based gateway needs at least two events to wait for.';
        tell(idOf(gateway), '事件网关至少要等待两个事件。', en);
      }
      for (const target of targets) if (!mayFollow(target, flows)) tellTarget(target);
      if (targets.some(isReceiveTask) && targets.some(catchesMessage)) {
        const en = 'An event-based gateway leads to receive tasks or to message events, not to both.';
        tell(idOf(gateway), '事件网关之后不能同时使用接收任务和消息事件。', en);
      }
    }

    function tellTarget(target: Node): void {
      const name = called(target);
      const en = `${name} cannot follow an event-based gateway, or can be reached some other way.`;
      tell(idOf(target), `“${name}”不能接在事件网关之后，或者还有其他入口。`, en);
    }
  },
};

function mayFollow(target: Node, flows: Connections): boolean {
  if (flows.into(target).length > 1) return false;
  if (isReceiveTask(target)) return true;
  const triggers = children(target, 'eventDefinitions');
  return (
    target.$type === 'bpmn:IntermediateCatchEvent' &&
    triggers.length > 0 &&
    triggers.every((trigger) => CATCHING.has(trigger.$type))
  );
}

function isReceiveTask(target: Node): boolean {
  return target.$type === 'bpmn:ReceiveTask';
}

function catchesMessage(target: Node): boolean {
  return children(target, 'eventDefinitions').some((trigger) => trigger.$type === 'bpmn:MessageEventDefinition');
}
