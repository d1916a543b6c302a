import type { Expression } from './expression.ts';

/** An expression that always gives the same plain JSON value, for texts a diagram writes without `=`. */
export function constant(value: unknown): Expression {
  return { source: JSON.stringify(value) ?? 'null', reads: [], evaluate: () => value };
}
