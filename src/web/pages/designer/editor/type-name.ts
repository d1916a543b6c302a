import type { Text } from '../../../i18n/text.ts';

/** What kind of element it is, in words: 用户任务, 定时边界事件. */
export function typeName(text: Text, type: string, eventDefinition?: string): string {
  const local = type.replace('bpmn:', '');
  const kind = text.maybe(`designer.type.${local}`) ?? local;
  if (eventDefinition === undefined) return kind;
  const trigger = text.maybe(`designer.trigger.${eventDefinition.replace('bpmn:', '').replace('EventDefinition', '')}`);
  return trigger === null
    ? kind
    : `${trigger}${text.language === 'zh' ? '' : ' '}${text.language === 'zh' ? kind : kind.toLowerCase()}`;
}
