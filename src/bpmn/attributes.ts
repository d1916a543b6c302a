import { compileExpression } from '../feel/compile-expression.ts';
import { compileForeignExpression, isForeignExpression } from '../feel/compile-foreign-expression.ts';
import { constant } from '../feel/constant.ts';
import { FeelSyntaxError, ForeignExpressionError } from '../feel/errors.ts';
import type { Expression } from '../feel/expression.ts';
import type { Bilingual } from './approval.ts';
import type { Report } from './finding.ts';
import { foreignSentences } from './foreign-sentences.ts';
import { type Node, text } from './node.ts';

/** Reads the texts of one BPMN element into values, and reports what is no value under the element's id. */
export interface Attributes {
  /** A text in both languages under `name` and `nameEn`; null without either. */
  bilingual(node: Node, name: string): Bilingual | null;
  /** `true` or `false`. */
  claim(node: Node, name: string, fallback: boolean): boolean;
  /** `true`, `false` or an expression. */
  claimOrFormula(node: Node, name: string, fallback: boolean): boolean | Expression;
  number(node: Node, name: string, fallback: number): number;
  /** One of the given words. */
  choice<T extends string>(node: Node, name: string, allowed: readonly T[], fallback: T): T;
  /** FEEL, with or without a leading `=`, or the subset of `${…}` that is played; null when there is none or it does not parse. */
  formula(written: string | null): Expression | null;
  /** FEEL after `=`, `${…}`, otherwise the text itself. */
  textOrFormula(written: string | null): Expression | null;
}

/** Gives the reader of the element with that id. */
export function attributes(elementId: string, report: Report): Attributes {
  return { bilingual, claim, claimOrFormula, number, choice, formula, textOrFormula };

  function bilingual(node: Node, name: string): Bilingual | null {
    const zh = text(node, name);
    const en = text(node, `${name}En`);
    if (zh === null && en === null) return null;
    return { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
  }

  function claim(node: Node, name: string, fallback: boolean): boolean {
    const written = text(node, name);
    if (written === null) return fallback;
    if (written !== 'true' && written !== 'false') notAllowed(node, name, written, ['true', 'false']);
    return written === 'true';
  }

  function claimOrFormula(node: Node, name: string, fallback: boolean): boolean | Expression {
    const written = text(node, name);
    return written?.startsWith('=') ? (formula(written) ?? fallback) : claim(node, name, fallback);
  }

  function number(node: Node, name: string, fallback: number): number {
    const written = text(node, name);
    if (written === null) return fallback;
    const value = Number(written);
    if (Number.isFinite(value) && value >= 0) return value;
    report({
      rule: 'not-a-number',
      level: 'error',
      elementId,
      zh: `“${name}”应为不小于0的数字，现为“${written}”。`,
      en: `${name} must be a number of at least 0, not ${written}.`,
    });
    return fallback;
  }

  function choice<T extends string>(node: Node, name: string, allowed: readonly T[], fallback: T): T {
    const written = text(node, name);
    if (written === null) return fallback;
    const known = allowed.find((word) => word === written);
    if (known === undefined) notAllowed(node, name, written, allowed);
    return known ?? fallback;
  }

  function notAllowed(node: Node, name: string, written: string, allowed: readonly string[]): void {
    report({
      rule: 'value-not-allowed',
      level: 'error',
      elementId,
      zh: `${node.$type}的“${name}”不能是“${written}”，只能是：${allowed.join('、')}。`,
      en: `${name} of ${node.$type} cannot be ${written}; allowed are ${allowed.join(', ')}.`,
    });
  }

  function formula(written: string | null): Expression | null {
    if (written === null) return null;
    if (/[$#]\{/.test(written)) return foreign(written);
    try {
      return compileExpression(written);
    } catch (failure) {
      if (!(failure instanceof FeelSyntaxError)) throw failure;
      report({
        rule: failure.code === 'feel-syntax' ? 'expression-does-not-parse' : failure.code,
        level: 'error',
        elementId,
        zh: `表达式“${shortened(written)}”有误（第${failure.position.from + 1}个字符）。`,
        en: `The expression ${shortened(written)} cannot be used: ${failure.message}.`,
      });
      return null;
    }
  }

  function foreign(written: string): Expression | null {
    try {
      if (isForeignExpression(written)) return compileForeignExpression(written);
      throw new ForeignExpressionError('sign', shortened(written), 0);
    } catch (failure) {
      if (!(failure instanceof ForeignExpressionError)) throw failure;
      const sentences = foreignSentences(shortened(written), failure);
      report({ rule: 'foreign-expression', level: 'error', elementId, ...sentences });
      return null;
    }
  }

  function textOrFormula(written: string | null): Expression | null {
    if (written === null) return null;
    return written.startsWith('=') || /[$#]\{/.test(written) ? formula(written) : constant(written);
  }
}

function shortened(written: string): string {
  return written.length > 80 ? `${written.slice(0, 80)}…` : written;
}
