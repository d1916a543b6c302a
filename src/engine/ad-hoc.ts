import type { Element, ProcessModel } from '../bpmn/model.ts';
import { isReopened } from './compensable.ts';
import { attempt, holds } from './incidents.ts';
import { bodyAt, elementNamed, putToken, type Run, scopeNamed, sendToken } from './run.ts';
import { hasTokens, openScope, setIn, visible } from './scopes.ts';
import { unledIn } from './starts.ts';
import type { InstanceState, ScopeState, Token } from './state.ts';
import { endScope, listenIn } from './sub-process.ts';
import { type Command, EngineError, type ScopeId, type TokenId } from './types.ts';

/** An ad-hoc sub-process under way and the activities that may be activated in it now. */
export interface Activatable {
  readonly token: TokenId;
  readonly elementId: string;
  readonly enabled: readonly string[];
}

/** Lists the ad-hoc sub-processes of an instance in which something may be activated (BPMN 2.0.2 §13.3.5). */
export function activatable(model: ProcessModel, state: InstanceState): readonly Activatable[] {
  return state.tokens.flatMap((token) => {
    const element = elementNamed(model, token.element);
    if (element.adHoc === null || token.wait !== 'body' || token.closing || token.compensates !== undefined) return [];
    if (state.scopes.find(({ id }) => id === token.local)?.interrupted) return [];
    const busy = isBusy(model, state.tokens, token.local);
    const enabled = element.adHoc.ordering === 'sequential' && busy ? [] : enabledIn(model, element);
    return [{ token: token.id, elementId: element.id, enabled }];
  });
}

/** One of its own activities is under way; an event sub-process is none of those that are done one after the other. */
function isBusy(model: ProcessModel, tokens: Iterable<Token>, scope: ScopeId | undefined): boolean {
  for (const token of tokens) {
    if (token.scope === scope && elementNamed(model, token.element).kind !== 'eventSubProcess') return true;
  }
  return false;
}

/** Initially, and again whenever it is asked for, everything to which no flow leads. */
function enabledIn(model: ProcessModel, element: Element): readonly string[] {
  return unledIn(model, bodyAt(model, element.body ?? 0)).map(({ id }) => id);
}

/** Opens an ad-hoc sub-process, in which nothing moves until something is activated; one with nothing in it ends at once. */
export function openAdHoc(run: Run, token: Token, element: Element): void {
  const scope = token.local ?? openScope(run, token, {}).id;
  putToken(run, { ...token, wait: 'body', local: scope });
  listenIn(run, bodyAt(run.model, element.body ?? 0), scope);
  if (enabledIn(run.model, element).length === 0) run.queue.push({ scope });
}

/**
 * Activates inner activities of an ad-hoc sub-process.
 *
 * @throws EngineError token-unknown, wrong-wait, element-not-enabled
 */
export function activateAdHoc(run: Run, command: Extract<Command, { type: 'activateAdHoc' }>): void {
  const token = run.tokens.get(command.token);
  if (token === undefined) throw new EngineError('token-unknown', `the instance has no token ${command.token}`);
  const element = elementNamed(run.model, token.element);
  const scope = token.local;
  if (element.adHoc === null || token.wait !== 'body' || scope === undefined || isReopened(run, token)) {
    throw new EngineError('wrong-wait', `token ${token.id} at ${token.element} is in no open ad-hoc sub-process`);
  }
  const isFull =
    element.adHoc.ordering === 'sequential' &&
    (isBusy(run.model, run.tokens.values(), scope) || command.elements.length > 1);
  const isOver = token.closing || scopeNamed(run, scope).interrupted;
  const enabled = isOver || isFull ? [] : enabledIn(run.model, element);
  for (const id of command.elements) {
    if (!enabled.includes(id)) throw new EngineError('element-not-enabled', `${id} cannot be activated now`);
  }
  setIn(run, scope, command.variables ?? {});
  for (const id of command.elements) sendToken(run, elementNamed(run.model, id), scope);
}

/**
 * Looks whether an ad-hoc sub-process has come to its end, after something in it completed.
 *
 * Its completion condition decides; what still runs is then cancelled or waited for. Without a
 * condition it ends when nothing runs in it any more.
 */
export function endAdHocIfComplete(run: Run, owner: Token, scope: ScopeState): void {
  const adHoc = elementNamed(run.model, owner.element).adHoc;
  const condition = adHoc?.completionCondition ?? null;
  // After an interrupting event sub-process nothing can be activated that could still make the condition hold.
  if (owner.closing || scope.interrupted || condition === null) {
    endIfEmpty(run, scope.id);
    return;
  }
  attempt(run, owner, 'adHoc', () => {
    const isEmpty = enabledIn(run.model, elementNamed(run.model, owner.element)).length === 0;
    if (!isEmpty && !holds(run, condition, visible(run, scope.id))) return;
    if (adHoc?.cancelRemaining) return endScope(run, scope.id, 'completed');
    putToken(run, { ...owner, closing: true });
    endIfEmpty(run, scope.id);
  });
}

function endIfEmpty(run: Run, scope: ScopeId): void {
  if (!hasTokens(run, scope)) endScope(run, scope, 'completed');
}
