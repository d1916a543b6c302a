import type { ResultMapping } from '../dmn/map-result.ts';
import type { LimitUnit } from '../domain/time.ts';
import type { Expression } from '../feel/expression.ts';

export type { LimitUnit };

/** A text in both languages of the product; `en` falls back to `zh` when a diagram gives none. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a limit is promised or ordered by: the statute, the department's promise, or the budget of one step (R-CLK-20, R-CLK-21). */
export type LimitKind = 'STATUTORY' | 'PROMISED' | 'STEP';

/** The day a limit counts from; the day itself is never counted (R-CLK-02, R-CLK-10, R-CLK-10a). */
export type LimitAnchor = 'RECEIPT' | 'ACCEPTANCE' | 'ENTRY';

/** What happens when a limit runs out (domain rule table §1.7). */
export type TimeoutPolicy =
  | 'NONE'
  | 'ALERT'
  | 'ESCALATE'
  | 'DEEMED_ACCEPTED'
  | 'DEEMED_CONSENT'
  | 'DEEMED_RENEWED'
  | 'LOCAL_AUTO_APPROVE';

/** `approval:limit` on a process (statutory, promised) or on a user task (step). */
export interface Limit {
  readonly kind: LimitKind;
  /** A positive number of `unit`, halves allowed for working days; an expression where the limit depends on the item under review. */
  readonly value: number | Expression;
  readonly unit: LimitUnit;
  readonly anchor: LimitAnchor;
  readonly legalBasis: string | null;
  readonly timeoutPolicy: TimeoutPolicy;
  /** True where no silence may ever stand for a yes (§1.7); an expression where it depends on the item under review. */
  readonly safetyCritical: boolean | Expression;
}

/** `approval:procedure`: what makes a process a government procedure. */
export interface Procedure {
  readonly name: Bilingual;
  /** Code of the service item in the catalogue. */
  readonly itemCode: string | null;
  /** Prefix of the case number, e.g. `SG` for `SG-2026-00871`. */
  readonly caseNumberPrefix: string;
  readonly kind: 'IMMEDIATE' | 'PROMISED' | 'JOINT' | 'PUBLIC_SERVICE';
  /** Code of the department that leads and answers the applicant. */
  readonly leadDepartment: string;
  /** Where the statutory clock starts (R-CLK-10a). */
  readonly clockAnchor: 'RECEIPT' | 'ACCEPTANCE';
  readonly extensionAllowed: boolean;
  /** True for the renewal of a licence, which may be deemed renewed (行政许可法 50). */
  readonly renewal: boolean;
  readonly safetyCritical: boolean;
  readonly fee: Bilingual | null;
  readonly result: Bilingual | null;
  /** The template (D18, D21 …) of the document that is the result; null when nobody said. */
  readonly resultTemplate: string | null;
  /** What must be so before it is granted (行政许可法 30), in the order told. */
  readonly conditions: readonly ProcedureCondition[];
  /** True when an applicant may apply for it; false for a common sub-process. */
  readonly applicable: boolean;
}

/** `approval:condition`: one thing that must be so, with the law that asks for it. */
export interface ProcedureCondition {
  readonly id: string;
  readonly name: Bilingual;
  readonly legalBasis: string | null;
}

/** R required · C required when its condition holds · T may follow later (容缺) · X must not be asked. */
export type MaterialNeed = 'R' | 'C' | 'T' | 'X';

/** A applicant · S shared and verified between departments · M intermediary · G generated from the form. */
export type MaterialSource = 'A' | 'S' | 'M' | 'G';

/** `approval:material`: one row of a procedure's one-time disclosure. */
export interface Material {
  /** Row id of the catalogue, e.g. `CP-04`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly need: MaterialNeed;
  /** Holds for the projects that must bring a `C` row, or for which an `R`/`T` row applies at all; null when it always does. */
  readonly condition: Expression | null;
  /** Why a conditional row is asked, told beside it, e.g. 新增用地; null for unconditional rows. */
  readonly because: Bilingual | null;
  readonly source: MaterialSource;
  /** Department or platform that shares it, for source `S`. */
  readonly sharedBy: string | null;
  readonly originals: number;
  readonly copies: number;
  /** E electronic, P paper, EP either. */
  readonly form: 'E' | 'P' | 'EP';
  /** True when a required row may be handed in late under a commitment. */
  readonly tolerable: boolean;
  readonly legalBasis: string;
  readonly reviewPoints: Bilingual | null;
  readonly commonMistakes: Bilingual | null;
  readonly sample: string | null;
  /** Codes of the review items that use it (joint acceptance), empty for all. */
  readonly usedBy: readonly string[];
  /** True for what may never be handed in late, whatever anybody commits to (P01.3, P02.3 “Never”). */
  readonly toleranceForbidden: boolean;
  /** How long after the decision a `T` row may follow; null where nothing says. */
  readonly follow: { readonly value: number; readonly unit: LimitUnit } | null;
  /** Template of the blank form; `tpl-` and the row id where the diagram names none (§3.5). */
  readonly template: string;
}

/** `approval:equality`: what several materials must say alike (P01.3 E1…E6); a machine proposes by it and never decides. */
export interface Equality {
  /** Its number in the catalogue, e.g. `E4`. */
  readonly id: string;
  /** The field the rows must agree on; with `test` the field the finding names. */
  readonly field: string;
  /** Rows it compares; the first is held against the others. */
  readonly rows: readonly string[];
  /** Holds when all is well, over the rows' fields, the facts and the project; null where the field must be the same in all rows. */
  readonly test: Expression | null;
  readonly message: Bilingual;
}

/** `approval:assignment`: who may take a task. The lane's stands where the task has none. */
export interface Assignment {
  /** Department code, or an expression giving one; null for the applicant's own tasks. */
  readonly department: string | Expression | null;
  /** Role code of §3.1, e.g. `HANDLER`. */
  readonly role: string;
  readonly delegation: 'ALLOWED' | 'AB_ONLY' | 'FORBIDDEN';
  readonly minimumOfficers: number;
  /** Tasks of one group on one case are done by different people (separation of duties, §3.1). */
  readonly separationGroup: string | null;
  /** What happens with a task nobody may do: it waits, goes to the head of the department, is passed over, or to an operator. */
  readonly whenEmpty: 'WAIT' | 'HEAD' | 'SKIP' | 'INCIDENT';
  /** With `SKIP`: the outcome it is passed over with; null where the task has none. */
  readonly skipOutcome: string | null;
}

/** `approval:outcome`: one way a user task may be completed. */
export interface Outcome {
  readonly value: string;
  readonly name: Bilingual;
  /** Required rows of the step must be verified before this outcome may be chosen. */
  readonly needsMaterials: boolean;
  /** Rows that may follow under a commitment don't hold this outcome up while they are missing (容缺). */
  readonly tolerates: boolean;
  readonly needsReason: boolean;
  readonly needsLegalBasis: boolean;
}

/** `approval:form`: what a person fills in to complete a task. */
export interface TaskForm {
  /** Key of a `.form` file (form-js schema) beside the diagram; null when the outcomes are all there is. */
  readonly key: string | null;
  /** Process variable that receives the outcome's value. */
  readonly outcomeVariable: string;
  readonly outcomes: readonly Outcome[];
  /** Keys of fields that may be read at this step, not filled in. */
  readonly readOnlyFields: readonly string[];
  /** Keys of fields that are not shown at this step. */
  readonly hiddenFields: readonly string[];
}

/** `approval:disclosure` on a step: the rows of the procedure's list that matter there. */
export interface StepDisclosure {
  /** Row ids, or `ALL`, or `ITEM`: the rows whose `usedBy` names the item under review (variable `item.code`). */
  readonly rows: readonly string[] | 'ALL' | 'ITEM';
}

/** `approval:reviewItem`: one matter of a joint review, decided by one department (P02.1). */
export interface ReviewItem {
  readonly code: string;
  readonly name: Bilingual;
  readonly department: string;
  readonly condition: Expression | null;
  readonly nature: 'STATUTORY' | 'ADMINISTRATIVE' | 'FILING';
  readonly limitDays: number;
  /** True when silence or absence stands for consent (缺席默认, 超时默认). */
  readonly deemedConsent: boolean;
  readonly safetyCritical: boolean;
  /** True where an acceptance by building or phase has to cover what is shared: fire lanes, pumps, roads (JC-19). */
  readonly coversShared: boolean;
  readonly legalBasis: string;
}

/** `approval:jointReview`: several departments decide under one lead. */
export interface JointReview {
  readonly items: readonly ReviewItem[];
}

/** `approval:suspension` on an element that waits: the case's clocks stand still while a token is there (R-CLK-30…33). */
export interface StepSuspension {
  readonly type: SuspensionType;
  readonly legalBasis: string;
  /** Template of the notice without which the clock may not stop, e.g. `D17`. */
  readonly notice: string;
}

/** The lawful kinds of suspension, exactly these (R-CLK-30, 行政许可法 45); LOCAL_RULE needs its article. */
export type SuspensionType =
  | 'HEARING'
  | 'TENDER'
  | 'AUCTION'
  | 'INSPECTION'
  | 'TESTING'
  | 'QUARANTINE'
  | 'APPRAISAL'
  | 'EXPERT_REVIEW'
  | 'LOCAL_RULE';

/** `approval:supervision` on a service task: the fact that is recorded when the process gets there (§1.8). */
export interface StepSupervision {
  readonly card: 'YELLOW' | 'RED' | null;
  /** D26 reminder (催办), D27 supervision order (督办). */
  readonly order: 'REMINDER' | 'SUPERVISION' | null;
  readonly reason: string;
}

/** `approval:job`: work done by a system topic of the service, or fetched by an external worker. */
export interface Job {
  readonly topic: string;
  readonly retries: number;
  /** What a worker fetches first: the highest number; 0 where nothing is said. */
  readonly priority?: number;
}

/** `approval:decision` on a business rule task: the decision it evaluates instead of leaving a job to a worker. */
export interface DecisionUse {
  /** Id of a decision in a `.dmn` file that is deployed with the diagram. */
  readonly ref: string;
  /** The variable that takes the result; null where nobody wants it. */
  readonly resultVariable: string | null;
  readonly mapResult: ResultMapping;
}

/** What the `approval:` vocabulary says about one flow element; null or empty where it says nothing. */
export interface ElementApproval {
  readonly publicName: Bilingual;
  readonly assignment: Assignment | null;
  readonly limit: Limit | null;
  readonly disclosure: StepDisclosure | null;
  readonly form: TaskForm | null;
  readonly job: Job | null;
  readonly decision: DecisionUse | null;
  readonly jointReview: JointReview | null;
  readonly suspension: StepSuspension | null;
  readonly supervision: StepSupervision | null;
  /** Template of the document the step issues, e.g. `D02`. */
  readonly document: string | null;
}
