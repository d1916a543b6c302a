import { type Band, type Edge, labelSize, type Node, type NodeShape, type Picture, snapUp } from './picture.ts';

/** What the layout reads and writes of a bpmn-moddle element. */
export interface ModdleElement {
  readonly $type: string;
  readonly id: string;
  [property: string]: unknown;
}

const nothing = (): { x: number; y: number; width: number; height: number } => ({ x: 0, y: 0, width: 0, height: 0 });

/** The elements under a property that holds a list, empty where there is none. */
export function listOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element[property];
  // moddle gives list properties as arrays of elements; the property names used here are all lists of BPMN 2.0
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** The element a reference property points to, null when it is unset. */
export function referred(element: ModdleElement, property: string): ModdleElement | null {
  const value = element[property];
  // resolved references are elements themselves
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : null;
}

/**
 * Turns the semantic part of a diagram into a picture without places.
 *
 * @throws Error when the diagram holds no process or more than one pool that shows a process
 */
export function readPicture(definitions: ModdleElement): Picture {
  const roots = listOf(definitions, 'rootElements');
  const processes = roots.filter((root) => root.$type === 'bpmn:Process');
  const process = processes[0];
  if (process === undefined || processes.length > 1)
    throw new Error('the layout draws diagrams of exactly one process');
  const collaboration = roots.find((root) => root.$type === 'bpmn:Collaboration');
  const participants = collaboration === undefined ? [] : listOf(collaboration, 'participants');
  const main = participants.findIndex((participant) => referred(participant, 'processRef') === process);

  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const { lanes, laneOf } = readLanes(process);
  readScope(process, null, laneOf, nodes, edges);
  for (const flow of collaboration === undefined ? [] : listOf(collaboration, 'messageFlows')) {
    edges.push(edge(flow, null, true));
  }
  widenHosts(nodes);
  return {
    pool: main < 0 ? null : band(participants[main] ?? process),
    above: main < 0 ? [] : participants.slice(0, main).map(band),
    below: main < 0 ? [] : participants.slice(main + 1).map(band),
    lanes,
    nodes,
    edges,
  };
}

function band(element: ModdleElement): Band {
  return { id: element.id, name: text(element.name), box: nothing() };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readLanes(process: ModdleElement): { lanes: Band[]; laneOf: Map<string, string> } {
  const lanes: Band[] = [];
  const laneOf = new Map<string, string>();
  for (const set of listOf(process, 'laneSets')) {
    for (const lane of listOf(set, 'lanes')) {
      lanes.push(band(lane));
      for (const node of listOf(lane, 'flowNodeRef')) laneOf.set(node.id, lane.id);
    }
  }
  return { lanes, laneOf };
}

function readScope(
  scope: ModdleElement,
  container: string | null,
  laneOf: ReadonlyMap<string, string>,
  nodes: Map<string, Node>,
  edges: Edge[],
): void {
  for (const element of listOf(scope, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') {
      edges.push(edge(element, container, false));
      continue;
    }
    const shape = shapeOf(element.$type);
    if (shape === null) continue;
    const host = referred(element, 'attachedToRef')?.id ?? null;
    const size = { task: [100, 80], event: [36, 36], boundary: [36, 36], gateway: [50, 50], subProcess: [0, 0] }[shape];
    const [width = 0, height = 0] = size;
    nodes.set(element.id, {
      id: element.id,
      name: text(element.name),
      shape,
      container,
      lane: container === null ? (laneOf.get(host ?? element.id) ?? null) : null,
      host,
      isEventSubProcess: element.triggeredByEvent === true,
      box: { x: 0, y: 0, width, height },
      axis: height / 2,
      label: null,
    });
    if (shape === 'subProcess') readScope(element, element.id, laneOf, nodes, edges);
  }
}

function edge(flow: ModdleElement, container: string | null, isMessage: boolean): Edge {
  return {
    id: flow.id,
    name: text(flow.name),
    source: referred(flow, 'sourceRef')?.id ?? '',
    target: referred(flow, 'targetRef')?.id ?? '',
    container,
    isMessage,
    points: [],
    label: null,
  };
}

function shapeOf(type: string): NodeShape | null {
  if (type === 'bpmn:BoundaryEvent') return 'boundary';
  if (type === 'bpmn:SubProcess' || type === 'bpmn:Transaction' || type === 'bpmn:AdHocSubProcess') return 'subProcess';
  if (type.endsWith('Gateway')) return 'gateway';
  if (type.endsWith('Event')) return 'event';
  if (type.endsWith('Task') || type === 'bpmn:CallActivity') return 'task';
  return null;
}

/** Gives activities with several boundary events the width that keeps the events' labels apart. */
function widenHosts(nodes: ReadonlyMap<string, Node>): void {
  for (const host of nodes.values()) {
    if (host.shape !== 'task') continue;
    host.box.width = Math.max(100, snapUp(boundaryWidth(nodes, host.id) / 2) * 2);
  }
}

/** The width that the boundary events of an activity need side by side, each with its label to the right. */
export function boundaryWidth(nodes: ReadonlyMap<string, Node>, host: string): number {
  let width = 0;
  for (const node of nodes.values()) {
    if (node.host === host) width += boundaryStep(node);
  }
  return width;
}

/** The width one boundary event takes on its host's lower edge, with its label. */
export function boundaryStep(node: Node): number {
  return node.name === '' ? 50 : Math.max(50, snapUp(labelSize(node.name).width + 20));
}
