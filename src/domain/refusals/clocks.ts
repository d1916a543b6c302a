import { Refusal } from '../refusal.ts';

/** What every refusal of an extension rests on. */
const ofExtension = { rule: 'R-CLK-40', legalBasis: '行政许可法 第四十二条' } as const;

/** A clock stops only with a written notice of how long it takes (R-CLK-32). */
export function suspensionNeedsNotice(): Refusal {
  return new Refusal('invalid', 'suspension-needs-notice', {
    zh: '启动特别程序应当书面告知申请人所需时间。',
    en: 'A suspension needs a written notice of the time it takes.',
  });
}

/** Only the kinds of 行政许可法 45 stop a clock, and `LOCAL_RULE` with its article (R-CLK-30). */
export function suspensionTypeUnlawful(type: string): Refusal {
  const idle = NOT_SUSPENDING.get(type);
  return new Refusal(
    'invalid',
    'suspension-type-unlawful',
    {
      zh: `该情形依法不得中止计时${idle === undefined ? '' : `：${idle.zh}`}。`,
      en: `The law does not let a clock stop for this${idle === undefined ? '' : `: ${idle.en}`}.`,
    },
    { facts: { type, rule: idle?.rule ?? 'R-CLK-30', legalBasis: '行政许可法 第四十五条' } },
  );
}

/** What is often taken for a reason to stop a clock and is none, with why (R-CLK-31, R-CLK-35). */
export const NOT_SUSPENDING: ReadonlyMap<string, { readonly rule: string; readonly zh: string; readonly en: string }> =
  new Map([
    [
      'SITE_VISIT',
      { rule: 'R-CLK-31', zh: '现场踏勘、现场核查属于审查本身', en: 'a site visit is part of the review itself' },
    ],
    [
      'CONSULTATION',
      { rule: 'R-CLK-31', zh: '征求其他部门意见计入办理时间', en: 'asking other departments is handling time' },
    ],
    [
      'COUNTERSIGNING',
      { rule: 'R-CLK-31', zh: '内部会签计入办理时间', en: 'countersigning inside the organ is handling time' },
    ],
    [
      'PUBLICITY',
      {
        rule: 'R-CLK-31',
        zh: '公示、公告计入办理时间，法律另定期间的以地方规定及其条款办理',
        en: 'publicity is handling time; where a law gives it a period of its own, use LOCAL_RULE with that article',
      },
    ],
    [
      'INSTRUCTIONS',
      { rule: 'R-CLK-31', zh: '请示上级计入办理时间', en: 'asking a superior for instructions is handling time' },
    ],
    [
      'SHARED_DATA',
      {
        rule: 'R-CLK-31',
        zh: '等待共享数据接口不得由申请人承担',
        en: 'waiting for shared data is not the applicant’s time',
      },
    ],
    [
      'STAFF_ABSENCE',
      {
        rule: 'R-CLK-31',
        zh: '人员缺勤不中止计时，由AB岗办理',
        en: 'absence of staff stops no clock; the substitute of the post acts',
      },
    ],
    [
      'SYSTEM_DOWNTIME',
      {
        rule: 'R-CLK-31',
        zh: '系统停机须由负责人决定调整工作日历',
        en: 'downtime is an exception in the calendar, by decision of the head',
      },
    ],
    [
      'CORRECTION',
      {
        rule: 'R-CLK-35',
        zh: '受理后要求补正、说明计入办理时间',
        en: 'after acceptance a request to correct or explain is handling time',
      },
    ],
  ]);

/** A standstill of this kind lasts already; a longer one needs a notice of its own (R-CLK-32). */
export function alreadySuspended(): Refusal {
  return new Refusal(
    'conflict',
    'already-suspended',
    {
      zh: '同类特别程序正在进行；需要延长的，应当另行告知。',
      en: 'A standstill of this kind lasts already; to make it longer takes a new notice.',
    },
    { facts: { rule: 'R-CLK-32' } },
  );
}

/** A new notice of the time needed names a later day than the one before it (R-CLK-32). */
export function suspensionNotLonger(plannedEndOn: string): Refusal {
  return new Refusal(
    'invalid',
    'suspension-not-longer',
    {
      zh: `新的所需时间应当晚于原定的${plannedEndOn}。`,
      en: `The new planned day must be later than ${plannedEndOn}.`,
    },
    { facts: { plannedEndOn, rule: 'R-CLK-32' } },
  );
}

/** The suspension was ended before. */
export function suspensionEnded(): Refusal {
  return new Refusal('conflict', 'suspension-ended', {
    zh: '该特别程序已结束。',
    en: 'The suspension has ended already.',
  });
}

/** No clock that the standstill would stop runs: the case is not accepted yet, or it has ended. */
export function noClockRuns(): Refusal {
  return new Refusal('conflict', 'no-clock-runs', {
    zh: '该办件没有正在计时的时限。',
    en: 'No clock of the case is running.',
  });
}

/** The special law of the item grants no extension (R-CLK-40). */
export function extensionNotAllowed(): Refusal {
  return new Refusal(
    'conflict',
    'extension-not-allowed',
    { zh: '该事项依法不得延长办理期限。', en: 'The law of this item knows no extension.' },
    { facts: ofExtension },
  );
}

/** A case is extended once (行政许可法 42). */
export function extensionUsed(): Refusal {
  return new Refusal(
    'conflict',
    'extension-used',
    { zh: '办理期限只能延长一次。', en: 'A case may be extended only once.' },
    { facts: ofExtension },
  );
}

/** An extension asked for after the limit ran out is itself a fact of lateness, and put on record (R-CLK-40). */
export function extensionTooLate(): Refusal {
  return new Refusal(
    'conflict',
    'extension-too-late',
    {
      zh: '法定期限已届满，不得再延长；本次申请已作为超期事实记录。',
      en: 'The limit has run out and can not be extended any more; the attempt is on record as a fact of lateness.',
    },
    { facts: ofExtension },
  );
}

/** More days than the law grants: 10, in a joint procedure 15 (R-CLK-40). */
export function extensionTooLong(maximum: number): Refusal {
  return new Refusal(
    'invalid',
    'extension-too-long',
    { zh: `延长不得超过${maximum}个工作日。`, en: `An extension is at most ${maximum} working days.` },
    { facts: { maximum, ...ofExtension } },
  );
}

/** Only the head of the organ extends, the head of the government in a joint procedure (R-CLK-40). */
export function extensionNeedsHead(): Refusal {
  return new Refusal(
    'forbidden',
    'extension-needs-head',
    {
      zh: '延长期限应由本机关负责人批准，联合办理的由本级人民政府负责人批准。',
      en: 'Only the head of the organ may extend the limit, the head of the government in a joint procedure.',
    },
    { facts: ofExtension },
  );
}

/** No limit of that kind is broken in the case: there is nothing to give a public reason for (L-YS 36). */
export function nothingOverdue(): Refusal {
  return new Refusal(
    'conflict',
    'nothing-overdue',
    { zh: '该时限没有超期，无须公开原因。', en: 'That limit is not broken; there is no reason to give.' },
    { facts: { rule: 'R-CLK-20' } },
  );
}

/** The public reason of a broken limit was given before; what was told stays told. */
export function overdueReasonGiven(): Refusal {
  return new Refusal(
    'conflict',
    'overdue-reason-given',
    { zh: '超期原因已经公开。', en: 'The reason has been given already.' },
    { facts: { rule: 'R-CLK-41' } },
  );
}

/** The card was answered before. */
export function cardAnswered(): Refusal {
  return new Refusal('conflict', 'card-answered', {
    zh: '该红黄牌已经答复。',
    en: 'The card has been answered already.',
  });
}
