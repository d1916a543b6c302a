import { cancelToken } from './cancel.ts';
import { complete } from './complete.ts';
import { elementNamed, mint, putToken, type Run } from './run.ts';
import type { Token } from './state.ts';
import { type Command, type Effect, EngineError, type TokenId } from './types.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * Adds somebody who signs beside a user task that waits (加签): before it, so that the task can not be completed until
 * the signer has; beside it, at the same time; or after it, once its own work is done. The token goes on when the task
 * and all its signers are done.
 *
 * A multi-instance activity gets a further instance of its own by `addInstance`; its instances may have signers too.
 *
 * @throws EngineError token-unknown, wrong-wait
 */
export function addSigner(run: Run, { token: id, when, note }: Of<'addSigner'>): void {
  const host = tokenNamed(run, id);
  const waits = host.wait === 'task' || (host.wait === 'signers' && when !== 'before');
  if (!waits || host.signs !== undefined || elementNamed(run.model, host.element).kind !== 'userTask') {
    throw new EngineError('wrong-wait', `token ${id} at ${host.element} is no user task under way`);
  }
  const { element, scope } = host;
  const signs = { host: id, when, ...(note === undefined ? {} : { note }) };
  const signer = putToken(run, { id: mint(run, 't'), element, scope, wait: 'turn', signs });
  if (when !== 'after' || host.wait === 'signers') beginSigner(run, signer);
}

/**
 * Completes a user task by its own holder. What came out of it is kept until those who sign beside or after it are done.
 *
 * @throws EngineError token-unknown, wrong-wait, signers-pending
 */
export function completeTask(run: Run, { token: id, variables }: Of<'completeTask'>): void {
  const token = tokenNamed(run, id);
  if (token.wait !== 'task' || token.signs !== undefined) {
    throw new EngineError('wrong-wait', `token ${id} at ${token.element} waits for ${token.wait}, not task`);
  }
  const signers = signersOf(run.tokens.values(), id);
  if (signers.some(({ signs }) => signs?.when === 'before')) {
    throw new EngineError('signers-pending', `somebody has to sign before token ${id} at ${token.element}`);
  }
  if (signers.length === 0) {
    complete(run, token, variables);
    return;
  }
  putToken(run, { ...token, wait: 'signers', given: variables });
  run.effects.push({ type: 'taskDone', token: id, elementId: token.element });
  for (const signer of signers) if (signer.wait === 'turn') beginSigner(run, signer);
}

/**
 * Takes in that a signer is done. With `reopens` the task, whose own work was done, is to be done again: those who sign
 * after it wait for their turn anew.
 *
 * @throws EngineError token-unknown, wrong-wait
 */
export function completeSigner(run: Run, { token: id, reopens }: Of<'completeSigner'>): void {
  const signer = tokenNamed(run, id);
  if (signer.wait !== 'task' || signer.signs === undefined) {
    throw new EngineError('wrong-wait', `token ${id} at ${signer.element} is nobody who signs now`);
  }
  run.tokens.delete(id);
  run.effects.push(left(signer, 'completed'));
  const host = tokenNamed(run, signer.signs.host);
  if (reopens === true && host.wait === 'signers') reopen(run, host);
  else goOnIfSigned(run, host);
}

/**
 * Takes a signer back (减签), begun or not; the task goes on when nobody else is waited for.
 *
 * @throws EngineError token-unknown, wrong-wait
 */
export function removeSigner(run: Run, { token: id }: Of<'removeSigner'>): void {
  const signer = tokenNamed(run, id);
  if (signer.signs === undefined) throw new EngineError('wrong-wait', `token ${id} signs beside nothing`);
  cancelToken(run, signer);
  goOnIfSigned(run, tokenNamed(run, signer.signs.host));
}

/** Those who sign beside a token and are not done, in the order they were added. */
export function signersOf(tokens: Iterable<Token>, host: TokenId): readonly Token[] {
  return [...tokens].filter(({ signs }) => signs?.host === host);
}

/** What tells that a person is waited for: for its own work, or as somebody who signs. */
export function taskCreated(run: Run, token: Token): Extract<Effect, { type: 'taskCreated' }> {
  const { id, element: elementId, signs } = token;
  const local = signs === undefined ? token.local : run.tokens.get(signs.host)?.local;
  const scope = local ?? token.scope;
  return { type: 'taskCreated', token: id, elementId, scope, ...(signs === undefined ? {} : { signs }) };
}

function beginSigner(run: Run, planned: Token): void {
  const { id: token, element: elementId, scope, signs } = putToken(run, { ...planned, wait: 'task' });
  run.effects.push({ type: 'elementEntered', token, elementId, scope, instanceOf: signs?.host ?? token });
  run.effects.push(taskCreated(run, planned));
}

function reopen(run: Run, host: Token): void {
  const { given: _, ...bare } = host;
  run.effects.push(taskCreated(run, putToken(run, { ...bare, wait: 'task' })));
  for (const signer of signersOf(run.tokens.values(), host.id)) {
    if (signer.signs?.when !== 'after' || signer.wait !== 'task') continue;
    run.effects.push({ type: 'taskCancelled', token: signer.id, elementId: signer.element }, left(signer, 'cancelled'));
    putToken(run, { ...signer, wait: 'turn' });
  }
}

function goOnIfSigned(run: Run, host: Token): void {
  if (host.wait !== 'signers' || signersOf(run.tokens.values(), host.id).length > 0) return;
  const { given = {}, ...bare } = host;
  complete(run, putToken(run, { ...bare, wait: 'task' }), given);
}

function left({ id: token, element: elementId, scope }: Token, how: 'completed' | 'cancelled'): Effect {
  return { type: 'elementLeft', token, elementId, scope, how };
}

function tokenNamed(run: Run, id: TokenId): Token {
  const token = run.tokens.get(id);
  if (token === undefined) throw new EngineError('token-unknown', `the instance has no token ${id}`);
  return token;
}
