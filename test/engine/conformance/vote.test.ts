import t from 'tap';
import type { Vote } from '../../../src/bpmn/model.ts';
import { adds, begin, done, removes } from '../../support/acts.ts';
import { end, parallel, process, sequential, start, user } from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

type Options = { ratio?: number; weights?: string };

const three = (mode: Vote['mode'], options: Options = {}) =>
  process(
    start('s'),
    user('A', {
      loop: (mode === 'SEQUENTIAL' ? sequential : parallel)({
        of: '[{w: 1}, {w: 2}, {w: 4}]',
        as: 'who',
        vote: { mode, ...options },
      }),
    }),
    user('B'),
    end('e'),
    's -> A -> B -> e',
  );

const yes = { outcome: 'YES' };
const no = { outcome: 'NO' };
const gone = 'task×A A×';

t.test('all have to agree, and the first who does not decides', async (t) => {
  const agreed = play(t, three('ALL'), [
    [begin(), 's task:A task:A task:A'],
    [done('A', yes), 'A'],
    [done('A', yes), 'A'],
    [done('A', yes), 'A A task:B'],
  ]);
  t.strictSame(agreed.scopes[0]?.variables, {
    vote: { mode: 'ALL', passed: true, total: 3, agree: 3, disagree: 0, open: 0, agreeWeight: 3, totalWeight: 3 },
  });
  const refused = play(t, three('ALL'), [
    [begin(), 's task:A task:A task:A'],
    [done('A', yes), 'A'],
    [done('A', no), `A ${gone} A task:B`],
  ]);
  t.match(refused.scopes[0]?.variables, { vote: { passed: false, agree: 1, disagree: 1, open: 1 } });
});

t.test('any one who agrees decides', async (t) => {
  const one = play(t, three('ANY'), [
    [begin(), 's task:A task:A task:A'],
    [done('A', no), 'A'],
    [done('A', yes), `A ${gone} A task:B`],
  ]);
  t.match(one.scopes[0]?.variables, { vote: { passed: true, agree: 1, disagree: 1, open: 1 } });
  const none = play(t, three('ANY'), [
    [begin(), 's task:A task:A task:A'],
    [done('A', no), 'A'],
    [done('A', no), 'A'],
    [done('A', no), 'A A task:B'],
  ]);
  t.match(none.scopes[0]?.variables, { vote: { passed: false, disagree: 3 } });
});

t.test('a ratio of heads is reached, or can not be reached any more', async (t) => {
  const reached = play(t, three('RATIO', { ratio: 0.6 }), [
    [begin(), 's task:A task:A task:A'],
    [done('A', yes), 'A'],
    [done('A', yes), `A ${gone} A task:B`],
  ]);
  t.match(reached.scopes[0]?.variables, { vote: { passed: true } });
  play(t, three('RATIO', { ratio: 0.6 }), [
    [begin(), 's task:A task:A task:A'],
    [done('A', no), 'A'],
    [done('A', no), `A ${gone} A task:B`],
  ]);
});

t.test('votes weigh what the diagram says', async (t) => {
  const model = three('WEIGHTED', { ratio: 0.5, weights: 'who.w' });
  const state = play(t, model, [
    [begin(), 's task:A task:A task:A'],
    [done('A', yes, 2), `A ${gone} ${gone} A task:B`],
  ]);
  t.match(state.scopes[0]?.variables, { vote: { passed: true, agreeWeight: 4, totalWeight: 7 } });
  play(t, model, [
    [begin(), 's task:A task:A task:A'],
    [done('A', no, 2), `A ${gone} ${gone} A task:B`],
  ]);
  play(t, three('WEIGHTED', { ratio: 0.5, weights: 'who.none' }), [[begin(), 's incident:A:weight-invalid']]);
});

t.test('one after the other, who refuses ends the round', async (t) => {
  const state = play(t, three('SEQUENTIAL'), [
    [begin(), 's task:A'],
    [done('A', yes), 'A task:A'],
    [done('A', no), 'A A task:B'],
  ]);
  t.match(state.scopes[0]?.variables, { vote: { passed: false, agree: 1, disagree: 1, open: 1 } });
});

t.test('whoever is added has a vote, and whoever is removed has none', async (t) => {
  const model = three('WEIGHTED', { ratio: 1, weights: 'who.w' });
  const state = play(t, model, [
    [begin(), 's task:A task:A task:A'],
    [adds('A', { item: { w: 8 } }), 'task:A'],
    [removes('A', 2), gone],
    [done('A', yes), 'A'],
    [done('A', yes), 'A'],
    [done('A', yes), 'A A task:B'],
  ]);
  t.match(state.scopes[0]?.variables, { vote: { passed: true, total: 3, agree: 3, totalWeight: 11 } });
  play(t, three('SEQUENTIAL'), [
    [begin(), 's task:A'],
    [adds('A', { item: { w: 1 }, next: true }), ''],
    [done('A', yes), 'A task:A'],
    [done('A', yes), 'A task:A'],
    [done('A', yes), 'A task:A'],
    [done('A', yes), 'A A task:B'],
  ]);
});
