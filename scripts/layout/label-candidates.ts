import { type Box, type Edge, labelSize, type Node, type Point } from './picture.ts';

/** A place for a label and what is against it before anything else is looked at. */
export interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** Pixels along a flow that weigh as much as one point of cost. */
const reach = 15;
const uprightCost = 30;
const sharedTargetCost = 40;
const sharedSourceCost = 80;

/** Where the outside label of an event or gateway may stand, the usual place first; none for other nodes. */
export function nodeLabels(node: Node): Candidate[] {
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
  const high = [
    at(middle - width / 2, y - height - 22),
    at(middle - 14 - width, y - height - 22),
    at(middle + 14, y - height - 22),
  ];
  if (node.shape === 'boundary') return ranked([lowerRight, lowerLeft]);
  const further = [
    lowerRight,
    lowerLeft,
    upperRight,
    upperLeft,
    at(middle + 34, y - 2),
    at(middle - 34 - width, y - 2),
  ];
  return ranked(
    node.shape === 'gateway' ? [above, upperLeft, upperRight, ...high, below, ...further] : [below, above, ...further],
  );
}

function ranked(boxes: readonly Box[]): Candidate[] {
  return boxes.map((box, index) => ({ box, cost: index }));
}

/** Where the label of a flow may stand: beside each part, best near the start and where no other flow runs along. */
export function edgeLabels(edge: Edge, edges: readonly Edge[]): Candidate[] {
  const { width, height } = labelSize(edge.name);
  const fromSource = edges.filter((other) => other !== edge && other.source === edge.source);
  const toTarget = edges.filter((other) => other !== edge && other.target === edge.target);
  const candidates: Candidate[] = [];
  let way = 0;
  for (const [a, b] of parts(edge)) {
    for (const [c, d] of ownParts(a, b, [...fromSource, ...toTarget])) beside(c, d, way + distance(a, c));
    for (const [c, d] of ownParts(a, b, fromSource)) beside(c, d, way + distance(a, c) + sharedTargetCost * reach);
    beside(a, b, way + sharedSourceCost * reach);
    way += distance(a, b);
  }
  return candidates;

  function beside(a: Point, b: Point, from: number): void {
    const level = a.y === b.y;
    const room = distance(a, b) - (level ? width : height);
    const starts = room > 24 ? [14, 14 + (room - 22) / 3, 14 + ((room - 22) * 2) / 3, room - 8] : [room / 2];
    for (const start of starts) {
      const cost = (from + start) / reach + (level ? 0 : uprightCost);
      if (level) {
        const x = a.x < b.x ? a.x + start : a.x - start - width;
        add(x, a.y - height - 2, cost);
        add(x, a.y + 2, cost + 1);
      } else {
        const y = a.y < b.y ? a.y + start : a.y - start - height;
        add(a.x + 5, y, cost);
        add(a.x - width - 5, y, cost + 1);
      }
    }
  }

  function add(x: number, y: number, cost: number): void {
    candidates.push({ box: { x: Math.round(x), y: Math.round(y), width, height }, cost });
  }
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
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
export function parts(edge: Edge): [Point, Point][] {
  return edge.points.slice(1).flatMap((point, index): [Point, Point][] => {
    const before = edge.points[index];
    return before === undefined ? [] : [[before, point]];
  });
}
