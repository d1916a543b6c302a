import { Refusal } from '../refusal.ts';

/** The task is personal by law or by its nature, and is done by nobody else (§3.1). */
export function handingOnForbidden(): Refusal {
  return new Refusal(
    'forbidden',
    'handing-on-forbidden',
    { zh: '该任务依法应由本人办理，不得转办或者委派。', en: 'This task is personal and can not be handed on.' },
    { facts: { rule: '§3.1' } },
  );
}

/** Whoever is named may not do the task: another role, another department, a recusal, or an earlier act on the case. */
export function targetNotEntitled(because: Refusal | null = null): Refusal {
  return new Refusal(
    'invalid',
    'target-not-entitled',
    {
      zh: `所选人员或者部门不能办理该任务${because === null ? '' : `：${because.messageZh}`}`,
      en: `Whoever is named may not do this task${because === null ? '.' : `: ${because.message}`}`,
    },
    { facts: because === null ? {} : { because: because.code } },
  );
}

/** A task is handed on either to a person or to the pool of a department. */
export function targetRequired(): Refusal {
  return new Refusal('invalid', 'target-required', {
    zh: '请选择转给谁：人员或者部门，只选其一。',
    en: 'Name who shall have it: a person or a department, one of them.',
  });
}

/** Somebody works on the task at the request of the officer it belongs to. */
export function taskDelegated(): Refusal {
  return new Refusal('conflict', 'task-delegated', {
    zh: '该任务已委派，须由受托人交回后再办结。',
    en: 'The task is delegated; whoever works on it has to give it back first.',
  });
}

/** Nobody works on the task in another's place. */
export function taskNotDelegated(): Refusal {
  return new Refusal('conflict', 'task-not-delegated', {
    zh: '该任务没有委派给他人。',
    en: 'The task is not delegated.',
  });
}

/** Only the head of a department or an administrator gives out the tasks of others. */
export function reassignmentNeedsHead(): Refusal {
  return new Refusal(
    'forbidden',
    'reassignment-needs-head',
    {
      zh: '只有部门负责人或者系统管理员可以调整他人的任务。',
      en: 'Only the head of the department or an administrator may give out the tasks of others.',
    },
    { facts: { rule: '§3.1' } },
  );
}

/** Somebody has to sign before the task can be completed. */
export function signersPending(): Refusal {
  return new Refusal('conflict', 'signers-pending', {
    zh: '前加签人员尚未签署，暂不能办结。',
    en: 'Somebody has to sign before this task can be completed.',
  });
}

/** The person signs beside the task already, or has the task in hand. */
export function signerAskedAlready(): Refusal {
  return new Refusal('conflict', 'signer-asked-already', {
    zh: '该人员已经是本任务的办理人或者加签人。',
    en: 'This person has the task in hand or is asked to sign already.',
  });
}

/** The task has no such signer who could still be taken back. */
export function signerNotFound(): Refusal {
  return new Refusal('not-found', 'signer-not-found', {
    zh: '没有此加签人，或者该加签人已经签署。',
    en: 'There is no such signer who has not signed yet.',
  });
}

/** Whoever added a signer takes the signer back, or the head of the department. */
export function signerNotYours(): Refusal {
  return new Refusal('forbidden', 'signer-not-yours', {
    zh: '只有加签的人或者部门负责人可以减签。',
    en: 'Only whoever added the signer, or the head of the department, may take the signer back.',
  });
}

/** The task can not go back to that element from where the case stands. */
export function returnTargetUnlawful(elementId: string): Refusal {
  return new Refusal(
    'conflict',
    'return-target-unlawful',
    { zh: '不能退回到该环节。', en: 'The task can not be returned to that step.' },
    { facts: { elementId } },
  );
}

/** Only what is completed can be taken back. */
export function taskNotCompleted(): Refusal {
  return new Refusal('conflict', 'task-not-completed', {
    zh: '该任务没有办结，无需撤回。',
    en: 'The task is not completed, so there is nothing to take back.',
  });
}

/** What followed is not untouched any more. */
export function withdrawalTooLate(because: string): Refusal {
  return new Refusal(
    'conflict',
    'withdrawal-too-late',
    {
      zh: '后续环节已经开始办理或者已经产生效力，不能撤回。',
      en: 'What follows has been begun or has taken effect already; the task can not be taken back.',
    },
    { facts: { because } },
  );
}

/** One person urges a task once in a working day. */
export function urgedAlready(): Refusal {
  return new Refusal('conflict', 'urged-already', {
    zh: '同一工作日内只能催办一次。',
    en: 'A task is urged once in a working day.',
  });
}

/** Only the applicant, the department that leads the case and the heads may urge. */
export function urgingNotYours(): Refusal {
  return new Refusal('forbidden', 'urging-not-yours', {
    zh: '只有申请人、牵头部门和部门负责人可以催办。',
    en: 'Only the applicant, the lead department and the heads of departments may urge.',
  });
}

/** Nothing of the case waits for an officer. */
export function nothingToUrge(): Refusal {
  return new Refusal('conflict', 'nothing-to-urge', {
    zh: '该办件目前没有等待办理的任务。',
    en: 'Nothing of this case waits for an officer at present.',
  });
}

/** The task was not copied to the person. */
export function copyNotFound(): Refusal {
  return new Refusal('not-found', 'copy-not-found', {
    zh: '该任务没有抄送给您。',
    en: 'This task was not copied to you.',
  });
}

/** Copies and signatures are for officers of the authority. */
export function accountNotStaff(): Refusal {
  return new Refusal('invalid', 'account-not-staff', {
    zh: '所选人员不是在岗工作人员。',
    en: 'Whoever is named is no officer in service.',
  });
}
