import t from 'tap';
import { advance } from '../../../src/engine/advance.ts';
import type { Command } from '../../../src/engine/types.ts';
import { begin, cancels, done, fires, migrates, moves, signed, signs, unsigns } from '../../support/acts.ts';
import { boundary, end, parallel, process, start, timer, user } from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const line = process(start('s'), user('A'), user('B'), end('e'), 's -> A -> B -> e');

t.test('who signs before a task has to sign before it can be completed', async (t) => {
  const state = play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'before', { who: 'Li' }), 'sign:A'],
  ]);
  const host = state.tokens.find((token) => !token.signs)?.id ?? '';
  t.throws(() => advance(line, state, { type: 'completeTask', token: host, variables: {} }, contextAt(BEGINNING)), {
    code: 'signers-pending',
  });
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'before'), 'sign:A'],
    [signed('A'), 'A'],
    [done('A', { found: 1 }), 'A task:B'],
  ]);
});

t.test('beside a task somebody signs at the same time, and the token goes on when both are done', async (t) => {
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'beside'), 'sign:A'],
    [done('A'), 'done:A'],
    [signed('A'), 'A A task:B'],
  ]);
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'beside'), 'sign:A'],
    [signed('A'), 'A'],
    [done('A'), 'A task:B'],
  ]);
});

t.test('after a task it is the turn of whoever signs after it, and what it gave comes out when all have', async (t) => {
  const state = play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'after', { who: 'Li' }), ''],
    [signs('A', 'after', { who: 'Wu' }), ''],
    [done('A', { approved: true }), 'done:A sign:A sign:A'],
    [signed('A'), 'A'],
    [signed('A'), 'A A task:B'],
  ]);
  t.match(state.scopes, [{ variables: { approved: true } }]);
});

t.test('a signer who objects brings the task back to whoever did it, and the other signers wait again', async (t) => {
  const state = play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'after'), ''],
    [signs('A', 'after'), ''],
    [done('A', { approved: true }), 'done:A sign:A sign:A'],
    [signed('A', { reopens: true }), 'A task:A task×A A×'],
    [done('A', { approved: false }), 'done:A sign:A'],
    [signed('A'), 'A A task:B'],
  ]);
  t.match(state.scopes, [{ variables: { approved: false } }]);
});

t.test('a signer is taken back, whether it was the turn or not, and nobody is waited for who is gone', async (t) => {
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'after'), ''],
    [unsigns('A'), ''],
    [signs('A', 'before'), 'sign:A'],
    [unsigns('A'), 'task×A A×'],
    [signs('A', 'beside'), 'sign:A'],
    [done('A'), 'done:A'],
    [unsigns('A'), 'task×A A× A task:B'],
  ]);
});

t.test('signers go with their task: on a return, a deadline, a cancellation', async (t) => {
  play(t, line, [
    [begin(), 's task:A'],
    [done('A'), 'A task:B'],
    [signs('B', 'before'), 'sign:B'],
    [signs('B', 'after'), ''],
    [moves(['B'], ['>A']), 'task×B B× task×B B× task:A'],
  ]);
  const timed = process(
    start('s'),
    user('A'),
    boundary('late', 'A', timer('P1D')),
    user('B'),
    end('e'),
    's -> A -> e',
    'late -> B -> e',
  );
  play(t, timed, [
    [begin(), 's timer:late task:A'],
    [signs('A', 'beside'), 'sign:A'],
    [done('A'), 'done:A'],
    [fires('late'), 'timer!late task×A A× A× late task:B'],
  ]);
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'after'), ''],
    [cancels(), 'task×A A× ended:cancelled'],
  ]);
});

t.test('an instance of a multi-instance activity has signers of its own', async (t) => {
  const many = process(
    start('s'),
    user('A', { loop: parallel({ of: '["x", "y"]', as: 'item' }) }),
    end('e'),
    's -> A -> e',
  );
  play(t, many, [
    [begin(), 's task:A task:A'],
    [signs('A', 'before'), 'sign:A'],
    [signed('A'), 'A'],
    [done('A'), 'A'],
    [done('A'), 'A A e ended:completed'],
  ]);
});

t.test('signers move to another version with their task', async (t) => {
  const renamed = process(start('s'), user('A2'), user('B'), end('e'), 's -> A2 -> B -> e');
  play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'before', 'Li'), 'sign:A'],
    [signs('A', 'after'), ''],
    [migrates(renamed, { elements: { A: 'A2' } }), 'task×A A× task:A2 task×A A× sign:A2'],
    [signed('A2'), 'A2'],
    [done('A2'), 'done:A2 sign:A2'],
    [signed('A2'), 'A2 A2 task:B'],
  ]);
});

t.test('a signer completes nothing but the own signature', async (t) => {
  const state = play(t, line, [
    [begin(), 's task:A'],
    [signs('A', 'beside'), 'sign:A'],
  ]);
  const [host, signer] = [
    state.tokens.find((one) => !one.signs)?.id ?? '',
    state.tokens.find((one) => one.signs)?.id ?? '',
  ];
  const refused = (command: Command, code: string) =>
    t.throws(() => advance(line, state, command, contextAt(BEGINNING)), { code });
  refused({ type: 'completeTask', token: signer, variables: {} }, 'wrong-wait');
  refused({ type: 'throwError', token: signer, code: 'x', variables: {} }, 'wrong-wait');
  refused({ type: 'addSigner', token: signer, when: 'before' }, 'wrong-wait');
  refused({ type: 'completeSigner', token: host }, 'wrong-wait');
  refused({ type: 'removeSigner', token: host }, 'wrong-wait');
  refused({ type: 'removeSigner', token: 't99' }, 'token-unknown');
});
