import type { Expression } from '../feel/expression.ts';
import type { ElementApproval, Equality, Limit, LimitUnit, Material, Procedure } from './approval.ts';
import type { ElementData, ProcessData } from './data.ts';

/** The kinds of flow nodes of BPMN 2.0.2 that the engine plays. */
export type ElementKind =
  | 'startEvent'
  | 'endEvent'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'boundaryEvent'
  | 'task'
  | 'userTask'
  | 'manualTask'
  | 'serviceTask'
  | 'sendTask'
  | 'receiveTask'
  | 'scriptTask'
  | 'businessRuleTask'
  | 'callActivity'
  | 'subProcess'
  | 'transaction'
  | 'adHocSubProcess'
  | 'eventSubProcess'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'eventBasedGateway'
  | 'complexGateway';

/** A timer's moment: `date` and `duration`/`cycle` as BPMN 2.0.2 §10.5.5.3 has them, or hung on a clock of the case. */
export type TimerDefinition =
  | { readonly kind: 'date'; readonly at: Expression }
  | {
      readonly kind: 'duration' | 'cycle';
      /** Gives an ISO 8601 duration (`P5D`, `PT4H`, for cycles `R3/P1D`); a literal is a constant expression. */
      readonly duration: Expression;
      /** `WD` makes the days of the duration working days. */
      readonly unit: LimitUnit | null;
      /** Gives the local date or instant to count from; null counts from the moment the timer is armed. */
      readonly anchor: Expression | null;
    }
  | {
      readonly kind: 'clock';
      readonly clock: 'statutory' | 'promised' | 'step';
      /** Signed number of `unit` from the clock's due day: −2 is two working days before it, 0 the first second after it. */
      readonly offset: number;
      readonly unit: 'WD' | 'CD';
    };

/**
 * How a message is correlated by a correlation key of the diagram (BPMN 2.0.2 §8.4.2): by what the process itself says
 * the properties of the key are, or, without such a subscription, by what the first message of the conversation said.
 */
export interface Correlation {
  /** Id of the correlation key. */
  readonly key: string;
  /** Where each property of the key stands in the message. */
  readonly message: readonly Expression[];
  /** What each property must be, seen from the process; null where the first message says it. */
  readonly context: readonly Expression[] | null;
}

/** One event definition of an event; several make a multiple event. */
export type EventDefinition =
  | {
      readonly type: 'message';
      readonly name: string;
      /** `approval:correlationKey`, which goes before the correlation keys of the diagram. */
      readonly correlationKey: Expression | null;
      /** Absent where no correlation key of the diagram is about this message. */
      readonly correlation?: Correlation;
    }
  | { readonly type: 'signal'; readonly name: string }
  | { readonly type: 'timer'; readonly timer: TimerDefinition }
  /** `any`: where it is caught, every code is; its own goes before those of others. */
  | { readonly type: 'error' | 'escalation'; readonly code: string | null; readonly any?: true }
  | { readonly type: 'conditional'; readonly condition: Expression }
  | { readonly type: 'link'; readonly name: string }
  | { readonly type: 'compensate'; readonly activity: number | null; readonly wait: boolean }
  | { readonly type: 'cancel' }
  | { readonly type: 'terminate' };

/** Standard loop or multi-instance (BPMN 2.0.2 §13.3.6, §13.3.7). */
export type Loop =
  | {
      readonly type: 'standard';
      readonly testBefore: boolean;
      readonly maximum: number | null;
      readonly condition: Expression | null;
    }
  | {
      readonly type: 'multi';
      readonly sequential: boolean;
      readonly cardinality: Expression | null;
      readonly collection: Expression | null;
      readonly elementVariable: string | null;
      readonly outputCollection: string | null;
      readonly outputElement: Expression | null;
      readonly completionCondition: Expression | null;
      readonly behavior: 'none' | 'one' | 'all' | 'complex';
      /** What it throws to its boundary as instances complete; a condition decides for behaviour `complex`. */
      readonly behaviorEvents?: readonly { readonly condition: Expression | null; readonly event: EventDefinition }[];
      /** Where the instances of a user task vote (会签): how they decide together. */
      readonly vote?: Vote;
    };

/** `approval:vote`: how the instances of a user task decide together; who is open once it is decided is asked no more. */
export interface Vote {
  /** 会签 all · 或签 any · a ratio of heads · a ratio of weights (票签) · all, one after the other. */
  readonly mode: 'ALL' | 'ANY' | 'RATIO' | 'WEIGHTED' | 'SEQUENTIAL';
  /** The share of heads or weights that must agree, above 0 and at most 1. */
  readonly ratio: number;
  /** Gives the weight of an instance; null for one each. */
  readonly weights: Expression | null;
  /** Outcomes that count as yes; all others are no. */
  readonly agree: readonly string[];
  readonly outcomeVariable: string;
  /** The variable that takes the counts. */
  readonly resultVariable: string;
}

/** `approval:io`: `source` evaluated and stored under `target`. */
export interface Mapping {
  readonly source: Expression;
  readonly target: string;
}

/** Which version of a process a call activity calls; `deployment` is the one deployed together with the caller. */
export type CallBinding = 'latest' | 'deployment' | 'version' | 'versionTag';

/** What a call activity calls. */
export interface Called {
  /** Gives the id of the process. */
  readonly key: Expression;
  readonly binding: CallBinding;
  /** For the binding `version`. */
  readonly version?: number;
  /** For the binding `versionTag`: the latest version that bears it. */
  readonly versionTag?: string;
}

/** One flow node. Links to other nodes, flows and scopes are indexes into the model's arrays. */
export interface Element {
  readonly index: number;
  readonly id: string;
  readonly kind: ElementKind;
  readonly name: string;
  /** The scope that contains the node. */
  readonly scope: number;
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  /** The default flow of a gateway or activity. */
  readonly defaultFlow: number | null;
  readonly events: readonly EventDefinition[];
  /** Parallel multiple: all definitions must occur (BPMN 2.0.2 §10.5). */
  readonly parallelMultiple: boolean;
  /** The activity a boundary event sits on. */
  readonly attachedTo: number | null;
  /** False for non-interrupting boundary events and event sub-process starts. */
  readonly interrupting: boolean;
  /** Boundary events that sit on this activity. */
  readonly boundary: readonly number[];
  /** The scope a sub-process opens. */
  readonly body: number | null;
  readonly loop: Loop | null;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Data inputs, outputs, properties and associations; null for an element without any. */
  readonly data: ElementData | null;
  readonly called: Called | null;
  /** FEEL of a script task and the variable that takes its result. */
  readonly script: { readonly expression: Expression; readonly resultVariable: string | null } | null;
  readonly instantiate: boolean;
  readonly eventGatewayParallel: boolean;
  readonly activationCondition: Expression | null;
  readonly adHoc: {
    readonly ordering: 'parallel' | 'sequential';
    readonly completionCondition: Expression | null;
    readonly cancelRemaining: boolean;
  } | null;
  readonly startQuantity: number;
  readonly completionQuantity: number;
  readonly isForCompensation: boolean;
  /** Compensation handler associated with a compensation boundary event. */
  readonly compensation: number | null;
  /** Id of the innermost lane that holds the node. */
  readonly lane: string | null;
  readonly approval: ElementApproval;
}

/** A sequence flow. */
export interface SequenceFlow {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly source: number;
  readonly target: number;
  readonly condition: Expression | null;
}

/** The process itself (index 0) or the inside of a sub-process. */
export interface Scope {
  readonly index: number;
  /** The sub-process that opens the scope; null for the process. */
  readonly element: number | null;
  readonly parent: number | null;
  /** All flow nodes directly inside. */
  readonly elements: readonly number[];
  /** Start events directly inside. */
  readonly starts: readonly number[];
  /** Event sub-processes directly inside. */
  readonly eventSubProcesses: readonly number[];
}

/** A lane with the role it stands for. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** A message flow of the collaboration that begins at an element of the process (BPMN 2.0.2 §9.4). */
export interface MessageFlow {
  readonly id: string;
  /** Id of the element it begins at. */
  readonly source: string;
  /** Id of the process it leads to; null for a pool that is not executable here. */
  readonly process: string | null;
  /** Id of the element it leads to; null where it leads to the pool as a whole. */
  readonly element: string | null;
}

/** A process compiled from XML once per version: what the engine plays. Immutable and shared. */
export interface ProcessModel {
  /** The process id in the diagram. */
  readonly key: string;
  readonly name: string;
  readonly documentation: string;
  /** `approval:versionTag`, by which call activities may name this version. */
  readonly versionTag: string | null;
  readonly elements: readonly Element[];
  readonly flows: readonly SequenceFlow[];
  readonly scopes: readonly Scope[];
  readonly lanes: readonly Lane[];
  readonly messageFlows: readonly MessageFlow[];
  /** Index of each flow node by its id. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Data of the process itself; null where neither it nor anything in it has any. */
  readonly data: ProcessData | null;
  readonly procedure: Procedure | null;
  /** Statutory and promised limits of the procedure. */
  readonly limits: readonly Limit[];
  readonly materials: readonly Material[];
  /** What the materials must say alike. */
  readonly equalities: readonly Equality[];
}
