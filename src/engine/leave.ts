import type { Element, SequenceFlow } from '../bpmn/model.ts';
import { spareTokens } from './budget.ts';
import { chooseFlows } from './gateways.ts';
import { attempt, dropIncidents } from './incidents.ts';
import { elementAt, elementNamed, type Run, sendToken } from './run.ts';
import type { Token } from './state.ts';
import type { ScopeId } from './types.ts';

/** Lets a token leave its element by the flows it chooses, with as many tokens as the element's completion quantity; where there is no flow the token ends. */
export function leave(run: Run, token: Token): void {
  attempt(run, token, 'leave', () => {
    const element = elementNamed(run.model, token.element);
    const flows = chooseFlows(run, element, token.scope);
    if (element.completionQuantity > 1) spareTokens(run, flows.length * element.completionQuantity);
    retire(run, token, 'completed');
    // Whatever completes in an ad-hoc sub-process may complete it, before anything follows.
    if (flows.length > 0 && isInAdHoc(run, element)) run.queue.push({ scope: token.scope });
    for (const flow of flows) {
      for (let sent = 0; sent < element.completionQuantity; sent += 1) takeFlow(run, flow, token.scope);
    }
    if (flows.length === 0) run.queue.push({ scope: token.scope });
  });
}

function isInAdHoc(run: Run, element: Element): boolean {
  const owner = run.model.scopes[element.scope]?.element ?? null;
  return owner !== null && elementAt(run.model, owner).adHoc !== null;
}

/** Sends a new token along a flow. */
export function takeFlow(run: Run, flow: SequenceFlow, scope: ScopeId): void {
  const token = sendToken(run, elementAt(run.model, flow.target), scope, flow);
  run.effects.push({ type: 'flowTaken', flowId: flow.id, token: token.id });
}

/** Takes a token out of the game. Seeing whether its scope has thereby come to an end is the caller's. */
export function retire(run: Run, token: Token, how: 'completed' | 'cancelled'): void {
  run.tokens.delete(token.id);
  dropIncidents(run, token);
  run.effects.push({ type: 'elementLeft', token: token.id, elementId: token.element, scope: token.scope, how });
  if (token.compensates !== undefined) run.queue.push({ compensation: token.compensates });
}
