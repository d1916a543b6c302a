import type { Effort } from './budget.ts';

/**
 * A parsed expression, FEEL or the `${…}` of another engine: evaluated as often as needed, parsed once.
 *
 * `evaluate` never throws for what the expression or its variables do, except `ExpressionError`
 * when the expression fails or spends its budget.
 */
export interface Expression {
  /** The text as it stands in the diagram; FEEL without the leading `=`, `${…}` with its braces. */
  readonly source: string;
  /**
   * Answers the value of the expression over the given variables; `null` is FEEL's null. Its work is taken from `effort`
   * where it is a part of something larger.
   */
  evaluate(variables: Readonly<Record<string, unknown>>, effort?: Effort): unknown;
  /** Names of the variables the expression reads, outermost names only, sorted. */
  readonly reads: readonly string[];
}
