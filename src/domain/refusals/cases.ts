import { Refusal } from '../refusal.ts';

/** §3.2 has no way from the one status to the other. */
export function statusTransitionForbidden(
  from: { readonly status: string; readonly code: number },
  to: { readonly status: string; readonly code: number },
): Refusal {
  return new Refusal(
    'conflict',
    'status-transition-forbidden',
    { zh: '办件状态不允许此项变更。', en: `A case can not go from ${from.status} to ${to.status}.` },
    { facts: { from: from.status, to: to.status, fromCode: from.code, toCode: to.code, rule: '§3.2' } },
  );
}

/** What a case granted is revoked by the head of its lead organ, nobody else. */
export function revocationNeedsHead(): Refusal {
  return new Refusal(
    'forbidden',
    'revocation-needs-head',
    { zh: '撤销行政许可应当由本机关负责人决定。', en: 'Only the head of the organ may revoke what was granted.' },
    { facts: { rule: '§3.2', legalBasis: '行政许可法 第六十九条' } },
  );
}

/** A message of this name with the sender's own id was published before; it is not published twice. */
export function messageKnown(messageId: string): Refusal {
  return new Refusal(
    'conflict',
    'message-known',
    { zh: `消息${messageId}已发布过。`, en: `The message ${messageId} was published before.` },
    { facts: { messageId } },
  );
}

/** No subscription of the case waits for that message. */
export function nobodyWaits(name: string): Refusal {
  return new Refusal(
    'not-found',
    'nobody-waits',
    { zh: '该办件当前不接收此消息。', en: `The case does not wait for the message ${name}.` },
    { facts: { name } },
  );
}

/** Several cases wait for the same message with the same key: guessing which is meant could decide the wrong one. */
export function correlationAmbiguous(name: string): Refusal {
  return new Refusal(
    'conflict',
    'correlation-ambiguous',
    {
      zh: '有多个办件等待此消息，请同时提供业务编号。',
      en: `Several cases wait for ${name} with this key; name the business key.`,
    },
    { facts: { name } },
  );
}

/** The case has ended and takes no further acts. */
export function caseClosed(): Refusal {
  return new Refusal('conflict', 'case-closed', { zh: '该办件已办结。', en: 'The case has ended.' });
}

/** The integrator's own key is that of another open case. */
export function businessKeyTaken(businessKey: string): Refusal {
  return new Refusal(
    'conflict',
    'business-key-taken',
    { zh: '该业务编号已有在办件。', en: 'An open case has this business key.' },
    { facts: { businessKey } },
  );
}

/** The applicant may not apply for the item until a day (行政许可法 78, 79). */
export function applicantBanned(until: string, basis: string): Refusal {
  return new Refusal(
    'conflict',
    'applicant-banned',
    { zh: `申请人在${until}前不得再次申请该事项。`, en: `The applicant may not apply for this before ${until}.` },
    { facts: { until, legalBasis: basis } },
  );
}

/** The process may not be applied for: it is a part other processes call, or retired. */
export function notApplicable(): Refusal {
  return new Refusal('conflict', 'not-applicable', {
    zh: '该事项不能申请。',
    en: 'Nobody can apply for this process.',
  });
}

/** Only somebody who acts for an applicant may apply. */
export function notAnApplicant(): Refusal {
  return new Refusal('forbidden', 'not-an-applicant', {
    zh: '只有申请单位人员可以办理此项。',
    en: 'Only somebody acting for an applicant may do this.',
  });
}

/** A joint acceptance opinion is not issued while a statutory matter is not passed (消防法 13, 城乡规划法). */
export function statutoryItemNotPassed(items: readonly string[]): Refusal {
  return new Refusal(
    'conflict',
    'statutory-item-not-passed',
    { zh: '尚有法定事项未通过，不得出具意见书。', en: 'A statutory item is not passed, so no opinion may be issued.' },
    { details: items.map((item) => ({ path: item, code: 'not-passed', message: item })) },
  );
}

/** A second correction notice may name only what stood in the first, or what is wrong with newly sent files (R-CLK-12). */
export function secondNoticeForbidden(rowIds: readonly string[]): Refusal {
  return new Refusal(
    'conflict',
    'second-notice-forbidden',
    {
      zh: '补正应当一次性告知，不得再次提出首次未告知的内容。',
      en: 'Corrections are told once; what the first notice did not name may not be asked now.',
    },
    {
      details: rowIds.map((path) => ({ path, code: 'not-in-first-notice', message: path })),
      facts: { rule: 'R-CLK-12', legalBasis: '行政许可法 第七十二条' },
    },
  );
}

/** After acceptance nothing is sent back for correction, and no clock stops for it (R-CLK-35). */
export function correctionAfterAcceptance(): Refusal {
  return new Refusal(
    'conflict',
    'correction-after-acceptance',
    {
      zh: '受理后不得再要求补正；确有必要的，应当依法作出决定。',
      en: 'Nothing is sent back for correction after acceptance; what is amiss is for the decision.',
    },
    { facts: { rule: 'R-CLK-35', legalBasis: '行政许可法 第三十二条' } },
  );
}

/** What an applicant has to correct is told by the step that checks what was handed in, and by no other. */
export function correctionNotHere(): Refusal {
  return new Refusal(
    'conflict',
    'correction-not-here',
    {
      zh: '补正由收件审查环节一次性告知，本环节不能告知。',
      en: 'What is to be corrected is told once, by the step that checks what was handed in.',
    },
    { facts: { rule: 'R-CLK-12', legalBasis: '行政许可法 第三十二条' } },
  );
}

/** Nothing was granted that could be revoked, or it is revoked already. */
export function nothingToRevoke(): Refusal {
  return new Refusal('conflict', 'nothing-to-revoke', {
    zh: '该办件没有准予许可的决定，无可撤销。',
    en: 'Nothing was granted that could be revoked.',
  });
}

/** A correction notice names what is missing or wrong; one that names nothing is none. */
export function correctionWithoutRows(): Refusal {
  return new Refusal(
    'conflict',
    'correction-without-rows',
    {
      zh: '没有缺少或者退回的材料，不得告知补正；请先逐项退回并注明原因。',
      en: 'Nothing is missing or rejected, so there is nothing to correct; reject what is wrong first, each with its reason.',
    },
    { facts: { rule: 'R-CLK-12', legalBasis: '行政许可法 第三十二条' } },
  );
}

/** Whoever is not competent tells who is (行政许可法 32(1)(2)). */
export function competentOrganRequired(): Refusal {
  return new Refusal(
    'invalid',
    'competent-organ-required',
    { zh: '请写明有权办理的行政机关。', en: 'Name the organ that is competent.' },
    { facts: { rule: 'R-CLK-14', legalBasis: '行政许可法 第三十二条' } },
  );
}

/** Whoever is reminded is reminded before it is too late. */
export function intakeRuleInvalid(): Refusal {
  return new Refusal(
    'invalid',
    'intake-rule-invalid',
    { zh: '提醒应当早于补正期限届满。', en: 'The reminder must come before the end of the period.' },
    { facts: { rule: 'R-CLK-13' } },
  );
}

/** The unified social credit code does not satisfy GB 32100-2015. */
export function usccInvalid(): Refusal {
  return new Refusal('invalid', 'uscc-invalid', {
    zh: '统一社会信用代码不正确。',
    en: 'The unified social credit code is not valid.',
  });
}

/** The project code is neither of GB/T 40058-2021's form nor of the older one. */
export function projectCodeInvalid(): Refusal {
  return new Refusal(
    'invalid',
    'project-code-invalid',
    { zh: '项目代码不正确。', en: 'The project code is not valid.' },
    { facts: { rule: '§7.4' } },
  );
}

/** The application form lacks a field, or has one of the wrong kind; `errors` names each. */
export function applicationInvalid(path: string): Refusal {
  return new Refusal(
    'invalid',
    'application-invalid',
    { zh: '申请表填写有误。', en: 'The application form is not filled in correctly.' },
    { details: [{ path, code: 'required', message: path }] },
  );
}

/** The failed work was set right already. */
export function incidentResolved(): Refusal {
  return new Refusal('conflict', 'incident-resolved', {
    zh: '该异常已处理。',
    en: 'The incident is resolved already.',
  });
}

/** So much fell due in the case meanwhile that it is still being brought up to date. */
export function caseCatchingUp(): Refusal {
  return new Refusal('conflict', 'case-catching-up', {
    zh: '该办件有大量到期事项正在处理，请稍后再试。',
    en: 'The case is still being brought up to date; try again in a moment.',
  });
}

/** Only the authority names a version that is no longer the one in force: at the counter, for whoever may still use it. */
export function versionNotInForce(): Refusal {
  return new Refusal('forbidden', 'version-not-in-force', {
    zh: '只能按现行版本申请；需要适用原版本的，请到窗口办理。',
    en: 'An application is by the version in force; where an earlier one still holds for you, the window receives it.',
  });
}
