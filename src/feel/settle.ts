import { compileForeignExpression, isForeignExpression } from './compile-foreign-expression.ts';
import { quickAnswer, UNSURE } from './quick-answer.ts';
import { parseSyntax } from './syntax-tree.ts';

/**
 * Answers an expression while some of its variables are open, by three-valued logic: what compares an open value is open,
 * `and` is false where one side is, `or` is true where one side is. Undefined when the open variables could change the
 * answer, or when the expression is more than comparisons, `and`, `or`, `not` and `in`.
 *
 * FEEL's own null would not do: to it a value that is not known is not equal to anything.
 */
export function settle(
  { source }: { readonly source: string },
  variables: Readonly<Record<string, unknown>>,
  open: readonly string[],
): unknown {
  if (isForeignExpression(source)) {
    const foreign = compileForeignExpression(source);
    return foreign.reads.some((name) => open.includes(name)) ? undefined : foreign.evaluate(variables);
  }
  const answer = quickAnswer(source, parseSyntax(source));
  if (answer === null) return undefined;
  // A quick answer hands on what it is unsure of just as three-valued logic does the unknown.
  const value = answer({ ...variables, ...Object.fromEntries(open.map((name) => [name, UNSURE])) });
  return value === UNSURE ? undefined : value;
}
