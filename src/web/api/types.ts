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
  type: string;
  reason: string | null;
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
  startedAt: string | null;
  dueOn: string | null;
  dueAt: string | null;
  state: string;
  provisional: boolean;
  usedDays: number;
  remainingDays: number;
  overdueDays: number;
  light: LightState | null;
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
  need: string;
  because: Bilingual | null;
  source: string;
  sharedBy: Named | null;
  originals: number | null;
  copies: number | null;
  form: string | null;
  tolerable: boolean;
  legalBasis: string | null;
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
  assignee: { id: string; name: string } | string | null;
  since: string;
}

/** A case as its page shows it. */
export interface Case {
  id: string;
  number: string;
  queryCode?: string | null;
  status: string;
  statusCode: string;
  definition: { id: string; key: string; version: number; name: Bilingual };
  project: { id: string; name: string; projectCode: string | null; address?: string | null };
  applicant: { id: string; name: string; uscc: string };
  leadDepartment: Named | null;
  receivedAt: string | null;
  effectiveReceiptOn: string | null;
  acceptedOn: string | null;
  deemedAccepted: boolean;
  decidedAt: string | null;
  endedAt: string | null;
  result: string | null;
  correctionRounds: number;
  facts: Record<string, unknown>;
  disclosureId: string | null;
  clocks: Clock[];
  light: LightState | null;
  currentSteps: CurrentStep[];
  elapsedCalendarDays: number | null;
  governmentWorkingDays: number | null;
  applicantWorkingDays: number | null;
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
  act: string;
  allowed: boolean;
  because: Bilingual | null;
  legalBasis: string | null;
}

/** A task as the inbox and the case page show it; rows only when it is read alone. */
export interface Task {
  id: string;
  state: string;
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
  createdAt: string;
  stepClock: Clock | null;
  light: LightState | null;
  remainingWorkingDays: number | null;
  outcomes: Outcome[];
  outcomeVariable: string | null;
  form: FormSchema | null;
  rows?: DisclosureRow[];
  draft: FormValues | null;
  mayClaim: boolean;
  mayComplete: boolean;
  acts: TaskAct[];
  revision: number;
}
