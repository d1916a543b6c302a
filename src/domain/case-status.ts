import { statusTransitionForbidden } from './refusals/cases.ts';

/** Where a case stands, in the words of the national exchange standard (§3.2). */
export type CaseStatus =
  | 'RECEIVED'
  | 'WITHDRAWN_BEFORE_ACCEPT'
  | 'ACCEPTED'
  | 'NOT_REQUIRED'
  | 'INTAKE_REJECTED'
  | 'CORRECTION_STARTED'
  | 'CORRECTION_ENDED'
  | 'IN_PROGRESS'
  | 'SUSPENDED'
  | 'RESUMED'
  | 'COMPLETED_APPROVED'
  | 'COMPLETED_TOLERANT'
  | 'COMPLETED_DENIED'
  | 'WITHDRAWN'
  | 'REVOKED';

interface StatusFacts {
  readonly code: number;
  readonly zh: string;
  readonly en: string;
  readonly next: readonly CaseStatus[];
}

const decided: readonly CaseStatus[] = ['COMPLETED_APPROVED', 'COMPLETED_TOLERANT', 'COMPLETED_DENIED'];

const statuses: Readonly<Record<CaseStatus, StatusFacts>> = {
  RECEIVED: {
    code: 1,
    zh: '接件',
    en: 'Received',
    next: ['WITHDRAWN_BEFORE_ACCEPT', 'ACCEPTED', 'NOT_REQUIRED', 'INTAKE_REJECTED', 'CORRECTION_STARTED'],
  },
  WITHDRAWN_BEFORE_ACCEPT: { code: 2, zh: '已撤件', en: 'Withdrawn before acceptance', next: [] },
  ACCEPTED: { code: 3, zh: '受理', en: 'Accepted', next: ['IN_PROGRESS', 'SUSPENDED', ...decided, 'WITHDRAWN'] },
  NOT_REQUIRED: { code: 4, zh: '不受理', en: 'No permit required', next: [] },
  INTAKE_REJECTED: { code: 5, zh: '不予受理', en: 'Acceptance refused', next: [] },
  CORRECTION_STARTED: {
    code: 6,
    zh: '补正（开始）',
    en: 'Correction started',
    next: ['CORRECTION_ENDED', 'WITHDRAWN_BEFORE_ACCEPT'],
  },
  CORRECTION_ENDED: {
    code: 7,
    zh: '补正（结束）',
    en: 'Correction ended',
    next: ['WITHDRAWN_BEFORE_ACCEPT', 'ACCEPTED', 'NOT_REQUIRED', 'INTAKE_REJECTED', 'CORRECTION_STARTED'],
  },
  IN_PROGRESS: { code: 8, zh: '部门开始办理', en: 'In progress', next: ['SUSPENDED', ...decided, 'WITHDRAWN'] },
  SUSPENDED: { code: 9, zh: '特别程序（开始）', en: 'Suspended', next: ['RESUMED', 'WITHDRAWN'] },
  RESUMED: {
    code: 10,
    zh: '特别程序（结束）',
    en: 'Resumed',
    next: ['IN_PROGRESS', 'SUSPENDED', ...decided, 'WITHDRAWN'],
  },
  COMPLETED_APPROVED: { code: 11, zh: '办结（通过）', en: 'Approved', next: ['REVOKED'] },
  COMPLETED_TOLERANT: {
    code: 12,
    zh: '办结（容缺通过）',
    en: 'Approved with materials to follow',
    next: ['COMPLETED_APPROVED', 'REVOKED'],
  },
  COMPLETED_DENIED: { code: 13, zh: '办结（不通过）', en: 'Denied', next: [] },
  WITHDRAWN: { code: 14, zh: '撤回', en: 'Withdrawn', next: [] },
  REVOKED: { code: 15, zh: '撤销', en: 'Revoked', next: [] },
};

/** Every status, in the order of the standard's codes. */
// Object.keys forgets that the keys of a record are its key type.
export const caseStatuses = Object.keys(statuses) as CaseStatus[];

/** The status code 办件状态 of the exchange standard, 1 to 15. */
export function statusCode(status: CaseStatus): number {
  return statuses[status].code;
}

/** The name of a status in both languages. */
export function statusName(status: CaseStatus): { readonly zh: string; readonly en: string } {
  const { zh, en } = statuses[status];
  return { zh, en };
}

/** Whether a case may go from one status to the other (§3.2). Staying where it is is no transition. */
export function mayBecome(from: CaseStatus, to: CaseStatus): boolean {
  return statuses[from].next.includes(to);
}

/** Lets a lawful transition pass. @throws status-transition-forbidden */
export function assertMayBecome(from: CaseStatus, to: CaseStatus): void {
  if (mayBecome(from, to)) return;
  throw statusTransitionForbidden({ status: from, code: statusCode(from) }, { status: to, code: statusCode(to) });
}

/** Whether the case has its acceptance behind it, so that its clocks have started. */
export function isAccepted(status: CaseStatus): boolean {
  return ![1, 2, 4, 5, 6, 7].includes(statuses[status].code);
}

/** Whether the case is over: nothing but a revocation or the rest of a tolerated material may follow. */
export function isClosed(status: CaseStatus): boolean {
  return [2, 4, 5, 11, 12, 13, 14, 15].includes(statuses[status].code);
}

/** Whether the case was decided, as opposed to withdrawn or turned away; only such cases are early, on time or overdue (§1.10). */
export function isDecided(status: CaseStatus): boolean {
  return decided.includes(status) || status === 'REVOKED';
}
