import t from 'tap';
import { arrives, begin, done, fires } from '../../support/acts.ts';
import {
  and,
  boundary,
  compensate,
  end,
  error,
  eventSub,
  handler,
  message,
  process,
  start,
  startBeside,
  sub,
  task,
  throws,
  timer,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

/** An activity with its handler. */
const undoable = (id: string) => [
  user(id),
  boundary(`${id}b`, id, compensate()),
  handler(`undo${id}`),
  `${id}b ~> undo${id}`,
];

t.test('parallel branches are undone in the reverse order of their completion, not of their drawing', async (t) => {
  const model = process(
    start('s'),
    and('f'),
    ...undoable('A'),
    ...undoable('B'),
    ...undoable('C'),
    and('j'),
    end('c', compensate()),
    's -> f',
    'f -> A -> j',
    'f -> B -> j',
    'f -> C -> j',
    'j -> c',
  );
  play(t, model, [
    [begin(), 's f task:A task:B task:C'],
    [done('B'), 'B'],
    [done('C'), 'C'],
    [done('A'), 'A j j j task:undoA'],
    [done('undoA'), 'undoA task:undoC'],
    [done('undoC'), 'undoC task:undoB'],
    [done('undoB'), 'undoB c ended:completed'],
  ]);
});

t.test('what is undone can not be undone again, what is done again can', async (t) => {
  const model = process(start('s'), ...undoable('A'), throws('c', compensate('A')), user('D'), 's -> A -> c -> D -> A');
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A task:undoA'],
    [done('undoA'), 'undoA c task:D'],
    [done('D'), 'D task:A'],
    [done('A'), 'A task:undoA'],
    [done('undoA'), 'undoA c task:D'],
  ]);
  const twice = process(
    start('s'),
    ...undoable('A'),
    throws('c', compensate('A')),
    throws('d', compensate('A')),
    throws('x', compensate()),
    end('e'),
    's -> A -> c -> d -> x -> e',
  );
  play(t, twice, [
    [begin(), 's task:A'],
    [done('A'), 'A task:undoA'],
    [done('undoA'), 'undoA c d x e ended:completed'],
  ]);
});

t.test('an activity that was done three times in a drawn loop is undone three times', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    task('exclusiveGateway', 'g'),
    throws('c', compensate('A')),
    end('e'),
    's -> A -> g',
    'g -> A if n < 3',
    'g -> c else',
    'c -> e',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A', { n: 1 }), 'A g task:A'],
    [done('A', { n: 2 }), 'A g task:A'],
    [done('A', { n: 3 }), 'A g task:undoA'],
    [done('undoA'), 'undoA task:undoA'],
    [done('undoA'), 'undoA task:undoA'],
    [done('undoA'), 'undoA c e ended:completed'],
  ]);
});

t.test('an activity that is still under way, was interrupted or failed is not undone', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    ...undoable('B'),
    boundary('late', 'B', timer('P1D')),
    ...undoable('C'),
    throws('c', compensate()),
    end('e'),
    user('Z'),
    's -> A',
    's -> B',
    'late -> C -> c -> Z',
  );
  play(t, model, [
    [begin(), 's task:A timer:late task:B'],
    [fires('late'), 'timer!late task×B B× late task:C'],
    [done('C'), 'C task:undoC'],
    [done('undoC'), 'undoC c task:Z'],
  ]);
});

t.test('nested sub-processes are undone from the last to the first, the inner ones in their place', async (t) => {
  const model = process(
    start('s'),
    sub(
      'O',
      {},
      start('os'),
      ...undoable('A'),
      sub('I', {}, start('is'), ...undoable('B'), ...undoable('C'), end('ie'), 'is -> B -> C -> ie'),
      ...undoable('D'),
      end('oe'),
      'os -> A -> I -> D -> oe',
    ),
    throws('c', compensate('O')),
    user('Z'),
    's -> O -> c -> Z',
  );
  play(t, model, [
    [begin(), 's os task:A'],
    [done('A'), 'A is task:B'],
    [done('B'), 'B task:C'],
    [done('C'), 'C ie I task:D'],
    [done('D'), 'D oe O task:undoD'],
    [done('undoD'), 'undoD task:undoC'],
    [done('undoC'), 'undoC task:undoB'],
    [done('undoB'), 'undoB I task:undoA'],
    [done('undoA'), 'undoA O c task:Z'],
  ]);
});

t.test('inside a sub-process a compensation event undoes only what is in it', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    sub('S', {}, start('ss'), ...undoable('B'), throws('c', compensate()), user('Y'), 'ss -> B -> c -> Y'),
    's -> A -> S',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A ss task:B'],
    [done('B'), 'B task:undoB'],
    [done('undoB'), 'undoB c task:Y'],
  ]);
});

t.test('an event sub-process of the process undoes what the process did, by name or all of it', async (t) => {
  for (const [event, trace] of [
    [compensate(), ['task:undoB', 'undoB task:undoA', 'undoA t ee E ended:completed']],
    [compensate('A'), ['task:undoA', 'undoA t ee E ended:completed']],
  ] as const) {
    const model = process(
      start('s'),
      ...undoable('A'),
      ...undoable('B'),
      user('C'),
      's -> A -> B -> C',
      eventSub('E', start('es', message('stop')), throws('t', event), end('ee'), 'es -> t -> ee'),
    );
    const [first, second, third] = trace;
    play(t, model, [
      [begin(), 'message:es s task:A'],
      [done('A'), 'A task:B'],
      [done('B'), 'B task:C'],
      [arrives('stop'), `task×C C× closed:es es ${first}`],
      [done(first.replace('task:', '')), second],
      ...(third === undefined ? [] : [[done('undoA'), third] as const]),
    ]);
  }
});

t.test('an event sub-process beside undoes and leaves the rest alone', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    user('C'),
    's -> A -> C',
    eventSub('E', startBeside('es', message('undo')), end('t', compensate('A')), 'es -> t'),
  );
  play(t, model, [
    [begin(), 'message:es s task:A'],
    [arrives('undo'), 'es t E'],
    [done('A'), 'A task:C'],
    [arrives('undo'), 'es task:undoA'],
    [arrives('undo'), 'es t E'],
    [done('undoA'), 'undoA t E'],
    [done('C'), 'C closed:es ended:completed'],
  ]);
});

t.test('after an error took a sub-process, what was done before it can be undone, not what was in it', async (t) => {
  const model = process(
    start('s'),
    ...undoable('A'),
    sub('S', {}, start('ss'), ...undoable('B'), end('x', error('E1')), 'ss -> B -> x'),
    boundary('b', 'S', error('E1')),
    end('c', compensate()),
    's -> A -> S',
    'b -> c',
  );
  play(t, model, [
    [begin(), 's task:A'],
    [done('A'), 'A ss task:B'],
    [done('B'), 'B x S× b task:undoA'],
    [done('undoA'), 'undoA c ended:completed'],
  ]);
});
