/**
 * Thrown by `Expression.evaluate` when an expression can give no answer; the engine makes an incident of it.
 *
 * Codes: `expression-failed` (the value cannot be computed), `expression-budget-spent` (too much
 * work or too large a value on the way), `expression-result-not-plain` (a function or a range).
 */
export class ExpressionError extends Error {
  readonly code: 'expression-failed' | 'expression-budget-spent' | 'expression-result-not-plain';

  constructor(code: ExpressionError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExpressionError';
    this.code = code;
  }
}

/** Thrown by `compileExpression` for a text that is no FEEL or that may not be run; `position` counts characters from 0. */
export class FeelSyntaxError extends Error {
  readonly code: 'feel-syntax' | 'feel-too-long' | 'feel-too-deep' | 'feel-not-allowed';
  readonly source: string;
  readonly position: { readonly from: number; readonly to: number };

  constructor(
    code: FeelSyntaxError['code'],
    message: string,
    source: string,
    position: { readonly from: number; readonly to: number },
  ) {
    super(message);
    this.name = 'FeelSyntaxError';
    this.code = code;
    this.source = source;
    this.position = position;
  }
}

/** What of a `${…}` expression keeps it from being one of ours. */
export type ForeignPart = 'method' | 'function' | 'host-object' | 'reserved-name' | 'sign' | 'end' | 'length' | 'depth';

/**
 * Thrown by `compileForeignExpression` for a `${…}` outside of the subset that is played. `found` is the part that is not
 * understood, as it is written; `position` counts characters from 0.
 */
export class ForeignExpressionError extends Error {
  readonly code = 'foreign-expression';
  readonly part: ForeignPart;
  readonly found: string;
  readonly position: number;

  constructor(part: ForeignPart, found: string, position: number) {
    super(`${part} ${found} at character ${position + 1}`);
    this.name = 'ForeignExpressionError';
    this.part = part;
    this.found = found;
    this.position = position;
  }
}
