import type { Element, ProcessModel } from '../bpmn/model.ts';
import { bodyAt, elementAt, flowAt } from './run.ts';

/** The incoming flows of a gateway that a token can still reach without passing the gateway, by their ids. */
export interface Reached {
  /** In whatever way: by sequence flows, links, and the boundary events of what it is in. */
  readonly anyhow: readonly string[];
  /** By sequence flows and links alone. */
  readonly byFlows: readonly string[];
}

/** For one gateway: what a token at each element can reach. */
type Reach = ReadonlyMap<number, Reached>;

const NOWHERE: Reached = { anyhow: [], byFlows: [] };

/** Worked out once per model and gateway: a fact of the diagram, kept only for speed. */
const known = new WeakMap<ProcessModel, Map<number, Reach>>();

/**
 * The incoming flows of a gateway that a token at an element can reach.
 *
 * From the gateway itself these are the flows that come back to it: a token in it has passed the join already.
 */
export function flowsReachedFrom(model: ProcessModel, gateway: Element, from: Element): Reached {
  const gateways = known.get(model) ?? new Map<number, Reach>();
  known.set(model, gateways);
  const reach = gateways.get(gateway.index) ?? reachOf(model, gateway);
  gateways.set(gateway.index, reach);
  return reach.get(from.index) ?? NOWHERE;
}

function reachOf(model: ProcessModel, gateway: Element): Reach {
  const reach = new Map<number, { anyhow: string[]; byFlows: string[] }>();
  const add = (element: number, way: keyof Reached, flow: string) => {
    const reached = reach.get(element) ?? { anyhow: [], byFlows: [] };
    reached[way].push(flow);
    reach.set(element, reached);
  };
  for (const index of gateway.incoming) {
    const { id, source } = flowAt(model, index);
    for (const element of before(model, gateway, source, predecessors)) add(element, 'anyhow', id);
    for (const element of before(model, gateway, source, drawnBefore)) add(element, 'byFlows', id);
  }
  return reach;
}

/** Everything from which an element is reached backwards, itself included, never going through the gateway. */
function before(
  model: ProcessModel,
  gateway: Element,
  start: number,
  sources: typeof predecessors,
): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    if (index !== gateway.index) open.push(...sources(model, elementAt(model, index)));
  }
  return seen;
}

/** What can send a token to an element: the sources of its flows, the activity it watches, the links that lead to it. */
export function predecessors(model: ProcessModel, element: Element): readonly number[] {
  const sources = drawnBefore(model, element);
  return element.attachedTo === null ? sources : [...sources, element.attachedTo];
}

/** The sources of the flows and links that lead to an element; a pair of links is a flow that is not drawn. */
function drawnBefore(model: ProcessModel, element: Element): readonly number[] {
  const sources = element.incoming.map((flow) => flowAt(model, flow).source);
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
