import { spend } from './budget.ts';
import type { Expression } from './expression.ts';
import { interpreter } from './interpreter.ts';
import { plainValue } from './plain-value.ts';
import { quickAnswer, UNSURE } from './quick-answer.ts';
import { parseWritten, type SyntaxNode } from './syntax-tree.ts';

/**
 * Makes an expression of a parsed text whose names are allowed; what its evaluation gives goes through `finish`. The
 * interpreter may be given a longer text that means the same and minds more.
 *
 * @throws FeelSyntaxError
 */
export function compileTree(
  source: string,
  tree: SyntaxNode,
  reads: readonly string[],
  finish: (value: unknown) => unknown = plainValue,
  longer: string | null = null,
): Expression {
  const quick = quickAnswer(source, tree);
  const interpreted = (): ReturnType<typeof interpreter> =>
    longer === null
      ? interpreter(source, tree, reads, finish)
      : interpreter(longer, parseWritten(longer), reads, finish);
  if (quick === null) return { source, reads, evaluate: interpreted() };

  // most conditions never need the interpreter, and building it is half the cost of compiling
  let whole: ReturnType<typeof interpreter> | null = null;
  return {
    source,
    reads,
    evaluate(variables, effort) {
      const answer = quick(variables);
      if (answer !== UNSURE) {
        if (effort) spend(effort, 1);
        return answer;
      }
      whole ??= interpreted();
      return whole(variables, effort);
    },
  };
}
