import type { Box, Point } from './geometry.ts';
import { child, children, flag, integer, type Node } from './node.ts';
import type { Diagram } from './read-diagram.ts';

/** A drawn element: a node, lane, pool, or a node's own label. */
export interface Shape {
  readonly element: Node;
  readonly box: Box;
  /** Where the diagram puts the name, when it says. */
  readonly label: Box | null;
  readonly expanded: boolean;
}

/** A drawn connection. */
export interface Edge {
  readonly element: Node;
  readonly points: readonly Point[];
  readonly label: Box | null;
}

/** What the diagram interchange part of a document draws. */
export interface Drawing {
  readonly shapes: ReadonlyMap<Node, Shape>;
  readonly edges: ReadonlyMap<Node, Edge>;
}

/** Reads the drawing of a document; shapes and edges of nothing are left out. */
export function drawingOf(diagram: Diagram): Drawing {
  const shapes = new Map<Node, Shape>();
  const edges = new Map<Node, Edge>();
  for (const one of children(diagram.definitions, 'diagrams')) {
    const plane = child(one, 'plane');
    for (const drawn of plane === null ? [] : children(plane, 'planeElement')) {
      const element = child(drawn, 'bpmnElement');
      if (element === null) continue;
      const label = boxOf(child(drawn, 'label'));
      const box = boxOf(drawn);
      if (drawn.$type === 'bpmndi:BPMNShape' && box !== null) {
        shapes.set(element, { element, box, label, expanded: flag(drawn, 'isExpanded') });
      } else if (drawn.$type === 'bpmndi:BPMNEdge') {
        const points = children(drawn, 'waypoint').map((point) => ({ x: number(point, 'x'), y: number(point, 'y') }));
        edges.set(element, { element, points, label });
      }
    }
  }
  return { shapes, edges };
}

function boxOf(drawn: Node | null): Box | null {
  const bounds = drawn === null ? null : child(drawn, 'bounds');
  if (bounds === null) return null;
  const box = { x: number(bounds, 'x'), y: number(bounds, 'y') };
  return { ...box, width: number(bounds, 'width'), height: number(bounds, 'height') };
}

function number(node: Node, name: string): number {
  return integer(node, name) ?? 0;
}
