import { child, idOf, type Node } from '../node.ts';
import { kindOf } from '../outline.ts';
import { connections, drawnElements, shareContainer, triggersOf } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A boundary event sits on an activity beside it, with a trigger that may be there (BPMN 2.0.2 §10.5.4, table 10.93). */
export const boundaryHost: Rule = {
  id: 'boundary-host',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.4, table 10.93',
  demands: {
    zh: '边界事件附着在同一层的任务、子流程或调用活动上，触发条件允许用在边界上。',
    en: 'A boundary event sits on a task, sub-process or call of its own scope, with a trigger that may be there.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const event of drawnElements(diagram)) {
      if (event.$type !== 'bpmn:BoundaryEvent') continue;
      const wrong = wrongWith(event, child(event, 'attachedToRef'), flows.outOf(event).length > 0);
      if (wrong !== null) tell(idOf(event), ...wrong);
    }
  },
};

function wrongWith(event: Node, host: Node | null, leadsOn: boolean): readonly [zh: string, en: string] | null {
  if (host === null || !host.$instanceOf('bpmn:Activity') || kindOf(host) === 'eventSubProcess') {
    return [
      '边界事件必须附着在任务、子流程或调用活动上。',
      'A boundary event must sit on a task, sub-process or call.',
    ];
  }
  if (!shareContainer(event, host)) {
    return ['边界事件必须与所附着的活动在同一层。', 'A boundary event must be in the same scope as its activity.'];
  }
  const triggers = triggersOf(event);
  if (triggers.length === 0) return ['边界事件必须有触发条件。', 'A boundary event must have a trigger.'];
  const types = triggers.map((trigger) => trigger.$type);
  if (types.includes('bpmn:CancelEventDefinition') && host.$type !== 'bpmn:Transaction') {
    return ['取消边界事件只能附着在事务子流程上。', 'A cancel boundary event can only sit on a transaction.'];
  }
  const always = types.find((type) => ALWAYS_INTERRUPTING.has(type));
  if (always !== undefined && event.get('cancelActivity') === false) {
    return [
      '错误和取消边界事件必须是中断的，请去掉“非中断”。',
      'An error or cancel boundary event is always interrupting; make it so.',
    ];
  }
  const forbidden = types.find((type) => NEVER.has(type));
  if (forbidden !== undefined) return ['边界事件不能使用这种触发。', `A boundary event cannot have a ${forbidden}.`];
  if (types.includes('bpmn:CompensateEventDefinition') && leadsOn) {
    const en = 'A compensation boundary event has an association, not a sequence flow.';
    return ['补偿边界事件只能用关联线连接处理活动，不能引出顺序流。', en];
  }
  return null;
}

const ALWAYS_INTERRUPTING = new Set(['bpmn:ErrorEventDefinition', 'bpmn:CancelEventDefinition']);
const NEVER = new Set(['bpmn:LinkEventDefinition', 'bpmn:TerminateEventDefinition']);
