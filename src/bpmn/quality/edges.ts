import type { Drawing, Edge, Shape } from '../drawing.ts';
import { grown, type Point, passesThrough } from '../geometry.ts';
import { called, drawnElements } from '../lint/drawn.ts';
import { child, idOf, type Node } from '../node.ts';
import type { Diagram } from '../read-diagram.ts';
import { hostOf } from './shapes.ts';
import type { Tell } from './tell.ts';

/** Pixels an edge may end before or inside the border of its shape. */
const REACH = 3;
/** Pixels an edge may graze a shape that is not its own. */
const GRAZE = 2;

/** Checks that every sequence flow is drawn, ends on its two nodes and runs through no other. */
export function soundEdges(diagram: Diagram, drawing: Drawing, tell: Tell): void {
  const nodes = [...drawing.shapes.values()].filter(({ element }) => element.$instanceOf('bpmn:FlowNode'));
  for (const flow of drawnElements(diagram)) {
    if (flow.$type !== 'bpmn:SequenceFlow') continue;
    const edge = drawing.edges.get(flow);
    const source = shapeOf(child(flow, 'sourceRef'), drawing);
    const target = shapeOf(child(flow, 'targetRef'), drawing);
    const [first, last] = [edge?.points[0], edge?.points.at(-1)];
    if (edge === undefined || first === undefined || last === undefined || edge.points.length < 2) {
      tell('not-drawn', idOf(flow), '顺序流没有画出来。', 'The sequence flow is not drawn.');
      continue;
    }
    if (source && !touches(first, source)) tellLoose(flow, source, tell);
    if (target && !touches(last, target)) tellLoose(flow, target, tell);
    for (const stranger of nodes) {
      if (isOwn(stranger.element, source?.element) || isOwn(stranger.element, target?.element)) continue;
      if (!crosses(edge, stranger)) continue;
      const name = called(stranger.element);
      tell('edge-through-shape', idOf(flow), `顺序流穿过了“${name}”。`, `The sequence flow runs through ${name}.`);
    }
  }
}

function tellLoose(flow: Node, shape: Shape, tell: Tell): void {
  const name = called(shape.element);
  tell('loose-edge', idOf(flow), `顺序流没有连到“${name}”的边上。`, `The sequence flow does not end on ${name}.`);
}

function shapeOf(element: Node | null, drawing: Drawing): Shape | null {
  return element === null ? null : (drawing.shapes.get(element) ?? null);
}

/** Tells whether a point lies on the border of a shape, by its real outline: circle, diamond or box. */
function touches(point: Point, { element, box }: Shape): boolean {
  const dx = Math.abs(point.x - (box.x + box.width / 2));
  const dy = Math.abs(point.y - (box.y + box.height / 2));
  const [a, b] = [box.width / 2, box.height / 2];
  if (element.$instanceOf('bpmn:Event')) return Math.abs(Math.hypot(dx, dy) - a) <= REACH;
  // the distance of a point from a diamond's border, measured along the axes
  if (element.$instanceOf('bpmn:Gateway')) return Math.abs(dx / a + dy / b - 1) * Math.min(a, b) <= REACH;
  return Math.abs(Math.max(dx - a, dy - b)) <= REACH;
}

/** A flow's own node, a sub-process around it, and the host of the boundary event it leaves. */
function isOwn(shape: Node, end: Node | undefined): boolean {
  if (end === undefined) return false;
  if (hostOf(end) === shape) return true;
  for (let at: Node | undefined = end; at; at = at.$parent) if (at === shape) return true;
  return false;
}

function crosses(edge: Edge, stranger: Shape): boolean {
  const inside = grown(stranger.box, -GRAZE);
  return edge.points.some((point, index) => {
    const next = edge.points[index + 1];
    return next !== undefined && passesThrough(point, next, inside);
  });
}
