import type { Element, EventDefinition } from '../bpmn/model.ts';
import { complete } from './complete.ts';
import { learnKey } from './correlation.ts';
import { attempt } from './incidents.ts';
import { openListeners, prepareListeners } from './listeners.ts';
import { choose } from './occur.ts';
import { bodyAt, elementAt, flowAt, placeToken, type Run, sendToken } from './run.ts';
import { visible } from './scopes.ts';
import { startsAt } from './start-triggers.ts';
import { looseIn, startsOf } from './starts.ts';
import type { Token } from './state.ts';
import { listenIn, openProcess } from './sub-process.ts';
import { type Command, EngineError, type ScopeId } from './types.ts';

/** Starts an instance at a named start, or at the none start event of the process. @throws EngineError start-event-unknown */
export function startInstance(run: Run, command: Extract<Command, { type: 'start' }>): void {
  const { variables, startEvent = null, occurred = null, key = null } = command;
  const body = bodyAt(run.model, 0);
  const named = startEvent === null ? null : namedStart(run, startEvent);
  const scope = openProcess(run, variables);
  if (named !== null) learnKey(run, messageOf(named, occurred), key, variables);
  listenIn(run, body, scope);
  if (named !== null && (named.kind !== 'startEvent' || occurred !== null)) {
    begin(run, named, scope, occurred);
    for (const loose of looseIn(run.model, body)) sendToken(run, loose, scope);
  } else {
    const starts = named === null ? startsOf(run.model, body) : [named, ...looseIn(run.model, body)];
    for (const start of starts) sendToken(run, start, scope);
  }
  run.queue.push({ scope });
}

/** The message that starts an instance at an element, where a message does. */
function messageOf({ events }: Element, occurred: number | null): Extract<EventDefinition, { type: 'message' }> | null {
  const event = events[occurred ?? 0];
  return event?.type === 'message' ? event : null;
}

/** Begins where something has just occurred; what else has to occur is waited for. */
function begin(run: Run, named: Element, scope: ScopeId, occurred: number | null): void {
  const gateway = gatewayBefore(run, named);
  if (gateway !== null) {
    const token = placeToken(run, gateway, scope, 'event');
    const others = gateway.outgoing.map((flow) => elementAt(run.model, flowAt(run.model, flow).target));
    if (gateway.eventGatewayParallel)
      listenForRest(
        run,
        token,
        others.filter((one) => one !== named),
      );
    choose(run, gateway, named, token, {});
    return;
  }
  const token = placeToken(run, named, scope, 'event');
  const rest = named.events.filter((_, index) => index !== occurred);
  const isOver = occurred === null || !named.parallelMultiple || rest.length === 0;
  if (isOver) complete(run, token, {});
  else listenForRest(run, token, [{ ...named, events: rest }]);
}

function listenForRest(run: Run, token: Token, events: readonly Element[]): void {
  attempt(run, token, 'start', () => {
    openListeners(run, prepareListeners(run, events, visible(run, token.scope)), token.scope, token.id);
  });
}

function gatewayBefore(run: Run, element: Element): Element | null {
  const before = element.incoming.map((flow) => elementAt(run.model, flowAt(run.model, flow).source));
  return before.find(({ kind, instantiate }) => kind === 'eventBasedGateway' && instantiate) ?? null;
}

/** Something in the process itself by which an instance begins. */
function namedStart(run: Run, id: string): Element {
  for (const index of bodyAt(run.model, 0).elements) {
    const start = startsAt(run.model, elementAt(run.model, index)).find((one) => one.id === id);
    if (start !== undefined) return start;
  }
  throw new EngineError('start-event-unknown', `${run.model.key} cannot be started at ${id}`);
}
