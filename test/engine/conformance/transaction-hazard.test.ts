import t from 'tap';
import { begin, done, errs, escalates, fires } from '../../support/acts.ts';
import {
  boundary,
  boundaryBeside,
  cancel,
  compensate,
  end,
  error,
  escalation,
  eventSub,
  handler,
  process,
  start,
  sub,
  throws,
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

t.test('an escalation out of a transaction leaves it open, an interrupting one takes it without undoing', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), ...undoable('A'), user('B'), 'ts -> A -> B'),
    boundaryBeside('up', 'T', escalation('X')),
    boundary('out', 'T', escalation('Y')),
    boundary('x', 'T', cancel),
    end('o'),
    's -> T',
    'up -> o',
    'out -> o',
    'x -> o',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A task:B'],
    [escalates('B', 'X'), 'escalates:X up o'],
    [escalates('B', 'Y'), 'escalates:Y task×B B× T× out o ended:completed'],
  ]);
});

t.test('a hazard in an inner sub-process goes past the cancel event to whoever catches the error', async (t) => {
  const model = process(
    start('s'),
    transaction(
      'T',
      {},
      start('ts'),
      ...undoable('A'),
      sub('S', {}, start('ss'), end('boom', error('H')), 'ss -> boom'),
      'ts -> A -> S',
    ),
    boundary('x', 'T', cancel),
    end('o'),
    's -> T',
    'x -> o',
    eventSub('E', start('es', error('H')), end('ee'), 'es -> ee'),
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A ss boom S× T× es ee E ended:completed'],
  ]);
});

t.test('a handler of a cancelled transaction that fails leaves by the error event what is not undone', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), ...undoable('A'), ...undoable('B'), end('no', cancel), 'ts -> A -> B -> no'),
    boundary('x', 'T', cancel),
    boundary('h', 'T', error()),
    throws('again', compensate()),
    user('Z'),
    end('o'),
    's -> T',
    'x -> o',
    'h -> again -> Z',
  );
  play(t, model, [
    [begin(), 's ts task:A'],
    [done('A'), 'A task:B'],
    [done('B'), 'B no task:undoB'],
    [errs('undoB', 'H'), 'task×undoB undoB× T× h again task:Z'],
  ]);
});

t.test('a timer of the transaction that interrupts undoes nothing', async (t) => {
  const model = process(
    start('s'),
    transaction('T', {}, start('ts'), ...undoable('A'), user('B'), 'ts -> A -> B'),
    boundary('x', 'T', cancel),
    boundary('late', 'T', timer('P1D')),
    end('o'),
    's -> T',
    'x -> o',
    'late -> o',
  );
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [fires('late'), 'timer!late task×B B× T× late o ended:completed'],
  ]);
});
