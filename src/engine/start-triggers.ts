import type { Element, EventDefinition, ProcessModel } from '../bpmn/model.ts';
import { bodyAt, elementAt, flowAt } from './run.ts';

/** One thing that starts an instance when it happens: what to name in the `start` command. */
export interface StartTrigger {
  readonly elementId: string;
  readonly event: EventDefinition;
  /** Which of the element's event definitions it is, for a parallel multiple start. */
  readonly occurred: number;
}

/** Lists what starts an instance of a process: its start events, instantiating receive tasks and event-based gateways (BPMN 2.0.2 §13.2). */
export function startTriggers(model: ProcessModel): readonly StartTrigger[] {
  return bodyAt(model, 0)
    .elements.flatMap((index) => startsAt(model, elementAt(model, index)))
    .flatMap(({ id, events }) => events.map((event, occurred) => ({ elementId: id, event, occurred })));
}

/** The elements at which an instance can begin by way of one that stands in the process itself. */
export function startsAt(model: ProcessModel, element: Element): readonly Element[] {
  if (element.kind === 'startEvent') return [element];
  if (!element.instantiate) return [];
  if (element.kind === 'receiveTask') return [element];
  return element.outgoing.map((flow) => elementAt(model, flowAt(model, flow).target));
}
