import type { Element } from '../bpmn/model.ts';
import { cancelToken } from './cancel.ts';
import { removeInstance } from './change-instances.ts';
import { start } from './enter.ts';
import { chooseFlows } from './gateways.ts';
import { Failure } from './incidents.ts';
import { firstByFlow, isJoin, waitingAt } from './joins.ts';
import { retire, takeFlow } from './leave.ts';
import { openListeners, prepareListeners } from './listeners.ts';
import { bodyAt, elementAt, elementNamed, mint, placeToken, putToken, type Run, sendToken } from './run.ts';
import { hasTokens, openScope, rootScope, setIn, visible } from './scopes.ts';
import { removeSigner } from './signers.ts';
import type { ScopeState, Token } from './state.ts';
import { listenIn } from './sub-process.ts';
import { type Command, EngineError, type ScopeId } from './types.ts';

type Modify = Extract<Command, { type: 'modify' }>;

/**
 * Cancels tokens and starts others elsewhere: what a return, a withdrawal or a repair comes down to.
 *
 * New tokens start before old ones are cancelled, so that a scope they move within stays open. A sub-process that
 * is left without a token is cancelled as well.
 *
 * @throws EngineError token-unknown, scope-unknown, element-unknown, modification-impossible
 */
export function modify(run: Run, command: Modify): void {
  for (const id of command.cancel) {
    if (!run.tokens.has(id)) throw new EngineError('token-unknown', `the instance has no token ${id}`);
  }
  for (const { element, where, scope } of command.start) {
    const target = run.model.elements[run.model.indexOf.get(element) ?? -1];
    if (target === undefined) throw new EngineError('element-unknown', `${run.model.key} has no element ${element}`);
    const within = scopeFor(run, target, scope ?? null);
    setIn(run, within, command.variables ?? {});
    if (where === 'before') startBefore(run, target, within);
    else startAfter(run, target, within);
  }
  for (const id of command.cancel) cancelOne(run, id);
  if (!hasTokens(run, rootScope(run).id)) {
    throw new EngineError('modification-impossible', 'nothing would be left of the instance; cancel it instead');
  }
}

function cancelOne(run: Run, id: string): void {
  const token = run.tokens.get(id);
  // Gone already with what was around it.
  if (token === undefined) return;
  if (token.signs !== undefined) {
    removeSigner(run, { type: 'removeSigner', token: id });
    return;
  }
  if (token.outer !== undefined) {
    // A standard loop does not know how many instances it has: one of them is as good as the whole.
    if (elementNamed(run.model, token.element).loop?.type === 'multi') removeInstance(run, token);
    else cancelOne(run, token.outer);
    return;
  }
  cancelToken(run, token);
  const scope = run.scopes.get(token.scope);
  const owner = scope?.token === null || scope === undefined ? undefined : run.tokens.get(scope.token);
  const isLeftOver = owner !== undefined && elementNamed(run.model, owner.element).adHoc === null;
  if (isLeftOver && !hasTokens(run, token.scope)) cancelOne(run, owner.id);
}

/** The scope instance in which an element is started: the one that is named, else the only one that is open. */
function scopeFor(run: Run, element: Element, named: ScopeId | null): ScopeId {
  if (named !== null) {
    const scope = run.scopes.get(named);
    if (scope === undefined) throw new EngineError('scope-unknown', `there is no scope ${named}`);
    if (bodyOf(run, scope) === element.scope) return named;
    return openAround(run, element, named);
  }
  const open = instancesOf(run, element.scope);
  if (open.length > 1) throw impossible(`${element.id} is in ${open.length} open scopes; name one`);
  return open[0]?.id ?? openAround(run, element, null);
}

/** Opens the sub-processes around an element that are not open, as if they had been entered. */
function openAround(run: Run, element: Element, named: ScopeId | null): ScopeId {
  const owner = bodyAt(run.model, element.scope).element;
  if (owner === null) throw impossible(`${element.id} is not in scope ${named}`);
  const around = elementAt(run.model, owner);
  if (around.kind === 'eventSubProcess' || around.loop !== null) {
    throw impossible(`${around.id} around ${element.id} is not open and cannot be opened from inside`);
  }
  const outer = scopeFor(run, around, named);
  const token = placeToken(run, around, outer, 'body');
  try {
    const boundary = around.boundary.map((index) => elementAt(run.model, index));
    openListeners(run, prepareListeners(run, boundary, visible(run, outer)), outer, token.id);
  } catch (error) {
    if (error instanceof Failure) throw impossible(error.message);
    throw error;
  }
  const { id } = openScope(run, token, {});
  listenIn(run, bodyAt(run.model, element.scope), id);
  return id;
}

function instancesOf(run: Run, body: number): ScopeState[] {
  return [...run.scopes.values()].filter((scope) => bodyOf(run, scope) === body);
}

/** The scope of the model an open scope is an instance of; null for the variables of a task. */
function bodyOf(run: Run, scope: ScopeState): number | null {
  if (scope.token === null) return 0;
  const owner = run.tokens.get(scope.token);
  if (owner?.local !== scope.id || owner.wait === 'compensation') return null;
  return elementNamed(run.model, owner.element).body;
}

function startBefore(run: Run, element: Element, scope: ScopeId): void {
  const { kind, isForCompensation } = element;
  if (kind === 'boundaryEvent' || kind === 'eventSubProcess' || isForCompensation) {
    throw impossible(`a token cannot be put before ${element.id}: no flow leads there`);
  }
  if (isJoin(element)) passJoin(run, element, scope);
  else sendToken(run, element, scope);
}

/** A token put before a join stands for all that it would still wait for, and takes with it what waits there. */
function passJoin(run: Run, element: Element, scope: ScopeId): void {
  const waiting =
    element.startQuantity > 1
      ? waitingAt(run.tokens.values(), scope, element).slice(0, element.startQuantity - 1)
      : [...firstByFlow(run.tokens.values(), scope, element).values()];
  for (const one of waiting) retire(run, one, 'completed');
  const token: Token = putToken(run, { id: mint(run, 't'), element: element.id, scope, wait: 'event' });
  run.effects.push({ type: 'elementEntered', token: token.id, elementId: element.id, scope });
  start(run, token);
}

function startAfter(run: Run, element: Element, scope: ScopeId): void {
  try {
    const flows = chooseFlows(run, element, scope);
    if (flows.length === 0) throw impossible(`nothing follows ${element.id}`);
    for (const flow of flows) takeFlow(run, flow, scope);
  } catch (error) {
    if (error instanceof Failure) throw impossible(error.message);
    throw error;
  }
}

const impossible = (why: string) => new EngineError('modification-impossible', why);
