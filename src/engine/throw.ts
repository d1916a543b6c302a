import type { Element, EventDefinition } from '../bpmn/model.ts';
import { askedFor, beginCompensating } from './compensate.ts';
import { thrownKey } from './correlation.ts';
import { thrownData } from './data.ts';
import { chooseFlows } from './gateways.ts';
import { attempt, evaluate, Failure } from './incidents.ts';
import { leave, retire, takeFlow } from './leave.ts';
import { broadcastSignal } from './occur.ts';
import { throwError, throwEscalation } from './propagate.ts';
import { bodyAt, elementAt, type Run, sendToken } from './run.ts';
import { visible } from './scopes.ts';
import type { Token } from './state.ts';
import { endScope } from './sub-process.ts';
import { cancellationFrom, cancelTransaction } from './transaction.ts';
import type { Variables } from './types.ts';

/** What an event throws, its expressions evaluated. */
interface Thrown {
  readonly definition: EventDefinition;
  readonly key: string | null;
}

/** Plays an intermediate throw event: it throws, and goes on unless what it threw cancelled it. */
export function throwIntermediate(run: Run, token: Token, element: Element): void {
  attempt(run, token, 'start', () => {
    const link = element.events.find((event) => event.type === 'link');
    if (link !== undefined) return followLink(run, token, element, link.name);
    const { thrown, variables } = prepareThrow(run, element, token);
    for (const one of thrown) if (run.tokens.has(token.id)) throwOne(run, element, one, token, variables);
    if (!run.tokens.has(token.id)) return;
    const compensation = element.events.find((event) => event.type === 'compensate');
    if (compensation === undefined) return leave(run, token);
    const asked = askedFor(run, token, element);
    if (compensation.wait) return beginCompensating(run, token, asked);
    goOnBeside(run, token, element);
    beginCompensating(run, { ...token, detached: true }, asked);
  });
}

/** Takes the flows out of an event that does not wait for what it has set off; its own token stays behind for that. */
function goOnBeside(run: Run, token: Token, element: Element): void {
  for (const flow of chooseFlows(run, element, token.scope)) takeFlow(run, flow, token.scope);
}

/** Plays an end event: what it compensates is done first, then its token ends and takes effect what the event throws. */
export function throwAtEnd(run: Run, token: Token, element: Element, so?: 'compensated'): void {
  attempt(run, token, 'start', () => {
    if (so === undefined && element.events.some((event) => event.type === 'compensate')) {
      return beginCompensating(run, token, askedFor(run, token, element));
    }
    const { thrown, variables } = prepareThrow(run, element, token);
    if (element.events.some((event) => event.type === 'cancel')) cancellationFrom(run, token);
    retire(run, token, 'completed');
    for (const one of thrown) {
      if (run.ended === null && run.scopes.has(token.scope)) throwOne(run, element, one, token, variables);
    }
    run.queue.push({ scope: token.scope });
  });
}

/** Sends the message of a send task or event. @throws Failure */
export function sendMessage(run: Run, element: Element, token: Token): void {
  const { thrown, variables } = prepareThrow(run, element, token);
  for (const one of thrown) throwOne(run, element, one, token, variables);
}

/** The payload of what is thrown is what the input mappings and data inputs give; without them it is empty. */
function prepareThrow(run: Run, element: Element, token: Token): { thrown: Thrown[]; variables: Variables } {
  const seen = visible(run, token.local ?? token.scope);
  const variables = Object.fromEntries([
    ...element.inputs.map((input) => [input.target, evaluate(run, input.source, seen)]),
    ...Object.entries(element.data === null ? {} : thrownData(run, token, element, element.data)),
  ]);
  const thrown = element.events.map((definition) => ({
    definition,
    key: definition.type === 'message' ? thrownKey(run, definition, seen, variables) : null,
  }));
  return { thrown, variables };
}

function throwOne(run: Run, element: Element, thrown: Thrown, token: Token, variables: Variables): void {
  const { definition, key } = thrown;
  const elementId = element.id;
  const origin = { scope: token.scope, activity: null };
  switch (definition.type) {
    case 'message':
      run.effects.push({ type: 'messageThrown', elementId, name: definition.name, key, variables });
      return;
    case 'signal':
      run.effects.push({ type: 'signalThrown', elementId, name: definition.name, variables });
      broadcastSignal(run, definition.name, variables);
      return;
    case 'escalation':
      throwEscalation(run, origin, elementId, definition.code, variables);
      return;
    case 'error':
      throwError(run, origin, definition.code, variables);
      return;
    case 'compensate':
      // Not a thing of the moment: its token waits for it.
      return;
    case 'cancel':
      cancelTransaction(run, cancellationFrom(run, token).owner);
      return;
    case 'terminate':
      endScope(run, token.scope, 'terminated');
      return;
    default:
      throw new Failure('element-unsupported', `${elementId} throws a ${definition.type} event, which is not played`);
  }
}

/** A link is a flow that is not drawn: it goes on at the link catch event of the same name in the same scope. */
function followLink(run: Run, token: Token, element: Element, name: string): void {
  const target = bodyAt(run.model, element.scope)
    .elements.map((index) => elementAt(run.model, index))
    .find(
      (one) =>
        one.kind === 'intermediateCatchEvent' &&
        one.events.some((event) => event.type === 'link' && event.name === name),
    );
  if (target === undefined) throw new Failure('link-target-missing', `no link ${name} is caught beside ${element.id}`);
  retire(run, token, 'completed');
  sendToken(run, target, token.scope);
}
