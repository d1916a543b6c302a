import type { LimitUnit } from '../bpmn/approval.ts';
import type { CallBinding, ProcessModel } from '../bpmn/model.ts';
import type { Evaluation, Outcome } from '../dmn/evaluate-decision.ts';
import type { Instant } from '../domain/time.ts';
import type { Expression } from '../feel/expression.ts';

/** Plain JSON values by name. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Names of one token, scope, timer, subscription or incident: unique for the life of an instance, counted in its state.
 * A token gets a new name with every flow it takes, so that one token id names one visit of one element.
 */
export type TokenId = string;
export type ScopeId = string;
export type TimerId = string;
export type SubscriptionId = string;
export type IncidentId = string;

/** What the engine is lent for one command; the only way anything from outside gets in. */
export interface Context {
  /** Steps one command may take before its tokens are stopped with an incident; 10,000 where nothing is said. */
  readonly stepsAtMost?: number;
  /** The moment the command takes place; for a timer fired late, the moment it was due (R-CLK-36). */
  readonly now: Instant;
  /** Evaluates a parsed expression. @throws ExpressionError, which the engine turns into an incident */
  evaluate(expression: Expression, variables: Variables): unknown;
  /**
   * Evaluates a decision that came with the model, by its id.
   *
   * @throws DecisionError, ExpressionError, which the engine turns into an incident
   */
  decide(ref: string, variables: Variables): Outcome;
  /**
   * The moment a duration ends, counted from an anchor: an ISO 8601 duration whose days are `unit`
   * (`WD` ends the first second after close of business of the last day, R-CLK-03).
   */
  dueAt(duration: string, unit: LimitUnit | null, anchor: Instant | string): Instant;
}

/** What a caller asks of an instance. */
export type Command =
  | {
      readonly type: 'start';
      readonly variables: Variables;
      /** The start event, instantiating receive task or event behind an instantiating gateway at which it begins. */
      readonly startEvent?: string;
      /** Which event definition of a parallel multiple start has occurred; the others are waited for. */
      readonly occurred?: number;
      /** Correlation key of the message that starts it. */
      readonly key?: string;
    }
  | { readonly type: 'completeTask'; readonly token: TokenId; readonly variables: Variables }
  | { readonly type: 'completeJob'; readonly token: TokenId; readonly variables: Variables }
  | { readonly type: 'failJob'; readonly token: TokenId; readonly code: string; readonly message: string }
  | {
      /** The process that was called can not be found or may not be called. */
      readonly type: 'failCall';
      readonly token: TokenId;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly type: 'throwError';
      readonly token: TokenId;
      readonly code: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'throwEscalation';
      readonly token: TokenId;
      readonly code: string | null;
      readonly variables: Variables;
    }
  | { readonly type: 'fireTimer'; readonly timer: TimerId }
  | {
      readonly type: 'correlateMessage';
      readonly name: string;
      /** Only the subscription with this id, where several wait for the same message. */
      readonly subscription?: SubscriptionId;
      /** The message's correlation key; left out, any subscription to the name may have it. */
      readonly key?: string;
      readonly variables: Variables;
    }
  | { readonly type: 'receiveSignal'; readonly name: string; readonly variables: Variables }
  | {
      readonly type: 'calledProcessEnded';
      readonly token: TokenId;
      readonly outcome: 'completed' | 'cancelled' | 'error';
      readonly errorCode?: string;
      readonly variables: Variables;
    }
  | {
      /** Activates inner activities of an ad-hoc sub-process: those `activatable` lists. */
      readonly type: 'activateAdHoc';
      readonly token: TokenId;
      readonly elements: readonly string[];
      /** Set in the sub-process before the activities start. */
      readonly variables?: Variables;
    }
  | {
      /** Moves an instance by hand, as a return (退回), a withdrawal (撤回) or a repair does. */
      readonly type: 'modify';
      /** Tokens to cancel, each with all that is inside its activity. */
      readonly cancel: readonly TokenId[];
      readonly start: readonly {
        readonly element: string;
        /** `before` enters the element, `after` takes the flows that leave it. */
        readonly where: 'before' | 'after';
        /** The open scope to start in; may be left out where the element's own is open once or not at all. */
        readonly scope?: ScopeId;
      }[];
      /** Set in the scopes in which tokens start. */
      readonly variables?: Variables;
    }
  | {
      /** Adds an instance to a multi-instance activity (加签). */
      readonly type: 'addInstance';
      /** The token of the whole activity. */
      readonly token: TokenId;
      /** The element of the collection the instance is for. */
      readonly item?: unknown;
      /** Sequential only: the instance comes next instead of last. */
      readonly next?: boolean;
    }
  | {
      /** Removes an instance from a multi-instance activity (减签). */
      readonly type: 'removeInstance';
      /** The token of a running instance; with `number` the token of the whole activity. */
      readonly token: TokenId;
      /** Sequential only: the number, from 1, of an instance that has not begun. */
      readonly number?: number;
    }
  | {
      /** Adds somebody who signs before, beside or after a user task that waits (加签). */
      readonly type: 'addSigner';
      readonly token: TokenId;
      readonly when: 'before' | 'beside' | 'after';
      /** Whatever the caller wants told again when it is the signer's turn. */
      readonly note?: unknown;
    }
  | {
      /** A signer is done; with `reopens` the task whose own work was done already is to be done again. */
      readonly type: 'completeSigner';
      readonly token: TokenId;
      readonly reopens?: boolean;
    }
  | {
      /** Takes a signer back (减签), whether it was the signer's turn or not. */
      readonly type: 'removeSigner';
      readonly token: TokenId;
    }
  | {
      /** Goes on with another model; the given one is where the instance comes from, later commands name the new one. */
      readonly type: 'migrate';
      readonly to: ProcessModel;
      readonly plan: MigrationPlan;
    }
  | { readonly type: 'setVariables'; readonly scope?: ScopeId; readonly variables: Variables }
  | { readonly type: 'resolveIncident'; readonly incident: IncidentId; readonly variables?: Variables }
  | {
      /** Counts the moments of timers in legal days anew, after the calendar changed. */
      readonly type: 'recountTimers';
    }
  | { readonly type: 'cancelInstance'; readonly reason: string };

/** How an instance is moved to another model; what is not named keeps its id. */
export interface MigrationPlan {
  /** Element of the new model by element of the old one. */
  readonly elements?: Readonly<Record<string, string>>;
  /** Flow of the new model by flow of the old one, for tokens that wait at a join. */
  readonly flows?: Readonly<Record<string, string>>;
  /** By element of the new model: timers stay at their moment (the default) or are armed anew from now. */
  readonly timers?: Readonly<Record<string, 'keep' | 'rearm'>>;
}

/** Beside which user task somebody signs, when, and what the caller said of the signer. */
export interface Signs {
  readonly host: TokenId;
  readonly when: 'before' | 'beside' | 'after';
  readonly note?: unknown;
}

/** A timer hung on a clock of the case has no moment of its own: the runtime gives it one and takes it away with the clock. */
export interface ClockHold {
  readonly clock: 'statutory' | 'promised' | 'step';
  readonly offset: number;
  readonly unit: 'WD' | 'CD';
}

/** One fact of a transition, in the order the facts happened. */
export type Effect =
  | {
      readonly type: 'elementEntered';
      readonly token: TokenId;
      readonly elementId: string;
      readonly scope: ScopeId;
      /** For one instance of a loop or multi-instance: the token of the whole activity. */
      readonly instanceOf?: TokenId;
    }
  | {
      readonly type: 'elementLeft';
      readonly token: TokenId;
      readonly elementId: string;
      readonly scope: ScopeId;
      readonly how: 'completed' | 'cancelled';
    }
  | { readonly type: 'flowTaken'; readonly flowId: string; readonly token: TokenId }
  | {
      readonly type: 'taskCreated';
      readonly token: TokenId;
      readonly elementId: string;
      readonly scope: ScopeId;
      /** For somebody who signs beside a user task: the token of that task, when, and what was said of the signer. */
      readonly signs?: Signs;
    }
  /** The own work of a user task is done; its token waits for those who sign beside or after it. */
  | { readonly type: 'taskDone'; readonly token: TokenId; readonly elementId: string }
  | { readonly type: 'taskCancelled'; readonly token: TokenId; readonly elementId: string }
  | {
      readonly type: 'jobCreated';
      readonly token: TokenId;
      readonly elementId: string;
      readonly scope: ScopeId;
      readonly topic: string;
      readonly retries: number;
      readonly priority?: number;
    }
  | { readonly type: 'jobCancelled'; readonly token: TokenId; readonly elementId: string }
  | {
      readonly type: 'timerArmed';
      readonly timer: TimerId;
      readonly elementId: string;
      readonly scope: ScopeId;
      /** Null for a timer hung on a clock. */
      readonly dueAt: Instant | null;
      readonly hold: ClockHold | null;
      /** The waiting activity a boundary timer watches; null for other timers. */
      readonly host: TokenId | null;
    }
  | {
      /** An armed timer is due at another moment than before, since the calendar it was counted by changed. */
      readonly type: 'timerMoved';
      readonly timer: TimerId;
      readonly elementId: string;
      readonly dueAt: Instant;
    }
  | { readonly type: 'timerDisarmed'; readonly timer: TimerId; readonly how: 'fired' | 'cancelled' }
  | {
      readonly type: 'subscriptionOpened';
      readonly subscription: SubscriptionId;
      readonly elementId: string;
      readonly kind: 'message' | 'signal' | 'conditional';
      readonly name: string;
      readonly key: string | null;
    }
  | { readonly type: 'subscriptionClosed'; readonly subscription: SubscriptionId }
  | {
      readonly type: 'messageThrown';
      readonly elementId: string;
      readonly name: string;
      readonly key: string | null;
      readonly variables: Variables;
    }
  | { readonly type: 'signalThrown'; readonly elementId: string; readonly name: string; readonly variables: Variables }
  | {
      readonly type: 'escalationRaised';
      readonly elementId: string;
      readonly code: string | null;
      readonly caught: boolean;
      readonly variables: Variables;
    }
  | {
      readonly type: 'processCalled';
      readonly token: TokenId;
      readonly elementId: string;
      readonly processKey: string;
      readonly binding: CallBinding;
      readonly version?: number;
      readonly versionTag?: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'decisionEvaluated';
      readonly token: TokenId;
      readonly elementId: string;
      /** Id of the decision the task names; `evaluations` has it last, after those it required. */
      readonly decision: string;
      readonly evaluations: readonly Evaluation[];
      /** True when the record was too large to keep whole. */
      readonly shortened: boolean;
    }
  | { readonly type: 'calledProcessCancelled'; readonly token: TokenId; readonly elementId: string }
  | {
      readonly type: 'incidentRaised';
      readonly incident: IncidentId;
      readonly token: TokenId;
      readonly elementId: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly type: 'incidentResolved'; readonly incident: IncidentId }
  | { readonly type: 'variablesChanged'; readonly scope: ScopeId; readonly variables: Variables }
  | {
      readonly type: 'instanceEnded';
      readonly outcome: 'completed' | 'terminated' | 'cancelled' | 'error';
      readonly errorCode: string | null;
      readonly variables: Variables;
    };

/** Thrown for a command a caller must not send; `code` is stable. */
export class EngineError extends Error {
  readonly code:
    | 'token-unknown'
    | 'timer-unknown'
    | 'subscription-unknown'
    | 'incident-unknown'
    | 'scope-unknown'
    | 'start-event-unknown'
    | 'not-started'
    | 'already-started'
    | 'instance-ended'
    | 'wrong-wait'
    | 'signers-pending'
    | 'element-not-enabled'
    | 'element-unknown'
    | 'instance-unknown'
    | 'migration-refused'
    | 'command-invalid'
    | 'modification-impossible';

  constructor(code: EngineError['code'], message: string) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}
