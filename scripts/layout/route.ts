import { Heap } from './heap.ts';
import { type Box, type Edge, grid, type Picture, type Point } from './picture.ts';
import { clearance, directions, obstaclesOf, type Port, portsOf, portsOfPool } from './ports.ts';

const bendCost = 6;
const crossingCost = 8;
const sharingCost = 40;
const labelCost = 6;
const borderCost = 3;
const sameTipCost = 14;
const rejoinCost = 30;

/** Draws every flow of a placed picture: orthogonal, clear of foreign shapes, few bends, crossings and shared ways. */
export function route(picture: Picture): void {
  const sheet = new Sheet(picture);
  const order = picture.edges
    .map((edge, index) => ({ edge, index, length: sheet.distance(edge) }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  for (const { edge } of order) sheet.draw(edge);
}

/** The grid with what has been drawn on it so far. */
class Sheet {
  readonly #picture: Picture;
  readonly #columns: number;
  readonly #rows: number;
  /** Edges on each step of the grid; even indexes are steps to the right, odd ones steps down. */
  readonly #steps = new Map<number, Edge[]>();
  /** 1 where the label of a node stands. */
  readonly #labelled: Uint8Array;
  readonly #borders: ReadonlySet<number>;

  constructor(picture: Picture) {
    this.#picture = picture;
    const boxes = [...picture.nodes.values()].map((node) => node.box);
    const pools = [picture.pool, ...picture.above, ...picture.below].flatMap((pool) =>
      pool === null ? [] : [pool.box],
    );
    const all = [...boxes, ...pools];
    this.#columns = Math.ceil(Math.max(...all.map((box) => box.x + box.width)) / grid) + 6;
    this.#rows = Math.ceil(Math.max(...all.map((box) => box.y + box.height)) / grid) + 6;
    this.#labelled = new Uint8Array(this.#columns * this.#rows);
    for (const { label } of picture.nodes.values()) if (label !== null) this.#fill(this.#labelled, label, grid / 2, 1);
    this.#borders = new Set(picture.lanes.map((lane) => lane.box.y));
  }

  distance(edge: Edge): number {
    const [from, to] = [this.#box(edge.source), this.#box(edge.target)];
    const across = Math.abs(from.x + from.width / 2 - to.x - to.width / 2);
    return across + 3 * Math.abs(from.y + from.height / 2 - to.y - to.height / 2) + (to.x < from.x ? 2000 : 0);
  }

  #box(id: string): Box {
    const pools = [...this.#picture.above, ...this.#picture.below];
    const found = this.#picture.nodes.get(id) ?? pools.find((pool) => pool.id === id) ?? this.#picture.pool;
    if (found === null || found === undefined) throw new Error(`no shape ${id}`);
    return found.box;
  }

  #ports(id: string, role: 'source' | 'target', edge: Edge): Port[] {
    const node = this.#picture.nodes.get(id);
    if (node !== undefined) {
      const ports = portsOf(node, role);
      return edge.isMessage ? ports.map((port) => ({ ...port, cost: port.away % 2 === 1 ? 0 : 40 })) : ports;
    }
    const pool = [...this.#picture.above, ...this.#picture.below].find((band) => band.id === id);
    return pool === undefined ? [] : portsOfPool(pool);
  }

  draw(edge: Edge): void {
    const closed = this.#closed(edge);
    const starts = this.#ports(edge.source, 'source', edge);
    const ends = new Map<number, Port[]>();
    for (const port of this.#ports(edge.target, 'target', edge)) {
      const cell = this.#cell(port.clear);
      ends.set(cell, [...(ends.get(cell) ?? []), port]);
    }
    const way = this.#search(edge, closed, starts, ends);
    if (way === null) throw new Error(`no way for ${edge.id} from ${edge.source} to ${edge.target}`);
    edge.points = way;
    this.#remember(edge);
  }

  /** Cells no flow may use: foreign shapes with their surroundings, and all outside the sub-process it belongs to. */
  #closed(edge: Edge): Uint8Array {
    const closed = new Uint8Array(this.#columns * this.#rows);
    const container = edge.container === null ? null : (this.#picture.nodes.get(edge.container)?.box ?? null);
    const frame = container ?? (edge.isMessage ? null : (this.#picture.pool?.box ?? null));
    if (frame !== null) {
      closed.fill(1);
      this.#fill(closed, frame, -grid / 2, 0);
    }
    for (const box of obstaclesOf(edge, this.#picture.nodes)) this.#fill(closed, box, clearance, 1);
    return closed;
  }

  #fill(cells: Uint8Array, box: Box, margin: number, value: 0 | 1): void {
    const right = Math.min(this.#columns - 1, Math.ceil((box.x + box.width + margin) / grid) - 1);
    const bottom = Math.min(this.#rows - 1, Math.ceil((box.y + box.height + margin) / grid) - 1);
    for (let row = Math.max(0, Math.floor((box.y - margin) / grid) + 1); row <= bottom; row += 1) {
      for (let column = Math.max(0, Math.floor((box.x - margin) / grid) + 1); column <= right; column += 1) {
        cells[row * this.#columns + column] = value;
      }
    }
  }

  #cell(point: Point): number {
    return Math.round(point.y / grid) * this.#columns + Math.round(point.x / grid);
  }

  #point(cell: number): Point {
    return { x: (cell % this.#columns) * grid, y: Math.floor(cell / this.#columns) * grid };
  }

  #search(edge: Edge, closed: Uint8Array, starts: readonly Port[], ends: ReadonlyMap<number, Port[]>): Point[] | null {
    const best = new Map<number, number>();
    const from = new Map<number, number | Port>();
    const open = new Heap();
    const targets = [...new Set(ends.keys())].map((cell) => this.#point(cell));
    const reach = (state: number, cost: number, previous: number | Port): void => {
      if (cost >= (best.get(state) ?? Number.POSITIVE_INFINITY)) return;
      best.set(state, cost);
      from.set(state, previous);
      open.push(state, cost + remaining(this.#point(Math.floor(state / 4)), targets));
    };
    for (const port of starts) {
      const cell = this.#cell(port.clear);
      if (closed[cell] === 1) continue;
      reach(cell * 4 + port.away, port.cost + this.#stubCost(edge, port), port);
    }
    let goal: { state: number; port: Port; cost: number } | null = null;
    for (let state = open.pop(); state !== null; state = open.pop()) {
      const cost = best.get(state) ?? 0;
      if (goal !== null && cost >= goal.cost) break;
      const cell = Math.floor(state / 4);
      const heading = state % 4;
      for (const port of ends.get(cell) ?? []) {
        const turn = (port.away + 2) % 4 === heading ? 0 : port.away === heading ? 1000 : bendCost;
        const total = cost + turn + port.cost + this.#stubCost(edge, port);
        if (goal === null || total < goal.cost) goal = { state, port, cost: total };
      }
      for (let direction = 0; direction < 4; direction += 1) {
        if ((direction + 2) % 4 === heading) continue;
        const { x, y } = directions[direction] ?? { x: 0, y: 0 };
        const next = cell + y * this.#columns + x;
        if (closed[next] !== 0) continue;
        const bend = direction === heading ? 0 : bendCost;
        const rejoin = this.#rejoins(edge, cell, heading, direction) ? rejoinCost : 0;
        reach(next * 4 + direction, cost + 1 + bend + rejoin + this.#stepCost(edge, cell, next, direction), state);
      }
    }
    return goal === null ? null : this.#trace(goal, from);
  }

  #trace(goal: { state: number; port: Port }, from: ReadonlyMap<number, number | Port>): Point[] {
    const points: Point[] = [goal.port.border];
    let at: number | Port | undefined = goal.state;
    while (typeof at === 'number') {
      points.push(this.#point(Math.floor(at / 4)));
      at = from.get(at);
    }
    if (at !== undefined) points.push(at.border);
    return straighten(points.reverse());
  }

  #stubCost(edge: Edge, port: Port): number {
    const users = this.#steps.get(this.#stepIndex(this.#cell(port.clear), (port.away + 2) % 4)) ?? [];
    if (users.some((other) => !related(edge, other))) return sharingCost;
    return users.length > 0 && users[0]?.source === edge.source ? sameTipCost : 0;
  }

  /** Index of the step that leaves a cell in a direction, the same from both of its ends. */
  #stepIndex(cell: number, direction: number): number {
    if (direction === 0) return cell * 2;
    if (direction === 1) return cell * 2 + 1;
    return direction === 2 ? (cell - 1) * 2 : (cell - this.#columns) * 2 + 1;
  }

  #stepCost(edge: Edge, cell: number, next: number, direction: number): number {
    let cost = 0;
    const users = this.#steps.get(this.#stepIndex(cell, direction)) ?? [];
    if (users.some((other) => !related(edge, other))) cost += sharingCost;
    const sideways = (direction + 1) % 4;
    const crossed = [this.#stepIndex(next, sideways), this.#stepIndex(next, (sideways + 2) % 4)];
    if (crossed.some((step) => (this.#steps.get(step) ?? []).some((other) => !related(edge, other))))
      cost += crossingCost;
    if (this.#labelled[next] === 1) cost += labelCost;
    if (direction % 2 === 0 && this.#borders.has(this.#point(next).y)) cost += borderCost;
    return cost;
  }

  /** Tells whether a step comes back to a way that the flow's sister left its source by. */
  #rejoins(edge: Edge, cell: number, heading: number, direction: number): boolean {
    const sisters = this.#sisters(edge, this.#stepIndex(cell, direction));
    const before = this.#sisters(edge, this.#stepIndex(cell, (heading + 2) % 4));
    return sisters.some((sister) => !before.includes(sister));
  }

  #sisters(edge: Edge, step: number): Edge[] {
    return (this.#steps.get(step) ?? []).filter((other) => other.source === edge.source);
  }

  #remember(edge: Edge): void {
    for (let index = 1; index < edge.points.length; index += 1) {
      const [a, b] = [edge.points[index - 1], edge.points[index]];
      if (a === undefined || b === undefined) continue;
      const direction = a.y === b.y ? (b.x > a.x ? 0 : 2) : b.y > a.y ? 1 : 3;
      const { x, y } = directions[direction] ?? { x: 0, y: 0 };
      const count = Math.ceil((Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / grid);
      let cell = this.#cell({ x: Math.round(a.x / grid) * grid, y: Math.round(a.y / grid) * grid });
      for (let step = 0; step < count; step += 1) {
        const key = this.#stepIndex(cell, direction);
        this.#steps.set(key, [...(this.#steps.get(key) ?? []), edge]);
        cell += y * this.#columns + x;
      }
    }
  }
}

/** Flows from one node, or to one node, may run together; others may not. */
function related(a: Edge, b: Edge): boolean {
  return a.source === b.source || a.target === b.target;
}

function remaining(at: Point, targets: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const target of targets) least = Math.min(least, Math.abs(at.x - target.x) + Math.abs(at.y - target.y));
  return least / grid;
}

function straighten(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
