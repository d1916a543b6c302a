import type { Element } from '../bpmn/model.ts';
import { remember } from './compensable.ts';
import { giveDataOutputs, keepOwnData } from './data-outputs.ts';
import { attempt, evaluate } from './incidents.ts';
import { leave } from './leave.ts';
import { closeListenersOf } from './listeners.ts';
import { instanceDone } from './multi-instance.ts';
import { elementNamed, putToken, type Run } from './run.ts';
import { closeScope, openScope, setIn, visible, write } from './scopes.ts';
import type { Token } from './state.ts';
import type { ScopeId, Variables } from './types.ts';

/**
 * Completes the work of a token at its element: takes in what came out of it, then goes on to the next instance or flow.
 *
 * Retried after an incident with no variables: those of the first time are in their scope already.
 */
export function complete(run: Run, token: Token, variables: Variables): void {
  attempt(run, token, 'complete', () => {
    const element = elementNamed(run.model, token.element);
    const kept = takeVariables(run, token, element, variables);
    if (kept.outer === undefined) return finish(run, kept);
    const whole = instanceDone(run, kept, element);
    if (whole !== null) finish(run, whole);
  });
}

/** Ends the visit of an activity or event: nothing listens for it any longer, its own variables are gone. */
export function finish(run: Run, token: Token): void {
  closeListenersOf(run, token.id);
  const { local, loop, inputSet: _, ...bare } = token;
  remember(run, token, elementNamed(run.model, token.element));
  if (local !== undefined) closeScope(run, local);
  leave(run, local === undefined && loop === undefined ? token : putToken(run, bare));
}

/**
 * Stores what an activity or event gave.
 *
 * With output mappings only their targets come out. An instance that contributes to an output
 * collection keeps its variables to itself, so that parallel instances never see each other's.
 */
function takeVariables(run: Run, token: Token, element: Element, variables: Variables): Token {
  const { data } = element;
  if (data === null || element.body !== null) return takeRest(run, token, element, variables);
  const { ready, rest } = keepOwnData(run, token, element, data, variables);
  const kept = takeRest(run, ready, element, rest);
  giveDataOutputs(run, kept, element, data);
  return kept;
}

function takeRest(run: Run, token: Token, element: Element, variables: Variables): Token {
  const collects =
    token.outer !== undefined &&
    element.loop?.type === 'multi' &&
    (element.loop.outputCollection !== null || element.loop.vote !== undefined);
  if (element.outputs.length === 0 && !collects) {
    write(run, element.body === null ? (token.local ?? token.scope) : token.scope, variables);
    return token;
  }
  const local = token.local ?? openScope(run, token, {}).id;
  setIn(run, local, variables);
  const mapped = mapOutputs(run, element, local);
  if (collects) setIn(run, local, mapped);
  else write(run, token.scope, mapped);
  return { ...token, local };
}

function mapOutputs(run: Run, element: Element, local: ScopeId): Variables {
  if (element.outputs.length === 0) return {};
  const seen = visible(run, local);
  return Object.fromEntries(element.outputs.map((output) => [output.target, evaluate(run, output.source, seen)]));
}
