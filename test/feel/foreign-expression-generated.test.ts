import fc from 'fast-check';
import t from 'tap';
import { compileForeignExpression } from '../../src/feel/compile-foreign-expression.ts';
import { ExpressionError, ForeignExpressionError } from '../../src/feel/errors.ts';

/** A small evaluation of its own, over a tree: what the Expression Language (JSR 245) says, without the text between. */
type Tree =
  | { readonly value: unknown }
  | { readonly read: string; readonly keys: readonly string[] }
  | { readonly operator: string; readonly of: readonly Tree[] };

class Unanswerable extends Error {}

const FAILS = 'fails';

function evaluate(tree: Tree, given: Readonly<Record<string, unknown>>): unknown {
  if ('value' in tree) return tree.value;
  if ('read' in tree) return tree.keys.reduce(member, member(given, tree.read));
  const [a, b, c] = tree.of;
  const value = (of: Tree | undefined) => (of === undefined ? null : evaluate(of, given));
  switch (tree.operator) {
    case '?':
      return truth(value(a)) ? value(b) : value(c);
    case '&&':
      return truth(value(a)) && truth(value(b));
    case '||':
      return truth(value(a)) || truth(value(b));
    case '!':
      return !truth(value(a));
    case 'empty':
      return isNothing(value(a));
    case '+':
      return number(value(a)) + number(value(b));
    default:
      return compared(tree.operator, value(a), value(b));
  }
}

function member(from: unknown, key: string): unknown {
  if (Array.isArray(from)) return from.find((_, index) => String(index) === key) ?? null;
  if (typeof from !== 'object' || from === null) return null;
  return new Map(Object.entries(from)).get(key) ?? null;
}

function isNothing(value: unknown): boolean {
  return value === null || ['""', '[]', '{}'].includes(JSON.stringify(value));
}

function truth(value: unknown): boolean {
  if (typeof value === 'number' || (typeof value === 'object' && value !== null)) throw new Unanswerable();
  return value === true || value === 'true';
}

function number(value: unknown): number {
  const converted = value === null || value === '' ? 0 : typeof value === 'boolean' ? Number.NaN : Number(value);
  if (Number.isNaN(converted) || (typeof value === 'object' && value !== null)) throw new Unanswerable();
  return converted;
}

function compared(operator: string, a: unknown, b: unknown): boolean {
  if (operator === '!=') return !compared('==', a, b);
  if (a === null || b === null) return ['==', '<=', '>='].includes(operator) && a === b;
  const numeric = typeof a === 'number' || typeof b === 'number';
  const [booleans, objects] = ['boolean', 'object'].map((type) => [a, b].filter((one) => typeof one === type).length);
  if (operator === '==') {
    if (a === b) return true;
    if (objects) throw new Unanswerable();
    if (numeric) return number(a) === number(b);
    return booleans ? truth(a) === truth(b) : false;
  }
  if (numeric) return holds(operator, number(a), number(b));
  if (objects || booleans === 2) throw new Unanswerable();
  return holds(operator, String(a), String(b));
}

function holds<T extends string | number>(operator: string, a: T, b: T): boolean {
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator] ?? false;
}

/** The tree as a text, with every operator in brackets. */
function written(tree: Tree): string {
  if ('value' in tree) return typeof tree.value === 'string' ? `'${tree.value}'` : JSON.stringify(tree.value);
  if ('read' in tree) return tree.read + tree.keys.map((key) => (/^\d/.test(key) ? `[${key}]` : `.${key}`)).join('');
  const [a = '', b = '', c = ''] = tree.of.map(written);
  if (tree.operator === '?') return `(${a} ? ${b} : ${c})`;
  return tree.of.length === 1 ? `(${tree.operator} ${a})` : `(${a} ${tree.operator} ${b})`;
}

const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 2.5, '', 'A', 'true', '2');
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.record({ d: scalar }, { noNullPrototype: true }));
const variables = fc.record({ a: value, b: value, c: value }, { requiredKeys: [], noNullPrototype: true });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar.map((one): Tree => ({ value: one })),
    fc.record({
      read: fc.constantFrom('a', 'b', 'c'),
      keys: fc.array(fc.constantFrom('d', '0', '1'), { maxLength: 2 }),
    }),
    fc.record({
      operator: fc.constantFrom('==', '!=', '<', '<=', '>', '>=', '&&', '||', '+'),
      of: fc.tuple(tie('tree'), tie('tree')),
    }),
    fc.record({ operator: fc.constantFrom('!', 'empty'), of: fc.tuple(tie('tree')) }),
    fc.record({ operator: fc.constant('?'), of: fc.tuple(tie('tree'), tie('tree'), tie('tree')) }),
  ),
}));

t.test('a generated expression gives what the small evaluation gives, or fails where it fails', async (t) => {
  fc.assert(
    fc.property(tree, variables, (made, given) => {
      const text = `\${${written(made)}}`;
      const found = attempt(() => compileForeignExpression(text).evaluate(given), ExpressionError);
      t.strictSame(
        found,
        attempt(() => evaluate(made, given), Unanswerable),
        text,
        { diagnostic: false },
      );
    }),
    { numRuns: 3_000 },
  );
});

t.test('words stand for signs, whatever the spaces', async (t) => {
  const words = { '&&': ' and ', '||': ' or ', '==': ' eq ', '<=': ' le ', '!': 'not ' };
  fc.assert(
    fc.property(tree, variables, (made, given) => {
      const text = written(made);
      const spoken = text.replace(/&&|\|\||==|<=|!(?!=)/g, (sign) => words[sign as keyof typeof words]); // one of the five
      const answers = [text, spoken].map((one) =>
        attempt(() => compileForeignExpression(`\${${one}}`).evaluate(given), ExpressionError),
      );
      t.strictSame(answers[0], answers[1], spoken, { diagnostic: false });
    }),
    { numRuns: 500 },
  );
});

t.test('any text is compiled or refused, and never does anything else', async (t) => {
  const noise = fc.string({
    unit: fc.constantFrom('a', '.', '(', ')', '[', ']', "'", '!', '?', ':', '{', '}', '$', ' ', '1', '\\'),
  });
  fc.assert(
    fc.property(noise, (text) => {
      attempt(
        () => compileForeignExpression(`\${${text}}`).evaluate({ a: { a: [1] } }),
        ForeignExpressionError,
        ExpressionError,
      );
    }),
    { numRuns: 3_000 },
  );
  t.pass();
});

function attempt(work: () => unknown, ...allowed: (abstract new (...given: never[]) => Error)[]): unknown {
  try {
    return work();
  } catch (error) {
    if (allowed.some((kind) => error instanceof kind)) return FAILS;
    throw error;
  }
}
