import fc from 'fast-check';
import t from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { activatable } from '../../src/engine/ad-hoc.ts';
import { advance } from '../../src/engine/advance.ts';
import { project } from '../../src/engine/project.ts';
import type { InstanceState } from '../../src/engine/state.ts';
import type { Command } from '../../src/engine/types.ts';
import { broken } from '../support/broken.ts';
import { Built, sorted } from '../support/built.ts';
import {
  adHoc,
  allOf,
  and,
  boundary,
  boundaryBeside,
  call,
  cancel,
  catches,
  compensate,
  complex,
  condition,
  end,
  error,
  escalation,
  eventBased,
  eventSub,
  handler,
  link,
  loop,
  message,
  or,
  type Part,
  parallel,
  process,
  script,
  sequential,
  service,
  signal,
  start,
  startBeside,
  sub,
  task,
  terminate,
  throwing,
  throws,
  timer,
  transaction,
  user,
  xor,
} from '../support/model-builder.ts';
import { BEGINNING, contextAt } from '../support/play.ts';

const events = [
  message('m'),
  signal('g'),
  timer('P1D'),
  timer('R2/P1D'),
  timer('=nothing'),
  error('E'),
  error(),
  escalation('U'),
  condition('x = 1'),
  condition('x'),
];
const thrown = [
  signal('g'),
  message('m', 'x'),
  escalation('U'),
  error('E'),
  terminate,
  link('L'),
  compensate(),
  compensate('n1'),
  compensate(undefined, true),
  cancel,
];
const at = <T>(list: readonly [T, ...T[]] | readonly T[], n: number): T => list[n % list.length] as T; // never empty

/** A node of any kind, numbers deciding on its details. */
function node(id: string, kind: number, detail: number, depth: number): readonly Part[] {
  const event = at(events, detail);
  const loops = [
    parallel({ of: 'items', into: 'all', each: 'x' }),
    sequential({ times: 'x' }),
    loop('x = 2'),
    parallel({ times: '2', until: 'x' }),
  ];
  const kinds: (() => readonly Part[])[] = [
    () => [user(id)],
    () => [
      user(id, { loop: at(loops, detail) }),
      boundary(`${id}b`, id, event),
      boundaryBeside(`${id}c`, id, at(events, detail + 3)),
    ],
    () => [service(id, { inputs: { own: 'x' }, outputs: { x: 'own + 1' } }), boundary(`${id}b`, id, error())],
    () => [script(id, 'x', at(['x + 1', '1', 'null', '"text"'], detail))],
    () => [call(id, at(['p', ''], detail)), boundaryBeside(`${id}b`, id, escalation())],
    () => [xor(id)],
    () => [and(id)],
    () => [or(id)],
    () => [task('eventBasedGateway', id)],
    () => [catches(id, event)],
    () => [throws(id, at(thrown, detail))],
    () => [end(id, ...(detail % 3 === 0 ? [] : [at(thrown, detail)]))],
    () => [task('receiveTask', id, detail % 2 === 0 ? { events: [message('m')] } : {})],
    () => [catches(id, link('L'))],
    () => [
      sub(
        id,
        detail % 2 === 0 ? {} : { loop: at(loops, detail) },
        start(`${id}s`),
        ...(depth > 0 ? node(`${id}n`, detail, kind + detail, depth - 1) : [user(`${id}n`)]),
        `${id}s -> ${id}n`,
      ),
      boundary(`${id}b`, id, event),
    ],
    () => [
      user(id, detail % 3 === 0 ? { loop: at(loops, detail) } : {}),
      boundary(`${id}b`, id, compensate()),
      handler(`${id}h`, detail % 4 === 0 ? { loop: at(loops, detail) } : {}),
      `${id}b ~> ${id}h`,
    ],
    () => [
      transaction(
        id,
        detail % 2 === 0 ? {} : { loop: at(loops, detail) },
        start(`${id}s`),
        ...node(`${id}n`, detail % 3 === 0 ? 16 : detail, kind + detail, Math.max(0, depth - 1)),
        end(`${id}x`, cancel),
        eventSub(`${id}k`, start(`${id}ks`, compensate()), user(`${id}kn`), `${id}ks -> ${id}kn`),
        `${id}s -> ${id}n`,
      ),
      boundary(`${id}b`, id, cancel),
      boundary(`${id}c`, id, error()),
    ],
    () => [complex(id, at([undefined, 'activationCount >= 2', 'x', 'activationCount >= x'] as const, detail))],
    () => [user(id, { startQuantity: (detail % 3) + 1, completionQuantity: (detail % 2) + 1 })],
    () => [
      user(id, { loop: throwing(parallel({ times: '2' }), 'none', { condition: null, event: signal('g') }) }),
      allOf((detail % 2 === 0 ? boundary : boundaryBeside)(`${id}b`, id, signal('g'), event)),
    ],
    () => [allOf(catches(id, event, at(events, detail + 1)))],
    () => [eventBased(id, { eventGatewayParallel: true })],
    () => [
      adHoc(
        id,
        {
          ...(detail % 4 === 0 ? { loop: at(loops, detail) } : {}),
          ...(detail % 2 === 0 ? { until: at(['x', 'x = 1', 'x != 1'], detail) } : {}),
          ...(detail % 3 === 0 ? { waits: true } : {}),
          ...(detail % 5 === 0 ? { inRow: true } : {}),
        },
        ...node(`${id}n`, detail, kind + detail, Math.max(0, depth - 1)),
        ...node(`${id}m`, detail + 3, kind + detail, Math.max(0, depth - 1)),
        ...(detail % 3 === 0 ? [and(`${id}j`), `${id}n -> ${id}j`, `${id}m -> ${id}j`] : []),
      ),
    ],
    () => [eventSub(id, (detail % 2 === 0 ? start : startBeside)(`${id}s`, event), user(`${id}n`), `${id}s -> ${id}n`)],
  ];
  return at(kinds, kind)();
}

const diagrams = fc
  .record({
    nodes: fc.array(fc.tuple(fc.nat(23), fc.nat(20)), { minLength: 2, maxLength: 10 }),
    flows: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(3)), { minLength: 2, maxLength: 10 }),
  })
  .map(({ nodes, flows }): ProcessModel => {
    const parts = nodes.flatMap(([kind, detail], n) => node(`n${n}`, kind, detail, 1));
    const ids = parts.flatMap((part) => (typeof part === 'string' || part.kind === 'eventSubProcess' ? [] : [part]));
    const sources = ids
      .filter((part) => part.kind !== 'endEvent' && !part.more.isForCompensation)
      .map((part) => part.id);
    const targets = ids
      .filter((part) => part.kind !== 'boundaryEvent' && !part.more.isForCompensation)
      .map((part) => part.id);
    if (sources.length === 0 || targets.length === 0) return process(start('s'));
    const drawn = flows.map(
      ([from, to, how]) => `${at(sources, from)} -> ${at(targets, to)}${at(['', '', ' if x = 1', ' else'], how)}`,
    );
    return process(start('s'), ...parts, `s -> ${at(targets, 0)}`, ...drawn);
  });

/** Every command that the rows of a projection allow. */
function commands(model: ProcessModel, state: InstanceState, x: unknown): Command[] {
  const variables = { x };
  const { tasks, jobs, calls, timers, subscriptions, incidents } = project(model, state);
  return [
    ...tasks.map(({ token }): Command => ({ type: 'completeTask', token, variables })),
    ...tasks.map(({ token }): Command => ({ type: 'throwEscalation', token, code: 'U', variables })),
    ...jobs.map(({ token }): Command => ({ type: 'completeJob', token, variables })),
    ...jobs.map(({ token }): Command => ({ type: 'throwError', token, code: 'E', variables })),
    ...jobs.map(({ token }): Command => ({ type: 'failJob', token, code: 'down', message: '' })),
    ...calls.map(({ token }): Command => ({ type: 'calledProcessEnded', token, outcome: 'completed', variables })),
    ...timers.map(({ timer }): Command => ({ type: 'fireTimer', timer })),
    ...subscriptions.flatMap(({ kind, name, subscription }): Command[] =>
      kind === 'message'
        ? [{ type: 'correlateMessage', name, subscription, variables }]
        : [{ type: 'receiveSignal', name, variables }],
    ),
    ...incidents.map(({ incident }): Command => ({ type: 'resolveIncident', incident, variables })),
    ...activatable(model, state).flatMap(({ token, enabled }): Command[] =>
      enabled.length === 0 ? [] : [{ type: 'activateAdHoc', token, elements: enabled.slice(0, 1), variables }],
    ),
    { type: 'setVariables', variables },
  ];
}

t.test('no diagram, however badly drawn, makes the engine throw or leaves a broken state', async (t) => {
  const values = fc.constantFrom<unknown>(1, 2, true, false, 'text', null, [1], -1);
  fc.assert(
    fc.property(diagrams, fc.array(fc.tuple(fc.nat(40), values), { minLength: 1, maxLength: 25 }), (model, acts) => {
      let command: Command = { type: 'start', variables: { x: 1, items: [1, 2] } };
      let state: InstanceState | null = null;
      const built = new Built();
      for (const [pick, x] of acts) {
        const transition = advance(model, state, command, contextAt(BEGINNING));
        state = transition.state;
        const wrong = broken(state);
        if (wrong.length > 0) throw new Error(wrong.join('; '));
        // A diagram that breeds tokens has spent its budget; more of the same shows nothing new.
        if (transition.effects.length > 2_000) return;
        built.take(transition.effects);
        if (JSON.stringify(sorted(built)) !== JSON.stringify(sorted(project(model, state))))
          throw new Error('not projected');
        if (state.ended !== null) return;
        command = at(commands(model, state, x), pick);
      }
    }),
    { numRuns: 120 },
  );
  t.pass();
});
