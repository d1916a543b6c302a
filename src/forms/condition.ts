import type { Effort } from '../feel/budget.ts';
import { compileExpression } from '../feel/compile-expression.ts';
import { ExpressionError, FeelSyntaxError } from '../feel/errors.ts';
import type { Expression } from '../feel/expression.ts';
import type { Holds } from './check-form.ts';
import { withoutSign } from './field.ts';

/** Units of work all conditions of one form may cost together. */
const WORK = 200_000;

/** Compiled conditions that are kept. */
const MOST_KEPT = 500;

const compiled = new Map<string, Expression | null>();

function compile(condition: string): Expression | null {
  const known = compiled.get(condition);
  if (known !== undefined) return known;
  let expression: Expression | null = null;
  try {
    expression = compileExpression(withoutSign(condition));
  } catch (error) {
    // Publishing refuses it; a form that is being drawn asks for the field.
    if (!(error instanceof FeelSyntaxError)) throw error;
  }
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(condition, expression);
  return expression;
}

/**
 * Gives what tells whether conditions of one form hold, all of them within one budget. A condition that can not be
 * evaluated, or not within it, does not hold: a field is rather asked than lost.
 */
export function conditions(): Holds {
  const effort: Effort = { left: WORK };
  return (condition, values) => {
    try {
      return compile(condition)?.evaluate(values, effort) === true;
    } catch (error) {
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  };
}
