import { type Band, type Box, type Edge, grid, type Node, type Point } from './picture.ts';

/** The four ways a flow can run on the grid: right, down, left, up. */
export const directions: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** A place on a shape's border where a flow may start or end. */
export interface Port {
  /** On the border. */
  readonly border: Point;
  /** On the grid, clear of the shape. */
  readonly clear: Point;
  /** Index of the direction away from the shape. */
  readonly away: number;
  readonly cost: number;
}

/** Distance between a shape and the nearest flow that passes it. */
export const clearance = 15;

/** Where a flow may leave or enter a node; costs prefer leaving to the right and entering from the left. */
export function portsOf(node: Node, role: 'source' | 'target'): Port[] {
  const sideCosts = role === 'source' ? [0, 4, 40, 5] : [40, 7, 0, 7];
  const { x, y, width, height } = node.box;
  const middle = x + width / 2;
  const axis = y + node.axis;
  const ports: Port[] = [];
  const add = (px: number, py: number, away: number, extra: number): void => {
    ports.push(port({ x: px, y: py }, away, (sideCosts[away] ?? 0) + extra));
  };
  if (node.shape === 'boundary') {
    add(middle, y + height, 1, 0);
    return ports;
  }
  const upright =
    node.shape === 'task'
      ? [0, -20, 20]
      : node.shape === 'subProcess'
        ? steps(-node.axis + 20, height - node.axis - 20)
        : [0];
  const level = node.shape === 'task' || node.shape === 'subProcess' ? steps(-width / 2 + 20, width / 2 - 20) : [0];
  for (const offset of upright) {
    add(x + width, axis + offset, 0, offset === 0 ? 0 : 4);
    add(x, axis + offset, 2, offset === 0 ? 0 : 4);
  }
  for (const offset of level) {
    add(middle + offset, y + height, 1, offset === 0 ? 0 : 4);
    add(middle + offset, y, 3, offset === 0 ? 0 : 4);
  }
  return ports;
}

/** Where message flows may touch an empty pool: anywhere on its long sides. */
export function portsOfPool(pool: Band): Port[] {
  const ports: Port[] = [];
  for (let x = pool.box.x + 50; x < pool.box.x + pool.box.width - 20; x += grid) {
    ports.push(port({ x, y: pool.box.y }, 3, 0), port({ x, y: pool.box.y + pool.box.height }, 1, 0));
  }
  return ports;
}

function port(border: Point, away: number, cost: number): Port {
  const { x, y } = directions[away] ?? { x: 0, y: 0 };
  const clear = {
    x: x === 0 ? border.x : outward(border.x, x),
    y: y === 0 ? border.y : outward(border.y, y),
  };
  return { border, clear, away, cost };
}

function outward(value: number, sign: number): number {
  const beyond = value + sign * clearance;
  return sign > 0 ? Math.ceil(beyond / grid) * grid : Math.floor(beyond / grid) * grid;
}

function steps(from: number, to: number): number[] {
  const list = [0];
  for (let value = Math.ceil(from / 20) * 20; value <= to; value += 20) if (value !== 0) list.push(value);
  return list;
}

/** The shapes a flow must keep clear of: all but those that contain one of its ends. */
export function obstaclesOf(edge: Edge, nodes: ReadonlyMap<string, Node>): Box[] {
  const containing = new Set<string>();
  for (const end of [edge.source, edge.target]) {
    for (let id = nodes.get(end)?.container ?? null; id !== null; id = nodes.get(id)?.container ?? null)
      containing.add(id);
  }
  const boxes: Box[] = [];
  for (const node of nodes.values()) {
    if (containing.has(node.id)) continue;
    if (node.container !== null && !containing.has(node.container)) continue;
    boxes.push(node.box);
  }
  return boxes;
}
