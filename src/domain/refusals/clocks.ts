import { Refusal } from '../refusal.ts';

/** A clock stops only with a written notice of how long it takes (R-CLK-32). */
export function suspensionNeedsNotice(): Refusal {
  return new Refusal('invalid', 'suspension-needs-notice', {
    zh: '启动特别程序应当书面告知申请人所需时间。',
    en: 'A suspension needs a written notice of the time it takes.',
  });
}

/** Only the kinds of 行政许可法 45 stop a clock, and `LOCAL_RULE` with its article (R-CLK-30). */
export function suspensionTypeUnlawful(type: string): Refusal {
  return new Refusal(
    'invalid',
    'suspension-type-unlawful',
    { zh: '该情形依法不得中止计时。', en: 'The law does not let a clock stop for this.' },
    { facts: { type, legalBasis: '行政许可法 第四十五条', rule: type === 'CORRECTION' ? 'R-CLK-35' : 'R-CLK-30' } },
  );
}

/** Clocks stand still already; a longer standstill needs a notice of its own. */
export function alreadySuspended(): Refusal {
  return new Refusal('conflict', 'already-suspended', {
    zh: '该办件已处于特别程序。',
    en: 'The clocks of the case stand still already.',
  });
}

/** The suspension was ended before. */
export function suspensionEnded(): Refusal {
  return new Refusal('conflict', 'suspension-ended', {
    zh: '该特别程序已结束。',
    en: 'The suspension has ended already.',
  });
}

/** No clock of the case runs: it is not accepted yet, or it has ended. */
export function noClockRuns(): Refusal {
  return new Refusal('conflict', 'no-clock-runs', {
    zh: '该办件没有正在计时的时限。',
    en: 'No clock of the case is running.',
  });
}

/** The special law of the item grants no extension (R-CLK-40). */
export function extensionNotAllowed(): Refusal {
  return new Refusal('conflict', 'extension-not-allowed', {
    zh: '该事项依法不得延长办理期限。',
    en: 'The law of this item knows no extension.',
  });
}

/** A case is extended once (行政许可法 42). */
export function extensionUsed(): Refusal {
  return new Refusal('conflict', 'extension-used', {
    zh: '办理期限只能延长一次。',
    en: 'A case may be extended only once.',
  });
}

/** An extension asked for after the limit ran out is itself a fact of lateness (R-CLK-40). */
export function extensionTooLate(): Refusal {
  return new Refusal('conflict', 'extension-too-late', {
    zh: '法定期限已届满，不得再延长。',
    en: 'The limit has run out; it can not be extended any more.',
  });
}

/** More days than the law grants: 10, in a joint procedure 15 (R-CLK-40). */
export function extensionTooLong(maximum: number): Refusal {
  return new Refusal(
    'invalid',
    'extension-too-long',
    { zh: `延长不得超过${maximum}个工作日。`, en: `An extension is at most ${maximum} working days.` },
    { facts: { maximum, legalBasis: '行政许可法 第四十二条' } },
  );
}

/** Only the head of the organ extends, the head of the government in a joint procedure (R-CLK-40). */
export function extensionNeedsHead(): Refusal {
  return new Refusal('forbidden', 'extension-needs-head', {
    zh: '延长期限应由本机关负责人批准。',
    en: 'Only the head of the organ may extend the limit.',
  });
}
