import type { AttributesToAdd } from './additions.ts';
import { attributeOf, type Subject, type VendorItem } from './subject.ts';

/** A day or hour length as a limit can have it: whole days, months or hours of an ISO 8601 duration. */
const DURATION = /^P(?:(?<weeks>\d+)W|(?<months>\d+)M|(?<days>\d+)D|T(?<hours>\d+)H)$/;

/** Says until when a task is to be done, where the diagram gives a length; a moment is no limit. */
export function translateDue(subject: Subject): void {
  const workingDays = subject.left().some(({ local }) => local === 'businessCalendarName');
  for (const item of subject.takeAll('dueDate', 'taskSchedule')) {
    const written = item.local === 'dueDate' ? item.value : attributeOf(item, 'dueDate');
    const limit = written === null ? null : limitOf(written, workingDays);
    if (limit === null) {
      subject.tell(item, 'kept', null, {
        zh: '期限须写成时长（如P5D）才能成为环节时限；其他写法未采用，需要时请加边界定时器。',
        en: 'A limit is a length such as P5D; anything else is not used. Add a boundary timer where one is needed.',
      });
      continue;
    }
    const attributes = { kind: 'STEP', ...limit, anchor: 'ENTRY', timeoutPolicy: 'ALERT' };
    subject.additions.extension(subject.element, { local: 'limit', attributes });
    subject.tell(item, 'translated', 'approval:limit', {
      zh: `环节时限${limit.value}${UNITS[limit.unit].zh}，到期提醒。`,
      en: `A step limit of ${limit.value} ${UNITS[limit.unit].en}, with a reminder at its end.`,
    });
  }
}

const UNITS = {
  WD: { zh: '个工作日', en: 'working days' },
  CD: { zh: '个自然日', en: 'calendar days' },
  CM: { zh: '个月', en: 'calendar months' },
  HOUR: { zh: '小时', en: 'hours' },
} as const;

function limitOf(written: string, workingDays: boolean): { value: string; unit: keyof typeof UNITS } | null {
  const [, duration = written] = /^=\s*now\(\)\s*\+\s*duration\("([^"]+)"\)$/.exec(written) ?? [];
  const { weeks, months, days, hours } = DURATION.exec(duration)?.groups ?? {};
  const amount = Number(weeks ?? months ?? days ?? hours ?? 0);
  if (amount === 0) return null;
  if (months !== undefined) return { value: String(amount), unit: 'CM' };
  if (hours !== undefined) return { value: String(amount), unit: 'HOUR' };
  const total = weeks === undefined ? amount : amount * 7;
  return { value: String(total), unit: workingDays && weeks === undefined ? 'WD' : 'CD' };
}

/** Names the form of a task; a task with one ends in the one way the other engine knows: it is completed. */
export function translateForm(subject: Subject): void {
  const reason = subject.take('reasonRequire');
  const needsReason = reason !== null && (reason.value || attributeOf(reason, 'value')) === 'true';
  let key: string | null = null;
  for (const item of subject.takeAll('formKey', 'formRef', 'formDefinition')) {
    const found = formKey(item);
    if (found === null || (key !== null && key !== found)) {
      subject.tell(item, 'kept', null, {
        zh: '这种表单不能直接使用，请用form-js重做后在此选定。',
        en: 'This form can not be used as it is; make it anew with form-js and choose it here.',
      });
      continue;
    }
    key = found;
    subject.tell(item, 'translated', 'approval:form', {
      zh: `使用表单“${key}”，请把${key}.form与流程图一起部署。`,
      en: `The form ${key}; deploy ${key}.form together with the diagram.`,
    });
  }
  if (reason !== null && needsReason) {
    const sentences = { zh: '办理时须写理由。', en: 'A reason is needed to complete it.' };
    subject.tell(reason, 'translated', 'approval:outcome', sentences);
  } else if (reason !== null) {
    subject.tell(reason, 'kept', null, { zh: '不要求理由。', en: 'No reason is asked.' });
  }
  if (key === null && !needsReason) return;
  const outcome: AttributesToAdd = {
    value: 'COMPLETED',
    name: '办结本环节',
    nameEn: 'Done',
    needsReason: needsReason ? 'true' : null,
  };
  subject.additions.extension(subject.element, {
    local: 'form',
    attributes: { key },
    children: [{ local: 'outcome', attributes: outcome }],
  });
}

/** The name under which a form-js file is deployed; null for pages and for forms of another kind. */
function formKey(item: VendorItem): string | null {
  const written =
    item.element === null ? item.value : (attributeOf(item, 'formId') ?? attributeOf(item, 'formKey') ?? '');
  const name = /^(?:camunda-forms:)?(?:[\w-]+:)?(?:\/?[\w-]+\/)*([\w-]+)(?:\.form)?$/.exec(written)?.[1];
  return name === undefined || /^embedded:|\.html?$/.test(written) ? null : name;
}
