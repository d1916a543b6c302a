import t from 'tap';
import { arrives, begin, done, failed, resolves, worked } from '../../support/acts.ts';
import {
  end,
  message,
  process,
  receive,
  script,
  service,
  start,
  task,
  throws,
  user,
} from '../../support/model-builder.ts';
import { play } from '../../support/play.ts';

t.test('a user task waits until it is completed', async (t) => {
  const state = play(t, process(start('s'), user('A'), user('B'), end('e'), 's -> A -> B -> e'), [
    [begin({ x: 1 }), 's task:A'],
    [done('A', { y: 2 }), 'A task:B'],
    [done('B'), 'B e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables, { x: 1, y: 2 });
});

t.test('manual and abstract tasks pass by themselves', async (t) => {
  const model = process(
    start('s'),
    task('manualTask', 'M'),
    task('task', 'T'),
    throws('n'),
    end('e'),
    's -> M -> T -> n -> e',
  );
  play(t, model, [[begin(), 's M T n e ended:completed']]);
});

t.test('service, send and business rule tasks wait for their job', async (t) => {
  const model = process(
    start('s'),
    service('A', { job: 'case.accept' }),
    task('sendTask', 'B', { job: 'notice.send' }),
    task('businessRuleTask', 'C'),
    end('e'),
    's -> A -> B -> C -> e',
  );
  play(t, model, [
    [begin(), 's job:A'],
    [worked('A', { acceptedOn: '2026-03-02' }), 'A job:B'],
    [worked('B'), 'B job:C'],
    [worked('C'), 'C e ended:completed'],
  ]);
});

t.test('a failed job is an incident, and resolving it asks for the work again', async (t) => {
  play(t, process(start('s'), service('A'), end('e'), 's -> A -> e'), [
    [begin(), 's job:A'],
    [failed('A'), 'incident:A:down'],
    [resolves('A'), 'resolved:A job:A'],
    [worked('A'), 'A e ended:completed'],
  ]);
});

t.test('a send task without a job throws its message and goes on', async (t) => {
  const model = process(
    start('s'),
    task('sendTask', 'A', { events: [message('m')], inputs: { subject: '"hi"' } }),
    end('e'),
    's -> A -> e',
  );
  play(t, model, [[begin(), 's throws:m A e ended:completed']]);
});

t.test('a receive task waits for its message and takes its variables in', async (t) => {
  const state = play(t, process(start('s'), receive('A', message('m', 'caseNumber')), end('e'), 's -> A -> e'), [
    [begin({ caseNumber: 'SG-1' }), 's message:A'],
    [arrives('m', { answer: 'yes' }), 'closed:A A e ended:completed'],
  ]);
  t.equal(state.scopes[0]?.variables.answer, 'yes');
});

t.test('a script task stores what its expression gives', async (t) => {
  const model = process(start('s'), script('A', 'sum', 'a + b'), user('B'), end('e'), 's -> A -> B -> e');
  const state = play(t, model, [[begin({ a: 1, b: 2 }), 's A task:B']]);
  t.equal(state.scopes[0]?.variables.sum, 3);
});

t.test('an instantiating receive task starts the process when its message came', async (t) => {
  const model = process(receive('A', message('m'), { instantiate: true }), user('B'), end('e'), 'A -> B -> e');
  play(t, model, [
    [begin({}, 'A'), 'A task:B'],
    [done('B'), 'B e ended:completed'],
  ]);
});

t.test('a process without start events begins at everything nothing leads to', async (t) => {
  play(t, process(user('A'), user('B')), [
    [begin(), 'task:A task:B'],
    [done('A'), 'A'],
    [done('B'), 'B ended:completed'],
  ]);
});
