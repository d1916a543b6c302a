import { compileExpression } from '../../feel/compile-expression.ts';
import { compileForeignExpression, isForeignExpression } from '../../feel/compile-foreign-expression.ts';
import { FeelSyntaxError, ForeignExpressionError } from '../../feel/errors.ts';
import { foreignSentences } from '../foreign-sentences.ts';
import type { Sentences, VendorItem } from './subject.ts';

/** A value of another engine as an expression that is played here, or why there is none. */
export type Formula =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: Sentences };

/** Reads a value: FEEL after `=` in a Zeebe diagram, `${…}` in the others, a text everywhere else. */
export function valueFormula({ vendor }: Pick<VendorItem, 'vendor'>, written: string): Formula {
  if (vendor === 'zeebe') return written.startsWith('=') ? feel(written) : usable(JSON.stringify(written));
  return /[$#]\{/.test(written) ? foreign(written) : usable(JSON.stringify(written));
}

/** Reads the name of a variable, or an expression that gives its value. */
export function variableFormula(item: Pick<VendorItem, 'vendor'>, written: string): Formula {
  if (/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(written)) return feel(`=${written}`);
  return valueFormula(item, written);
}

/** Tells why an expression that stays where it is can not be played; null when it can. */
export function problemOf(written: string): Sentences | null {
  return (/[$#]\{/.test(written) ? foreign(written) : feel(written)).problem;
}

/** The name of the only variable an expression gives, e.g. `starter` of `${starter}`; null for everything else. */
export function onlyVariable(written: string): string | null {
  return /^(?:[$#]\{\s*|=\s*)([\p{L}_][\p{L}\p{N}_]*)\s*\}?$/u.exec(written)?.[1] ?? null;
}

function usable(text: string): Formula {
  return { text, problem: null };
}

function feel(written: string): Formula {
  try {
    compileExpression(written);
    return usable(written);
  } catch (failure) {
    if (!(failure instanceof FeelSyntaxError)) throw failure;
    const zh = `表达式有误（第${failure.position.from + 1}个字符），请改写。`;
    return { text: null, problem: { zh, en: `The expression can not be used: ${failure.message}.` } };
  }
}

function foreign(written: string): Formula {
  // a text that begins with words is the same as one that begins with them in quotes
  const opens = written.search(/[$#]\{/);
  const words = written.slice(0, opens).replace(/[\\']/g, '\\$&');
  const text = isForeignExpression(written) ? written : `\${'${words}'}${written.slice(opens)}`;
  try {
    compileForeignExpression(text);
    return usable(text);
  } catch (failure) {
    if (!(failure instanceof ForeignExpressionError)) throw failure;
    return { text: null, problem: foreignSentences(written.slice(0, 80), failure) };
  }
}
