import { drawnMessageFlows, processOf } from '../compile-collaboration.ts';
import { child, children, extension, idOf, type Node, text } from '../node.ts';
import { called } from './drawn.ts';
import type { Rule } from './rule.ts';

/**
 * A message flow leads from one pool to another (BPMN 2.0.2 §9.4); between two executable pools it leads from what sends
 * a message to what receives the same one. To and from pools that are not executable it may be drawn as the eye needs it.
 */
export const messageFlowEnds: Rule = {
  id: 'message-flow-ends',
  level: 'error',
  section: 'BPMN 2.0.2 §9.4',
  demands: {
    zh: '消息流连接不同的泳池，可执行泳池之间从发送消息的元素连到接收同一消息的元素。',
    en: 'A message flow leads to another pool, between executable ones from what sends a message to what receives it.',
  },
  check({ diagram }, tell) {
    for (const flow of drawnMessageFlows(diagram.definitions)) {
      const source = child(flow, 'sourceRef');
      const target = child(flow, 'targetRef');
      if (source === null || target === null) continue;
      const pools = [processOf(source), processOf(target)];
      if (pools[0] !== null && pools[0] === pools[1]) {
        tell(idOf(flow), '消息流的两端不能在同一个泳池内。', 'A message flow leads from one pool to another.');
      } else if (pools.every(isPlayed)) tellEnds(idOf(flow), source, target);
    }

    function tellEnds(id: string, source: Node, target: Node): void {
      const sent = messageOf(source, SENDING);
      const received = messageOf(target, RECEIVING);
      if (source.$type !== 'bpmn:Participant' && sent === null) {
        tell(id, `“${called(source)}”不发送消息。`, `${called(source)} sends no message.`);
      } else if (target.$type !== 'bpmn:Participant' && received === null) {
        tell(id, `“${called(target)}”不接收消息。`, `${called(target)} receives no message.`);
      } else if (sent !== null && received !== null && sent !== received && sent !== BY_TOPIC) {
        tell(id, '消息流两端的消息不同。', 'The two ends of the message flow name different messages.');
      }
    }
  },
};

const SENDING = new Set(['bpmn:SendTask', 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent']);
const RECEIVING = new Set(['bpmn:ReceiveTask', 'bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent']);
/** Sent by an external worker or the service: which message it is, the diagram does not say. */
const BY_TOPIC = Symbol('by topic');

/** The name of the message an element sends or receives, null when it does neither. */
function messageOf(element: Node, types: ReadonlySet<string>): string | symbol | null {
  if (!types.has(element.$type)) return null;
  const isSending = types === SENDING;
  if (isSending && extension(element, 'approval:Job') !== null) return BY_TOPIC;
  const holders = element.$type.endsWith('Task')
    ? [element]
    : children(element, 'eventDefinitions').filter(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  for (const holder of holders) {
    const message = child(holder, 'messageRef');
    if (message !== null) return text(message, 'name') ?? idOf(message);
  }
  return null;
}

function isPlayed(process: Node | null): boolean {
  return process !== null && process.get('isExecutable') !== false;
}
