import t from 'tap';
import { tellResults } from '../../scripts/tell-results.ts';

const run = `TAP version 14
1..3
# Subtest: test/a.test.ts
    # Subtest: a rule
        ok 1 - holds
        1..1
    ok 1 - a rule # time=2ms
    1..1
ok 1 - test/a.test.ts # time=2500ms

# Subtest: test/b.test.ts
    # Subtest: outer
        # Subtest: inner
            not ok 1 - one is two
              ---
              compare: ===
              ...
            ok 2 - fine
            not ok 3 - two is three
        not ok 1 - inner # time=1ms
        not ok 2 - beside
    not ok 1 - outer # time=2ms
    not ok 2 - known # TODO later
    ok 3 - another
not ok 2 - test/b.test.ts # time=1ms
  ---
  exitCode: 1
  ...

not ok 3 - test/c.test.ts # time=120000ms
  ---
  signal: SIGKILL
  ...
# { total: 5, pass: 2, fail: 3 }`.split('\n');

t.test('a file that passes is one line, and one that fails is shown whole', (t) => {
  const results = tellResults();
  const shown = run.flatMap((line) => results.take(line)).join('\n');
  t.match(shown, 'ok 1 - test/a.test.ts # time=2500ms');
  t.notMatch(shown, 'a rule');
  t.match(shown, 'one is two');
  t.match(shown, 'compare: ===');
  t.match(shown, 'signal: SIGKILL');
  t.match(shown, '# { total: 5, pass: 2, fail: 3 }');
  t.end();
});

t.test('the end names what failed with the tests around it, a file that was killed too, and the slowest files', (t) => {
  const results = tellResults();
  for (const line of run) results.take(line);
  t.same(results.summary(), [
    '# The slowest files:',
    '#    120.0 s  test/c.test.ts',
    '#      2.5 s  test/a.test.ts',
    '#      0.0 s  test/b.test.ts',
    '# Failed files: 2',
    '#   test/b.test.ts',
    '#     ✗ outer › inner › one is two',
    '#     ✗ outer › inner › two is three',
    '#     ✗ outer › beside',
    '#   test/c.test.ts',
  ]);
  t.end();
});
