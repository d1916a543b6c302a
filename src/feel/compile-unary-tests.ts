import { type Effort, spend } from './budget.ts';
import { compileTree } from './compile-tree.ts';
import { GUARDS } from './guarded-source.ts';
import { readNames, text } from './names.ts';
import { plainValue } from './plain-value.ts';
import { parseTests, parseWritten, type SyntaxNode } from './syntax-tree.ts';

/** What stands in a cell of a decision table, parsed: told of a value whether it passes. */
export interface UnaryTests {
  /** The text as it stands in the cell. */
  readonly source: string;
  /** Names of the variables the tests read besides the value, sorted. */
  readonly reads: readonly string[];
  /** Whether the value under test passes; what can not be compared does not. @throws ExpressionError */
  matches(scope: UnderTest, effort?: Effort): boolean;
}

/** Variables with a value under test among them. */
export type UnderTest = Readonly<Record<string, unknown>>;

/** Puts a value under test, for all the tests of its column. */
export function underTest(value: unknown, variables: Readonly<Record<string, unknown>>): UnderTest {
  return { ...variables, [INPUT]: value };
}

/** The value under test, in the expression that is made of the tests; authors cannot name it. */
const INPUT = '__input';

const SCALARS = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null']);

/**
 * Parses the unary tests of a cell (DMN 1.3 §7) once for any number of values; `-` lets everything pass.
 *
 * They are written anew as one expression over the value, so that they are held to the same budget and answered as
 * quickly as conditions of a diagram.
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep, feel-not-allowed
 */
export function compileUnaryTests(source: string): UnaryTests {
  const trimmed = source.trim();
  if (trimmed === '' || trimmed === '-') return { source: trimmed, reads: [], matches: () => true };
  const tree = parseTests(trimmed);
  const negated = tree.children[0]?.name === 'not';
  return compiled(trimmed, tree, (minding) => {
    const all = positive(tree).map((test) => asExpression(trimmed, test, minding));
    return negated ? `not((${all.join(' or ')}) = true)` : all.join(' or ');
  });
}

/**
 * Parses each of the tests of a list of allowed values by itself, in their order.
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep, feel-not-allowed
 */
export function compileEachTest(source: string): readonly UnaryTests[] {
  const trimmed = source.trim();
  if (trimmed === '' || trimmed === '-') return [];
  return positive(parseTests(trimmed)).map((test) =>
    compiled(trimmed, test, (minding) => asExpression(trimmed, test, minding)),
  );
}

/** `write` gives the tests as an expression; minding types, or leaving that to the quick answer, which does. */
function compiled(source: string, tree: SyntaxNode, write: (minding: boolean) => string): UnaryTests {
  const reads = readNames(source, tree);
  const short = write(false);
  const expression = compileTree(short, parseWritten(short), [...reads, INPUT], plainValue, write(true));
  const types = literalTypes(source, tree);
  const unlike = tree.children[0]?.name === 'not';
  return {
    source,
    reads,
    matches(scope, effort) {
      // A value no literal is of the type of is settled here: a large table asked with null need not be interpreted.
      if (types !== null && isScalar(scope[INPUT]) && !types.has(typeOf(scope[INPUT]))) {
        if (effort) spend(effort, 1);
        return unlike;
      }
      return expression.evaluate(scope, effort) === true;
    },
  };
}

const LITERALS: Readonly<Record<string, string>> = {
  NumericLiteral: 'number',
  StringLiteral: 'string',
  BooleanLiteral: 'boolean',
  null: 'null',
};

/** What tests are made of that compare with literals only. */
const COMPARING =
  /^(UnaryTests|PositiveUnaryTests?|SimplePositiveUnaryTest|Interval|CompareOp|ArithmeticExpression|ArithOp|not|\.\.|[()[\]])$/;

/** The types of the literals that a value is compared with; null where it is compared with anything else. */
function literalTypes(source: string, tree: SyntaxNode): ReadonlySet<string> | null {
  const types = new Set<string>();
  const open = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const type = LITERALS[node.name];
    if (type !== undefined) types.add(type);
    // `!= 5` holds of null
    else if (!COMPARING.test(node.name) || (node.name === 'CompareOp' && text(source, node).endsWith('!=')))
      return null;
    if (type === undefined) open.push(...node.children);
  }
  return types;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

function positive(tree: SyntaxNode): readonly SyntaxNode[] {
  const tests = tree.children.find(({ name }) => name === 'PositiveUnaryTests');
  return (tests?.children ?? []).filter(({ name }) => name === 'PositiveUnaryTest');
}

/** One positive unary test as a condition on the value. */
function asExpression(source: string, test: SyntaxNode, minding: boolean): string {
  const [only] = test.children;
  if (only === undefined) return 'false';
  const [first, second] = only.children;
  if (only.name === 'SimplePositiveUnaryTest' && first?.name === 'CompareOp' && second) {
    return compared(text(source, first), written(source, second), minding);
  }
  if (first?.name === 'Interval') return within(source, first.children, minding);
  const said = written(source, only);
  if (asksForValue(only)) return `((${said}) = true)`;
  return SCALARS.has(only.name) ? `(${INPUT} = ${said})` : `(${INPUT} in (${said}))`;
}

function within(source: string, [open, from, , to, close]: readonly SyntaxNode[], minding: boolean): string {
  if (!open || !from || !to || !close) return 'false';
  const above = compared(source.charAt(open.from) === '[' ? '>=' : '>', written(source, from), minding);
  const below = compared(source.charAt(close.from) === ']' ? '<=' : '<', written(source, to), minding);
  return `(${above} and ${below})`;
}

function compared(operator: string, bound: string, minding: boolean): string {
  const comparison = `(${INPUT} ${operator} (${bound}))`;
  const ordered = minding && operator !== '=' && operator !== '!=';
  return ordered ? `(${GUARDS.alike}(${INPUT}, (${bound})) and ${comparison})` : comparison;
}

function asksForValue(node: SyntaxNode): boolean {
  return node.name === '?' || node.children.some(asksForValue);
}

/** The text of a node with the value's name in place of `?`. */
function written(source: string, node: SyntaxNode): string {
  if (node.name === '?') return INPUT;
  let said = '';
  let at = node.from;
  for (const child of node.children) {
    said += source.slice(at, child.from) + written(source, child);
    at = child.to;
  }
  return said + source.slice(at, node.to);
}
