import type { CaseEvent } from '../../api/types.ts';
import type { OutcomeName } from '../../diagram/outcome-names.ts';
import { showDay } from '../../i18n/dates.ts';
import type { Text } from '../../i18n/text.ts';

function word(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A code of the event's data in words: the first dictionary entry there is, else the code itself. */
function told(text: Text, value: unknown, ...areas: string[]): string {
  const code = word(value);
  for (const area of areas) {
    const words = text.maybe(`${area}.${code}`);
    if (words !== null) return words;
  }
  return code;
}

function names(value: unknown): { zh: string; en: string } | null {
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return null;
  return { zh: word(value.zh), en: word(value.en) };
}

/** What happened in a sentence; an event the dictionary does not know is told by its type. */
export function eventWords(
  text: Text,
  event: CaseEvent,
  todayOn: string,
  outcomes: ReadonlyMap<string, OutcomeName>,
): string {
  const { data } = event;
  const gap = text.language === 'zh' ? '' : ' ';
  const element = event.elementName ? text.pick(event.elementName.zh, event.elementName.en) : (event.elementId ?? '');
  const item = word(data.item);
  const subject = names(data.subject);
  const outcome = outcomes.get(`${event.elementId ?? ''} ${word(data.outcome)}`);
  const outcomeWords = outcome ? text.pick(outcome.zh, outcome.en) : word(data.outcome);
  const opinion = data.deemed === true ? text('case.opinion.DEEMED') : told(text, data.opinion, 'case.opinion');
  const values = {
    element: item === '' ? element : `${item}${gap}${element}`,
    item,
    opinion,
    from: told(text, data.from, 'field.status'),
    to: told(text, data.to, 'field.status'),
    outcome: outcomeWords === '' ? '' : text.language === 'zh' ? `（${outcomeWords}）` : ` (${outcomeWords})`,
    kind: told(text, word(data.kind).toLowerCase(), 'ui.clock') || word(data.kind),
    due: word(data.dueOn) === '' ? '' : showDay(word(data.dueOn), text.language, todayOn),
    reason: told(text, data.type, 'ui.suspension') || word(data.reason),
    days: data.workingDays === undefined ? '' : text('common.workingDays', { n: word(data.workingDays) }),
    template: told(text, data.template, 'field.document'),
    number: word(data.number) === '' ? '' : `${gap}${word(data.number)}`,
    subject: subject
      ? `：${text.pick(subject.zh, subject.en)}`
      : word(data.subject) === ''
        ? ''
        : `：${word(data.subject)}`,
    level: told(text, data.level, 'case.card'),
    row: word(data.rowId),
    code: data.reasonCode ? `（${told(text, data.reasonCode, 'field.reasonCode')}）` : '',
    name: told(text, data.name, 'case.message'),
  };
  const orderKind = event.type.startsWith('order.') ? { kind: told(text, data.kind, 'case.order') } : {};
  return text.maybe(`case.event.${event.type}`, { ...values, ...orderKind }) ?? event.type;
}
