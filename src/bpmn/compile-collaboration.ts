import type { MessageFlow } from './model.ts';
import { around, child, children, idOf, type Node } from './node.ts';

/** The message flows that begin at an element of the process (BPMN 2.0.2 §9.4). */
export function compileMessageFlows(process: Node): readonly MessageFlow[] {
  return drawnMessageFlows(process).flatMap((flow) => {
    const source = child(flow, 'sourceRef');
    const target = child(flow, 'targetRef');
    if (source === null || target === null || source === process) return [];
    if (around(source, 'bpmn:Process') !== process) return [];
    const pool = processOf(target);
    const isWhole = target === pool || target.$type === 'bpmn:Participant';
    return [{ id: idOf(flow), source: idOf(source), process: keyOf(pool), element: isWhole ? null : idOf(target) }];
  });
}

/** Every message flow of the document an element belongs to. */
export function drawnMessageFlows(node: Node): readonly Node[] {
  return rootElements(node)
    .filter((root) => root.$type === 'bpmn:Collaboration')
    .flatMap((collaboration) => children(collaboration, 'messageFlows'));
}

/** The process an end of a message flow is in; null for a pool whose process is not in the document. */
export function processOf(end: Node): Node | null {
  return end.$type === 'bpmn:Participant' ? child(end, 'processRef') : around(end, 'bpmn:Process');
}

/** The root elements of the document an element belongs to. */
export function rootElements(node: Node): readonly Node[] {
  const definitions = around(node, 'bpmn:Definitions');
  return definitions === null ? [] : children(definitions, 'rootElements');
}

function keyOf(process: Node | null): string | null {
  return process === null || process.get('isExecutable') === false ? null : idOf(process);
}
