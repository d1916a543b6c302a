import { compileTree } from './compile-tree.ts';
import type { Expression } from './expression.ts';
import { readNames } from './names.ts';
import { parseSyntax } from './syntax-tree.ts';

/**
 * Parses a FEEL expression once for any number of evaluations; a leading `=` is allowed.
 *
 * Variables are plain JSON and stay what they are: a date in a variable is a text until the
 * expression says `date(acceptedOn)`. Dates, times and durations that come out are ISO 8601 texts.
 * A variable that is not there is null. What one evaluation may cost is limited (`budget.ts`).
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep, feel-not-allowed
 */
export function compileExpression(text: string): Expression {
  const source = text.trim().replace(/^=\s*/, '');
  const tree = parseSyntax(source);
  return compileTree(source, tree, readNames(source, tree));
}
