import { child, idOf, type Node } from '../node.ts';
import { type Connections, called, connections, drawnElements, triggersOf } from './drawn.ts';
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
  section: 'BPMN 2.0.2 §10.6.6',
  demands: {
    zh: '事件网关只连接两个以上的捕获事件或接收任务，它们没有其他入口。',
    en: 'An event-based gateway leads to two or more catching events or receive tasks that have no other way in.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    const hosts = new Set(drawnElements(diagram).flatMap((element) => child(element, 'attachedToRef') ?? []));
    for (const gateway of drawnElements(diagram)) {
      if (gateway.$type !== 'bpmn:EventBasedGateway') continue;
      const targets = flows.outOf(gateway).flatMap((flow) => child(flow, 'targetRef') ?? []);
      if (targets.length < 2) {
        const en = 'An event-based gateway needs at least two events to wait for.';
        tell(idOf(gateway), '事件网关至少要等待两个事件。', en);
      }
      for (const target of targets) {
        if (!mayFollow(target, flows)) tellTarget(target);
        else if (hosts.has(target)) tellHost(target);
      }
      if (targets.some(isReceiveTask) && targets.some(catchesMessage)) {
        const en = 'An event-based gateway leads to receive tasks or to message events, not to both.';
        tell(idOf(gateway), '事件网关之后不能同时使用接收任务和消息事件。', en);
      }
    }

    function tellHost(target: Node): void {
      const name = called(target);
      const en = `${name} follows an event-based gateway, so no boundary event may sit on it; move the event behind the gateway.`;
      tell(idOf(target), `“${name}”接在事件网关之后，不能附着边界事件，请改为网关之后的捕获事件。`, en);
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
  const triggers = triggersOf(target);
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
  return triggersOf(target).some((trigger) => trigger.$type === 'bpmn:MessageEventDefinition');
}
