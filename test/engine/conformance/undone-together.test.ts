import t from 'tap';
import { arrives, begin, done, errs, fires } from '../../support/acts.ts';
import {
  and,
  boundary,
  cancel,
  compensate,
  end,
  error,
  eventSub,
  handler,
  message,
  parallel,
  process,
  start,
  startBeside,
  sub,
  throws,
  timer,
  transaction,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test(
  'what an event sub-process has done is undone with the transaction it stands in (§13.3.4, §13.5.5)',
  async (t) => {
    const model = process(
      start('s'),
      transaction(
        'T',
        {},
        start('ts'),
        user('book'),
        boundary('c', 'book', compensate()),
        handler('unbook'),
        user('pay'),
        end('x', cancel),
        'ts -> book -> pay -> x',
        'c ~> unbook',
        eventSub(
          'Q',
          startBeside('qs', message('extra')),
          user('reserve'),
          boundary('rc', 'reserve', compensate()),
          handler('release'),
          end('qe'),
          'qs -> reserve -> qe',
          'rc ~> release',
        ),
      ),
      boundary('failed', 'T', cancel),
      end('e'),
      end('e2'),
      's -> T -> e',
      'failed -> e2',
    );
    const begun = [
      [begin(), 's message:qs ts task:book'],
      [done('book'), 'book task:pay'],
      [arrives('extra'), 'qs task:reserve'],
    ] as const;
    play(t, model, [
      ...begun,
      [done('reserve'), 'reserve qe Q'],
      [done('pay'), 'pay x closed:qs task:release'],
      [done('release'), 'release Q task:unbook'],
      [done('unbook'), 'unbook T× failed e2 ended:completed'],
    ]);
    play(t, model, [
      ...begun,
      [done('pay'), 'pay x task×reserve reserve× Q× closed:qs task:unbook'],
      [done('unbook'), 'unbook T× failed e2 ended:completed'],
    ]);
  },
);

t.test(
  'an interrupted multi-instance has completed nothing that could be undone, not even its first instances',
  async (t) => {
    const model = process(
      start('s'),
      sub(
        'M',
        { loop: parallel({ times: '2' }) },
        start('ms'),
        user('a'),
        boundary('c', 'a', compensate()),
        handler('undo'),
        end('me'),
        'ms -> a -> me',
        'c ~> undo',
      ),
      boundary('late', 'M', timer('P5D')),
      throws('back', compensate()),
      end('e'),
      end('e2'),
      's -> M -> e',
      'late -> back -> e2',
    );
    play(t, model, [
      [begin(), 's timer:late ms ms task:a task:a'],
      [done('a'), 'a me M'],
      [fires('late'), 'timer!late task×a a× M× M× late back e2 ended:completed'],
    ]);
  },
);

t.test(
  'an error out of the handler of an error goes to the scope around, not to the handler again (§10.5.7)',
  async (t) => {
    const model = process(
      start('s'),
      sub(
        'O',
        {},
        start('os'),
        user('A'),
        boundary('c', 'A', compensate()),
        handler('undo'),
        user('B'),
        end('oe'),
        'os -> A -> B -> oe',
        'c ~> undo',
        eventSub('E', start('es', error('X')), throws('back', compensate()), end('ee', error('X')), 'es -> back -> ee'),
      ),
      boundary('ob', 'O', error('X')),
      user('G'),
      end('e'),
      end('e2'),
      's -> O -> e',
      'ob -> G -> e2',
    );
    play(t, model, [
      [begin(), 's os task:A'],
      [done('A'), 'A task:B'],
      [errs('B', 'X'), 'task×B B× es task:undo'],
      [done('undo'), 'undo back ee E× O× ob task:G'],
      [done('G'), 'G e2 ended:completed'],
    ]);
  },
);

t.test(
  'in nested transactions each cancel end undoes its own, and the way out of the inner one is undone by the outer',
  async (t) => {
    const model = process(
      start('s'),
      transaction(
        'T',
        {},
        start('ts'),
        user('A'),
        boundary('cA', 'A', compensate()),
        handler('undoA'),
        transaction(
          'I',
          {},
          start('is'),
          user('B'),
          boundary('cB', 'B', compensate()),
          handler('undoB'),
          end('ix', cancel),
          'is -> B -> ix',
          'cB ~> undoB',
        ),
        boundary('icb', 'I', cancel),
        user('C'),
        boundary('cC', 'C', compensate()),
        handler('undoC'),
        end('x', cancel),
        'ts -> A -> I',
        'icb -> C -> x',
        'cA ~> undoA',
        'cC ~> undoC',
      ),
      boundary('cb', 'T', cancel),
      end('e'),
      end('e2'),
      's -> T -> e',
      'cb -> e2',
    );
    play(t, model, [
      [begin(), 's ts task:A'],
      [done('A'), 'A is task:B'],
      [done('B'), 'B ix task:undoB'],
      [done('undoB'), 'undoB I× icb task:C'],
      [done('C'), 'C x task:undoC'],
      [done('undoC'), 'undoC task:undoA'],
      [done('undoA'), 'undoA T× cb e2 ended:completed'],
    ]);
  },
);

t.test('what begins to be undone is what had completed by then; what completes meanwhile stays done', async (t) => {
  const model = process(
    start('s'),
    and('g'),
    user('A'),
    boundary('cA', 'A', compensate()),
    handler('undoA'),
    user('B'),
    boundary('cB', 'B', compensate()),
    handler('undoB'),
    throws('back', compensate()),
    and('j'),
    end('e'),
    's -> g',
    'g -> A -> back -> j',
    'g -> B -> j',
    'j -> e',
    'cA ~> undoA',
    'cB ~> undoB',
  );
  play(t, model, [
    [begin(), 's g task:A task:B'],
    [done('A'), 'A task:undoA'],
    [done('B'), 'B'],
    [done('undoA'), 'undoA back j j e ended:completed'],
  ]);
});
