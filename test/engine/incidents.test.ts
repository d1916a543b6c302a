import t from 'tap';
import { advance } from '../../src/engine/advance.ts';
import { begin, done, fires, resolves, worked } from '../support/acts.ts';
import {
  and,
  boundary,
  call,
  end,
  parallel,
  process,
  script,
  service,
  start,
  sub,
  task,
  terminate,
  timer,
  user,
  xor,
} from '../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../support/play.ts';

t.test('a diagram that turns in circles is stopped by an incident and goes on from there when resolved', async (t) => {
  const model = process(
    start('s'),
    xor('m'),
    script('A', 'n', 'n + 1'),
    xor('g'),
    end('e'),
    's -> m -> A -> g',
    'g -> m if n != 5000',
    'g -> e else',
  );
  const started = advance(model, null, { type: 'start', variables: { n: 0 } }, contextAt(BEGINNING));
  t.match(started.state.incidents, [{ code: 'step-budget-spent' }]);
  t.equal(started.state.tokens.length, 1);
  t.ok(JSON.stringify(started.state).length < 400, 'the state does not grow with the rounds made');
  const incident = started.state.incidents[0]?.id ?? '';
  const resumed = advance(model, started.state, { type: 'resolveIncident', incident }, contextAt(BEGINNING));
  t.match(resumed.state.ended, { outcome: 'completed' });
});

t.test('a diagram that breeds tokens without end is stopped with all of them on record', async (t) => {
  const model = process(start('s'), xor('m'), and('f'), 's -> m -> f', 'f -> m', 'f -> m');
  const { state } = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING));
  t.equal(state.tokens.length, state.incidents.length);
  t.equal(state.ended, null);
});

t.test('an incident of one token leaves the others alone', async (t) => {
  const model = process(
    start('s'),
    script('A', 'x', 'if a then 1 else 2'),
    call('D', ''),
    user('B'),
    end('e'),
    's -> A -> e',
    's -> B -> e',
    's -> D -> e',
  );
  play(t, model, [
    [begin(), 's A task:B incident:D:called-process-missing e'],
    [done('B'), 'B e'],
  ]);
});

t.test(
  'a task whose job failed is watched by its boundary events still, one stopped on its way out is not',
  async (t) => {
    const model = process(
      start('s'),
      service('A', { outputs: { x: 'y' } }),
      boundary('b', 'A', timer('P1D')),
      end('e'),
      end('o'),
      's -> A',
      'A -> e if x',
      'b -> o',
    );
    play(t, model, [
      [begin(), 's timer:b job:A'],
      [worked('A', { y: 5 }), 'timer×b incident:A:condition-not-boolean'],
      [resolves('A', { x: true }), 'resolved:A A e ended:completed'],
    ]);
    const loops = process(
      start('s'),
      service('A', { job: 'x' }),
      boundary('b', 'A', timer('P1D')),
      end('o'),
      's -> A',
      'b -> o',
    );
    play(t, loops, [
      [begin(), 's timer:b job:A'],
      [
        (state) => ({ command: { type: 'failJob', token: state?.tokens[0]?.id ?? '', code: 'down', message: '' } }),
        'incident:A:down',
      ],
      [fires('b'), 'timer!b resolved:A A× b o ended:completed'],
    ]);
  },
);

t.test('an element that is not played yet is an incident where it is met', async (t) => {
  play(t, process(start('s'), task('eventSubProcess', 'H'), user('B'), 's -> H', 's -> B'), [
    [begin(), 's incident:H:element-unsupported task:B'],
  ]);
});

t.test('an instance with an incident alone can still be terminated by another token', async (t) => {
  play(t, process(start('s'), call('C', ''), user('B'), end('e', terminate), 's -> C', 's -> B -> e'), [
    [begin(), 's incident:C:called-process-missing task:B'],
    [done('B'), 'B e resolved:C C× ended:terminated'],
  ]);
});

t.test('an expression that throws is an incident with its own code', async (t) => {
  const failing = {
    source: 'boom',
    reads: [],
    evaluate: () => {
      throw new Error('boom');
    },
  };
  const model = process(
    start('s'),
    task('scriptTask', 'A', { script: { expression: failing, resultVariable: 'x' } }),
    's -> A',
  );
  play(t, model, [[begin(), 's incident:A:expression-failed']]);
});

t.test(
  'a sub-process stopped on its way out has one incident and keeps what it wrote until it is resolved',
  async (t) => {
    const reviews = parallel({ times: '2', into: 'all', each: 'x', until: 'stop' });
    const model = process(
      start('s'),
      sub('S', { loop: reviews }, start('s1'), user('A'), end('e1'), 's1 -> A -> e1', 'A -> e2', end('e2')),
      end('e'),
      's -> S -> e',
    );
    const state = play(t, model, [
      [begin({ stop: 'x' }), 's s1 s1 task:A task:A'],
      [done('A', { x: 1 }), 'A e1 e2 incident:S:condition-not-boolean'],
      [resolves('S', { stop: false }), 'resolved:S S'],
      [done('A', { x: 2 }), 'A e1 e2 S S e ended:completed'],
    ]);
    t.same(state.scopes[0]?.variables, { stop: false, all: [1, 2] });
  },
);
