import type { CaseEvent } from '../../api/types.ts';
import type { OutcomeName } from '../../diagram/outcome-names.ts';
import { showDay } from '../../i18n/dates.ts';
import type { Text } from '../../i18n/text.ts';

/** The names that the codes in events stand for, as far as the page knows them. */
export interface EventNames {
  /** By `elementId value`. */
  outcomes: ReadonlyMap<string, OutcomeName>;
  /** Matters of the review by code. */
  items: ReadonlyMap<string, string>;
  /** Rows of the one-time list by id. */
  rows: ReadonlyMap<string, string>;
}

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

function pairOf(value: unknown): { zh: string; en: string } | null {
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return null;
  return { zh: word(value.zh), en: word(value.en) };
}

/** Words that follow only when there are any, after what leads to them. */
function after(lead: string, words: string, close = ''): string {
  return words === '' ? '' : `${lead}${words}${close}`;
}

function withName(code: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(code);
  return name === undefined || name === code ? code : `${code} ${name}`;
}

/** What happened in a sentence; an event the dictionary does not know is told by its type. */
export function eventWords(text: Text, event: CaseEvent, todayOn: string, names: EventNames): string {
  const { data } = event;
  const chinese = text.language === 'zh';
  const gap = chinese ? '' : ' ';
  const colon = chinese ? '：' : ': ';
  const element = event.elementName ? text.pick(event.elementName.zh, event.elementName.en) : (event.elementId ?? '');
  const item = withName(word(data.item), names.items);
  const subject = pairOf(data.subject);
  const outcome = names.outcomes.get(`${event.elementId ?? ''} ${word(data.outcome)}`);
  const outcomeWords = outcome ? text.pick(outcome.zh, outcome.en) : word(data.outcome);
  const opinion = data.deemed === true ? text('case.opinion.DEEMED') : told(text, data.opinion, 'case.opinion');
  const department = event.departmentName ? text.pick(event.departmentName.zh, event.departmentName.en) : '';
  const kindArea = event.type.startsWith('order.') ? 'case.order' : 'ui.clock';
  const kindCode = event.type.startsWith('order.') ? word(data.kind) : word(data.kind).toLowerCase();
  const values = {
    element,
    item,
    task: item === '' ? element : `${item} · ${element}`,
    department: department === '' ? text('case.event.nobody') : department,
    opinion,
    from: told(text, data.from, 'field.status'),
    to: told(text, data.to, 'field.status'),
    outcome: after(text('case.event.outcome'), outcomeWords),
    kind: text.maybe(`${kindArea}.${kindCode}`) ?? word(data.kind),
    due: word(data.dueOn) === '' ? '' : showDay(word(data.dueOn), text.language, todayOn),
    reason: told(text, data.type, 'ui.suspension') || told(text, data.reason, 'field.cardReason'),
    days: data.workingDays === undefined ? '' : text('common.workingDays', { n: word(data.workingDays) }),
    template: told(text, data.template, 'field.document'),
    number: after(gap, word(data.number)),
    subject: after(colon, subject ? text.pick(subject.zh, subject.en) : word(data.subject)),
    level: told(text, data.level, 'case.card'),
    row: withName(word(data.rowId), names.rows),
    rows: (Array.isArray(data.rowIds) ? data.rowIds : [])
      .map((id) => withName(word(id), names.rows))
      .join(chinese ? '、' : ', '),
    code: after(colon, data.reasonCode ? told(text, data.reasonCode, 'field.reasonCode') : ''),
    name: told(text, data.name, 'case.message'),
    decision: word(data.name),
    who: word(data.name),
    cause: word(data.reason),
    stars: told(text, data.level, 'feedback.level'),
    until: word(data.until) === '' ? '' : showDay(word(data.until), text.language, todayOn),
  };
  return text.maybe(`case.event.${event.type}`, values) ?? event.type;
}
