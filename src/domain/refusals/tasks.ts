import { Refusal, type RefusalDetail } from '../refusal.ts';

/** The task is done or was withdrawn by the process. */
export function taskNotOpen(state: string): Refusal {
  return new Refusal(
    'conflict',
    'task-not-open',
    { zh: '该任务已办结或已撤销。', en: 'The task is completed or withdrawn.' },
    { facts: { state } },
  );
}

/** Somebody else has the task in hand. */
export function taskAlreadyClaimed(): Refusal {
  return new Refusal('conflict', 'task-already-claimed', {
    zh: '该任务已被他人签收。',
    en: 'Somebody else has claimed the task.',
  });
}

/** Only whoever claimed the task may work on it. */
export function notTheAssignee(): Refusal {
  return new Refusal('forbidden', 'not-the-assignee', {
    zh: '只有签收人才能办理该任务。',
    en: 'Only the person who claimed the task may work on it.',
  });
}

/** The person does not hold the task's role in its department. */
export function notACandidate(): Refusal {
  return new Refusal('forbidden', 'not-a-candidate', {
    zh: '您不具有该任务要求的部门岗位。',
    en: "You do not hold the task's role in its department.",
  });
}

/** The same person already did another step of the same separation group on this case (§3.1). */
export function separationOfDuties(): Refusal {
  return new Refusal(
    'forbidden',
    'separation-of-duties',
    {
      zh: '承办、审核、审批应由不同人员担任，您已办理过该办件的其他环节。',
      en: 'Review, check and decision are for different people, and you did another of these steps on this case.',
    },
    { facts: { legalBasis: '审查与决定相分离', rule: '§3.1' } },
  );
}

/** A supervisor never acts in what is supervised (§3.1). */
export function supervisorMayNotDecide(): Refusal {
  return new Refusal(
    'forbidden',
    'supervisor-may-not-decide',
    { zh: '监察人员不得参与审批。', en: 'A supervisor may not take part in a decision.' },
    { facts: { legalBasis: '监察与审批相分离', rule: '§3.1' } },
  );
}

/** Substantive or on-site verification is done by at least so many officers (行政许可法 34). */
export function tooFewOfficers(minimum: number): Refusal {
  return new Refusal(
    'invalid',
    'too-few-officers',
    {
      zh: `该环节应由不少于${minimum}名工作人员共同办理。`,
      en: `This step needs at least ${minimum} officers.`,
    },
    { facts: { minimum, legalBasis: '行政许可法 第三十四条', rule: '§3.1' } },
  );
}

/** An officer named beside the assignee holds no role that may do this step. */
export function officerNotEntitled(): Refusal {
  return new Refusal(
    'invalid',
    'officer-not-entitled',
    {
      zh: '所填的共同办理人员不具有相应岗位，或者已回避该办件。',
      en: 'An officer named does not hold a role of this step, or is recused from the case.',
    },
    { facts: { rule: '§3.1' } },
  );
}

/** Required rows of the step's checklist are missing or not verified; `errors` names each. */
export function checklistIncomplete(rows: readonly RefusalDetail[]): Refusal {
  return new Refusal(
    'conflict',
    'checklist-incomplete',
    { zh: '材料清单中尚有未提交或未核验的材料。', en: 'Required materials are still missing or not verified.' },
    { details: rows },
  );
}

/** The step has no such outcome. */
export function outcomeUnknown(outcome: string, known: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'outcome-unknown',
    { zh: '该环节没有此办理结果。', en: 'The step has no such outcome.' },
    { facts: { outcome, known } },
  );
}

/** The step has no outcome by which it goes back to whoever handled it before. */
export function returnNotPossible(): Refusal {
  return new Refusal('conflict', 'return-not-possible', {
    zh: '该环节不能退回。',
    en: 'This step can not be returned.',
  });
}

/** The outcome must be given with its reason (行政许可法 38), or by the rule named. */
export function reasonRequired(rule?: string): Refusal {
  return new Refusal(
    'invalid',
    'reason-required',
    { zh: '请说明理由。', en: 'Give the reason.' },
    { facts: rule === undefined ? {} : { rule } },
  );
}

/** The outcome must name the law it rests on. */
export function legalBasisRequired(rule?: string): Refusal {
  return new Refusal(
    'invalid',
    'legal-basis-required',
    { zh: '请注明法律依据。', en: 'Name the legal basis.' },
    { facts: rule === undefined ? {} : { rule } },
  );
}

/** Fields of the step's form are missing or wrong; `errors` names each. */
export function formInvalid(fields: readonly RefusalDetail[]): Refusal {
  return new Refusal(
    'invalid',
    'form-invalid',
    { zh: '表单填写有误。', en: 'The form is not filled in correctly.' },
    { details: fields },
  );
}

/** The form has no field of that key a file could be handed in for. */
export function fieldUnknown(field: string): Refusal {
  return new Refusal(
    'not-found',
    'field-unknown',
    { zh: `表单中没有可以上传文件的字段“${field}”。`, en: `The form has no field ${field} that takes files.` },
    { facts: { field } },
  );
}

/** The person keeps no such filter of the inbox. */
export function savedFilterNotFound(): Refusal {
  return new Refusal('not-found', 'saved-filter-not-found', {
    zh: '没有此筛选。',
    en: 'There is no such filter.',
  });
}

/** So many filters and no more are kept for one person. */
export function tooManySavedFilters(most: number): Refusal {
  return new Refusal(
    'conflict',
    'too-many-saved-filters',
    { zh: `最多保存${most}个筛选，请先删除不用的。`, en: `At most ${most} filters are kept; drop one first.` },
    { facts: { most } },
  );
}
