import { Refusal } from '../refusal.ts';

/** A case that does not exist, or that the person may not know of. */
export function caseNotFound(): Refusal {
  return new Refusal('not-found', 'case-not-found', { zh: '没有此办件。', en: 'There is no such case.' });
}

/** A task that does not exist, or that the person may not know of. */
export function taskNotFound(): Refusal {
  return new Refusal('not-found', 'task-not-found', { zh: '没有此任务。', en: 'There is no such task.' });
}

/** No such procedure, version or called process. */
export function definitionNotFound(key?: string): Refusal {
  const named = key === undefined ? '' : ` ${key}`;
  return new Refusal('not-found', 'definition-not-found', {
    zh: `没有此流程${key === undefined ? '' : `：${key}`}。`,
    en: `There is no such process definition${named}.`,
  });
}

/** Nobody has saved a draft under that key. */
export function draftNotFound(): Refusal {
  return new Refusal('not-found', 'draft-not-found', { zh: '没有此草稿。', en: 'There is no such draft.' });
}

/** The definition has no form with that key. */
export function formNotFound(): Refusal {
  return new Refusal('not-found', 'form-not-found', { zh: '没有此表单。', en: 'There is no such form.' });
}

/** The definition has no decision with that id. */
export function decisionNotFound(): Refusal {
  return new Refusal('not-found', 'decision-not-found', { zh: '没有此决策。', en: 'There is no such decision.' });
}

/** The definition has no element with that id. */
export function elementNotFound(): Refusal {
  return new Refusal('not-found', 'element-not-found', {
    zh: '流程中没有此环节。',
    en: 'The process has no such step.',
  });
}

/** A project that does not exist, or that the person may not know of. */
export function projectNotFound(): Refusal {
  return new Refusal('not-found', 'project-not-found', { zh: '没有此项目。', en: 'There is no such project.' });
}

/** A disclosure that does not exist, or that the person may not know of. */
export function disclosureNotFound(): Refusal {
  return new Refusal('not-found', 'disclosure-not-found', {
    zh: '没有此一次性告知书。',
    en: 'There is no such disclosure.',
  });
}

/** A document that does not exist, was removed, or that the person may not read. */
export function documentNotFound(): Refusal {
  return new Refusal('not-found', 'document-not-found', { zh: '没有此文件。', en: 'There is no such document.' });
}

/** No such clock on a case the person may see. */
export function clockNotFound(): Refusal {
  return new Refusal('not-found', 'clock-not-found', { zh: '没有此时限。', en: 'There is no such clock.' });
}

/** No such suspension on a case the person may see. */
export function suspensionNotFound(): Refusal {
  return new Refusal('not-found', 'suspension-not-found', {
    zh: '没有此特别程序。',
    en: 'There is no such suspension.',
  });
}

/** No calendar is kept for that region. */
export function calendarNotFound(): Refusal {
  return new Refusal('not-found', 'calendar-not-found', {
    zh: '没有此地区的工作日历。',
    en: 'There is no such calendar.',
  });
}

/** No such incident, or it is resolved already. */
export function incidentNotFound(): Refusal {
  return new Refusal('not-found', 'incident-not-found', { zh: '没有此异常。', en: 'There is no such incident.' });
}

/** No department has that code. */
export function departmentNotFound(code: string): Refusal {
  return new Refusal('not-found', 'department-not-found', {
    zh: `没有此部门：${code}。`,
    en: `There is no department ${code}.`,
  });
}

/** No card by that id in this authority. */
export function cardNotFound(): Refusal {
  return new Refusal('not-found', 'card-not-found', {
    zh: '没有此红黄牌。',
    en: 'There is no such card.',
  });
}

/** The authority has adopted no local rule for that procedure. */
export function localRuleNotFound(): Refusal {
  return new Refusal('not-found', 'local-rule-not-found', {
    zh: '该事项没有采用地方规定。',
    en: 'No local rule is adopted for that procedure.',
  });
}

/** The window serves no such applicant. */
export function applicantNotFound(): Refusal {
  return new Refusal('not-found', 'applicant-not-found', { zh: '没有此申请人。', en: 'There is no such applicant.' });
}
