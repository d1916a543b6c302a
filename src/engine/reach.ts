import type { Element, ProcessModel } from '../bpmn/model.ts';
import { bodyAt, elementAt, flowAt } from './run.ts';

/** For one gateway: the incoming flows that each element can reach without passing the gateway. */
type Reach = ReadonlyMap<number, readonly number[]>;

/** Worked out once per model and gateway: a fact of the diagram, kept only for speed. */
const known = new WeakMap<ProcessModel, Map<number, Reach>>();

/** The incoming flows of a gateway that a token at an element can reach by sequence flows, links and boundary events, without passing the gateway. */
export function flowsReachedFrom(model: ProcessModel, gateway: Element, from: Element): readonly number[] {
  const gateways = known.get(model) ?? new Map<number, Reach>();
  known.set(model, gateways);
  const reach = gateways.get(gateway.index) ?? reachOf(model, gateway);
  gateways.set(gateway.index, reach);
  return reach.get(from.index) ?? [];
}

function reachOf(model: ProcessModel, gateway: Element): Reach {
  const reach = new Map<number, number[]>();
  for (const flow of gateway.incoming) {
    for (const element of before(model, gateway, flowAt(model, flow).source)) {
      reach.set(element, [...(reach.get(element) ?? []), flow]);
    }
  }
  return reach;
}

/** Everything from which an element is reached backwards, itself included, never going through the gateway. */
function before(model: ProcessModel, gateway: Element, start: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === gateway.index || seen.has(index)) continue;
    seen.add(index);
    open.push(...predecessors(model, elementAt(model, index)));
  }
  return seen;
}

/** What can send a token to an element: the sources of its flows, the activity it watches, the links that lead to it. */
export function predecessors(model: ProcessModel, element: Element): readonly number[] {
  const sources = element.incoming.map((flow) => flowAt(model, flow).source);
  if (element.attachedTo !== null) return [...sources, element.attachedTo];
  if (element.kind !== 'intermediateCatchEvent') return sources;
  const links = element.events.flatMap((event) => (event.type === 'link' ? [event.name] : []));
  if (links.length === 0) return sources;
  const throwers = bodyAt(model, element.scope).elements.filter((index) => {
    const other = elementAt(model, index);
    return (
      other.kind === 'intermediateThrowEvent' &&
      other.events.some((event) => event.type === 'link' && links.includes(event.name))
    );
  });
  return [...sources, ...throwers];
}
