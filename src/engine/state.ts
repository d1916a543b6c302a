import type { LimitUnit } from '../bpmn/approval.ts';
import type { Instant } from '../domain/time.ts';
import type {
  ClockHold,
  Effect,
  IncidentId,
  ScopeId,
  Signs,
  SubscriptionId,
  TimerId,
  TokenId,
  Variables,
} from './types.ts';

/**
 * What a token stands still for.
 *
 * `enter` and `perform` are on the way within one command and outlive it only under an incident. `signers` is a user
 * task whose own work is done while others still sign, `turn` a signer whose turn has not come.
 */
export type Wait =
  | 'enter'
  | 'perform'
  | 'task'
  | 'signers'
  | 'turn'
  | 'job'
  | 'call'
  | 'event'
  | 'body'
  | 'data'
  | 'instances'
  | 'join'
  | 'reset'
  | 'compensation'
  | 'incident';

/** How far a loop or multi-instance has come; instances that are done leave nothing but their output. */
export interface LoopProgress {
  /** Number of instances; null for a standard loop, which does not know it beforehand. */
  readonly total: number | null;
  readonly started: number;
  readonly done: number;
  /** Collection of a sequential multi-instance, whose later items have not begun. */
  readonly items?: readonly unknown[];
  /** Output collection so far, in the order of the instances, null for those not done. */
  readonly outputs?: readonly unknown[];
  /** For a vote: what each instance said, true for yes, null while it is open; and what it weighs. */
  readonly votes?: readonly (boolean | null)[];
  readonly weights?: readonly number[];
  /** Numbers of the instances that were removed, from 1; they count as if they had never been. */
  readonly removed?: readonly number[];
}

/** A token at an element; BPMN elements are named by id so that a stored state reads without its model's indexes. */
export interface Token {
  readonly id: TokenId;
  readonly element: string;
  /** The process or sub-process instance in which it moves. */
  readonly scope: ScopeId;
  readonly wait: Wait;
  /** The flow it came by, kept where it still matters: on the way, and at a join. */
  readonly flow?: string;
  /** The scope its activity opened: body of a sub-process, or local variables of a task. */
  readonly local?: ScopeId;
  /** For one instance of a loop or multi-instance: the token of the whole activity. */
  readonly outer?: TokenId;
  readonly loop?: LoopProgress;
  /** For somebody who signs beside a user task: the token of that task, and when. */
  readonly signs?: Signs;
  /** What came out of a user task whose signers are still waited for. */
  readonly given?: Variables;
  /** Key of the process that was called. */
  readonly called?: string;
  /** For an ad-hoc sub-process that only waits for what still runs in it. */
  readonly closing?: true;
  /** For a complex gateway that waits for its reset: the flows that brought a token at its activation. */
  readonly activated?: readonly string[];
  /** For a compensation handler, or a sub-process open again to be compensated: the token that waits for it. */
  readonly compensates?: TokenId;
  /** What a token that compensates has still to do, the last completed last. */
  readonly pending?: readonly Compensable[];
  /** For a token that waits for data: the stage at which it goes on once they are there. */
  readonly awaits?: 'start' | 'perform';
  /** The input set an activity was started with, where output sets depend on it. */
  readonly inputSet?: number;
  /** True for a compensation event that does not wait: its flows are taken already. */
  readonly detached?: true;
}

/**
 * An activity that has completed and can be compensated, with the data of its completion (BPMN 2.0.2 §13.5.5).
 *
 * Kept only where some event of the diagram can ask for it, and gone with the scope it is in.
 */
export interface Compensable {
  readonly element: string;
  readonly scope: ScopeId;
  /** For one instance of a loop or multi-instance: the token of the whole, which has to complete first. */
  readonly outer?: TokenId;
  /** The variables of the activity itself. */
  readonly variables: Variables;
  /** Of the variables around it those that have changed since, as they were. */
  readonly kept: Variables;
  /** For a sub-process: what was done inside it. */
  readonly inside?: readonly Compensable[];
}

/** A scope of variables: the process, a sub-process instance, or the local variables of one activity. */
export interface ScopeState {
  readonly id: ScopeId;
  readonly parent: ScopeId | null;
  /** The token whose activity opened it; null for the process. */
  readonly token: TokenId | null;
  readonly variables: Variables;
  /** True once an interrupting event sub-process took over: no other one starts in this scope. */
  readonly interrupted?: true;
  /** True for what a compensation handler sees as it was; what it writes passes through to the scopes around. */
  readonly snapshot?: true;
}

/** An armed timer. `host` is the waiting token it belongs to, null for the start of an event sub-process. */
export interface Timer {
  readonly id: TimerId;
  readonly element: string;
  readonly scope: ScopeId;
  readonly host: TokenId | null;
  readonly dueAt: Instant | null;
  readonly hold: ClockHold | null;
  /** For a cycle: its duration, the unit of its days, and how often it fires after this time (null without end). */
  readonly cycle?: { readonly every: string; readonly unit: LimitUnit | null; readonly left: number | null };
  /** How its moment was counted, where a calendar had a say in it; absent for plain civil time. */
  readonly counted?: { readonly duration: string; readonly unit: LimitUnit; readonly anchor: Instant | string };
}

/** An open subscription to a message, a signal or a condition. */
export interface Subscription {
  readonly id: SubscriptionId;
  readonly element: string;
  readonly scope: ScopeId;
  readonly host: TokenId | null;
  readonly kind: 'message' | 'signal' | 'conditional';
  readonly name: string;
  readonly key: string | null;
  /** A condition that held when last looked at; it occurs again only after it did not. */
  readonly held?: true;
}

/** The step of a token's visit at which an incident stopped it, and from which it is retried. */
export type Stage = 'enter' | 'start' | 'perform' | 'complete' | 'leave' | 'listen' | 'join' | 'adHoc' | 'data';

/** An open incident of a token. */
export interface Incident {
  readonly id: IncidentId;
  readonly token: TokenId;
  readonly element: string;
  readonly stage: Stage;
  readonly code: string;
  readonly message: string;
}

/** How an instance ended. */
export interface Ending {
  readonly outcome: 'completed' | 'terminated' | 'cancelled' | 'error';
  readonly errorCode: string | null;
}

/**
 * Everything an instance needs to go on: plain JSON, grows with what is alive and never with what has been.
 *
 * The first scope is the process itself; it outlives the end, with the last variables.
 */
export interface InstanceState {
  readonly version: 1;
  readonly nextId: number;
  readonly ended: Ending | null;
  readonly scopes: readonly ScopeState[];
  readonly tokens: readonly Token[];
  readonly timers: readonly Timer[];
  readonly subscriptions: readonly Subscription[];
  readonly incidents: readonly Incident[];
  /** Completed activities in the order of their completion; absent where there is none. */
  readonly compensations?: readonly Compensable[];
  /** What the first message of a conversation said its correlation key is, by the key's id; absent without one. */
  readonly correlations?: Readonly<Record<string, string>>;
}

/** What a command did: the state after it, and its facts in the order they happened. */
export interface Transition {
  readonly state: InstanceState;
  readonly effects: readonly Effect[];
}
