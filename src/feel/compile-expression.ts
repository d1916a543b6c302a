import type { Expression } from './expression.ts';
import { interpreter } from './interpreter.ts';
import { readNames } from './names.ts';
import { quickAnswer, UNSURE } from './quick-answer.ts';
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
  const reads = readNames(source, tree);
  const quick = quickAnswer(source, tree);
  if (quick === null) return { source, reads, evaluate: interpreter(source, tree, reads) };

  // most conditions never need the interpreter, and building it is half the cost of compiling
  let whole: ReturnType<typeof interpreter> | null = null;
  return {
    source,
    reads,
    evaluate(variables) {
      const answer = quick(variables);
      if (answer !== UNSURE) return answer;
      whole ??= interpreter(source, tree, reads);
      return whole(variables);
    },
  };
}
