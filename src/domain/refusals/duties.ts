import { Refusal } from '../refusal.ts';

/** The officer has withdrawn, or was made to withdraw, from the case (§3.1 回避). */
export function recusedFromCase(): Refusal {
  return new Refusal(
    'forbidden',
    'recused-from-case',
    { zh: '您已回避该办件，不得参与办理。', en: 'You are recused from this case and may take no part in it.' },
    { facts: { rule: '§3.1', legalBasis: '公务员法 第七十六条' } },
  );
}

/** The officer is recused from the case already. */
export function alreadyRecused(): Refusal {
  return new Refusal(
    'conflict',
    'already-recused',
    { zh: '该人员已回避该办件。', en: 'This officer is recused from the case already.' },
    { facts: { rule: '§3.1' } },
  );
}

/** Officers recuse themselves; a colleague is recused by the head of the department. */
export function recusalNeedsHead(): Refusal {
  return new Refusal(
    'forbidden',
    'recusal-needs-head',
    {
      zh: '责令他人回避应当由其所在部门负责人决定。',
      en: "Only the head of an officer's department may order a recusal.",
    },
    { facts: { rule: '§3.1' } },
  );
}

/** Nobody of the staff has that account. */
export function officerNotFound(): Refusal {
  return new Refusal(
    'not-found',
    'officer-not-found',
    { zh: '没有此工作人员。', en: 'There is no such officer.' },
    { facts: { rule: '§3.1' } },
  );
}

/** The task is one that nobody may do in another's place (`delegation`). */
export function substitutionForbidden(delegation: string): Refusal {
  return new Refusal(
    'forbidden',
    'substitution-forbidden',
    {
      zh: delegation === 'FORBIDDEN' ? '该任务不得由他人代办。' : '该任务只能由AB岗互为替岗人员代办。',
      en:
        delegation === 'FORBIDDEN'
          ? "This task may not be done in another's place."
          : 'Only the partner of the A/B post may do this task in the place of its officer.',
    },
    { facts: { delegation, rule: '§3.1' } },
  );
}

/** Only the officer, or the head of the officer's department, names a substitute. */
export function substituteNeedsHead(): Refusal {
  return new Refusal(
    'forbidden',
    'substitute-needs-head',
    {
      zh: '替岗应当由本人或者部门负责人确定。',
      en: 'A substitute is named by the officer or the head of the department.',
    },
    { facts: { rule: '§3.1' } },
  );
}

/** Both are officers of the department, and neither watches over it. */
export function substituteNotEntitled(): Refusal {
  return new Refusal(
    'invalid',
    'substitute-not-entitled',
    {
      zh: '替岗双方应当是同一部门的在岗工作人员，且不得为监察人员。',
      en: 'Both must be officers of the department in post, and neither a supervisor.',
    },
    { facts: { rule: '§3.1' } },
  );
}

/** The days of a substitution end before they begin, are over, or are more than a year. */
export function substitutePeriodInvalid(): Refusal {
  return new Refusal(
    'invalid',
    'substitute-period-invalid',
    {
      zh: '替岗期限应当在今日或以后结束，且不超过一年。',
      en: 'A substitution ends today or later and lasts at most a year.',
    },
    { facts: { rule: '§3.1' } },
  );
}

/** No such substitution, or it has been ended. */
export function substituteNotFound(): Refusal {
  return new Refusal(
    'not-found',
    'substitute-not-found',
    { zh: '没有此替岗安排。', en: 'There is no such substitution.' },
    { facts: { rule: '§3.1' } },
  );
}
