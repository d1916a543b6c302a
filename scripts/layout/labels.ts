import { type Box, type Edge, labelSize, type Node, overlap, type Picture, type Point } from './picture.ts';

/** Puts the outside labels of events and gateways to their usual places, so that flows can keep clear of them. */
export function placeNodeLabels(picture: Picture): void {
  for (const node of picture.nodes.values()) node.label = nodeLabels(node)[0] ?? null;
}

/** Puts every label where it meets the fewest shapes, flows and other labels; call it when the flows are drawn. */
export function placeLabels(picture: Picture): void {
  const shapes = [...picture.nodes.values()].filter((node) => node.shape !== 'subProcess').map((node) => node.box);
  const headings = [...picture.nodes.values()]
    .filter((node) => node.shape === 'subProcess')
    .map((node) => ({ ...node.box, height: 26 }));
  const placed: Box[] = [];
  const choose = (candidates: readonly Box[], own: Edge | null): Box | null => {
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    candidates.forEach((box, index) => {
      let cost = index;
      for (const shape of [...shapes, ...headings]) if (overlap(box, shape)) cost += 1000;
      for (const other of placed) if (overlap(box, other, 2)) cost += 1000;
      for (const edge of picture.edges) cost += meets(box, edge) * (edge === own ? 60 : 100);
      for (const lane of picture.lanes) if (box.y < lane.box.y && box.y + box.height > lane.box.y) cost += 30;
      if (cost < least) [best, least] = [box, cost];
    });
    if (best !== null) placed.push(best);
    return best;
  };
  for (const node of picture.nodes.values()) node.label = choose(nodeLabels(node), null);
  for (const edge of picture.edges)
    edge.label = edge.name === '' ? null : choose(edgeLabels(edge, picture.edges), edge);
}

function nodeLabels(node: Node): Box[] {
  if (node.name === '' || node.shape === 'task' || node.shape === 'subProcess') return [];
  const { width, height } = labelSize(node.name);
  const { x, y } = node.box;
  const middle = x + node.box.width / 2;
  const bottom = y + node.box.height;
  const at = (left: number, top: number): Box => ({ x: Math.round(left), y: Math.round(top), width, height });
  const below = at(middle - width / 2, bottom + 5);
  const above = at(middle - width / 2, y - height - 5);
  const lowerRight = at(middle + 8, bottom + 3);
  const lowerLeft = at(middle - 8 - width, bottom + 3);
  const upperRight = at(middle + 10, y - height - 3);
  const upperLeft = at(middle - 10 - width, y - height - 3);
  if (node.shape === 'boundary') return [lowerRight, lowerLeft];
  const further = [
    lowerRight,
    lowerLeft,
    upperRight,
    upperLeft,
    at(middle + 34, y - 2),
    at(middle - 34 - width, y - 2),
  ];
  return node.shape === 'gateway' ? [above, upperLeft, upperRight, below, ...further] : [below, above, ...further];
}

/** Candidates beside a flow: first along the parts that no other flow of its source shares, those near its start first. */
function edgeLabels(edge: Edge, edges: readonly Edge[]): Box[] {
  const { width, height } = labelSize(edge.name);
  const siblings = edges.filter((other) => other !== edge && other.source === edge.source);
  const level: Box[] = [];
  const upright: Box[] = [];
  const shared: Box[] = [];
  for (const [a, b] of parts(edge)) {
    for (const [c, d] of ownParts(a, b, siblings)) (c.y === d.y ? level : upright).push(...beside(c, d));
    shared.push(...beside(a, b));
  }
  return [...level, ...upright, ...shared];

  function beside(a: Point, b: Point): Box[] {
    const boxes: Box[] = [];
    const at = (x: number, y: number): number => boxes.push({ x: Math.round(x), y: Math.round(y), width, height });
    if (a.y === b.y) {
      const room = Math.abs(a.x - b.x) - width;
      const left = Math.min(a.x, b.x);
      const starts = room > 24 ? [0, 1, 2, 3].map((part) => left + 12 + ((room - 20) * part) / 3) : [left + room / 2];
      if (b.x < a.x) starts.reverse();
      for (const x of starts) {
        at(x, a.y - height - 2);
        at(x, a.y + 2);
      }
    } else {
      const room = Math.abs(a.y - b.y) - height;
      const top = Math.min(a.y, b.y);
      const starts = room > 24 ? [0, 1, 2, 3].map((part) => top + 14 + ((room - 22) * part) / 3) : [top + room / 2];
      if (b.y < a.y) starts.reverse();
      for (const y of starts) {
        at(a.x + 5, y);
        at(a.x - width - 5, y);
      }
    }
    return boxes;
  }
}

/** The stretches of one part of a flow that none of the others runs along. */
function ownParts(a: Point, b: Point, others: readonly Edge[]): [Point, Point][] {
  const level = a.y === b.y;
  const [from, to] = level ? [a.x, b.x] : [a.y, b.y];
  let free: [number, number][] = [[Math.min(from, to), Math.max(from, to)]];
  for (const [c, d] of others.flatMap(parts)) {
    if ((c.y === d.y) !== level || (level ? c.y !== a.y : c.x !== a.x)) continue;
    const [low, high] = level ? [Math.min(c.x, d.x), Math.max(c.x, d.x)] : [Math.min(c.y, d.y), Math.max(c.y, d.y)];
    free = free.flatMap(([start, end]): [number, number][] => [
      [start, Math.min(end, low)],
      [Math.max(start, high), end],
    ]);
    free = free.filter(([start, end]) => end > start);
  }
  if (from > to) free = free.reverse().map(([start, end]) => [end, start]);
  return free
    .filter(([start, end]) => Math.abs(end - start) > 20)
    .map(([start, end]) =>
      level
        ? [
            { x: start, y: a.y },
            { x: end, y: a.y },
          ]
        : [
            { x: a.x, y: start },
            { x: a.x, y: end },
          ],
    );
}

/** The straight parts of a flow, in its direction. */
function parts(edge: Edge): [Point, Point][] {
  return edge.points.slice(1).flatMap((point, index): [Point, Point][] => {
    const before = edge.points[index];
    return before === undefined ? [] : [[before, point]];
  });
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
