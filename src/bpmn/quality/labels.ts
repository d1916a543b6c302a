import type { Drawing, Edge, Shape } from '../drawing.ts';
import { type Box, grown, overlap } from '../geometry.ts';
import { LINE, labelBelow, labelRoom, linesAt, textWidth } from '../label-room.ts';
import { called, drawnElements } from '../lint/drawn.ts';
import { child, idOf, type Node, text } from '../node.ts';
import type { Diagram } from '../read-diagram.ts';
import type { Tell } from './tell.ts';

/** Pixels of a task's border that its name stays away from. */
const PADDING = 5;
/** Pixels the marker of a loop or sub-process takes at the foot of a task. */
const MARKER = 20;
/** Pixels by which two estimates may overlap before somebody sees it. */
const SLACK = 3;

/** Checks that names fit into their tasks, and that names outside cover neither shapes nor one another. */
export function readableLabels(diagram: Diagram, drawing: Drawing, tell: Tell): void {
  const outside: { element: Node; room: Box }[] = [];
  for (const element of drawnElements(diagram)) {
    const name = text(element, 'name');
    const shape = drawing.shapes.get(element);
    const edge = drawing.edges.get(element);
    if (name === null) continue;
    if (shape && element.$instanceOf('bpmn:Activity') && !shape.expanded && !fits(name, shape)) {
      tell('name-too-long', idOf(element), `“${name}”在框内写不下。`, `The name ${name} does not fit into its box.`);
    } else if (shape && !element.$instanceOf('bpmn:Activity')) {
      outside.push({ element, room: labelRoom(name, shape.label ?? labelBelow(shape.box)) });
    } else if (edge) {
      outside.push({ element, room: labelRoom(name, edge.label ?? middle(edge)) });
    }
  }
  outside.forEach(({ element, room }, index) => {
    const seen = grown(room, -SLACK);
    for (const shape of drawing.shapes.values()) {
      if (!shape.element.$instanceOf('bpmn:FlowNode') || shape.expanded || !overlap(seen, shape.box)) continue;
      const [name, other] = [called(element), called(shape.element)];
      tell('label-on-shape', idOf(element), `“${name}”的文字压在“${other}”上。`, `The name ${name} covers ${other}.`);
    }
    for (const other of outside.slice(index + 1)) {
      if (!overlap(seen, other.room)) continue;
      const names = [called(element), called(other.element)];
      tell(
        'labels-overlap',
        idOf(element),
        `“${names.join('”与“')}”的文字重叠。`,
        `The names ${names.join(' and ')} overlap.`,
      );
    }
  });
}

function fits(name: string, { element, box }: Shape): boolean {
  const width = box.width - 2 * PADDING;
  const marked = child(element, 'loopCharacteristics') !== null || element.$instanceOf('bpmn:SubProcess');
  const height = box.height - 2 * PADDING - (marked ? MARKER : 0);
  const widest = Math.max(...name.split(/\s+/).map((word) => (/^[ -~]*$/.test(word) ? textWidth(word) : 0)));
  return widest <= width && linesAt(name, width) * LINE <= height;
}

/** Where bpmn-js puts the name of a flow when the diagram does not say: over the middle of its way. */
function middle({ points }: Edge): Box {
  const at = Math.max(0, Math.floor((points.length - 1) / 2));
  const [a, b] = [points[at], points[at + 1] ?? points[at]];
  return {
    x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2 - 45,
    y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 - LINE,
    width: 90,
    height: LINE,
  };
}
