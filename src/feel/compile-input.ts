import { evaluate } from 'feelin';
import { compileTree } from './compile-tree.ts';
import type { Expression } from './expression.ts';
import { readNames } from './names.ts';
import { parseSyntax } from './syntax-tree.ts';

/** FEEL's functions that make a value of a type out of its ISO 8601 text, by the type's names in DMN and XML Schema. */
const MAKERS: Readonly<Record<string, string>> = {
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  'date and time': 'date and time',
  dayTimeDuration: 'duration',
  'days and time duration': 'duration',
  yearMonthDuration: 'duration',
  'years and months duration': 'duration',
};

/**
 * Parses an expression whose value is compared by FEEL and not kept: dates, times and durations stay FEEL's own, and a
 * text becomes one where the type asks for it. `plainValue` makes JSON of it.
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep, feel-not-allowed
 */
export function compileInput(text: string, type: string | null): Expression {
  const source = text.trim().replace(/^=\s*/, '');
  const tree = parseSyntax(source);
  const raw = compileTree(source, tree, readNames(source, tree), (value) => value);
  const maker = type !== null && Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined;
  if (maker === undefined) return raw;
  return {
    ...raw,
    evaluate(variables, effort) {
      const value = raw.evaluate(variables, effort);
      return typeof value === 'string' ? evaluate(`${maker}(text)`, { text: value }).value : value;
    },
  };
}
