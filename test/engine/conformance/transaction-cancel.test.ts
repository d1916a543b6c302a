import t from 'tap';
import { arrives, begin, done, signalled } from '../../support/acts.ts';
import {
  and,
  boundary,
  cancel,
  compensate,
  end,
  eventSub,
  handler,
  message,
  parallel,
  process,
  sequential,
  signal,
  start,
  startBeside,
  timer,
  transaction,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const undoable = (id: string) => [
  user(id),
  boundary(`${id}b`, id, compensate()),
  handler(`undo${id}`),
  `${id}b ~> undo${id}`,
];

t.test(
  'cancelling undoes what has completed, the last first, and only then goes on behind the transaction',
  async (t) => {
    const model = process(
      start('s'),
      transaction(
        'T',
        {},
        start('ts'),
        ...undoable('A'),
        ...undoable('B'),
        ...undoable('C'),
        end('no', cancel),
        user('D'),
        'ts -> A -> B -> D -> no',
        'ts -> C',
      ),
      boundary('x', 'T', cancel),
      user('Z'),
      's -> T',
      'x -> Z',
    );
    play(t, model, [
      [begin(), 's ts task:A task:C'],
      [done('A'), 'A task:B'],
      [done('B'), 'B task:D'],
      [done('D'), 'D no task×C C× task:undoB'],
      [done('undoB'), 'undoB task:undoA'],
      [done('undoA'), 'undoA T× x task:Z'],
    ]);
  },
);

t.test('a nested transaction that is cancelled leaves the outer one to go on', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'O',
      {},
      start('os'),
      ...undoable('A'),
      transaction('I', {}, start('is'), ...undoable('B'), end('ino', cancel), 'is -> B -> ino'),
      boundary('ix', 'I', cancel),
      user('C'),
      end('oe'),
      end('ono', cancel),
      'os -> A -> I -> oe',
      'ix -> C -> ono',
    ),
    boundary('ox', 'O', cancel),
    end('e'),
    end('o'),
    's -> O -> e',
    'ox -> o',
  );
  play(t, model, [
    [begin(), 's os task:A'],
    [done('A'), 'A is task:B'],
    [done('B'), 'B ino task:undoB'],
    [done('undoB'), 'undoB I× ix task:C'],
    [done('C'), 'C ono task:undoA'],
    [done('undoA'), 'undoA O× ox o ended:completed'],
  ]);
});

t.test('an inner transaction that succeeded is undone when the outer one is cancelled', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'O',
      {},
      start('os'),
      transaction('I', {}, start('is'), ...undoable('B'), end('ie'), end('ino', cancel), 'is -> B -> ie'),
      boundary('ix', 'I', cancel),
      end('ono', cancel),
      'os -> I -> ono',
      'ix -> ono',
    ),
    boundary('ox', 'O', cancel),
    end('o'),
    's -> O',
    'ox -> o',
  );
  play(t, model, [
    [begin(), 's os is task:B'],
    [done('B'), 'B ie I ono task:undoB'],
    [done('undoB'), 'undoB I O× ox o ended:completed'],
  ]);
});

t.test('while a transaction is undone its own event sub-processes and boundary events sleep', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'T',
      {},
      start('ts'),
      ...undoable('A'),
      end('no', cancel),
      'ts -> A -> no',
      eventSub('Q', startBeside('qs', signal('go')), user('N'), 'qs -> N'),
    ),
    boundary('x', 'T', cancel),
    boundary('m', 'T', message('m')),
    boundary('late', 'T', timer('P1D')),
    end('o'),
    's -> T',
    'x -> o',
    'm -> o',
    'late -> o',
  );
  play(t, model, [
    [begin(), 's message:m timer:late signal:qs ts task:A'],
    [done('A'), 'A no closed:qs timer×late closed:m task:undoA'],
    [signalled('go'), ''],
    [done('undoA'), 'undoA T× x o ended:completed'],
  ]);
});

t.test('a cancel end in an event sub-process of the transaction cancels it', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'T',
      {},
      start('ts'),
      ...undoable('A'),
      user('B'),
      'ts -> A -> B',
      eventSub('W', start('ws', message('withdraw')), end('no', cancel), 'ws -> no'),
    ),
    boundary('x', 'T', cancel),
    end('o'),
    's -> T',
    'x -> o',
  );
  play(t, model, [
    [begin(), 's message:ws ts task:A'],
    [done('A'), 'A task:B'],
    [arrives('withdraw'), 'task×B B× closed:ws ws no W× task:undoA'],
    [done('undoA'), 'undoA T× x o ended:completed'],
  ]);
});

t.test('a transaction with nothing to undo is left at once when it is cancelled', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), user('A'), end('no', cancel), 'ts -> A -> no'),
    boundary('x', 'T', cancel),
    end('o'),
    's -> T',
    'x -> o',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A no T× x o ended:completed'],
  ]);
});

t.test('a transaction that succeeded is undone later by a compensation event, with its handlers', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), ...undoable('A'), end('te'), 'ts -> A -> te'),
    user('Y'),
    end('c', compensate('T')),
    's -> T -> Y -> c',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A te T task:Y'],
    [done('Y'), 'Y task:undoA'],
    [done('undoA'), 'undoA T c ended:completed'],
  ]);
});

t.test('a sequential multi-instance transaction that is cancelled ends with that instance', async (t) => {
  for (const how of [sequential, parallel]) {
    const model = process(
      start('s'),
      transaction('T', { loop: how({ times: '2' }) }, start('ts'), user('A'), end('no', cancel), 'ts -> A -> no'),
      boundary('x', 'T', cancel),
      end('o'),
      end('e'),
      's -> T -> e',
      'x -> o',
    );
    play(t, model, [
      [begin(), how === sequential ? 's ts task:A' : 's ts ts task:A task:A'],
      [
        done('A'),
        how === sequential ? 'A no T× T× x o ended:completed' : 'A no T× task×A A× T× T× x o ended:completed',
      ],
    ]);
  }
});

t.test('of two ways that cancel a transaction at once the second finds it cancelled', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'T',
      {},
      start('ts'),
      ...undoable('A'),
      and('f'),
      end('n1', cancel),
      end('n2', cancel),
      'ts -> A -> f',
      'f -> n1',
      'f -> n2',
    ),
    boundary('x', 'T', cancel),
    end('o'),
    's -> T',
    'x -> o',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A f n1 task:undoA'],
    [done('undoA'), 'undoA T× x o ended:completed'],
  ]);
});
