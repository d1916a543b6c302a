/**
 * Thrown when a decision can give no answer for the values it is asked with; the engine makes an incident of it.
 *
 * Codes: `decision-not-found` (no decision of that id), `decision-not-unique` (UNIQUE, and more than one rule matches),
 * `decision-any-differs` (ANY, and rules that match give different outputs), `decision-input-not-allowed` and
 * `decision-output-not-allowed` (a value outside the list of its column), `decision-aggregation-failed` (SUM, MIN or MAX
 * over what is no number), `decision-result-too-large`, `decision-result-unreadable` (a text no database can keep), `decision-result-not-single` (more than the one value or row the
 * diagram asks for).
 */
export class DecisionError extends Error {
  readonly code:
    | 'decision-not-found'
    | 'decision-not-unique'
    | 'decision-any-differs'
    | 'decision-input-not-allowed'
    | 'decision-output-not-allowed'
    | 'decision-aggregation-failed'
    | 'decision-result-too-large'
    | 'decision-result-unreadable'
    | 'decision-result-not-single';

  constructor(code: DecisionError['code'], message: string) {
    super(message);
    this.name = 'DecisionError';
    this.code = code;
  }
}
