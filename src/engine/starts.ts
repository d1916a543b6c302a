import type { Element, ProcessModel, Scope } from '../bpmn/model.ts';
import { elementAt } from './run.ts';

/** Worked out once per scope of a model: facts of the diagram, kept only for speed. */
const known = new WeakMap<Scope, { readonly starts: readonly Element[]; readonly loose: readonly Element[] }>();

/**
 * The none start event, the first one where there are several: start events are alternatives (BPMN 2.0.2 §13.2).
 * A body without start events begins at everything that nothing leads to (§13.3.4).
 */
export function startsOf(model: ProcessModel, body: Scope): readonly Element[] {
  return factsOf(model, body).starts;
}

/**
 * The activities to which no flow leads: they begin with the process or sub-process they are in, whatever start
 * event it has (BPMN 2.0.2 §10.3). Gateways and events do so only where there is no start event.
 */
export function looseIn(model: ProcessModel, body: Scope): readonly Element[] {
  return factsOf(model, body).loose;
}

function factsOf(model: ProcessModel, body: Scope) {
  const before = known.get(body);
  if (before !== undefined) return before;
  const unled = unledIn(model, body);
  const loose = unled.filter((element) => isActivity(element) && !element.instantiate);
  const events = body.starts.map((index) => elementAt(model, index));
  const first = events.find((start) => start.events.length === 0) ?? events[0];
  const facts = { starts: first === undefined ? unled : [first, ...loose], loose };
  known.set(body, facts);
  return facts;
}

function isActivity({ kind }: Element): boolean {
  return !kind.endsWith('Gateway') && !kind.endsWith('Event');
}

/** What can begin by itself: the activities, gateways and events of a scope to which no flow leads. */
export function unledIn(model: ProcessModel, body: Scope): readonly Element[] {
  const elements = body.elements.map((index) => elementAt(model, index));
  // Some diagrams forget to mark a handler as such: what an association makes one is one.
  const handlers = new Set(elements.map(({ compensation }) => compensation));
  return elements.filter(
    (element) =>
      element.incoming.length === 0 &&
      element.kind !== 'boundaryEvent' &&
      element.kind !== 'startEvent' &&
      element.kind !== 'eventSubProcess' &&
      !element.isForCompensation &&
      !handlers.has(element.index) &&
      !element.events.some((event) => event.type === 'link' && element.kind === 'intermediateCatchEvent'),
  );
}
