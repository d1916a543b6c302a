import type { Element } from '../bpmn/model.ts';
import { raiseIncident } from './incidents.ts';
import { leave, retire } from './leave.ts';
import { flowsReachedFrom } from './reach.ts';
import { elementNamed, flowAt, type Run } from './run.ts';
import type { Token } from './state.ts';

/** True for a gateway that waits for tokens of several flows. */
export function isJoin(element: Element): boolean {
  return (element.kind === 'parallelGateway' || element.kind === 'inclusiveGateway') && element.incoming.length > 1;
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
    if (isAwaited(run, token.scope, element, arrived)) continue;
    merge(run, [...arrived.values()]);
    return true;
  }
  return false;
}

function isAwaited(run: Run, scope: string, gateway: Element, arrived: ReadonlyMap<string, Token>): boolean {
  if (arrived.size === gateway.incoming.length) return false;
  for (const token of run.tokens.values()) {
    if (token.scope !== scope || (token.element === gateway.id && token.wait === 'join')) continue;
    const reached = flowsReachedFrom(run.model, gateway, elementNamed(run.model, token.element));
    const flows = reached.map((index) => flowAt(run.model, index).id);
    if (flows.some((flow) => !arrived.has(flow)) && !flows.some((flow) => arrived.has(flow))) return true;
  }
  return false;
}

function firstByFlow(run: Run, scope: string, element: Element): Map<string, Token> {
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
    const arrived = firstByFlow(run, token.scope, element);
    if (arrived.get(token.flow ?? '') !== token || [...arrived.values()].some((one) => hasIncident(run, one))) continue;
    const missing = element.incoming.map((index) => flowAt(run.model, index).id).filter((flow) => !arrived.has(flow));
    raiseIncident(run, token, 'join', 'join-incomplete', `nothing can come by ${missing.join(', ')} any more`);
  }
}

function hasIncident(run: Run, token: Token): boolean {
  for (const incident of run.incidents.values()) if (incident.token === token.id) return true;
  return false;
}

/** An event sub-process has no flow out of it, so it never brings a token to a join of the scope it stands in. */
function canMove(run: Run, scope: string): boolean {
  for (const token of run.tokens.values()) {
    if (token.scope !== scope || token.wait === 'join') continue;
    if (elementNamed(run.model, token.element).kind !== 'eventSubProcess') return true;
  }
  return false;
}
