import { Refusal } from '../refusal.ts';

/** A joint application that does not exist, or that the person may not know of. */
export function applicationNotFound(): Refusal {
  return new Refusal('not-found', 'application-not-found', {
    zh: '没有此联合申请。',
    en: 'There is no such joint application.',
  });
}

/** The department named as the lead has none of the application's procedures (首办部门负责制). */
export function leadNotConcerned(department: string, concerned: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'lead-not-concerned',
    {
      zh: '牵头部门应当是所申请事项的主管部门之一。',
      en: 'The lead must be a department of one of the procedures applied for.',
    },
    { facts: { department, concerned } },
  );
}

/** Nothing of the application waits for the window: all of it is accepted, or waits for the applicant. */
export function nothingToAccept(): Refusal {
  return new Refusal('conflict', 'nothing-to-accept', {
    zh: '该联合申请没有待受理的办件。',
    en: 'No case of the application waits to be accepted.',
  });
}

/** A case named is none of the application's, or has ended. */
export function notOfTheApplication(caseIds: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'not-of-the-application',
    { zh: '所选办件不属于该联合申请或者已办结。', en: 'A case named is none of the open ones of the application.' },
    { details: caseIds.map((path) => ({ path, code: 'not-of-the-application', message: path })) },
  );
}

/** Nothing of the application waits for corrected materials. */
export function nothingToCorrect(): Refusal {
  return new Refusal('conflict', 'nothing-to-correct', {
    zh: '该联合申请没有待补正的办件。',
    en: 'No case of the application waits for corrected materials.',
  });
}
