import type { Drawing, Shape } from '../drawing.ts';
import { grown, holds, overlap } from '../geometry.ts';
import { called, drawnElements } from '../lint/drawn.ts';
import { child, children, idOf, type Node } from '../node.ts';
import type { Diagram } from '../read-diagram.ts';
import type { Tell } from './tell.ts';

/** Pixels by which a shape may stick out or touch its neighbour. */
const TOLERANCE = 1;

/** Checks that every node is drawn, lies in its lane and sub-process, and covers no sister. */
export function placedShapes(diagram: Diagram, drawing: Drawing, tell: Tell): void {
  const sisters = new Map<Node, Shape[]>();
  for (const element of drawnElements(diagram)) {
    if (!element.$instanceOf('bpmn:FlowNode')) continue;
    const shape = drawing.shapes.get(element);
    if (shape === undefined) {
      const name = called(element);
      tell('not-drawn', idOf(element), `“${name}”没有画出来。`, `${name} is not drawn.`);
      continue;
    }
    const container = element.$parent;
    if (container === undefined) continue;
    insideSubProcess(shape, drawing.shapes.get(container), tell);
    const beside = sisters.get(container) ?? [];
    for (const other of beside) apart(shape, other, tell);
    sisters.set(container, [...beside, shape]);
  }
  for (const container of sisters.keys()) {
    for (const set of children(container, 'laneSets')) insideLanes(set, drawing, tell);
  }
}

function insideSubProcess(shape: Shape, around: Shape | undefined, tell: Tell): void {
  if (around === undefined || !around.expanded || isBoundary(shape.element)) return;
  if (holds(grown(around.box, TOLERANCE), shape.box)) return;
  const name = called(shape.element);
  const outer = called(around.element);
  tell(
    'outside-sub-process',
    idOf(shape.element),
    `“${name}”超出了子流程“${outer}”。`,
    `${name} sticks out of ${outer}.`,
  );
}

function insideLanes(set: Node, drawing: Drawing, tell: Tell): void {
  for (const lane of children(set, 'lanes')) {
    const around = drawing.shapes.get(lane);
    if (around === undefined) {
      tell('not-drawn', idOf(lane), `泳道“${called(lane)}”没有画出来。`, `The lane ${called(lane)} is not drawn.`);
    }
    for (const member of children(lane, 'flowNodeRef')) {
      const shape = drawing.shapes.get(member);
      if (!around || !shape || isBoundary(member) || holds(grown(around.box, TOLERANCE), shape.box)) continue;
      const name = called(member);
      tell(
        'outside-lane',
        idOf(member),
        `“${name}”不在泳道“${called(lane)}”内。`,
        `${name} is not in lane ${called(lane)}.`,
      );
    }
    const inner = child(lane, 'childLaneSet');
    if (inner !== null) insideLanes(inner, drawing, tell);
  }
}

function apart(a: Shape, b: Shape, tell: Tell): void {
  if (hostOf(a.element) === b.element || hostOf(b.element) === a.element) return;
  if (!overlap(grown(a.box, -TOLERANCE), b.box)) return;
  const [one, other] = [called(a.element), called(b.element)];
  tell('shapes-overlap', idOf(a.element), `“${one}”与“${other}”重叠。`, `${one} and ${other} overlap.`);
}

function isBoundary(element: Node): boolean {
  return element.$type === 'bpmn:BoundaryEvent';
}

/** The activity a boundary event sits on; null for other elements. */
export function hostOf(element: Node): Node | null {
  return isBoundary(element) ? child(element, 'attachedToRef') : null;
}
