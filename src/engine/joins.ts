import type { Element } from '../bpmn/model.ts';
import { dropIncidents, raiseIncident } from './incidents.ts';
import { leave, retire } from './leave.ts';
import { flowsReachedFrom } from './reach.ts';
import { elementNamed, flowAt, type Run } from './run.ts';
import type { Token } from './state.ts';

/** True for what waits for several tokens: a gateway of several flows, an activity with a start quantity. */
export function isJoin(element: Element): boolean {
  if (element.startQuantity > 1) return true;
  const { kind } = element;
  const joins = kind === 'parallelGateway' || kind === 'inclusiveGateway' || kind === 'complexGateway';
  return joins && element.incoming.length > 1;
}

/** Makes one token of as many as an activity needs to start; null while there are fewer (BPMN 2.0.2 table 10.3). */
export function gather(run: Run, token: Token, element: Element): Token | null {
  const waiting = waitingAt(run, token.scope, element).slice(0, element.startQuantity);
  const [first, ...others] = waiting;
  if (first === undefined || waiting.length < element.startQuantity) return null;
  for (const other of others) retire(run, other, 'completed');
  dropIncidents(run, first);
  return first;
}

function waitingAt(run: Run, scope: string, element: Element): Token[] {
  return [...run.tokens.values()].filter(
    (token) => token.wait === 'join' && token.element === element.id && token.scope === scope,
  );
}

/**
 * Fires a parallel join when every incoming flow has brought a token (BPMN 2.0.2 §13.4.1).
 *
 * One token is taken from each flow; a second token of the same flow stays for the next time.
 */
export function joinParallel(run: Run, token: Token, element: Element): void {
  const arrived = firstByFlow(run, token.scope, element);
  if (arrived.size === element.incoming.length) merge(run, [...arrived.values()]);
}

/**
 * Fires one inclusive join that is ready, when nothing else in the instance can move; false when none is.
 *
 * BPMN 2.0.2 §13.4.3: it waits while a token elsewhere can still reach an empty incoming flow without
 * passing the gateway, unless that token can reach a flow that has a token as well.
 */
export function fireInclusiveJoin(run: Run): boolean {
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join') continue;
    const element = elementNamed(run.model, token.element);
    if (element.kind !== 'inclusiveGateway') continue;
    const arrived = firstByFlow(run, token.scope, element);
    if (isAwaited(run, token.scope, element, new Set(arrived.keys()))) continue;
    merge(run, [...arrived.values()]);
    return true;
  }
  return false;
}

/** True while a token elsewhere in the scope can still reach a flow that has brought none, and none that has. */
export function isAwaited(run: Run, scope: string, gateway: Element, arrived: ReadonlySet<string>): boolean {
  if (arrived.size === gateway.incoming.length) return false;
  for (const token of run.tokens.values()) {
    if (token.scope !== scope || (token.element === gateway.id && token.wait === 'join')) continue;
    // What is only compensated, and an event that does not wait for it, takes no flow any more.
    if (token.detached || token.compensates !== undefined) continue;
    const element = elementNamed(run.model, token.element);
    if (token.wait === 'reset' && (element === gateway || !mayGoOn(run, element))) continue;
    const reached = flowsReachedFrom(run.model, gateway, element);
    const flows = reached.map((index) => flowAt(run.model, index).id);
    if (flows.some((flow) => !arrived.has(flow)) && !flows.some((flow) => arrived.has(flow))) return true;
  }
  return false;
}

/** A complex gateway sends tokens on at its reset only by flows with a condition. */
function mayGoOn(run: Run, gateway: Element): boolean {
  return gateway.outgoing.some((flow) => flowAt(run.model, flow).condition !== null);
}

/** The token that has waited longest at a join, for each flow that has brought one. */
export function firstByFlow(run: Run, scope: string, element: Element): Map<string, Token> {
  const first = new Map<string, Token>();
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join' || token.element !== element.id || token.scope !== scope) continue;
    if (token.flow !== undefined && !first.has(token.flow)) first.set(token.flow, token);
  }
  return first;
}

function merge(run: Run, tokens: readonly Token[]): void {
  const [first, ...others] = tokens;
  if (first === undefined) return;
  for (const token of others) retire(run, token, 'completed');
  leave(run, first);
}

/**
 * Raises an incident at every join that can never complete: no token in its scope can move any more but those that wait at joins.
 *
 * The other engines keep silent here and the case is lost; an operator has to see it.
 */
export function reportStuckJoins(run: Run): void {
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join' || hasIncident(run, token) || canMove(run, token.scope)) continue;
    const element = elementNamed(run.model, token.element);
    if (element.startQuantity > 1) {
      reportTooFew(run, token, element);
      continue;
    }
    const arrived = firstByFlow(run, token.scope, element);
    if (arrived.get(token.flow ?? '') !== token || [...arrived.values()].some((one) => hasIncident(run, one))) continue;
    const missing = element.incoming.map((index) => flowAt(run.model, index).id).filter((flow) => !arrived.has(flow));
    const why =
      missing.length > 0 ? `nothing can come by ${missing.join(', ')} any more` : 'its activation condition fails';
    raiseIncident(run, token, 'join', 'join-incomplete', why);
  }
}

function reportTooFew(run: Run, token: Token, element: Element): void {
  const waiting = waitingAt(run, token.scope, element);
  if (waiting[0] !== token) return;
  const why = `${element.id} starts with ${element.startQuantity} tokens, and only ${waiting.length} can come`;
  raiseIncident(run, token, 'join', 'join-incomplete', why);
}

/** True for a token with an open incident. */
export function hasIncident(run: Run, token: Token): boolean {
  for (const incident of run.incidents.values()) if (incident.token === token.id) return true;
  return false;
}

/** An event sub-process has no flow out of it, so it never brings a token to a join of the scope it stands in. */
function canMove(run: Run, scope: string): boolean {
  const owner = run.tokens.get(run.scopes.get(scope)?.token ?? '');
  // In an ad-hoc sub-process something may still be activated.
  if (owner !== undefined && !owner.closing && elementNamed(run.model, owner.element).adHoc !== null) return true;
  for (const token of run.tokens.values()) {
    if (token.scope !== scope || token.wait === 'join') continue;
    if (elementNamed(run.model, token.element).kind !== 'eventSubProcess') return true;
  }
  return false;
}
