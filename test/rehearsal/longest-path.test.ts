import t from 'tap';
import type { Limit } from '../../src/bpmn/approval.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { longestPaths } from '../../src/rehearsal/longest-path.ts';
import {
  and,
  boundary,
  call,
  catches,
  clock,
  end,
  feel,
  type Part,
  process,
  sequential,
  service,
  start,
  sub,
  timer,
  user,
  xor,
} from '../support/model-builder.ts';

const limit = (kind: Limit['kind'], value: Limit['value'], anchor: Limit['anchor'] = 'ENTRY'): Limit => ({
  kind,
  value,
  unit: 'WD',
  anchor,
  legalBasis: null,
  timeoutPolicy: 'ALERT',
  safetyCritical: false,
});

/** A user task with a step limit. */
function step(id: string, value: Limit['value'], more: { anchor?: Limit['anchor']; stands?: true } = {}): Part {
  const task = user(id);
  const suspension = more.stands ? { type: 'HEARING' as const, legalBasis: '行政许可法 45', notice: 'D17' } : null;
  const approval = { ...task.more.approval, limit: limit('STEP', value, more.anchor), suspension };
  return { ...task, more: { ...task.more, approval } };
}

const limited = (limits: readonly Limit[], ...parts: Part[]): ProcessModel => ({ ...process(...parts), limits });
const all = (model: ProcessModel) => new Set(model.elements.map(({ id }) => id));
const paths = (model: ProcessModel) => longestPaths(model, all(model));

t.test('steps in a row add up, branches side by side count as the longest, a choice as its worst', async (t) => {
  const model = limited(
    [limit('PROMISED', 8, 'RECEIPT'), limit('STATUTORY', 10, 'RECEIPT')],
    start('s'),
    step('A', 2),
    and('f'),
    step('B', 3),
    step('C', 5),
    and('j'),
    xor('x'),
    step('D', 1.5),
    step('E', 0.5),
    end('e'),
    's -> A -> f -> B -> j -> x -> D -> e',
    'f -> C -> j',
    'x -> E -> e',
  );

  const [promised, statutory] = paths(model);

  t.match(promised, { kind: 'PROMISED', limitDays: 8, days: 8.5, exceeded: true, loops: false, uncounted: [] });
  t.same(promised?.steps, [
    { elementId: 'A', days: 2, until: 2 },
    { elementId: 'C', days: 5, until: 7 },
    { elementId: 'D', days: 1.5, until: 8.5 },
  ]);
  t.match(statutory, { kind: 'STATUTORY', limitDays: 10, days: 8.5, exceeded: false });
});

t.test('a step that is due so many days after receipt ends then, and no later', async (t) => {
  const model = limited(
    [],
    start('s'),
    step('A', 2),
    step('B', 5, { anchor: 'RECEIPT' }),
    step('C', 1),
    end('e'),
    's -> A -> B -> C -> e',
  );

  const [path] = paths(model);

  t.match(path, { kind: null, days: 6 });
  t.same(
    path?.steps.map(({ until }) => until),
    [2, 5, 6],
  );
});

t.test('a step during which the clocks stand still takes none of the days', async (t) => {
  t.match(paths(limited([], start('s'), step('A', 2), step('H', 20, { stands: true }), end('e'), 's -> A -> H -> e')), [
    { days: 2 },
  ]);
});

t.test('days after acceptance are counted from it', async (t) => {
  const model = limited(
    [limit('PROMISED', 3, 'ACCEPTANCE'), limit('STATUTORY', 20, 'RECEIPT')],
    start('s'),
    step('A', 5),
    service('accept', { job: 'case.accept' }),
    step('B', 2),
    end('e'),
    's -> A -> accept -> B -> e',
  );

  t.match(paths(model), [
    { kind: 'PROMISED', days: 2 },
    { kind: 'STATUTORY', days: 7 },
  ]);
});

t.test('a loop is counted once and told; so is what data decides and what nobody can tell', async (t) => {
  const model = limited(
    [],
    start('s'),
    xor('m'),
    step('A', 2),
    xor('g'),
    call('C', 'other'),
    step('D', feel('if days = null then 1.5 else days')),
    step('E', feel('item.days')),
    end('e'),
    's -> m -> A -> g -> C -> D -> E -> e',
    'g -> m if again',
  );

  t.match(paths(model), [{ days: 3.5, loops: true, uncounted: ['C', 'E'], assumed: ['D'] }]);
});

t.test('the inside of a sub-process counts, as often as it is done one after the other', async (t) => {
  const twice = sequential({ times: '2' });
  const model = limited(
    [],
    start('s'),
    sub(
      'P',
      { loop: twice },
      start('ps'),
      step('A', 2),
      catches('w', timer('P3D', 'WD')),
      end('pe'),
      'ps -> A -> w -> pe',
    ),
    end('e'),
    's -> P -> e',
  );

  t.match(paths(model), [{ days: 10 }]);
});

t.test('what follows when a limit runs out is on the way too, what is never reached is not', async (t) => {
  const model = limited(
    [],
    start('s'),
    step('A', 2),
    boundary('late', 'A', clock('step', 0)),
    step('B', 4),
    step('never', 50),
    end('e'),
    's -> A -> e',
    'late -> B -> never -> e',
  );

  t.match(longestPaths(model, new Set(['s', 'A', 'late', 'B', 'e'])), [
    { days: 6, steps: [{ elementId: 'A' }, { elementId: 'B' }] },
  ]);
});
