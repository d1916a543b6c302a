import type { Element } from '../bpmn/model.ts';
import { dropIncidents } from './incidents.ts';
import { leave, retire } from './leave.ts';
import { flowsReachedFrom, type Reached } from './reach.ts';
import { elementNamed, flowAt, putToken, type Run } from './run.ts';
import type { Token } from './state.ts';

/** True for what waits for several tokens: a gateway of several flows, an activity with a start quantity. */
export function isJoin(element: Element): boolean {
  if (element.startQuantity > 1) return true;
  const { kind } = element;
  const joins = kind === 'parallelGateway' || kind === 'inclusiveGateway' || kind === 'complexGateway';
  return joins && element.incoming.length > 1;
}

/** The tokens of the instance by the scope they move in: joins look at their own scope only (BPMN 2.0.2 §13.4.3). */
export function tokensByScope(run: Run): ReadonlyMap<string, readonly Token[]> {
  const scopes = new Map<string, Token[]>();
  for (const token of run.tokens.values()) {
    const tokens = scopes.get(token.scope);
    if (tokens === undefined) scopes.set(token.scope, [token]);
    else tokens.push(token);
  }
  return scopes;
}

/** Makes one token of as many as an activity needs to start; null while there are fewer (BPMN 2.0.2 table 10.3). */
export function gather(run: Run, token: Token, element: Element): Token | null {
  const waiting = waitingAt(run.tokens.values(), token.scope, element).slice(0, element.startQuantity);
  const [first, ...others] = waiting;
  if (first === undefined || waiting.length < element.startQuantity) return null;
  for (const other of others) retire(run, other, 'completed');
  dropIncidents(run, first);
  return first;
}

/** The tokens that wait at a join, the one that came first before the others. */
export function waitingAt(tokens: Iterable<Token>, scope: string, element: Element): Token[] {
  const waiting: Token[] = [];
  for (const token of tokens) {
    if (token.wait === 'join' && token.element === element.id && token.scope === scope) waiting.push(token);
  }
  return waiting;
}

/**
 * Fires a parallel join when every incoming flow has brought a token (BPMN 2.0.2 §13.4.1).
 *
 * One token is taken from each flow; a second token of the same flow stays for the next time.
 */
export function joinParallel(run: Run, token: Token, element: Element): void {
  const arrived = firstByFlow(run.tokens.values(), token.scope, element);
  if (arrived.size === element.incoming.length) merge(run, [...arrived.values()]);
}

/**
 * Fires one inclusive join that is ready, when nothing else in the instance can move; false when none is.
 *
 * BPMN 2.0.2 §13.4.3: it waits while a token elsewhere can still reach an empty incoming flow without
 * passing the gateway, unless that token can reach a flow that has a token as well.
 */
export function fireInclusiveJoin(run: Run): boolean {
  let scopes: ReadonlyMap<string, readonly Token[]> | null = null;
  let looked: Set<string> | null = null;
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join') continue;
    const element = elementNamed(run.model, token.element);
    if (element.kind !== 'inclusiveGateway' || looked?.has(`${token.scope} ${element.id}`)) continue;
    looked = (looked ?? new Set()).add(`${token.scope} ${element.id}`);
    scopes ??= tokensByScope(run);
    const beside = scopes.get(token.scope) ?? [];
    const arrived = firstByFlow(beside, token.scope, element);
    if (isAwaited(run, beside, element, new Set(arrived.keys()))) continue;
    merge(run, [...arrived.values()]);
    return true;
  }
  return false;
}

/**
 * True while one of the tokens of a scope can still reach a flow that has brought none, and none that has.
 *
 * What only an event on a boundary could bring is waited for as well, but does not count for the exception:
 * the standard's path that lets a join go on is one of sequence flows.
 */
export function isAwaited(run: Run, beside: readonly Token[], gateway: Element, arrived: ReadonlySet<string>): boolean {
  if (arrived.size === gateway.incoming.length) return false;
  for (const token of beside) {
    if (token.wait === 'join' && token.element === gateway.id) continue;
    const { anyhow, byFlows } = reachedBy(run, token, gateway);
    if (anyhow.some((flow) => !arrived.has(flow)) && !byFlows.some((flow) => arrived.has(flow))) return true;
  }
  return false;
}

/** The flows of a join that a token can still reach. */
export function reachedBy(run: Run, token: Token, gateway: Element): Reached {
  const element = elementNamed(run.model, token.element);
  // Stopped before it could even enter the gateway: it still stands on its flow.
  if (element === gateway && token.flow !== undefined) return { anyhow: [token.flow], byFlows: [token.flow] };
  // What is only compensated, and an event that does not wait for it, takes no flow any more.
  const isPast =
    token.detached ||
    token.compensates !== undefined ||
    (token.wait === 'reset' && (element === gateway || !mayGoOn(run, element)));
  if (isPast) return { anyhow: [], byFlows: [] };
  return flowsReachedFrom(run.model, gateway, element);
}

/** A complex gateway sends tokens on at its reset only by its default flow and by flows with a condition. */
function mayGoOn(run: Run, gateway: Element): boolean {
  return gateway.outgoing.some((flow) => flow === gateway.defaultFlow || flowAt(run.model, flow).condition !== null);
}

/** The token that has waited longest at a join, for each flow that has brought one. */
export function firstByFlow(tokens: Iterable<Token>, scope: string, element: Element): Map<string, Token> {
  const first = new Map<string, Token>();
  for (const token of tokens) {
    if (token.wait !== 'join' || token.element !== element.id || token.scope !== scope) continue;
    if (token.flow !== undefined && !first.has(token.flow)) first.set(token.flow, token);
  }
  return first;
}

function merge(run: Run, tokens: readonly Token[]): void {
  const [first, ...others] = tokens;
  if (first === undefined) return;
  for (const token of others) retire(run, token, 'completed');
  dropIncidents(run, first);
  const { flow: _, ...rest } = first;
  leave(run, putToken(run, { ...rest, wait: 'event' }));
}
