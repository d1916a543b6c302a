import { text } from './names.ts';
import type { SyntaxNode } from './syntax-tree.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Answers an expression in one of its common shapes, or UNSURE where only the whole of FEEL knows. */
export type QuickAnswer = (variables: Variables) => unknown;

/** Given by a quick answer that leaves the question to the interpreter. */
export const UNSURE: unique symbol = Symbol('unsure');

/**
 * Compiles literals, variables, paths, comparisons, `in`, `and`, `or` and `not` into closures; null for any other shape.
 *
 * A closure decides over null, booleans, numbers and texts only, and as feelin does; it does not
 * look at the other side of an `and` or `or` that is decided, where feelin may still fail.
 */
export function quickAnswer(source: string, node: SyntaxNode): QuickAnswer | null {
  const [first, second, third] = node.children;
  switch (node.name) {
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'null':
      return literal(source, node);
    case 'VariableName':
      return variable(text(source, node));
    case 'ParenthesizedExpression':
      return second ? quickAnswer(source, second) : null;
    case 'PathExpression':
      return first && third ? path(quickAnswer(source, first), text(source, third)) : null;
    case 'Conjunction':
      return first && third ? logical(false, quickAnswer(source, first), quickAnswer(source, third)) : null;
    case 'Disjunction':
      return first && third ? logical(true, quickAnswer(source, first), quickAnswer(source, third)) : null;
    case 'FunctionInvocation':
      return negation(source, node);
    case 'Comparison':
      return first && second && third ? comparison(source, node, first, second, third) : null;
    default:
      return null;
  }
}

function literal(source: string, node: SyntaxNode): QuickAnswer | null {
  const written = text(source, node);
  if (node.name === 'null') return () => null;
  if (node.name === 'BooleanLiteral') return () => written === 'true';
  if (node.name === 'StringLiteral') {
    if (written.includes('\\')) return null;
    // cut from the source itself: `text` closes up spaces
    const value = source.slice(node.from + 1, node.to - 1);
    return () => value;
  }
  if (!/^-?\d+(\.\d+)?$/.test(written)) return null;
  const number = Number(written);
  return () => number;
}

function variable(name: string): QuickAnswer {
  return (variables) => (Object.hasOwn(variables, name) ? (variables[name] ?? null) : null);
}

function path(target: QuickAnswer | null, name: string): QuickAnswer | null {
  if (target === null) return null;
  return (variables) => {
    const value = target(variables);
    if (value === null) return null;
    if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return UNSURE;
    // an own property that is there and set; feelin finds names with other spacing too
    const descriptor = Object.getOwnPropertyDescriptor(value, name);
    return descriptor?.value === undefined ? UNSURE : descriptor.value;
  };
}

/** Three-valued `and` (`deciding` false) and `or` (`deciding` true): what is no boolean is unknown. */
function logical(deciding: boolean, left: QuickAnswer | null, right: QuickAnswer | null): QuickAnswer | null {
  if (left === null || right === null) return null;
  return (variables) => {
    const a = left(variables);
    if (a === deciding) return deciding;
    const b = right(variables);
    if (b === deciding) return deciding;
    if (a === UNSURE || b === UNSURE) return UNSURE;
    return a === !deciding && b === !deciding ? !deciding : null;
  };
}

function negation(source: string, node: SyntaxNode): QuickAnswer | null {
  const [callee, , values] = node.children;
  const [value] = values?.children ?? [];
  if (!callee || !value || text(source, callee) !== 'not' || values?.name !== 'PositionalParameters') return null;
  if (values.children.length !== 1) return null;
  const answer = quickAnswer(source, value);
  if (answer === null) return null;
  return (variables) => {
    const given = answer(variables);
    return typeof given === 'boolean' ? !given : UNSURE;
  };
}

function comparison(
  source: string,
  node: SyntaxNode,
  first: SyntaxNode,
  second: SyntaxNode,
  third: SyntaxNode,
): QuickAnswer | null {
  const left = quickAnswer(source, first);
  if (left === null) return null;
  if (second.name === 'in') return membership(left, literals(source, node));
  const operator = text(source, second);
  const compare = second.name === 'CompareOp' ? COMPARE[operator] : undefined;
  const right = quickAnswer(source, third);
  if (!compare || right === null) return null;
  return (variables) => {
    const a = left(variables);
    const b = right(variables);
    return isScalar(a) && isScalar(b) ? compare(a, b) : UNSURE;
  };
}

type Scalar = null | boolean | number | string;

const COMPARE: Readonly<Record<string, (a: Scalar, b: Scalar) => unknown>> = {
  '=': equal,
  '!=': (a, b) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  '<': (a, b) => (typeof a === 'number' && typeof b === 'number' ? a < b : UNSURE),
  '<=': (a, b) => (typeof a === 'number' && typeof b === 'number' ? a <= b : UNSURE),
  '>': (a, b) => (typeof a === 'number' && typeof b === 'number' ? a > b : UNSURE),
  '>=': (a, b) => (typeof a === 'number' && typeof b === 'number' ? a >= b : UNSURE),
};

/** FEEL's equality: null equals null only, and values of different types are not comparable. */
function equal(a: Scalar, b: Scalar): boolean | null {
  if (a === null || b === null) return a === b;
  return typeof a === typeof b ? a === b : null;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string';
}

/** The members of `in ["A", "B"]` and `in ("A", "B")` when all are texts or numbers. */
function literals(source: string, node: SyntaxNode): readonly unknown[] | null {
  const tests = node.children
    .slice(2)
    .flatMap((child) => (child.name === 'PositiveUnaryTests' ? child.children : child));
  const values: unknown[] = [];
  for (const test of tests) {
    if (test.name === '(' || test.name === ')') continue;
    const only = test.children[0];
    const members = only?.name === 'List' ? only.children.slice(1, -1) : [only];
    // `in (["A"], ["B"])` asks for lists
    if (only?.name === 'List' && tests.filter((one) => one.name === 'PositiveUnaryTest').length > 1) return null;
    for (const member of members) {
      const known = member && (member.name === 'StringLiteral' || member.name === 'NumericLiteral');
      const answer = known ? quickAnswer(source, member) : null;
      if (answer === null) return null;
      values.push(answer({}));
    }
  }
  return values;
}

function membership(left: QuickAnswer, members: readonly unknown[] | null): QuickAnswer | null {
  if (members === null) return null;
  return (variables) => {
    const value = left(variables);
    return typeof value === 'string' || typeof value === 'number' ? members.includes(value) : UNSURE;
  };
}
