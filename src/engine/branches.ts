import type { Element, ProcessModel } from '../bpmn/model.ts';
import { predecessors } from './reach.ts';
import { bodyAt, elementAt, flowAt } from './run.ts';

/** One way from an element to the next: a flow, a pair of links, or from an activity to an event it is watched by. */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** Null for what is not a flow. */
  readonly flow: number | null;
}

/** Where a token is by the diagram: at an element, or at a join behind the flow that brought it. */
export interface Place {
  readonly element: number;
  readonly flow?: number;
}

/** One of several paths that go at the same time, and the elements that are come to by it alone. */
export interface Branch {
  readonly flow: number | null;
  readonly elements: ReadonlySet<number>;
}

interface Body {
  readonly next: ReadonlyMap<number, readonly Edge[]>;
  readonly branches: readonly Branch[];
}

/** Worked out once per model and body: a fact of the diagram, kept only for speed. */
const known = new WeakMap<ProcessModel, Map<number, Body>>();

/**
 * The branches of everything in a body that sets several paths going at once: parallel, inclusive and complex gateways,
 * several flows out of one node, events beside an activity. A branch ends where others can come as well.
 */
export function branchesOf(model: ProcessModel, body: number): readonly Branch[] {
  return bodyOf(model, body).branches;
}

/** Whether a place lies in a branch. */
export function isIn(model: ProcessModel, { flow, elements }: Branch, place: Place): boolean {
  if (place.flow === undefined) return elements.has(place.element);
  return place.flow === flow || elements.has(flowAt(model, place.flow).source);
}

/** Everything that a token at an element can come to, itself included, without passing one of the elements. */
export function reachedForwards(model: ProcessModel, from: number, without?: number): ReadonlySet<number> {
  const { next } = bodyOf(model, elementAt(model, from).scope);
  return reached(next, [from], ({ to }) => to !== without);
}

function reached(next: Body['next'], starts: readonly number[], passes: (edge: Edge) => boolean): ReadonlySet<number> {
  const seen = new Set(starts);
  for (const index of seen) for (const edge of next.get(index) ?? []) if (passes(edge)) seen.add(edge.to);
  return seen;
}

function bodyOf(model: ProcessModel, body: number): Body {
  const bodies = known.get(model) ?? new Map<number, Body>();
  known.set(model, bodies);
  const found = bodies.get(body) ?? workOut(model, body);
  bodies.set(body, found);
  return found;
}

function workOut(model: ProcessModel, body: number): Body {
  const { elements } = bodyAt(model, body);
  const edges = elements.flatMap((index) => edgesInto(model, elementAt(model, index)));
  const next = Map.groupBy(edges, ({ from }) => from);
  const targets = new Set(edges.map(({ to }) => to));
  const starts = elements.filter((index) => !targets.has(index));
  const all = reached(next, starts, () => true);
  const branches = elements.flatMap((index) =>
    branchingEdges(model, elementAt(model, index), next.get(index) ?? []).map((branch) => {
      const others = reached(next, starts, (edge) => edge !== branch);
      return { flow: branch.flow, elements: new Set([...all].filter((one) => !others.has(one))) };
    }),
  );
  return { next, branches };
}

function edgesInto(model: ProcessModel, element: Element): Edge[] {
  const flows = element.incoming.map((flow) => ({ from: flowAt(model, flow).source, to: element.index, flow }));
  const drawn = new Set(flows.map(({ from }) => from));
  const others = predecessors(model, element).filter((source) => !drawn.has(source));
  return [...flows, ...others.map((from) => ({ from, to: element.index, flow: null }))];
}

/** The ways out of an element of which several can be taken at the same time. */
function branchingEdges(model: ProcessModel, { kind }: Element, out: readonly Edge[]): readonly Edge[] {
  if (kind === 'exclusiveGateway' || kind === 'eventBasedGateway') return [];
  const together = out.filter(({ to, flow }) => flow !== null || !isInterrupting(elementAt(model, to)));
  return together.length < 2 ? [] : together;
}

function isInterrupting({ kind, interrupting }: Element): boolean {
  return kind === 'boundaryEvent' && interrupting;
}
