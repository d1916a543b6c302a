import { grown } from '../../src/bpmn/geometry.ts';
import { labelRoom } from '../../src/bpmn/label-room.ts';
import { type Candidate, edgeLabels, nodeLabels, parts } from './label-candidates.ts';
import { type Box, type Edge, overlap, type Picture, type Point } from './picture.ts';

/** Puts the outside labels of events and gateways to their usual places, so that flows can keep clear of them. */
export function placeNodeLabels(picture: Picture): void {
  for (const node of picture.nodes.values()) node.label = nodeLabels(node)[0]?.box ?? null;
}

/** Puts every label where it meets the fewest shapes, flows and other labels; call it when the flows are drawn. */
export function placeLabels(picture: Picture): void {
  const shapes = [...picture.nodes.values()].filter((node) => node.shape !== 'subProcess').map((node) => node.box);
  const headings = [...picture.nodes.values()]
    .filter((node) => node.shape === 'subProcess')
    .map((node) => ({ ...node.box, height: 26 }));
  const placed: Box[] = [];
  const choose = (name: string, candidates: readonly Candidate[], own: Edge | null): Box | null => {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { box, cost: against } of candidates) {
      let cost = against;
      const room = grown(labelRoom(name, box), -2);
      for (const shape of [...shapes, ...headings]) if (overlap(room, shape)) cost += 1000;
      for (const other of placed) if (overlap(room, other)) cost += 1000;
      for (const edge of picture.edges) cost += meets(box, edge) * (edge === own ? 60 : 100);
      for (const lane of picture.lanes) if (box.y < lane.box.y && box.y + box.height > lane.box.y) cost += 30;
      if (cost < least) [best, least] = [box, cost];
    }
    if (best !== null) placed.push(labelRoom(name, best));
    return best;
  };
  for (const node of picture.nodes.values()) node.label = choose(node.name, nodeLabels(node), null);
  for (const edge of picture.edges)
    edge.label = edge.name === '' ? null : choose(edge.name, edgeLabels(edge, picture.edges), edge);
}

/** How many parts of a flow run through a box. */
function meets(box: Box, edge: Edge): number {
  return parts(edge).filter(([a, b]) => overlap(box, span(a, b))).length;
}

function span(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.max(1, Math.abs(a.x - b.x)),
    height: Math.max(1, Math.abs(a.y - b.y)),
  };
}
