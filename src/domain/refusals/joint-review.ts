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

/** An acceptance of a part of a project says which buildings it is about (P02: 单项、分期验收). */
export function buildingsRequired(): Refusal {
  return new Refusal('invalid', 'buildings-required', {
    zh: '分期或者单体验收应当列明本次验收的单体。',
    en: 'An acceptance by building or phase names its buildings.',
  });
}

/** A building is accepted once. */
export function buildingsAcceptedAlready(names: readonly string[], number: string): Refusal {
  return new Refusal(
    'conflict',
    'buildings-accepted-already',
    {
      zh: `${names.join('、')}已在${number}中通过联合验收，不得重复申请。`,
      en: `${names.join(', ')} passed the joint acceptance in ${number} and is not accepted again.`,
    },
    { facts: { buildings: names, number } },
  );
}

/** A part of a project passes in this matter only with what it shares with the rest (JC-19). */
export function sharedFacilitiesOpen(item: string | null): Refusal {
  return new Refusal(
    'conflict',
    'shared-facilities-open',
    {
      zh: '分期或者单体验收，该事项应当确认共用的消防车道、泵房、道路等已完成并与在建部分隔离，方可通过。',
      en: 'For a part of a project this matter passes only where the shared fire lanes, pumps and roads are said to be done and separated.',
    },
    { facts: { item: item ?? '' } },
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
