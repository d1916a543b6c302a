import type { Schemas } from '../../api/contract.ts';

/** What is asked about a case beside its tasks. */
export type CaseAct =
  | 'URGE'
  | 'SUSPEND'
  | 'EXTEND'
  | 'END_SUSPENSION'
  | 'PROLONG'
  | 'EXPLAIN_DELAY'
  | 'LATE_OPINION'
  | 'RECUSE'
  | 'ORDER_RECUSAL'
  | 'REVOKE'
  | 'OPEN_GREEN_CHANNEL'
  | 'CLOSE_GREEN_CHANNEL'
  | 'ACCEPT_JOINTLY'
  | 'HOLD'
  | 'LET_GO';

/** The acts behind the three points in their order, each with the act of the API that says whether it may be done. */
export const caseActs: readonly { readonly act: CaseAct; readonly about: Schemas['CaseAct']['act'] }[] = [
  { act: 'SUSPEND', about: 'SUSPEND' },
  { act: 'EXTEND', about: 'EXTEND' },
  { act: 'END_SUSPENSION', about: 'END_SUSPENSION' },
  { act: 'PROLONG', about: 'END_SUSPENSION' },
  { act: 'EXPLAIN_DELAY', about: 'EXPLAIN_DELAY' },
  { act: 'LATE_OPINION', about: 'LATE_OPINION' },
  { act: 'RECUSE', about: 'RECUSE' },
  { act: 'ORDER_RECUSAL', about: 'ORDER_RECUSAL' },
  { act: 'REVOKE', about: 'REVOKE' },
  { act: 'OPEN_GREEN_CHANNEL', about: 'OPEN_GREEN_CHANNEL' },
  { act: 'CLOSE_GREEN_CHANNEL', about: 'CLOSE_GREEN_CHANNEL' },
  { act: 'HOLD', about: 'HOLD' },
  { act: 'LET_GO', about: 'LET_GO' },
];

/** Grounds on which what was granted is revoked (行政许可法 69). */
export const grounds = ['ABUSE_OF_OFFICE', 'BEYOND_POWERS', 'PROCEDURE_VIOLATED', 'NOT_ELIGIBLE', 'FRAUD'] as const;

/** Why a case goes through the green channel. */
export const greenGrounds = ['KEY_PROJECT', 'SERVICE_CARD', 'LISTED_ENTERPRISE'] as const;

/** What a department may say on a matter. */
export const opinionKinds = ['AGREE', 'AGREE_WITH_CONDITIONS', 'DISAGREE', 'NOT_CONCERNED'] as const;
