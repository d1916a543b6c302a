import t from 'tap';
import { compileInput } from '../../src/feel/compile-input.ts';
import { compileEachTest, compileUnaryTests, underTest } from '../../src/feel/compile-unary-tests.ts';

const passes = (cell: string, value: unknown, variables = {}): boolean =>
  compileUnaryTests(cell).matches(underTest(value, variables));

t.test('a cell lets pass what it says', (t) => {
  const rows: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['-', [1, 'a', null], []],
    ['', [1, null], []],
    ['5', [5], [4, '5', null]],
    ['-5', [-5], [5]],
    ['"A"', ['A'], ['B', 1, null, true]],
    ['"A", "B"', ['A', 'B'], ['C', null]],
    ['"A,B"', ['A,B'], ['A']],
    ['not("A", "B")', ['C', null], ['A', 'B']],
    ['not(< 5)', [5, 6, null, 'a'], [4]],
    ['!= 5', [6, null], [5]],
    ['null, "A"', [null, 'A'], ['B', 1]],
    ['not(null, "A")', ['B', 1], [null, 'A']],
    ['< 5', [4], [5, 'a', null]],
    ['>= 2', [2, 3], [1, 'B', true]],
    ['> 2, "B"', [3, 'B'], ['C']],
    ['> date("2026-01-01")', [], ['B', 2027, true]],
    ['["A".."C"]', ['B'], ['D', 1]],
    ['< 2, > 8', [1, 9], [2, 5, 8]],
    ['[1..5]', [1, 3, 5], [0, 6, null]],
    [']1..5[', [2, 4], [1, 5]],
    ['(1..5)', [2, 4], [1, 5]],
    ['[1..5)', [1, 4], [5]],
    ['true', [true], [false, null, 'true']],
    ['false', [false], [true, null]],
    ['null', [null], [0, '', false]],
    ['not(null)', [0, ''], [null]],
    ['? > 3 and ? < 6', [4, 5], [3, 6]],
    ['starts with(?, "ab")', ['abc'], ['bc']],
    ['contains(?, "x"), "y"', ['axa', 'y'], ['a']],
    ['["a", "b"]', ['a', 'b'], ['c']],
    ['limit', [7], [8]],
    ['> limit', [8], [7]],
    ['list', [1, 2], [3]],
    ['list contains(list, ?)', [1], [3]],
  ];
  for (const [cell, yes, no] of rows) {
    for (const value of yes) t.equal(passes(cell, value, { limit: 7, list: [1, 2] }), true, `${cell} of ${value}`);
    for (const value of no) t.equal(passes(cell, value, { limit: 7, list: [1, 2] }), false, `${cell} not of ${value}`);
  }
  t.end();
});

t.test('a text becomes a date, a time or a duration where its column is of that type', (t) => {
  const day = compileInput('appliedOn', 'date').evaluate({ appliedOn: '2026-03-02' });
  t.equal(passes('< date("2026-04-01")', day), true);
  t.equal(passes('[date("2026-03-01")..date("2026-03-02")]', day), true);
  t.equal(passes('> date("2026-04-01")', day), false);
  const span = compileInput('span', 'dayTimeDuration').evaluate({ span: 'P3D' });
  t.equal(passes('> duration("P2D")', span), true);
  t.equal(compileInput('appliedOn', 'date').evaluate({ appliedOn: 'some day' }), null);
  t.equal(compileInput('appliedOn', 'constructor').evaluate({ appliedOn: 'x' }), 'x');
  t.end();
});

t.test('each of the values of a list is a test of its own', (t) => {
  const tests = compileEachTest('"A", > 5, [1..2]');
  const which = (value: unknown) => tests.findIndex((test) => test.matches(underTest(value, {})));
  t.strictSame(['A', 6, 1, 'B'].map(which), [0, 1, 2, -1]);
  t.end();
});

t.test('a cell that is no FEEL, reads the clock or costs too much is refused or fails', (t) => {
  t.throws(() => compileUnaryTests('"A" "B"'), { code: 'feel-syntax' });
  t.throws(() => compileUnaryTests('> now()'), { code: 'feel-not-allowed' });
  t.throws(() => compileUnaryTests('__input'), { code: 'feel-not-allowed' });
  t.throws(() => compileUnaryTests(`${'('.repeat(60)}1${')'.repeat(60)}`), { code: 'feel-too-deep' });
  t.throws(() => compileUnaryTests(`"${'a'.repeat(5000)}"`), { code: 'feel-too-long' });
  const endless = '? = count(for a in 1..9999, b in 1..9999 return a)';
  t.throws(() => passes(endless, 1), { code: 'expression-budget-spent' });
  t.end();
});
