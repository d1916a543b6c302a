import { child, children, idOf, isNode, type Node } from '../node.ts';
import type { Diagram } from '../read-diagram.ts';

/** Every flow element of every process of the document, those inside sub-processes included. */
export function* drawnElements(diagram: Diagram): Generator<Node> {
  for (const root of children(diagram.definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') yield* inside(root);
  }
}

function* inside(container: Node): Generator<Node> {
  for (const element of children(container, 'flowElements')) {
    yield element;
    if (element.$instanceOf('bpmn:SubProcess')) yield* inside(element);
  }
}

/** Every element of the document but its drawing, definitions inside events and extensions included. */
export function* everyNode(diagram: Diagram): Generator<Node> {
  const open = [...children(diagram.definitions, 'rootElements')];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    for (const [name, value] of Object.entries(node)) {
      if (node.$descriptor?.propertiesByName?.[name]?.isReference === true) continue;
      for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) open.push(inner);
    }
  }
}

/** The sequence flows of the document. */
export function drawnFlows(diagram: Diagram): readonly Node[] {
  return [...drawnElements(diagram)].filter((element) => element.$type === 'bpmn:SequenceFlow');
}

/** Tells whether two elements are drawn in the same process or sub-process. */
export function shareContainer(a: Node, b: Node): boolean {
  return a.$parent !== undefined && a.$parent === b.$parent;
}

/** What a person calls the element: its name, else its id. */
export function called(node: Node): string {
  const name = node.get('name');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : idOf(node);
}

/** The sequence flows at each end of a node, told by the flows: `bpmn:incoming` and `bpmn:outgoing` are optional. */
export interface Connections {
  into(node: Node): readonly Node[];
  outOf(node: Node): readonly Node[];
}

/** Looks up the sequence flows of a document by their ends. */
export function connections(diagram: Diagram): Connections {
  const into = new Map<Node, Node[]>();
  const outOf = new Map<Node, Node[]>();
  for (const flow of drawnFlows(diagram)) {
    add(into, child(flow, 'targetRef'), flow);
    add(outOf, child(flow, 'sourceRef'), flow);
  }
  return { into: (node) => into.get(node) ?? [], outOf: (node) => outOf.get(node) ?? [] };
}

function add(flows: Map<Node, Node[]>, end: Node | null, flow: Node): void {
  if (end === null) return;
  const known = flows.get(end);
  if (known === undefined) flows.set(end, [flow]);
  else known.push(flow);
}

/** The event definitions of an event, its own and those of the document it refers to. */
export function triggersOf(event: Node): readonly Node[] {
  return [...children(event, 'eventDefinitions'), ...children(event, 'eventDefinitionRef')];
}
