import type { ElementData } from '../bpmn/data.ts';
import type { Element } from '../bpmn/model.ts';
import { complete } from './complete.ts';
import { activate } from './complex-gateway.ts';
import { needProcessInputs } from './data.ts';
import { attempt, Failure } from './incidents.ts';
import { gather, isJoin, joinParallel } from './joins.ts';
import { leave } from './leave.ts';
import { openListeners, prepareListeners } from './listeners.ts';
import { startActivity } from './perform.ts';
import { elementAt, elementNamed, flowAt, putToken, type Run } from './run.ts';
import { visible } from './scopes.ts';
import type { Token } from './state.ts';
import { throwAtEnd, throwIntermediate } from './throw.ts';
import type { Variables } from './types.ts';

/** Lets a token enter the element before which it stands. */
export function enter(run: Run, token: Token): void {
  const element = elementNamed(run.model, token.element);
  const { id, scope } = token;
  run.effects.push({ type: 'elementEntered', token: id, elementId: element.id, scope });
  if (isJoin(element)) {
    const waiting = putToken(run, { ...token, wait: 'join' });
    if (element.kind === 'parallelGateway') joinParallel(run, waiting, element);
    if (element.kind === 'complexGateway') activate(run, waiting, element);
    const whole = element.startQuantity > 1 ? gather(run, waiting, element) : null;
    if (whole !== null) begin(run, whole);
    return;
  }
  begin(run, token);
}

/** Lets a token that has all it waited for begin at its element. */
export function begin(run: Run, token: Token): void {
  const { flow: _, ...rest } = token;
  start(run, putToken(run, { ...rest, wait: 'event' }));
}

/** Starts what an element does once a token is in it. */
export function start(run: Run, token: Token): void {
  const element = elementNamed(run.model, token.element);
  switch (element.kind) {
    case 'startEvent':
      begins(run, token, element);
      return;
    case 'boundaryEvent':
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
    case 'complexGateway':
      leave(run, token);
      return;
    case 'eventBasedGateway':
      listenFor(run, token, targetsOf(run, element));
      return;
    case 'intermediateCatchEvent':
      if (element.events.some((event) => event.type === 'link')) {
        complete(run, token, {});
        return;
      }
      listenFor(run, token, [element]);
      return;
    case 'intermediateThrowEvent':
      throwIntermediate(run, token, element);
      return;
    case 'endEvent':
      throwAtEnd(run, token, element);
      return;
    default:
      startActivity(run, token, element);
      return;
  }
}

function begins(run: Run, token: Token, element: Element): void {
  const { data } = element;
  if (run.model.data === null) {
    leave(run, token);
    return;
  }
  attempt(run, token, 'start', () => {
    needProcessInputs(run, token, element);
    if (data === null) leave(run, token);
    else complete(run, token, startedWith(run, token, data));
  });
}

/** What an instance was started with, for the data outputs of its start event; the rest has its place already. */
function startedWith(run: Run, token: Token, { payload }: ElementData): Variables {
  if (payload.length === 0) return {};
  const own = run.model.data?.own ?? [];
  return Object.fromEntries(Object.entries(visible(run, token.scope)).filter(([name]) => !own.includes(name)));
}

function targetsOf(run: Run, gateway: Element): readonly Element[] {
  return gateway.outgoing.map((flow) => elementAt(run.model, flowAt(run.model, flow).target));
}

function listenFor(run: Run, token: Token, events: readonly Element[]): void {
  attempt(run, token, 'start', () => {
    const wanted = prepareListeners(run, events, visible(run, token.scope));
    if (wanted.length === 0) throw waitsForNothing(token, events);
    putToken(run, { ...token, wait: 'event' });
    openListeners(run, wanted, token.scope, token.id);
  });
}

function waitsForNothing(token: Token, events: readonly Element[]): Failure {
  const timers = events.some((element) => element.events.some((event) => event.type === 'timer'));
  if (timers) return new Failure('timer-invalid', `all times ${token.element} could wait for are over`);
  return new Failure('event-definition-missing', `${token.element} waits for nothing`);
}
