import type { CaseStatus } from '../../domain/case-status.ts';
import type { Instant } from '../../domain/time.ts';
import type { Task } from './task-schema.ts';

/** A row of `user_tasks` with what of its case, project and people is shown beside it. */
export interface TaskViewRow {
  readonly id: string;
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
  readonly state: Task['state'];
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly onBehalfOf: string | null;
  readonly onBehalfOfName: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly delegationState: 'PENDING' | 'RESOLVED' | null;
  readonly signing: 'BEFORE' | 'PARALLEL' | 'AFTER' | null;
  /** Whether somebody who signs before it has not. */
  readonly awaitsSigners: boolean;
  readonly urgedCount: number;
  /** Whether whoever looks completed the same step of the case before. */
  readonly cameBack: boolean;
  /** Elements of its process that officers have completed. */
  readonly visited: readonly string[];
  readonly decidedAt: Instant | null;
  /** What the person who looks was told with a copy of it; null for whoever was sent none. */
  readonly copy: Task['copy'];
  readonly outcome: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly revision: number;
  readonly definitionId: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly caseApplicantId: string;
  readonly leadDepartment: string;
  readonly regionCode: string;
  readonly disclosureId: string;
  readonly rootDefinitionId: string;
  readonly definitionKey: string;
  readonly projectName: string;
  readonly applicantName: string;
}
