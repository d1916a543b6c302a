import fc from 'fast-check';
import { evaluate } from 'feelin';
import t from 'tap';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import { ExpressionError } from '../../src/feel/errors.ts';

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('A', 'B', ''),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 2 }),
  fc.record({ d: scalar, e: scalar }, { requiredKeys: [], noNullPrototype: true }),
);
const variables = fc.record(
  { a: value, b: value, c: fc.record({ d: value, e: value }, { requiredKeys: [], noNullPrototype: true }) },
  { requiredKeys: [], noNullPrototype: true },
);

const literal = fc.constantFrom('null', 'true', 'false', '0', '1', '-2', '2.5', '"A"', '"B"', '""');
const operand = fc.oneof(fc.constantFrom('a', 'b', 'c', 'c.d', 'c.e', 'a.d', 'c.d.e'), literal);
const list = fc.array(fc.constantFrom('"A"', '"B"', '1', '-2', 'null', 'a'), { minLength: 1, maxLength: 3 });
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    operand,
    fc.tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), operand).map((parts) => parts.join(' ')),
    fc.tuple(operand, list).map(([left, members]) => `${left} in [${members.join(', ')}]`),
    fc.tuple(operand, list).map(([left, members]) => `${left} in (${members.join(', ')})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('expression').map((inner) => `not(${inner})`),
  ),
}));

const FAILS = Symbol('feelin throws');

t.test('an expression in a common shape gives what the whole of FEEL gives', async (t) => {
  fc.assert(
    fc.property(expression, variables, (text, given) => {
      const compiled = compileExpression(text);
      const expected = inFull(text, given);
      if (expected === FAILS) return mayOnlyFailAsExpression(() => compiled.evaluate(given));
      t.strictSame(compiled.evaluate(given), expected, text, { diagnostic: false });
      return true;
    }),
    { numRuns: 1_500 },
  );
});

function inFull(text: string, given: Record<string, unknown>): unknown {
  try {
    return evaluate(text, given).value ?? null;
  } catch {
    return FAILS;
  }
}

/** feelin throws where it can compare nothing (`a < true`), even beside an `or` that is already true. */
function mayOnlyFailAsExpression(attempt: () => unknown): boolean {
  try {
    const answer = attempt();
    return answer === null || typeof answer === 'boolean';
  } catch (failure) {
    return failure instanceof ExpressionError;
  }
}
