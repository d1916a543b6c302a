import { isOnlyDrawn } from '../data-ends.ts';
import { child, children, idOf, isNode, type Node } from '../node.ts';
import type { Diagram } from '../read-diagram.ts';

/** Every flow element of every process of the document, those inside sub-processes included. */
export function drawnElements(diagram: Diagram): readonly Node[] {
  const known = elementsOf.get(diagram);
  if (known !== undefined) return known;
  const found: Node[] = [];
  for (const root of children(diagram.definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') collect(root, found);
  }
  elementsOf.set(diagram, found);
  return found;
}

// dozens of rules ask for the same; a diagram is never changed once it is read
const elementsOf = new WeakMap<Diagram, readonly Node[]>();
const connectionsOf = new WeakMap<Diagram, Connections>();

function collect(container: Node, found: Node[]): void {
  for (const element of children(container, 'flowElements')) {
    found.push(element);
    if (element.$instanceOf('bpmn:SubProcess')) collect(element, found);
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
  return drawnElements(diagram).filter((element) => element.$type === 'bpmn:SequenceFlow');
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
  const known = connectionsOf.get(diagram);
  if (known !== undefined) return known;
  const into = new Map<Node, Node[]>();
  const outOf = new Map<Node, Node[]>();
  for (const flow of drawnFlows(diagram)) {
    add(into, child(flow, 'targetRef'), flow);
    add(outOf, child(flow, 'sourceRef'), flow);
  }
  const found = { into: (node: Node) => into.get(node) ?? [], outOf: (node: Node) => outOf.get(node) ?? [] };
  connectionsOf.set(diagram, found);
  return found;
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

/** A data association with the activity or event it belongs to. */
export interface DrawnAssociation {
  readonly owner: Node;
  readonly association: Node;
  readonly isInput: boolean;
}

/** The data associations of a document that are executed, or those that are only drawn. */
export function* dataAssociations(
  diagram: Diagram,
  which: 'executed' | 'drawn' = 'executed',
): Generator<DrawnAssociation> {
  for (const owner of drawnElements(diagram)) {
    for (const name of ['dataInputAssociations', 'dataOutputAssociations'] as const) {
      const isInput = name === 'dataInputAssociations';
      const isActivity = owner.$instanceOf('bpmn:Activity');
      if (!isActivity && !owner.$instanceOf(isInput ? 'bpmn:ThrowEvent' : 'bpmn:CatchEvent')) continue;
      for (const association of children(owner, name)) {
        if (isOnlyDrawn(association) === (which === 'drawn')) yield { owner, association, isInput };
      }
    }
  }
}

/** True for a data store, which outlives the process. */
export function isStore(item: Node | null): boolean {
  return item?.$type === 'bpmn:DataStoreReference' || item?.$type === 'bpmn:DataStore';
}
