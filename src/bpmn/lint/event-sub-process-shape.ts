import { children, idOf } from '../node.ts';
import { kindOf } from '../outline.ts';
import { connections, drawnElements, triggersOf } from './drawn.ts';
import type { Rule } from './rule.ts';

/** An event sub-process has no sequence flows and exactly one start event, which has a trigger (BPMN 2.0.2 §10.3.5, §13.5.4). */
export const eventSubProcessShape: Rule = {
  id: 'event-sub-process-shape',
  level: 'error',
  section: 'BPMN 2.0.2 §10.3.5, §13.5.4',
  demands: {
    zh: '事件子流程不连接顺序流，有且只有一个带触发条件的开始事件。',
    en: 'An event sub-process has no sequence flows and one start event with a trigger.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const element of drawnElements(diagram)) {
      if (kindOf(element) !== 'eventSubProcess') continue;
      if (flows.into(element).length + flows.outOf(element).length > 0) {
        tell(idOf(element), '事件子流程不能连接顺序流。', 'An event sub-process has no sequence flows.');
      }
      const starts = children(element, 'flowElements').filter((inner) => inner.$type === 'bpmn:StartEvent');
      const [start] = starts;
      if (starts.length !== 1 || start === undefined || triggersOf(start).length === 0) {
        const en = 'An event sub-process has exactly one start event, with a trigger.';
        tell(idOf(element), '事件子流程必须有且只有一个带触发条件的开始事件。', en);
      } else if (
        start.get('isInterrupting') === false &&
        triggersOf(start).some(({ $type }) => INTERRUPTING.has($type))
      ) {
        const en = 'An error or compensation start event is always interrupting; make it so.';
        tell(idOf(start), '错误和补偿开始事件必须是中断的，请去掉“非中断”。', en);
      }
    }
  },
};

const INTERRUPTING = new Set(['bpmn:ErrorEventDefinition', 'bpmn:CompensateEventDefinition']);
