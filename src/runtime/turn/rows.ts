import type { SuspensionType, TimeoutPolicy } from '../../bpmn/approval.ts';
import type { CaseStatus } from '../../domain/case-status.ts';
import type { Instant, LimitUnit, LocalDate } from '../../domain/time.ts';
import type { InstanceState } from '../../engine/state.ts';

/** A row of `cases`, as far as commands read and write it. */
export interface CaseRow {
  readonly tenantId: string;
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly businessKey: string | null;
  readonly createdBy: string;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly projectId: string;
  readonly applicantId: string;
  readonly disclosureId: string;
  /** What a search looks through: `searchTextOf`. */
  readonly searchText: string;
  readonly leadDepartment: string;
  readonly regionCode: string;
  readonly status: CaseStatus;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly receivedAt: Instant;
  readonly effectiveReceiptOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly acceptedAt: Instant | null;
  readonly deemedAccepted: boolean;
  readonly decidedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly correctionRounds: number;
  readonly movedAt: Instant;
  /** Since when an operator holds the work on it; null or absent while nobody does. */
  readonly heldAt?: Instant | null;
  readonly eventCount: number;
  readonly eventHash: string;
  readonly revision: number;
}

/** A row of `process_instances`. */
export interface InstanceRow {
  readonly tenantId: string;
  readonly id: string;
  readonly rootId: string;
  readonly parentId: string | null;
  readonly parentToken: string | null;
  readonly caseId: string;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly state: InstanceState | null;
  readonly status: 'ACTIVE' | 'COMPLETED' | 'TERMINATED' | 'CANCELLED' | 'FAILED';
  readonly revision: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Correlation key of the message that started it. */
  readonly startKey: string | null;
}

/** A row of `user_tasks`. */
export interface TaskRow {
  readonly tenantId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly rootId: string;
  readonly token: string;
  readonly caseId: string;
  readonly elementId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly departmentCode: string | null;
  readonly role: string;
  readonly applicantId: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly separationGroup: string | null;
  readonly delegation: string;
  readonly minimumOfficers: number;
  readonly state: 'CREATED' | 'CLAIMED' | 'COMPLETED' | 'WITHDRAWN';
  readonly assigneeId: string | null;
  /** The officer in whose place the assignee acts; null for the own. */
  readonly onBehalfOf: string | null;
  /** The officer it belongs to while, or after, the assignee works on it at that officer's request (委派). */
  readonly ownerId: string | null;
  readonly delegationState: 'PENDING' | 'RESOLVED' | null;
  /** For somebody who was added (加签): the row of `task_signers`. */
  readonly signerId: string | null;
  /** When a signer signs, by the task signed beside; null for tasks of their own, those of added voters among them. */
  readonly signing: 'BEFORE' | 'PARALLEL' | 'AFTER' | null;
  readonly urgedCount: number;
  readonly outcome: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly createdAt: Instant;
  readonly claimedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The procedure of its case. */
  readonly definitionKey: string;
  /** When the first of the running clocks of an open task and of its case falls due; `neverDue` while none runs. */
  readonly dueAt: Instant;
  /** Until when all of those clocks are green whatever a calendar says; `neverDue` while none runs. */
  readonly greenUntil: Instant;
  /** Who had completed the same step of the case when it was made, a hundred at most; null where nobody had. */
  readonly doneBy: readonly string[] | null;
  readonly revision: number;
}

/** A row of `timers`. */
export interface TimerRow {
  readonly tenantId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly rootId: string;
  readonly timer: string;
  readonly elementId: string;
  readonly dueAt: Instant | null;
  readonly clockKind: ClockRow['kind'] | null;
  readonly clockId: string | null;
  readonly hostToken: string | null;
  readonly holdOffset: number | null;
  readonly holdUnit: 'WD' | 'CD' | null;
  readonly retriesLeft: number;
  /** The calendar its moment was counted by; null where none had a say in it. */
  readonly calendarRevision: number | null;
}

/** A row of `clocks`. */
export interface ClockRow {
  readonly tenantId: string;
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string | null;
  /** The department whose step it counts; null for a clock of the case. */
  readonly departmentCode: string | null;
  readonly kind: 'STATUTORY' | 'PROMISED' | 'STEP';
  readonly limitValue: number;
  readonly limitUnit: LimitUnit;
  readonly legalBasis: string | null;
  readonly timeoutPolicy: TimeoutPolicy;
  readonly regionCode: string;
  readonly anchorOn: LocalDate;
  readonly startedAt: Instant;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly state: 'RUNNING' | 'SUSPENDED' | 'STOPPED';
  readonly stoppedAt: Instant | null;
  /** The calendar it was counted by: how many changes of the authority's calendars came before. */
  readonly calendarRevision: number;
  readonly revision: number;
}

/** A row of `clock_suspensions`. */
export interface SuspensionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly caseId: string;
  readonly type: SuspensionType;
  readonly legalBasis: string | null;
  readonly reason: string;
  readonly documentId: string;
  readonly plannedWorkingDays: number | null;
  readonly plannedEndOn: LocalDate | null;
  readonly instanceId: string | null;
  readonly token: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly startedBy: string | null;
  /** The sub-case that stands still; null when the whole case does (R-CLK-34). */
  readonly departmentCode: string | null;
  /** Since when that sub-case holds up the whole case; null while it does not. */
  readonly outerFrom: Instant | null;
  /** The suspension it goes on from (R-CLK-32). */
  readonly prolongsId: string | null;
}

/** A row of `clock_extensions`. */
export interface ExtensionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly caseId: string;
  readonly workingDays: number;
  readonly reason: string;
  readonly legalBasis: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
}

/** A row of `jobs`. */
export interface JobRow {
  readonly tenantId: string;
  readonly id: string;
  readonly instanceId: string | null;
  readonly rootId: string | null;
  readonly caseId: string | null;
  readonly token: string | null;
  readonly elementId: string | null;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: Instant;
  readonly retriesLeft: number;
  readonly lockedBy: string | null;
  readonly lockedUntil: Instant | null;
  readonly lastError: string | null;
  /** What a worker fetches first: the highest. */
  readonly priority?: number;
  readonly errorDetails?: string | null;
  /** The engine's incident that stopped it. */
  readonly incident?: string | null;
  readonly state: 'OPEN' | 'DONE' | 'CANCELLED' | 'FAILED';
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

/** A row of `subscriptions`. */
export interface SubscriptionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly rootId: string;
  readonly caseId: string;
  readonly subscription: string;
  readonly elementId: string;
  readonly kind: 'MESSAGE' | 'SIGNAL' | 'CONDITIONAL';
  readonly name: string;
  readonly correlationKey: string | null;
  /** Since when it is waited for; null for those opened before that was noted. */
  readonly openedAt?: Instant | null;
}

/** A row of `incidents`. */
export interface IncidentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly rootId: string;
  readonly caseId: string;
  readonly incident: string;
  readonly elementId: string;
  readonly code: string;
  readonly message: string;
  readonly raisedAt: Instant;
  readonly resolvedAt: Instant | null;
}
