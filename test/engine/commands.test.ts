import t from 'tap';
import { advance } from '../../src/engine/advance.ts';
import { standstill } from '../../src/engine/standstill.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import { type Command, EngineError } from '../../src/engine/types.ts';
import { unsupported } from '../../src/engine/unsupported.ts';
import {
  boundaryBeside,
  call,
  catches,
  end,
  message,
  parallel,
  process,
  service,
  start,
  task,
  timer,
  user,
} from '../support/model-builder.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const model = process(
  start('s'),
  user('A'),
  boundaryBeside('b', 'A', timer('P1D')),
  service('J'),
  call('C', 'x'),
  catches('m', message('m')),
  end('e'),
  end('o'),
  's -> A -> e',
  's -> J',
  's -> C',
  's -> m',
  'b -> o',
);
const { state } = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING));

t.test('commands that must not be sent are refused with a code, and change nothing', async (t) => {
  const variables = {};
  const task = state.tokens.find((token) => token.element === 'A')?.id ?? '';
  const refused: [string, InstanceState | null, Command][] = [
    ['not-started', null, { type: 'completeTask', token: task, variables }],
    ['already-started', state, { type: 'start', variables }],
    ['start-event-unknown', null, { type: 'start', variables, startEvent: 'A' }],
    ['start-event-unknown', null, { type: 'start', variables, startEvent: 'nowhere' }],
    ['token-unknown', state, { type: 'completeTask', token: '__proto__', variables }],
    ['token-unknown', state, { type: 'completeTask', token: 't999', variables }],
    ['wrong-wait', state, { type: 'completeJob', token: task, variables }],
    ['wrong-wait', state, { type: 'calledProcessEnded', token: task, outcome: 'completed', variables }],
    ['timer-unknown', state, { type: 'fireTimer', timer: 'd999' }],
    ['subscription-unknown', state, { type: 'correlateMessage', name: 'other', variables }],
    ['subscription-unknown', state, { type: 'correlateMessage', name: 'm', subscription: 'e999', variables }],
    ['incident-unknown', state, { type: 'resolveIncident', incident: 'i999' }],
    ['scope-unknown', state, { type: 'setVariables', scope: 's999', variables }],
  ];
  for (const [code, before, command] of refused) {
    const written = JSON.stringify(before);
    t.throws(() => advance(model, before, command, contextAt(BEGINNING)), { name: 'EngineError', code });
    t.equal(JSON.stringify(before), written);
  }
});

t.test('an instance that has ended takes no command', async (t) => {
  const ended = advance(model, state, { type: 'cancelInstance', reason: '' }, contextAt(BEGINNING)).state;
  t.throws(
    () => advance(model, ended, { type: 'receiveSignal', name: 'x', variables: {} }, contextAt(BEGINNING)),
    new EngineError('instance-ended', 'the instance is cancelled'),
  );
  t.match(standstill(ended), { ended: true, tasks: [], timers: [] });
});

t.test('a standstill names everything an instance waits for', async (t) => {
  const of = (element: string) => [state.tokens.find((token) => token.element === element)?.id];
  t.same(standstill(state), {
    ended: false,
    tasks: of('A'),
    jobs: of('J'),
    calls: of('C'),
    joins: [],
    timers: [state.timers[0]?.id],
    subscriptions: [state.subscriptions[0]?.id],
    incidents: [],
  });
});

t.test('a waiting task takes less than a kilobyte of state, also with five timers', async (t) => {
  const timers = ['1', '2', '3', '4', '5'].map((n) => boundaryBeside(`b${n}`, 'A', timer(`P${n}D`)));
  const seven = process(start('s'), user('A'), ...timers, 's -> A');
  const { state } = advance(seven, null, { type: 'start', variables: {} }, contextAt(BEGINNING));
  t.ok(JSON.stringify(state).length < 1024, `${JSON.stringify(state).length} bytes`);
});

t.test('what is not played is listed for the deployment check', async (t) => {
  t.same(unsupported(model), []);
  const odd = process(start('s'), task('eventSubProcess', 'E', { loop: parallel({ times: '2' }) }));
  t.same(unsupported(odd), [{ elementId: 'E', kind: 'loop' }]);
});
