import fc from 'fast-check';
import t from 'tap';
import { advance } from '../../src/engine/advance.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import { type Command, EngineError } from '../../src/engine/types.ts';
import { broken } from '../support/broken.ts';
import {
  boundary,
  call,
  catches,
  message,
  parallel,
  process,
  service,
  signal,
  start,
  sub,
  timer,
  user,
} from '../support/model-builder.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const model = process(
  start('s'),
  user('A'),
  boundary('b', 'A', timer('P1D')),
  service('J'),
  call('C', 'p'),
  catches('m', message('m')),
  catches('g', signal('g')),
  user('M', { loop: parallel({ times: '2' }) }),
  sub('S', {}, start('s1'), user('B'), 's1 -> B'),
  's -> A',
  's -> J',
  's -> C',
  's -> m',
  's -> g',
  's -> M',
  's -> S',
);
const begun = advance(model, null, { type: 'start', variables: {} }, contextAt(BEGINNING)).state;
const task = begun.tokens.find(({ element }) => element === 'A')?.id ?? '';

/** Sends whatever it is: the engine answers with a sound state or a code, and leaves what it was given alone. */
function send(state: InstanceState | null, command: unknown): InstanceState | string {
  const before = JSON.stringify(state);
  try {
    const after = advance(model, state, command as Command, contextAt(BEGINNING)).state; // no command at all is the point
    t.strictSame(JSON.parse(JSON.stringify(after)), after, 'the state is plain JSON');
    t.strictSame(broken(after), []);
    return after;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return error.code;
  } finally {
    t.equal(JSON.stringify(state), before);
  }
}

t.test('what is no command is refused with a code', async (t) => {
  const nothing: unknown[] = [
    null,
    undefined,
    7,
    'start',
    [],
    {},
    { type: null },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'completeTask' },
    { type: 'completeTask', token: task },
    { type: 'completeTask', token: task, variables: null },
    { type: 'completeTask', token: task, variables: [1] },
    { type: 'completeTask', token: task, variables: 'x' },
    { type: 'completeTask', token: { toString: () => task }, variables: {} },
    { type: 'completeTask', token: [task], variables: {} },
    { type: 'failJob', token: task, code: 1, message: 'x' },
    { type: 'calledProcessEnded', token: task, outcome: 'vanished', variables: {} },
    { type: 'modify', cancel: [], start: [{ element: 'A' }] },
    { type: 'modify', cancel: 'all', start: [] },
    { type: 'modify', cancel: [null], start: [] },
    { type: 'migrate', to: {}, plan: {} },
    { type: 'migrate', to: model },
    { type: 'activateAdHoc', token: task, elements: {} },
  ];
  for (const command of nothing) t.equal(send(begun, command), 'command-invalid', JSON.stringify(command));
});

t.test('what is unknown, ended or of another kind is refused with its code', async (t) => {
  for (const token of ['', 't0', '__proto__', 'constructor', 's1', 't9999999']) {
    for (const type of [
      'completeTask',
      'completeJob',
      'throwError',
      'addInstance',
      'removeInstance',
      'addSigner',
      'completeSigner',
      'removeSigner',
    ] as const) {
      t.equal(send(begun, { type, token, variables: {}, code: 'E', when: 'after' }), 'token-unknown');
    }
    t.equal(send(begun, { type: 'modify', cancel: [token], start: [] }), 'token-unknown');
    t.equal(send(begun, { type: 'fireTimer', timer: token }), 'timer-unknown');
    t.equal(send(begun, { type: 'resolveIncident', incident: token }), 'incident-unknown');
  }
  const after = send(begun, { type: 'completeTask', token: task, variables: {} });
  if (typeof after === 'string') throw new Error(after);
  t.equal(send(after, { type: 'completeTask', token: task, variables: {} }), 'token-unknown', 'done twice');
  for (const element of ['', '__proto__', 'constructor', 'nowhere']) {
    t.equal(send(begun, { type: 'modify', cancel: [], start: [{ element, where: 'before' }] }), 'element-unknown');
  }
});

t.test('variables are kept as JSON has them, whatever was handed in', async (t) => {
  const odd = {
    gone: undefined,
    nan: Number.NaN,
    infinite: Number.POSITIVE_INFINITY,
    zero: -0,
    at: new Date('2026-03-02T01:00:00.000Z'),
    never: new Date(Number.NaN),
    list: [undefined, Number.NaN, () => 1, Symbol('x'), new Date(0)],
    deep: { gone: undefined, call: () => 1, kept: [{ n: Number.NEGATIVE_INFINITY }] },
    map: new Map([[1, 2]]),
    bare: Object.assign(Object.create(null) as object, { a: 1 }),
  };
  const after = send(begun, { type: 'setVariables', variables: odd });
  if (typeof after === 'string') throw new Error(after);
  t.strictSame(after.scopes[0]?.variables, JSON.parse(JSON.stringify(odd)));
});

t.test('names of prototypes are names like any other, at every depth', async (t) => {
  const hostile: unknown = JSON.parse(
    '{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 1}}, "toString": null}',
  );
  const after = send(begun, { type: 'setVariables', variables: hostile });
  if (typeof after === 'string') throw new Error(after);
  t.equal(JSON.stringify(after.scopes[0]?.variables), JSON.stringify(hostile));
  t.equal(({} as Record<string, unknown>).polluted, undefined);
});

t.test('a value that no JSON can hold is refused', async (t) => {
  const circle: Record<string, unknown> = {};
  circle.self = [circle];
  let deep: unknown = 1;
  for (let n = 0; n < 100_000; n += 1) deep = [deep];
  const angry = {
    get x(): number {
      throw new Error('no');
    },
  };
  for (const x of [circle, deep, 10n, { toJSON: () => 10n }, angry]) {
    t.equal(send(begun, { type: 'setVariables', variables: { x } }), 'command-invalid');
    t.equal(send(begun, { type: 'addInstance', token: task, item: x }), 'command-invalid');
  }
});

t.test('five megabytes of variables are taken, and not copied', async (t) => {
  const variables = { text: 'x'.repeat(5_000_000), rows: Array.from({ length: 50_000 }, (_, n) => ({ n, at: [n] })) };
  const { state } = advance(model, begun, { type: 'setVariables', variables }, contextAt(BEGINNING));
  t.equal(state.scopes[0]?.variables.rows, variables.rows);
  const frozen = Object.freeze({ rows: Object.freeze(variables.rows) });
  t.doesNotThrow(() => advance(model, begun, { type: 'setVariables', variables: frozen }, contextAt(BEGINNING)));
});

t.test('no garbage in any field of any command does more than a code says', async (t) => {
  const types = [
    'start',
    'completeTask',
    'completeJob',
    'failJob',
    'failCall',
    'throwError',
    'throwEscalation',
    'fireTimer',
    'correlateMessage',
    'receiveSignal',
    'calledProcessEnded',
    'activateAdHoc',
    'modify',
    'addInstance',
    'removeInstance',
    'addSigner',
    'completeSigner',
    'removeSigner',
    'migrate',
    'setVariables',
    'resolveIncident',
    'cancelInstance',
  ];
  const ids = fc.constantFrom(
    ...begun.tokens.map(({ id }) => id),
    ...begun.timers.map(({ id }) => id),
    's1',
    'A',
    'm',
    'g',
  );
  const value = fc.oneof(
    ids,
    fc.array(ids, { maxLength: 3 }),
    fc.anything({ withDate: true, withBigInt: true, withMap: true, withNullPrototype: true, maxDepth: 2 }),
    fc.constantFrom<unknown>(undefined, null, {}, [], 'before', 'completed', model, [{ element: 'A', where: 'after' }]),
  );
  const names = [
    'token',
    'variables',
    'timer',
    'name',
    'subscription',
    'scope',
    'incident',
    'code',
    'message',
    'outcome',
    'errorCode',
    'elements',
    'cancel',
    'start',
    'item',
    'next',
    'number',
    'to',
    'plan',
    'startEvent',
    'occurred',
    'key',
    'reason',
  ];
  const fields = fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom(...types), fields, fc.boolean(), (type, more, isFirst) => {
      const state = isFirst ? null : begun;
      try {
        const after = advance(
          model,
          state,
          { type, variables: {}, ...more } as unknown as Command,
          contextAt(BEGINNING),
        ).state; // garbage on purpose
        return (
          broken(after).length === 0 && JSON.stringify(JSON.parse(JSON.stringify(after))) === JSON.stringify(after)
        );
      } catch (error) {
        if (error instanceof EngineError) return true;
        throw error;
      }
    }),
    { numRuns: 3_000 },
  );
  t.pass();
});
