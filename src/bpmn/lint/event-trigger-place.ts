import { children, idOf, type Node } from '../node.ts';
import { kindOf } from '../outline.ts';
import { called, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A place of an event, and the triggers table 10.93 of the standard allows there. */
interface Place {
  readonly zh: string;
  readonly en: string;
  readonly allowed: ReadonlySet<string>;
  /** An event without any trigger may stand there. */
  readonly none: boolean;
}

const place = (zh: string, en: string, none: boolean, ...triggers: readonly string[]): Place => {
  return { zh, en, none, allowed: new Set(triggers.map((trigger) => `bpmn:${trigger}EventDefinition`)) };
};

const START = place('流程的开始事件', 'A start event of a process', true, 'Message', 'Timer', 'Conditional', 'Signal');
const ON_EVENT = place(
  '事件子流程的开始事件',
  'The start event of an event sub-process',
  true, // told by event-sub-process-shape
  ...['Message', 'Timer', 'Escalation', 'Error', 'Compensate', 'Conditional', 'Signal'],
);
const CATCH = place(
  '中间捕获事件',
  'An intermediate catching event',
  false,
  ...['Message', 'Timer', 'Conditional', 'Link', 'Signal'],
);
const THROW = place(
  '中间抛出事件',
  'An intermediate throwing event',
  true,
  ...['Message', 'Escalation', 'Link', 'Compensate', 'Signal'],
);
const END = place(
  '结束事件',
  'An end event',
  true,
  ...['Message', 'Escalation', 'Error', 'Cancel', 'Compensate', 'Signal', 'Terminate'],
);

/** An event has a trigger that may stand where it stands, and a link stands alone (BPMN 2.0.2 §10.5.6, table 10.93). */
export const eventTriggerPlace: Rule = {
  id: 'event-trigger-place',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.6, table 10.93',
  demands: {
    zh: '事件的触发或结果只用在标准允许的位置；链接不与其他定义合用。',
    en: 'An event has triggers or results that may stand in its place; a link stands alone.',
  },
  check({ diagram }, tell) {
    for (const event of drawnElements(diagram)) {
      const where = placeOf(event);
      if (where === null) continue;
      const name = called(event);
      const types = triggersOf(event);
      const wrong = types.find((type) => !where.allowed.has(type));
      if (wrong !== undefined) {
        const word = WORDS[wrong] ?? ['这种', wrong];
        tell(
          idOf(event),
          `“${name}”：${where.zh}不能是${word[0]}事件，请换成允许的类型。`,
          sentence(where, word[1], name),
        );
      } else if (types.length === 0 && !where.none) {
        tell(
          idOf(event),
          `“${name}”没有说明等待什么，请选择触发类型。`,
          `${name} waits for nothing; choose a trigger.`,
        );
      } else if (types.length > 1 && types.includes('bpmn:LinkEventDefinition')) {
        const en = `${name} is a link and something else at once; use two events.`;
        tell(idOf(event), `“${name}”既是链接又有其他定义，请拆成两个事件。`, en);
      }
    }
  },
};

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'bpmn:MessageEventDefinition': ['消息', 'message'],
  'bpmn:TimerEventDefinition': ['定时', 'timer'],
  'bpmn:ConditionalEventDefinition': ['条件', 'conditional'],
  'bpmn:SignalEventDefinition': ['信号', 'signal'],
  'bpmn:ErrorEventDefinition': ['错误', 'error'],
  'bpmn:EscalationEventDefinition': ['升级', 'escalation'],
  'bpmn:LinkEventDefinition': ['链接', 'link'],
  'bpmn:CompensateEventDefinition': ['补偿', 'compensation'],
  'bpmn:CancelEventDefinition': ['取消', 'cancel'],
  'bpmn:TerminateEventDefinition': ['终止', 'terminate'],
};

function sentence({ en }: Place, word: string, name: string): string {
  return `${name}: ${en[0]?.toLowerCase()}${en.slice(1)} cannot be of type ${word}; choose one that may stand here.`;
}

function triggersOf(event: Node): readonly string[] {
  return [...children(event, 'eventDefinitions'), ...children(event, 'eventDefinitionRef')].map(({ $type }) => $type);
}

/** Boundary events and start events of embedded sub-processes have rules of their own. */
function placeOf(event: Node): Place | null {
  switch (event.$type) {
    case 'bpmn:StartEvent':
      return placeOfStart(event.$parent);
    case 'bpmn:IntermediateCatchEvent':
      return CATCH;
    case 'bpmn:IntermediateThrowEvent':
      return THROW;
    case 'bpmn:EndEvent':
      return END;
    default:
      return null;
  }
}

function placeOfStart(container: Node | undefined): Place | null {
  if (container?.$type === 'bpmn:Process') return START;
  return container !== undefined && kindOf(container) === 'eventSubProcess' ? ON_EVENT : null;
}
