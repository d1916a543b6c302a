import t from 'tap';
import { compileExpression } from '../../src/feel/compile-expression.ts';

const spent = { name: 'ExpressionError', code: 'expression-budget-spent' };

function answer(text: string, variables: Record<string, unknown> = {}): unknown {
  return compileExpression(text).evaluate(variables);
}

t.test('an expression that would be too costly to read is refused before it is read', async (t) => {
  t.throws(() => compileExpression('x'.repeat(4_001)), { code: 'feel-too-long' });
  t.throws(() => compileExpression(`${'('.repeat(60)}1${')'.repeat(60)}`), { code: 'feel-too-deep' });
  t.throws(() => compileExpression('{a:'.repeat(1_300)), { code: 'feel-too-deep' });
  t.throws(() => compileExpression(`${'-'.repeat(3_000)}1`), { code: 'feel-too-deep' });
  t.equal(answer(`${'a and '.repeat(200)}a`, { a: true }), true, 'a long chain of conditions is fine');
  t.equal(answer(`"${'('.repeat(100)}" = "x"`), false, 'brackets in a text are text');
});

t.test('a loop is cut where it would run too long', async (t) => {
  t.throws(() => answer('for i in 1..1000000 return i'), spent);
  t.throws(() => answer('count([1..1000000][item > 3])'), { name: 'ExpressionError' });
  t.throws(() => answer('some i in [1..n] satisfies i < 0', { n: 1e15 }), spent);
  t.throws(() => answer('for a in 1..9000, b in 1..9000 return 1'), spent);
  t.throws(() => answer('l[count(l[count(l) > 0]) > 0]', { l: Array.from({ length: 5_000 }, () => 1) }), spent);
  t.same(answer('for i in 1..2.5 return i'), [1, 2], 'an end that is never met exactly');
  t.equal(answer('count(for i in 1..5000 return i)'), 5_000, 'an honest loop ends');
});

t.test('a value is cut where it would grow too large', async (t) => {
  const doubling = Array.from({ length: 30 }, (_, index) => `v${index + 1}: [v${index}, v${index}]`).join(', ');
  t.throws(() => answer(`{v0: 1, ${doubling}}.v30`), spent);
  const text = Array.from({ length: 40 }, (_, index) => `v${index + 1}: v${index} + v${index}`).join(', ');
  t.throws(() => answer(`{v0: "ab", ${text}}.v40`), spent);
  t.throws(() => answer('for x in 1..40 return concatenate(partial, partial)'), spent);
  t.throws(() => answer('for x in xs return {a: x, b: partial}', { xs: [1, 2] }), spent, 'a value inside itself');
  t.throws(() => answer('replace(s, "a", s)', { s: 'a'.repeat(90_000) }), spent);
});

t.test('recursion ends as an error', async (t) => {
  t.throws(() => answer('{f: function(g) g(g)}.f(function(g) g(g))'), { name: 'ExpressionError' });
});

t.test('a pattern that could search for ever is not tried', async (t) => {
  const s = `${'a'.repeat(60)}b`;
  for (const pattern of ['(a+)+$', '(a|aa)+$', '(a*)*$', '([a-z]+)*c', '(a)\\\\1', '(a{1,9}){1,9}c']) {
    t.throws(() => answer(`matches(s, "${pattern}")`, { s }), spent, pattern);
  }
  t.throws(() => answer('matches(s, ".*.*.*.*.*x")', { s }), spent);
  t.throws(() => answer('split(s, "(a+)+$")', { s }), spent);
  t.equal(answer('matches(s, "^[A-Z]{2}-[0-9]{4}-[0-9]+$")', { s: 'SG-2026-00871' }), true);
  t.equal(answer('matches(s, "^(SG|JG)-")', { s: 'SG-2026-00871' }), true);
  t.same(answer('split("a,b", ",")'), ['a', 'b']);
});

t.test('names of prototypes are names like any other', async (t) => {
  for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'a.constructor', 'a.toString']) {
    t.equal(answer(name, { a: {} }), null, name);
  }
  t.equal(answer('constructor', { constructor: 'a builder' }), 'a builder');
  t.throws(() => compileExpression('__proto__'), { code: 'feel-not-allowed' });
  t.throws(() => compileExpression('a.__proto__.b'), { code: 'feel-not-allowed' });
  t.throws(() => compileExpression('__each([1])'), { code: 'feel-not-allowed' });

  const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');
  t.equal(answer('x.polluted', { x: hostile }), null);
  t.same(answer('x[a = 1].a', { x: [hostile] }), [1]);
  t.equal(answer('get value(x, "constructor")', { x: hostile }), null);
  t.throws(() => answer('context put(x, "__proto__", {polluted: true})', { x: {} }), { name: 'ExpressionError' });
  t.notOk('polluted' in {}, 'and no prototype is changed');
});
