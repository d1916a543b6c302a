import t from 'tap';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import { constant } from '../../src/feel/constant.ts';
import { FeelSyntaxError } from '../../src/feel/errors.ts';

function answer(text: string, variables: Record<string, unknown> = {}): unknown {
  return compileExpression(text).evaluate(variables);
}

t.test('an expression is FEEL, with or without a leading equals sign', async (t) => {
  t.equal(answer('= outcome = "COMPLETE"', { outcome: 'COMPLETE' }), true);
  t.equal(answer('outcome = "COMPLETE"', { outcome: 'REJECTED' }), false);
  t.equal(compileExpression('= a.b > 3').source, 'a.b > 3');
  t.same(
    answer('items[price > 5].name', {
      items: [
        { name: 'a', price: 7 },
        { name: 'b', price: 1 },
      ],
    }),
    ['a'],
  );
  t.same(answer('for i in 1..3 return i * 2'), [2, 4, 6]);
  t.same(answer('for i in 3..1 return i'), [3, 2, 1]);
  t.same(answer('for i in -1..0 return i'), [-1, 0]);
  t.same(answer('for i in (1..3] return i'), [2, 3]);
  t.same(answer('sort(list, function(a, b) a < b)', { list: [3, 1, 2] }), [1, 2, 3]);
  t.equal(answer('类别 = "房建" and 面积 > 3000', { 类别: '房建', 面积: 4200 }), true);
  t.equal(answer('a // the rest is a comment', { a: 1 }), 1);
});

t.test('a variable that is not there is null, and so is what cannot be compared', async (t) => {
  t.equal(answer('missing'), null);
  t.equal(answer('missing.part.of.it'), null);
  t.equal(answer('missing > 3'), null);
  t.equal(answer('"a" = 1'), null);
});

t.test('an expression tells which variables it reads, and not those it binds itself', async (t) => {
  const reads = (text: string) => compileExpression(text).reads;
  t.same(reads('b.x = "A" and a > c'), ['a', 'b', 'c']);
  t.same(reads('count(items) + string length(name)'), ['items', 'name']);
  t.same(reads('for i in items, j in i.parts return i + j + k'), ['items', 'k']);
  t.same(reads('some x in list satisfies x > limit'), ['limit', 'list']);
  t.same(reads('{a: 1, b: a + c}.b'), ['c']);
  t.same(reads('sort(list, function(x, y) x < y)'), ['list']);
  t.same(reads('x + sum(for x in list return x)'), ['list', 'x']);
  t.same(reads('items[item.price > 5]'), ['items']);
});

t.test('dates come in as texts and go out as texts', async (t) => {
  t.equal(answer('date("2026-02-09") + duration("P5D")'), '2026-02-14');
  t.equal(answer('date(acceptedOn) > date("2026-01-01")', { acceptedOn: '2026-02-09' }), true);
  t.equal(answer('acceptedOn = "2026-02-09"', { acceptedOn: '2026-02-09' }), true);
  t.equal(answer('duration("PT4H")'), 'PT4H');
  t.same(answer('{on: date("2026-02-09"), at: time("17:00:00")}'), { on: '2026-02-09', at: '17:00:00' });
});

t.test('a result is plain JSON or an error', async (t) => {
  t.equal(answer('10 ** 400'), null, 'a number beyond all bounds');
  t.throws(() => answer('function(x) x'), { code: 'expression-result-not-plain' });
  t.throws(() => answer('[1..5]'), { code: 'expression-result-not-plain' });
  t.equal(answer('count'), null, 'a name of a function is a variable when nobody calls it');
});

t.test('what is no FEEL is refused with its place', async (t) => {
  for (const [text, from] of [
    ['1 +', 3],
    ['a )', 2],
    ['', 0],
    ['(a', 2],
    ['$' + '{outcome}', 0],
  ] as const) {
    t.throws(() => compileExpression(text), { code: 'feel-syntax', position: { from } }, text);
  }
  t.throws(() => compileExpression('frobnicate(a)'), { code: 'feel-not-allowed', position: { from: 0, to: 10 } });
});

t.test('no expression reads the clock of the machine', async (t) => {
  t.throws(() => compileExpression('now()'), FeelSyntaxError);
  t.throws(() => compileExpression('date(deadline) < today()'), { code: 'feel-not-allowed' });
  t.equal(answer('{f: now}.f()'), null, 'nor by another name');
  t.equal(answer('date(today) > date("2026-01-01")', { today: '2026-02-09' }), true, 'a variable may say today');
});

t.test('an evaluation leaves nothing behind for the next', async (t) => {
  const expression = compileExpression('missing + 1 + count(list)');
  for (let turn = 0; turn < 100; turn += 1) t.equal(expression.evaluate({ list: [turn] }), null);
  t.equal(expression.evaluate({ missing: 1, list: [1, 2] }), 4);
});

t.test('a constant gives its value', async (t) => {
  t.equal(constant('P5D').evaluate({}), 'P5D');
  t.same(constant('P5D').reads, []);
});
