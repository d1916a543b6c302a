import type { UnaryTests } from '../feel/compile-unary-tests.ts';
import type { Expression } from '../feel/expression.ts';

/** How a decision table chooses among the rules that match (DMN 1.3 §8). */
export const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

/** What COLLECT makes of the outputs it collects. */
export const aggregators = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregator = (typeof aggregators)[number];

/** A column of conditions. */
export interface InputClause {
  readonly id: string;
  /** Its label, or the expression itself. */
  readonly label: string;
  /** Keeps FEEL's own dates, times and durations, for the cells to compare. */
  readonly expression: Expression;
  /** What the value must pass; null where every value is allowed. A value that is null always is. */
  readonly allowed: UnaryTests | null;
}

/** A column of conclusions. */
export interface OutputClause {
  readonly id: string;
  /** Key of the output in the result; the decision's own name for the only output of a table. */
  readonly name: string;
  /** The list of allowed values, the one with the highest priority first; empty where every value is allowed. Null always is, last. */
  readonly allowed: readonly UnaryTests[];
  /** Given when no rule matches. */
  readonly standard: Expression | null;
}

/** One row of a decision table: a cell for each input and output. */
export interface Rule {
  readonly id: string;
  /** Its number in the table, from 1. */
  readonly number: number;
  readonly tests: readonly UnaryTests[];
  readonly outputs: readonly Expression[];
}

/** How a decision comes by its result. */
export type Logic =
  | { readonly kind: 'literal'; readonly expression: Expression }
  | {
      readonly kind: 'table';
      readonly hitPolicy: HitPolicy;
      readonly aggregator: Aggregator | null;
      readonly inputs: readonly InputClause[];
      readonly outputs: readonly OutputClause[];
      readonly rules: readonly Rule[];
    }
  | {
      /** Named parts worked out in their order, each seeing those before it; `result` stands for the whole where there is one. */
      readonly kind: 'context';
      readonly entries: readonly { readonly name: string; readonly logic: Logic }[];
      readonly result: Logic | null;
    }
  | {
      /** Calls a business knowledge model; it sees its parameters and nothing else. */
      readonly kind: 'invocation';
      readonly knowledge: string;
      readonly bindings: readonly { readonly parameter: string; readonly logic: Logic }[];
    };

/** The logic of a decision table. */
export type DecisionTable = Extract<Logic, { kind: 'table' }>;

/** One decision, whose result others know by its name. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  /** The name its result has in the decisions that require it. */
  readonly variable: string;
  /** Ids of the decisions it requires. */
  readonly requires: readonly string[];
  /** Names of the input data it requires, as drawn. */
  readonly inputData: readonly string[];
  readonly logic: Logic;
}

/** Logic that decisions call with parameters. */
export interface BusinessKnowledge {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly string[];
  /** Ids of the business knowledge it calls. */
  readonly requires: readonly string[];
  readonly logic: Logic;
}

/** A decision model compiled from XML once per version: what is evaluated. Immutable and shared. */
export interface DecisionModel {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly knowledge: ReadonlyMap<string, BusinessKnowledge>;
}
