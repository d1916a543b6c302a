import fc from 'fast-check';
import t from 'tap';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { explore } from '../../src/rehearsal/explore.ts';
import { unsoundness } from '../../src/rehearsal/soundness.ts';
import { blocks, modelOf } from '../support/block-models.ts';
import {
  and,
  boundary,
  boundaryBeside,
  call,
  clock,
  complex,
  end,
  error,
  eventSub,
  type Part,
  process,
  script,
  service,
  start,
  startBeside,
  sub,
  task,
  timer,
  user,
  xor,
} from '../support/model-builder.ts';
import { rehearsed, told, traceOf } from '../support/rehearsed.ts';

/** A defect: a diagram that has it, what is told, the shortest trace, and the diagram put right. */
interface Defect {
  readonly sentence: string;
  readonly broken: readonly Part[];
  readonly told: readonly string[];
  readonly trace: readonly string[];
  readonly sound: readonly Part[];
}

const fork = [start('s'), and('f'), user('A'), user('B'), 's -> f -> A', 'f -> B'];
const choice = [start('s'), xor('g'), user('A'), user('B'), 's -> g -> A if x', 'g -> B else'];

const defects: readonly Defect[] = [
  {
    sentence: 'a parallel join behind a choice is a deadlock',
    broken: [...choice, and('j'), end('e'), 'A -> j -> e', 'B -> j'],
    told: ['error deadlock j', 'warning dead-element e'],
    trace: ['start s g-A', 'complete A'],
    sound: [...choice, xor('j'), end('e'), 'A -> j -> e', 'B -> j'],
  },
  {
    sentence: 'a complex gateway that asks for more tokens than can come is a deadlock',
    broken: [...choice, complex('j', 'activationCount >= 2'), end('e'), 'A -> j -> e', 'B -> j'],
    told: ['error deadlock j', 'warning dead-element e'],
    trace: ['start s g-A', 'complete A'],
    sound: [...choice, complex('j', 'activationCount >= 1'), end('e'), 'A -> j -> e', 'B -> j'],
  },
  {
    sentence: 'a join in a sub-process that can not complete is a deadlock, though a timer may end the sub-process',
    broken: [
      start('s'),
      sub('P', {}, ...choice.map((part) => part), and('j'), end('pe'), 'A -> j -> pe', 'B -> j'),
      boundary('late', 'P', timer('P5D')),
      end('e'),
      's -> P -> e',
      'late -> e',
    ].map((part) =>
      typeof part !== 'string' && part.id === 's' ? start('s0') : part === 's -> P -> e' ? 's0 -> P -> e' : part,
    ),
    told: ['error deadlock j', 'warning dead-element pe'],
    trace: ['start s0 g-A', 'complete A'],
    sound: [
      start('s0'),
      sub('P', {}, ...choice, xor('j'), end('pe'), 'A -> j -> pe', 'B -> j'),
      end('e'),
      's0 -> P -> e',
    ],
  },
  {
    sentence: 'an activity that starts with more tokens than can come is a deadlock',
    broken: [start('s'), user('A', { startQuantity: 2 }), end('e'), 's -> A -> e'],
    told: ['error deadlock A', 'warning dead-element e'],
    trace: ['start s'],
    sound: [
      start('s'),
      user('A', { completionQuantity: 2 }),
      user('B', { startQuantity: 2 }),
      end('e'),
      's -> A -> B -> e',
    ],
  },
  {
    sentence: 'a circle of tasks without a way out is a livelock',
    broken: [start('s'), xor('m'), user('A'), user('B'), 's -> m -> A -> B -> m'],
    told: ['error livelock A B'],
    trace: ['start s'],
    sound: [start('s'), xor('m'), user('A'), xor('g'), end('e'), 's -> m -> A -> g', 'g -> m if again', 'g -> e else'],
  },
  {
    sentence: 'a task behind a choice that leads into a circle is a livelock with the way into it',
    broken: [...choice, xor('m'), user('C'), end('e'), 'A -> e', 'B -> m -> C -> m'],
    told: ['error livelock B C'],
    trace: ['start s'],
    sound: [...choice, end('e'), 'A -> e', 'B -> e'],
  },
  {
    sentence: 'an element behind an event that is never thrown is dead',
    broken: [
      start('s'),
      sub('P', {}, start('ps'), user('A'), end('pe'), 'ps -> A -> pe'),
      boundary('failed', 'P', error('E1')),
      user('B'),
      end('e'),
      's -> P -> e',
      'failed -> B -> e',
    ],
    told: ['warning dead-element failed', 'warning dead-element B'],
    trace: [],
    sound: [
      start('s'),
      sub('P', {}, start('ps'), user('A'), end('pe', error('E1')), 'ps -> A -> pe'),
      boundary('failed', 'P', error('E1')),
      user('B'),
      end('e'),
      's -> P',
      'failed -> B -> e',
    ],
  },
  {
    sentence: 'branches that are not joined before a task are unsafe',
    broken: [...fork, xor('m'), user('C'), end('e'), 'A -> m -> C -> e', 'B -> m'],
    told: ['warning unsafe C'],
    trace: ['start s', 'complete A', 'complete B'],
    sound: [...fork, and('j'), user('C'), end('e'), 'A -> j -> C -> e', 'B -> j'],
  },
  {
    sentence: 'a reminder that runs into the way of the case is unsafe',
    broken: [
      start('s'),
      user('A'),
      boundaryBeside('r', 'A', timer('P1D')),
      xor('m'),
      user('B'),
      end('e'),
      's -> A -> m -> B -> e',
      'r -> m',
    ],
    told: ['warning unsafe B'],
    trace: ['start s', 'timer r', 'complete A'],
    sound: [
      start('s'),
      user('A'),
      boundaryBeside('r', 'A', timer('P1D')),
      service('S'),
      user('B'),
      end('e'),
      end('e2'),
      's -> A -> B -> e',
      'r -> S -> e2',
    ],
  },
  {
    sentence: 'a choice of gateways only that leads back is a loop without a wait',
    broken: [
      start('s'),
      xor('m'),
      script('S', 'n', 'n + 1'),
      xor('g'),
      end('e'),
      's -> m -> S -> g',
      'g -> m if n != 3',
      'g -> e else',
    ],
    told: ['warning loop-without-wait m S g'],
    trace: [],
    sound: [start('s'), xor('m'), user('S'), xor('g'), end('e'), 's -> m -> S -> g', 'g -> m if n != 3', 'g -> e else'],
  },
  {
    sentence: 'a call that names no process is an incident waiting to happen',
    broken: [start('s'), task('callActivity', 'C'), end('e'), 's -> C -> e'],
    told: ['error incident-reachable C', 'warning dead-element e'],
    trace: ['start s'],
    sound: [start('s'), call('C', 'other'), end('e'), 's -> C -> e'],
  },
];

for (const { sentence, broken, told: expected, trace, sound } of defects) {
  t.test(sentence, async (t) => {
    const { exploration, findings } = rehearsed(process(...broken));
    t.same(told(findings), expected);
    t.same(traceOf(findings[0]), trace);
    t.equal(exploration.complete, true);
    for (const { zh, en } of findings) t.ok(/[\u4e00-\u9fff]/.test(zh) && /^[ -~]+$/.test(en));
    const right = rehearsed(process(...sound));
    t.same(told(right.findings), [], 'the diagram put right is sound');
    t.equal(right.exploration.complete, true);
  });
}

t.test('a loop without a wait and without a way out is an error, and the play of it ends', async (t) => {
  const { findings } = rehearsed(process(start('s'), xor('m'), script('S', 'n', '1'), 's -> m -> S -> m'));

  t.match(told(findings), ['error loop-without-wait m S']);
});

/** A statutory limit that escalates, on a process whose clocks start when it is received. */
const lawful = (...parts: Part[]): ProcessModel => ({
  ...process(...parts),
  limits: [
    {
      kind: 'STATUTORY',
      value: 20,
      unit: 'WD',
      anchor: 'RECEIPT',
      legalBasis: null,
      timeoutPolicy: 'ESCALATE',
      safetyCritical: false,
    },
  ],
  procedure: {
    name: { zh: '测试', en: 'Test' },
    itemCode: null,
    caseNumberPrefix: 'T',
    kind: 'PROMISED',
    leadDepartment: 'd',
    clockAnchor: 'RECEIPT',
    extensionAllowed: false,
    renewal: false,
    safetyCritical: false,
    fee: null,
    result: null,
    resultTemplate: null,
    conditions: [],
    applicable: true,
  },
});

t.test('a way on which nothing hangs on the statutory limit is told with that way', async (t) => {
  const watched = boundary('late', 'A', clock('statutory', 0));
  const parts = [...choice, watched, end('e'), 'A -> e', 'late -> e', 'B -> e'];
  const { findings } = rehearsed(lawful(...parts));
  t.same(told(findings), ['warning statutory-limit-unwatched B']);
  t.same(traceOf(findings[0]), ['start s', 'complete B']);

  const whole = eventSub(
    'late',
    startBeside('over', clock('statutory', 0)),
    service('card'),
    end('le'),
    'over -> card -> le',
  );
  t.same(told(rehearsed(lawful(...choice, whole, end('e'), 'A -> e', 'B -> e')).findings), []);
  t.same(
    told(rehearsed(process(...choice, end('e'), 'A -> e', 'B -> e')).findings),
    [],
    'without a limit nothing is asked',
  );
});

t.test('a rehearsal that spends its budget says so, and claims nothing about what it did not see', async (t) => {
  const branches = Array.from({ length: 12 }, (_, at) => [
    user(`a${at}`),
    user(`b${at}`),
    `f -> a${at} -> b${at} -> j`,
  ]);
  const model = process(start('s'), and('f'), and('j'), end('e'), 's -> f', 'j -> e', ...branches.flat());

  for (const budget of [
    { states: 500, work: 1_000_000 },
    { states: 100_000, work: 20_000 },
  ]) {
    const exploration = explore(model, budget, 2);
    t.equal(exploration.complete, false);
    t.ok(exploration.visited.length < 3_000);
    t.same(told(unsoundness(model, exploration)), []);
  }
});

t.test('tokens without number are not followed without end', async (t) => {
  const { exploration, findings } = rehearsed(
    process(start('s'), xor('m'), user('A'), and('f'), user('B'), end('e'), 's -> m -> A -> f -> m', 'f -> B -> e'),
  );
  t.equal(exploration.complete, false);
  t.match(told(findings), ['warning unsafe B']);
});

t.test('block-structured diagrams are sound', async () => {
  fc.assert(
    fc.property(blocks(true), (block) => {
      const model = modelOf(block);
      const exploration = explore(model, { states: 3_000, work: 200_000 }, 2);
      const found = unsoundness(model, exploration).filter(({ rule }) => rule !== 'dead-element');
      return found.length === 0;
    }),
    { seed: 20_260_302, numRuns: 60 },
  );
});
