import type { Element, SequenceFlow } from '../bpmn/model.ts';
import { chooseFlows } from './gateways.ts';
import { attempt, dropIncidents, Failure, hasIncident, holds } from './incidents.ts';
import { firstByFlow, isAwaited, tokensByScope } from './joins.ts';
import { retire, takeFlow } from './leave.ts';
import { elementNamed, flowAt, putToken, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Token } from './state.ts';
import type { ScopeId, Variables } from './types.ts';

/**
 * Lets a complex gateway look at its tokens: once its activation condition holds it takes one token from each
 * flow that brought one and goes on; then it waits for its reset (BPMN 2.0.2 §13.4.5).
 *
 * Without an activation condition it waits for every incoming flow.
 */
export function activate(run: Run, token: Token, gateway: Element): void {
  attempt(run, token, 'join', () => {
    if (watcher(run, token.scope, gateway) !== null) return;
    const arrived = firstByFlow(run.tokens.values(), token.scope, gateway);
    const [first, ...others] = arrived.values();
    if (first === undefined || !isActivated(run, gateway, token.scope, arrived.size)) return;
    const flows = chooseFlows(run, gateway, token.scope, countsAt(run, gateway, token.scope, true));
    for (const other of others) retire(run, other, 'completed');
    dropIncidents(run, first);
    const { flow: _, ...rest } = first;
    const { scope } = putToken(run, { ...rest, wait: 'reset', activated: [...arrived.keys()] });
    takeAll(run, flows, scope);
  });
}

function isActivated(run: Run, gateway: Element, scope: ScopeId, flows: number): boolean {
  if (gateway.activationCondition === null) return flows === gateway.incoming.length;
  const seen = { ...visible(run, scope), ...countsAt(run, gateway, scope, true) };
  return holds(run, gateway.activationCondition, seen);
}

/**
 * Activates one complex gateway whose condition has come to hold because a variable was written; false when there is none.
 *
 * A condition that cannot be evaluated is told when a token arrives; here it does not hold.
 */
export function activateByData(run: Run): boolean {
  if (!run.gatewaysDue) return false;
  for (const token of run.tokens.values()) {
    if (token.wait !== 'join') continue;
    const gateway = elementNamed(run.model, token.element);
    if (gateway.kind !== 'complexGateway' || gateway.activationCondition === null) continue;
    if (watcher(run, token.scope, gateway) !== null || !holdsNow(run, token.scope, gateway)) continue;
    activate(run, token, gateway);
    if (run.tokens.get(token.id)?.wait !== 'join') return true;
  }
  run.gatewaysDue = false;
  return false;
}

function holdsNow(run: Run, scope: ScopeId, gateway: Element): boolean {
  try {
    const arrived = [...firstByFlow(run.tokens.values(), scope, gateway).values()];
    if (!isActivated(run, gateway, scope, arrived.length)) return false;
    // What has been told once is not told again: it has to be able to go on.
    if (arrived.some((token) => hasIncident(run, token)))
      chooseFlows(run, gateway, scope, countsAt(run, gateway, scope, true));
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/**
 * Resets one complex gateway that has nothing more to wait for, when nothing else in the instance can move; false when none is.
 *
 * It takes the tokens of the flows that had none at its activation. The flows it then takes are those with a
 * condition that holds, which `waitingForStart` tells from the first time, else its default flow (BPMN 2.0.2 table
 * 13.5); what is drawn without a condition is for the first time only.
 */
export function resetComplexGateway(run: Run): boolean {
  let scopes: ReadonlyMap<ScopeId, readonly Token[]> | null = null;
  for (const token of run.tokens.values()) {
    if (token.wait !== 'reset' || hasIncident(run, token)) continue;
    const gateway = elementNamed(run.model, token.element);
    scopes ??= tokensByScope(run);
    const beside = scopes.get(token.scope) ?? [];
    const arrived = firstByFlow(beside, token.scope, gateway);
    const had = new Set(token.activated);
    if (isAwaited(run, beside, gateway, new Set([...had, ...arrived.keys()]))) continue;
    return reset(
      run,
      token,
      gateway,
      [...arrived.values()].filter((one) => !had.has(one.flow ?? '')),
    );
  }
  return false;
}

function reset(run: Run, token: Token, gateway: Element, late: readonly Token[]): boolean {
  return attempt(run, token, 'join', () => {
    const seen = { ...visible(run, token.scope), ...countsAt(run, gateway, token.scope, false) };
    const flows = flowsAtReset(run, gateway, seen);
    for (const one of late) retire(run, one, 'completed');
    retire(run, token, 'completed');
    takeAll(run, flows, token.scope);
    const [next] = firstByFlow(run.tokens.values(), token.scope, gateway).values();
    if (next !== undefined) activate(run, next, gateway);
  });
}

function flowsAtReset(run: Run, gateway: Element, seen: Variables): SequenceFlow[] {
  const flows = gateway.outgoing.map((index) => flowAt(run.model, index));
  const conditional = flows.filter(({ index, condition }) => condition !== null && index !== gateway.defaultFlow);
  const taken = conditional.filter(({ condition }) => condition !== null && holds(run, condition, seen));
  return taken.length > 0 ? taken : flows.filter(({ index }) => index === gateway.defaultFlow);
}

function takeAll(run: Run, flows: readonly SequenceFlow[], scope: ScopeId): void {
  for (const flow of flows) takeFlow(run, flow, scope);
  if (flows.length === 0) run.queue.push({ scope });
}

function watcher(run: Run, scope: ScopeId, gateway: Element): Token | null {
  for (const token of run.tokens.values()) {
    if (token.wait === 'reset' && token.element === gateway.id && token.scope === scope) return token;
  }
  return null;
}

/**
 * What the conditions of a complex gateway see beside the variables: `activationCount`, its tokens in all;
 * `activationCounts` and each incoming flow's own id, its tokens by flow; `waitingForStart` (BPMN 2.0.2 table 10.53).
 */
function countsAt(run: Run, gateway: Element, scope: ScopeId, waitingForStart: boolean): Variables {
  const byFlow = new Map(gateway.incoming.map((index) => [flowAt(run.model, index).id, 0]));
  let total = 0;
  for (const { wait, element, scope: at, flow = '' } of run.tokens.values()) {
    if (wait !== 'join' || element !== gateway.id || at !== scope) continue;
    total += 1;
    byFlow.set(flow, (byFlow.get(flow) ?? 0) + 1);
  }
  const counts = Object.fromEntries(byFlow);
  return { ...counts, activationCounts: counts, activationCount: total, waitingForStart };
}
