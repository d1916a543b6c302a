import { drawingOf } from './drawing.ts';
import type { Finding } from './finding.ts';
import { soundEdges } from './quality/edges.ts';
import { readableLabels } from './quality/labels.ts';
import { placedShapes } from './quality/shapes.ts';
import type { Tell } from './quality/tell.ts';
import type { Diagram } from './read-diagram.ts';

/**
 * Tells where a drawing cannot be read: what is not drawn, nodes outside their lane or
 * sub-process, shapes on top of one another, edges that hang in the air or run through
 * strangers, names without room. A shipped diagram has no finding.
 */
export function diagramQuality(diagram: Diagram): readonly Finding[] {
  const findings: Finding[] = [];
  const tell: Tell = (rule, elementId, zh, en) => findings.push({ rule, level: 'warning', elementId, zh, en });
  const drawing = drawingOf(diagram);
  placedShapes(diagram, drawing, tell);
  soundEdges(diagram, drawing, tell);
  readableLabels(diagram, drawing, tell);
  return findings;
}
