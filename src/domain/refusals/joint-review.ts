import { Refusal } from '../refusal.ts';

/** A joint visit is told so many working days ahead (P04 step 3). */
export function visitNoticeTooShort(workingDays: number, earliest: string): Refusal {
  return new Refusal(
    'invalid',
    'visit-notice-too-short',
    {
      zh: `联合踏勘（验收）应当至少提前${workingDays}个工作日通知，最早为${earliest}。`,
      en: `A joint visit is told at least ${workingDays} working days ahead, so it is on ${earliest} at the earliest.`,
    },
    { facts: { workingDays, earliest } },
  );
}

/** A joint survey of a site is held within so many working days of its notice (P04 step 4). */
export function surveyTooLate(workingDays: number, latest: string): Refusal {
  return new Refusal(
    'invalid',
    'survey-too-late',
    {
      zh: `联合踏勘应当在通知后${workingDays}个工作日内进行，最晚为${latest}。`,
      en: `A joint survey is held within ${workingDays} working days of its notice, so on ${latest} at the latest.`,
    },
    { facts: { workingDays, latest } },
  );
}

/** The site was visited for this purpose already; another visit needs its reason (缺席的部门不得再次要求踏勘). */
export function secondVisitNeedsReason(visitedOn: string): Refusal {
  return new Refusal(
    'conflict',
    'second-visit-needs-reason',
    {
      zh: `为同一目的已安排于${visitedOn}到现场，无正当理由不得再次安排。`,
      en: `The site was visited for this purpose on ${visitedOn}; another visit needs its reason.`,
    },
    { facts: { visitedOn } },
  );
}

/** The review of the materials is over; a remark on what was there to be seen comes too late (P02.2 step 3, 行政许可法 72). */
export function materialRemarksClosed(rowId: string): Refusal {
  return new Refusal(
    'conflict',
    'material-remarks-closed',
    {
      zh: '材料意见已一次性提出，不得再提出新的材料意见。',
      en: 'Remarks on the materials were told once; no new one may be made.',
    },
    { details: [{ path: rowId, code: 'material-remarks-closed', message: rowId }], facts: { rule: 'R-CLK-12' } },
  );
}

/** The department's consent was not taken from its silence in this matter: its opinion belongs to its step. */
export function noDeemedOpinion(item: string): Refusal {
  return new Refusal(
    'conflict',
    'no-deemed-opinion',
    {
      zh: '该事项没有被默认的意见，请在相应环节提出意见。',
      en: "Nothing was deemed in this matter; give the opinion at the department's step.",
    },
    { facts: { item } },
  );
}
