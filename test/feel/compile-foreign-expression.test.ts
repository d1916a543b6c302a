import t from 'tap';
import { compileForeignExpression } from '../../src/feel/compile-foreign-expression.ts';
import { ForeignExpressionError } from '../../src/feel/errors.ts';
import { settle } from '../../src/feel/settle.ts';

/** An expression between the braces of another engine. */
const braced = (inside: string) => `\${${inside}}`;

function answer(inside: string, variables: Record<string, unknown> = {}): unknown {
  return compileForeignExpression(braced(inside)).evaluate(variables);
}

/** Why a text is refused; null when it is not. */
function refusal(text: string): ForeignExpressionError | null {
  try {
    compileForeignExpression(text);
    return null;
  } catch (error) {
    if (error instanceof ForeignExpressionError) return error;
    throw error;
  }
}

t.test('paths lead to properties and list members, and to null where there is nothing', async (t) => {
  const given = { a: { b: { c: 7 }, 'd e': [4, { f: 'x' }] }, key: 'b' };
  t.equal(answer('a.b.c', given), 7);
  t.equal(answer("a['b'].c", given), 7);
  t.equal(answer('a[key].c', given), 7);
  t.equal(answer('a["d e"][0]', given), 4);
  t.equal(answer("a['d e'][1].f", given), 'x');
  t.equal(answer('a.x.y.z', given), null);
  t.equal(answer('a.b.c.d', given), null);
  t.equal(answer("a['d e'][9]", given), null);
  t.equal(answer('missing', given), null);
  t.equal(answer('missing.part', given), null);
});

t.test('comparisons and their words convert as the Expression Language does', async (t) => {
  for (const [inside, expected] of [
    ['amount > 1000', true],
    ['amount gt 1000 and amount le 5000', true],
    ["status == 'open' && !closed", true],
    ["status eq 'open' and not closed", true],
    ["status ne 'open' or closed", false],
    ["'5' == 5", true],
    ["'10' > 9", true],
    ["'10' > '9'", false],
    ['missing == null', true],
    ['missing > 3', false],
    ['missing <= null', true],
    ["flag == 'true'", true],
    ['empty missing', true],
    ['empty list and not empty amount', true],
    ["!empty '' || empty {}", null],
    ["amount >= 3000 ? 'big' : 'small'", 'big'],
    ['closed ? 1 : amount > 1 ? 2 : 3', 2],
    ['(1 + 2) * 3 - 4 / 8', 8.5],
    ['7 % 4 + 7 mod 4 + 8 div 2', 10],
    ['-amount + 1', -2999],
    ['- - 1', 1],
    ['missing + 1', 1],
    ['1.5e3 == amount / 2', true],
    [String.raw`"it\'s \"so\""`, `it's "so"`],
  ] as const) {
    const given = { amount: 3000, status: 'open', closed: false, flag: true, list: [] };
    if (expected === null) t.throws(() => answer(inside, given), { code: 'foreign-expression' }, inside);
    else t.equal(answer(inside, given), expected, inside);
  }
});

t.test('both kinds of braces are read, and several in one text make a text', async (t) => {
  t.equal(compileForeignExpression('#{a == 1}').evaluate({ a: 1 }), true);
  t.equal(compileForeignExpression(`${braced('a')}-${braced('b.c')}!`).evaluate({ a: 1, b: { c: 'x' } }), '1-x!');
  t.same(compileForeignExpression(braced('z.y == x[w] and a')).reads, ['a', 'w', 'x', 'z']);
  t.equal(compileForeignExpression(`  ${braced(' a ')} `).source, braced(' a '));
});

t.test('what is neither a condition, a number nor comparable is an error of the expression', async (t) => {
  for (const inside of ["'abc' > 3", 'list == 1', 'list and true', '1 / 0', '5 % 0', 'true < false', "'a' + 'b'"]) {
    t.throws(() => answer(inside, { list: [1] }), { code: 'expression-failed' }, inside);
  }
  t.throws(() => compileForeignExpression(`${braced('a')} and`).evaluate({ a: {} }), { code: 'expression-failed' });
  const long = 'x'.repeat(500_000);
  const text = `${braced('a')}${braced('a')}${braced('a')}`;
  t.throws(() => compileForeignExpression(text).evaluate({ a: long }), { code: 'expression-budget-spent' });
  t.equal(answer('a * a', { a: 1e300 }), null, 'a number beyond all bounds');
});

t.test('what would run a program is refused and named', async (t) => {
  for (const [inside, part, found] of [
    ["''.getClass().forName('java.lang.Runtime')", 'method', '.getClass()'],
    ["execution.getVariable('x')", 'method', 'execution.getVariable()'],
    ['list.size() > 0', 'method', 'list.size()'],
    ['a.b.c(1)', 'method', '.c()'],
    ['execution.processInstanceId', 'host-object', 'execution'],
    ['task', 'host-object', 'task'],
    ['now()', 'function', 'now()'],
    ['fn:length(a)', 'function', 'fn:length()'],
    ['x ? fn:y(a) : 2', 'function', 'fn:y()'],
    ['__proto__.x', 'reserved-name', '__proto__'],
    ['a.__proto__', 'reserved-name', '__proto__'],
    ["a['constructor']", 'reserved-name', 'constructor'],
    ['a.class.name', 'reserved-name', 'class'],
    ['a = 1', 'sign', '='],
    ['a; b', 'sign', ';'],
    ['x -> x', 'sign', '>'],
    ['a instanceof b', 'sign', 'instanceof'],
    ['{a: 1}', 'sign', '{a'],
    ['a b', 'sign', 'b'],
    ['a +', 'end', ''],
    ['', 'end', ''],
    ['(a', 'end', ''],
    ["'open", 'sign', "'o"],
  ] as const) {
    t.match(refusal(braced(inside)), { code: 'foreign-expression', part, found }, inside);
  }
  t.match(refusal(`$${'{a'}`), { part: 'end' });
});

t.test('only what the data itself holds is seen', async (t) => {
  t.equal(answer('a[key]', { a: {}, key: '__proto__' }), null);
  t.equal(answer('a[key]', { a: {}, key: 'constructor' }), null);
  t.equal(answer('a.toString', { a: {} }), null);
  t.equal(answer('a.length', { a: [1] }), null);
  t.equal(answer('toString'), null);
});

t.test('an expression too long or too deep is refused before it is built', async (t) => {
  const deep = (inside: string) => refusal(braced(inside))?.part;
  t.equal(deep(`${'('.repeat(60)}a${')'.repeat(60)}`), 'depth');
  t.equal(deep(`${'a['.repeat(60)}a${']'.repeat(60)}`), 'depth');
  t.equal(deep(`${'a ? b : '.repeat(60)}c`), 'depth');
  t.equal(deep(`${'!'.repeat(3_000)}a`), 'depth');
  t.equal(deep(`a${'.b'.repeat(1_500)}`), 'depth');
  t.equal(deep(`a${' + a'.repeat(900)}`), 'depth');
  t.equal(deep(`a${' '.repeat(5_000)}`), 'length');
  t.equal(answer(`${'('.repeat(40)}a${')'.repeat(40)}`, { a: 1 }), 1);
});

t.test('with open variables it answers only when it reads none of them', async (t) => {
  const condition = { source: braced('a > 1') };
  t.equal(settle(condition, { a: 2 }, ['b']), true);
  t.equal(settle(condition, {}, ['a']), undefined);
});
