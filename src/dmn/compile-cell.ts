import { compileExpression } from '../feel/compile-expression.ts';
import { compileInput } from '../feel/compile-input.ts';
import { compileEachTest, compileUnaryTests, type UnaryTests } from '../feel/compile-unary-tests.ts';
import { constant } from '../feel/constant.ts';
import { FeelSyntaxError } from '../feel/errors.ts';
import type { Expression } from '../feel/expression.ts';
import type { Report } from '../xml/finding.ts';
import { type Node, text } from '../xml/node.ts';

/** Compiles the texts of one decision; what does not parse is reported under the id of its cell and is null then. */
export interface Cells {
  /** The expression of a literal expression; an empty one is FEEL's null. */
  expression(node: Node | null): Expression;
  /** The expression of an input, whose value may be of a type its text does not have. */
  input(node: Node): Expression;
  /** The unary tests of a cell; an empty one lets everything pass. */
  tests(node: Node | null): UnaryTests;
  /** The tests of a list of allowed values, one by one. */
  eachTest(node: Node | null): readonly UnaryTests[];
}

const EVERYTHING: UnaryTests = compileUnaryTests('-');
const NOTHING: Expression = constant(null);

/** Gives the reader of cells; `ownerId` is told where a cell has no id of its own. */
export function cells(ownerId: string, report: Report): Cells {
  return {
    expression: (node) =>
      compiled(node, (written) => (written === '-' ? NOTHING : compileExpression(written)), NOTHING),
    input: (node) => compiled(node, (written) => compileInput(written, text(node, 'typeRef')), NOTHING),
    tests: (node) => compiled(node, compileUnaryTests, EVERYTHING),
    eachTest: (node) => compiled(node, compileEachTest, []),
  };

  function compiled<T>(node: Node | null, compile: (written: string) => T, otherwise: T): T {
    const written = node === null ? null : text(node, 'text');
    if (node === null || written === null) return otherwise;
    const elementId = text(node, 'id') ?? ownerId;
    if (isForeign(text(node, 'expressionLanguage'))) {
      const zh = '决策表达式只能使用FEEL。';
      const en = `A decision can be written in FEEL only, not in ${text(node, 'expressionLanguage')}.`;
      report({ rule: 'decision-language', level: 'error', elementId, zh, en });
      return otherwise;
    }
    try {
      return compile(written);
    } catch (failure) {
      if (!(failure instanceof FeelSyntaxError)) throw failure;
      const said = written.length > 80 ? `${written.slice(0, 80)}…` : written;
      report({
        rule: failure.code === 'feel-syntax' ? 'expression-does-not-parse' : failure.code,
        level: 'error',
        elementId,
        zh: `表达式“${said}”有误（第${failure.position.from + 1}个字符）。`,
        en: `The expression ${said} cannot be used: ${failure.message}.`,
      });
      return otherwise;
    }
  }
}

/** Every version of FEEL is FEEL; the standard names it by an address that ends so. */
function isForeign(language: string | null): boolean {
  return language !== null && !/(^|[/:])feel\/?$/i.test(language);
}
