import type { ClockDay } from '../ui/clock-segments.ts';
import type { LightState } from '../ui/Light.tsx';
import type { FormSchema, FormValues } from '../ui/schema-form/schema.ts';

/** A name in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Something with a code and a Chinese name. */
export interface Named {
  code: string;
  name: string;
  nameEn?: string | null;
}

/** One page of a list; `total` only when it was asked for. */
export interface Listed<Item> {
  items: Item[];
  page: { endCursor: string | null; hasMore: boolean };
  total?: number;
}

/** One interval in which a clock stood still. */
export interface Suspension {
  id: string;
  type: string;
  reason: string;
  legalBasis: string | null;
  startedAt: string;
  endedAt: string | null;
  plannedEndOn: string | null;
}

/** A day of a clock's explanation. */
export interface ExplainedDay extends Omit<ClockDay, 'name'> {
  name: Bilingual | null;
  provisional: boolean;
}

/** A statutory, promised or step clock. */
export interface Clock {
  id: string;
  kind: 'STATUTORY' | 'PROMISED' | 'STEP';
  limit: { value: number; unit: string };
  legalBasis: string | null;
  anchorOn: string;
  startedAt: string;
  dueOn: string;
  dueAt: string;
  state: 'RUNNING' | 'SUSPENDED' | 'STOPPED';
  stoppedAt: string | null;
  provisional: boolean;
  usedDays: number;
  remainingDays: number;
  overdueDays: number;
  light: LightState;
  suspensions: Suspension[];
  /** Only in a case and in an explanation. */
  days?: ExplainedDay[];
}

/** Where a material stands. */
export type MaterialState = 'MISSING' | 'PROVIDED' | 'VERIFIED' | 'REJECTED' | 'PENDING_SHARE' | 'TOLERATED';

/** A file on record. */
export interface StoredDocument {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  createdAt: string;
}

/** One row of a disclosure: a material that is asked for, or told never to be. */
export interface DisclosureRow {
  id: string;
  group: 'REQUIRED' | 'CONDITIONAL' | 'TOLERABLE' | 'FORBIDDEN' | 'NOT_NEEDED';
  name: Bilingual;
  need: 'R' | 'C' | 'T' | 'X';
  because: Bilingual | null;
  source: 'A' | 'S' | 'M' | 'G';
  sharedBy: Named | null;
  originals: number;
  copies: number;
  form: 'E' | 'P' | 'EP';
  tolerable: boolean;
  legalBasis: string;
  reviewPoints: Bilingual | null;
  commonMistakes: Bilingual | null;
  sample: string | null;
  usedBy: string[];
  state: MaterialState | null;
  reasonCode: string | null;
  reason: string | null;
  checkedBy: string | null;
  checkedAt: string | null;
  documents: StoredDocument[];
  revision: number;
}

/** Where a case is now: one open task as others see it. */
export interface CurrentStep {
  taskId: string;
  elementId: string;
  name: Bilingual;
  department: Named | null;
  role: string;
  assignee: string | null;
  since: string;
}

/** A case as its page shows it. */
export interface Case {
  id: string;
  number: string;
  queryCode?: string | null;
  status: string;
  statusCode: number;
  definition: { id: string; key: string; version: number; name: Bilingual };
  project: { id: string; name: string; projectCode: string | null; address?: string | null };
  applicant: { id: string; name: string; uscc: string | null };
  leadDepartment: Named;
  receivedAt: string;
  effectiveReceiptOn: string;
  acceptedOn: string | null;
  deemedAccepted: boolean;
  decidedAt: string | null;
  endedAt: string | null;
  result: Record<string, unknown> | null;
  correctionRounds: number;
  facts: Record<string, unknown>;
  disclosureId: string;
  clocks: Clock[];
  light: LightState | null;
  currentSteps: CurrentStep[];
  elapsedCalendarDays: number;
  governmentWorkingDays: number;
  applicantWorkingDays: number;
  revision: number;
}

/** One way to complete a task. */
export interface Outcome {
  value: string;
  name: Bilingual;
  needsMaterials: boolean;
  needsReason: boolean;
  needsLegalBasis: boolean;
}

/** One act on a task: allowed, or forbidden with the reason and the law. */
export interface TaskAct {
  act: 'CLAIM' | 'RELEASE' | 'COMPLETE' | 'RETURN' | 'SUSPEND' | 'EXTEND';
  allowed: boolean;
  because: Bilingual | null;
  legalBasis: string | null;
}

/** A task as the inbox and the case page show it; rows only when it is read alone. */
export interface Task {
  id: string;
  state: 'CREATED' | 'CLAIMED' | 'COMPLETED' | 'WITHDRAWN';
  case: {
    id: string;
    number: string;
    status: string;
    projectName: string;
    applicantName: string;
    definition: { key: string; name: Bilingual };
    light: LightState | null;
    clocks: Clock[];
  };
  elementId: string;
  name: Bilingual;
  department: Named | null;
  role: string;
  item: Named | null;
  assignee: { id: string; name: string } | null;
  outcome: string | null;
  createdAt: string;
  endedAt: string | null;
  stepClock: Clock | null;
  light: LightState | null;
  remainingWorkingDays: number | null;
  outcomes: Outcome[];
  outcomeVariable: string | null;
  minimumOfficers: number;
  form: FormSchema | null;
  rows?: DisclosureRow[];
  draft: FormValues | null;
  mayClaim: boolean;
  mayComplete: boolean;
  acts: TaskAct[];
  revision: number;
}

/** How much there is in each box of the inbox. */
export interface InboxCounts {
  mine: number;
  department: number;
  joint: number;
  returned: number;
  byLight: Record<'RED' | 'ORANGE' | 'YELLOW' | 'GREEN', number>;
  byDefinition: { key: string; name: Bilingual; count: number }[];
}
