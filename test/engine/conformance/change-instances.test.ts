import t from 'tap';
import { advance } from '../../../src/engine/advance.ts';
import { adds, begin, done, removes, removesPlanned } from '../../support/acts.ts';
import { end, parallel, process, sequential, start, sub, user } from '../../support/model-builder.ts';
import { BEGINNING, contextAt, play } from '../../support/play.ts';

const signers = { signers: ['a', 'b'] };
const collect = { of: 'signers', as: 'signer', into: 'signed', each: 'signer' };
const of = (loop: ReturnType<typeof parallel>) => process(start('s'), user('R', { loop }), end('e'), 's -> R -> e');

t.test('a signer is added to those who sign in parallel', async (t) => {
  const state = play(t, of(parallel(collect)), [
    [begin(signers), 's task:R task:R'],
    [adds('R', { item: 'c' }), 'task:R'],
    [done('R'), 'R'],
    [done('R'), 'R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables.signed, ['a', 'b', 'c']);
});

t.test('a signer is removed from those who sign in parallel, and the rest is enough', async (t) => {
  const state = play(t, of(parallel(collect)), [
    [begin(signers), 's task:R task:R'],
    [adds('R', { item: 'c' }), 'task:R'],
    [removes('R', 1), 'task×R R×'],
    [done('R'), 'R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables.signed, ['a', 'c']);
  play(t, of(parallel(collect)), [
    [begin(signers), 's task:R task:R'],
    [done('R'), 'R'],
    [removes('R'), 'task×R R× R e ended:completed'],
  ]);
});

t.test('a signer is added last or next to those who sign in a row', async (t) => {
  const state = play(t, of(sequential(collect)), [
    [begin(signers), 's task:R'],
    [adds('R', { item: 'last' }), ''],
    [adds('R', { item: 'next', next: true }), ''],
    [done('R'), 'R task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(state.scopes[0]?.variables.signed, ['a', 'next', 'b', 'last']);
});

t.test('one who signs in a row is removed before or while it is their turn', async (t) => {
  const three = { signers: ['a', 'b', 'c'] };
  const planned = play(t, of(sequential(collect)), [
    [begin(three), 's task:R'],
    [removesPlanned('R', 2), ''],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(planned.scopes[0]?.variables.signed, ['a', 'c']);
  const running = play(t, of(sequential(collect)), [
    [begin(three), 's task:R'],
    [removes('R'), 'task×R R× task:R'],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  t.same(running.scopes[0]?.variables.signed, ['b', 'c']);
  play(t, of(sequential(collect)), [
    [begin(three), 's task:R'],
    [removesPlanned('R', 3), ''],
    [removesPlanned('R', 2), ''],
    [removes('R'), 'task×R R× R e ended:completed'],
  ]);
});

t.test('a completion condition counts those who remain', async (t) => {
  const model = of(parallel({ of: 'signers', until: 'numberOfCompletedInstances / numberOfInstances >= 0.5' }));
  play(t, model, [
    [begin({ signers: ['a', 'b', 'c'] }), 's task:R task:R task:R'],
    [done('R'), 'R'],
    [removes('R'), 'task×R R× task×R R× R e ended:completed'],
  ]);
  play(t, model, [
    [begin({ signers: ['a', 'b'] }), 's task:R task:R'],
    [adds('R'), 'task:R'],
    [done('R'), 'R'],
    [done('R'), 'R task×R R× R e ended:completed'],
  ]);
});

t.test('instances by number and of sub-processes are added and removed as well', async (t) => {
  play(t, of(sequential({ times: '1' })), [
    [begin(), 's task:R'],
    [adds('R'), ''],
    [done('R'), 'R task:R'],
    [done('R'), 'R R e ended:completed'],
  ]);
  const model = process(
    start('s'),
    sub('P', { loop: parallel({ times: '1' }) }, start('ps'), user('A'), 'ps -> A'),
    end('e'),
    's -> P -> e',
  );
  play(t, model, [
    [begin(), 's ps task:A'],
    [adds('P'), 'ps task:A'],
    [removes('P'), 'task×A A× P×'],
    [done('A'), 'A P P e ended:completed'],
  ]);
});

t.test('what is no instance cannot be removed, and nothing is added to what is no multi-instance', async (t) => {
  const plain = process(start('s'), user('A'), 's -> A');
  const state = play(t, plain, [[begin(), 's task:A']]);
  const token = state.tokens[0]?.id ?? '';
  const context = contextAt(BEGINNING);
  t.throws(() => advance(plain, state, { type: 'addInstance', token }, context), { code: 'wrong-wait' });
  t.throws(() => advance(plain, state, { type: 'addInstance', token: 't99' }, context), { code: 'token-unknown' });
  const row = of(sequential(collect));
  const begun = play(t, row, [[begin(signers), 's task:R']]);
  const whole = begun.tokens[0]?.id ?? '';
  for (const number of [0, 1, 3]) {
    t.throws(() => advance(row, begun, { type: 'removeInstance', token: whole, number }, context), {
      code: 'instance-unknown',
    });
  }
});
