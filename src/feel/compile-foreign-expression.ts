import { CHARACTERS, spent } from './budget.ts';
import { ExpressionError } from './errors.ts';
import type { Expression } from './expression.ts';
import { parseForeign } from './foreign-parser.ts';
import { foreignPieces } from './foreign-tokens.ts';
import { asText } from './foreign-values.ts';

/** Tells whether a text is written as `${…}` or `#{…}`, as diagrams of other engines write expressions. */
export function isForeignExpression(written: string): boolean {
  return /^\s*[$#]\{/.test(written);
}

/**
 * Parses the subset of the Expression Language (JSR 245) that needs no program: paths, literals, comparisons, `and`, `or`,
 * `not`, `empty`, arithmetic and `a ? b : c`. Several `${…}` in one text give the text they make together.
 *
 * Evaluation is that of the language, not FEEL's: null is false, 0 or the empty text where one is needed, `'5' == 5` holds,
 * a variable that is not there is null. Its work is bounded by its length.
 *
 * @throws ForeignExpressionError foreign-expression, with the part that is not understood
 */
export function compileForeignExpression(text: string): Expression {
  const source = text.trim();
  const reads = new Set<string>();
  const parts = foreignPieces(source).map((piece) =>
    'literal' in piece ? () => piece.literal : parseForeign(piece.tokens, reads),
  );
  const [only, ...more] = parts;
  const answer = only !== undefined && more.length === 0 ? only : joined(parts);
  return {
    source,
    reads: [...reads].sort(),
    evaluate(variables) {
      try {
        const value = answer(variables);
        return typeof value === 'number' && !Number.isFinite(value) ? null : value;
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        throw new ExpressionError(error.code, `${source}: ${error.message}`, { cause: error });
      }
    },
  };
}

type Answer = (variables: Readonly<Record<string, unknown>>) => unknown;

function joined(parts: readonly Answer[]): Answer {
  return (variables) => {
    let text = '';
    for (const part of parts) {
      text += asText(part(variables));
      if (text.length > CHARACTERS) throw spent(`a text is longer than ${CHARACTERS}`);
    }
    return text;
  };
}
