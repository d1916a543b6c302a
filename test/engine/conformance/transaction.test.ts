import t from 'tap';
import { begin, done, errs, fires, resolves } from '../../support/acts.ts';
import {
  boundary,
  cancel,
  compensate,
  end,
  error,
  handler,
  parallel,
  process,
  start,
  sub,
  timer,
  transaction,
  user,
  xor,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

const inside = [
  start('ts'),
  user('A'),
  boundary('a', 'A', compensate()),
  handler('undoA'),
  'a ~> undoA',
  user('B'),
  xor('g'),
  end('ok'),
  end('no', cancel),
  'ts -> A -> B -> g',
  'g -> ok if paid',
  'g -> no else',
];

const model = process(
  start('s'),
  transaction('T', {}, ...inside),
  boundary('cancelled', 'T', cancel),
  boundary('hazard', 'T', error('broken')),
  boundary('late', 'T', timer('P1D')),
  end('e'),
  end('e2'),
  user('H'),
  's -> T -> e',
  'cancelled -> e2',
  'hazard -> H',
  'late -> H',
);

t.test('a transaction that succeeds goes on as a sub-process does', async (t) => {
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [done('B', { paid: true }), 'B g ok timer×late T e ended:completed'],
  ]);
});

t.test('a cancelled transaction is undone, then left by its cancel event', async (t) => {
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [done('B', { paid: false }), 'B g no timer×late task:undoA'],
    [done('undoA'), 'undoA T× cancelled e2 ended:completed'],
  ]);
});

t.test('cancelling stops what else runs in the transaction, also from a sub-process inside', async (t) => {
  const nested = process(
    start('s'),
    transaction(
      'T',
      {},
      start('ts'),
      user('A'),
      user('B'),
      sub('P', {}, start('ps'), end('no', cancel), 'ps -> no'),
      'ts -> A',
      'ts -> B -> P',
    ),
    boundary('cancelled', 'T', cancel),
    end('e2'),
    's -> T',
    'cancelled -> e2',
  );
  play(t, nested, [
    [begin(), 's ts task:A task:B'],
    [done('B'), 'B ps no task×A A× P× T× cancelled e2 ended:completed'],
  ]);
});

t.test('an error is a hazard: the transaction is left by its error event and nothing is undone', async (t) => {
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [errs('B', 'broken'), 'task×B B× timer×late T× hazard task:H'],
  ]);
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [fires('late'), 'timer!late task×B B× T× late task:H'],
  ]);
});

t.test('a handler that fails while the transaction is being cancelled is a hazard too', async (t) => {
  play(t, model, [
    [begin(), 's timer:late ts task:A'],
    [done('A'), 'A task:B'],
    [done('B', { paid: false }), 'B g no timer×late task:undoA'],
    [errs('undoA', 'broken'), 'task×undoA undoA× T× hazard task:H'],
  ]);
});

t.test('one cancelled instance of a multi-instance transaction cancels the whole', async (t) => {
  const many = process(
    start('s'),
    transaction('T', { loop: parallel({ times: '2' }) }, ...inside),
    boundary('cancelled', 'T', cancel),
    end('e2'),
    's -> T',
    'cancelled -> e2',
  );
  play(t, many, [
    [begin(), 's ts ts task:A task:A'],
    [done('A'), 'A task:B'],
    [done('B', { paid: false }), 'B g no task:undoA'],
    [done('undoA'), 'undoA T× task×A A× T× T× cancelled e2 ended:completed'],
  ]);
});

t.test('a cancel end event outside a transaction, or with no way out of it, is an incident', async (t) => {
  play(t, process(start('s'), end('c', cancel), 's -> c'), [[begin(), 's incident:c:transaction-missing']]);
  play(
    t,
    process(start('s'), transaction('T', {}, start('ts'), end('c', cancel), 'ts -> c'), end('e'), 's -> T -> e'),
    [
      [begin(), 's ts incident:c:cancel-boundary-missing'],
      [resolves('c'), 'resolved:c incident:c:cancel-boundary-missing'],
    ],
  );
});
