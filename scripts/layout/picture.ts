/** A rectangle of the drawing in pixels; `x` and `y` are its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point of the drawing in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a node looks like, which decides its size and where flows may meet it. */
export type NodeShape = 'task' | 'event' | 'boundary' | 'gateway' | 'subProcess';

/** One flow node on its way to a place; `box` is relative to its container until the container itself is placed. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly shape: NodeShape;
  /** Sub-process that holds the node; null for the process. */
  readonly container: string | null;
  /** Lane of a node of the process; null inside sub-processes and in pools without lanes. */
  readonly lane: string | null;
  /** Activity a boundary event sits on. */
  readonly host: string | null;
  readonly isEventSubProcess: boolean;
  readonly box: Box;
  /** Distance from the top of the box to the line on which flows run straight through it. */
  axis: number;
  /** Where the outside label goes; null while it has none. */
  label: Box | null;
}

/** A sequence flow or message flow; `points` is its drawn way, first on the source's border, last on the target's. */
export interface Edge {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly container: string | null;
  readonly isMessage: boolean;
  points: Point[];
  label: Box | null;
}

/** A lane or pool with the band of the drawing it takes. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
}

/** A whole drawing: one pool with lanes, other systems' empty pools above and below it. */
export interface Picture {
  readonly pool: Band | null;
  readonly above: readonly Band[];
  readonly below: readonly Band[];
  readonly lanes: readonly Band[];
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: readonly Edge[];
}

/** Everything snaps to this grid, so that flows between neighbours come out straight. */
export const grid = 10;

/** The next multiple of the grid that is not smaller than `value`. */
export function snapUp(value: number): number {
  return Math.ceil(value / grid) * grid;
}

/** True when two boxes share some area; `space` is the distance they must keep. */
export function overlap(a: Box, b: Box, space = 0): boolean {
  return (
    a.x < b.x + b.width + space &&
    b.x < a.x + a.width + space &&
    a.y < b.y + b.height + space &&
    b.y < a.y + a.height + space
  );
}

/** The room a label takes where a renderer wraps at 90 pixels and writes Han characters 11 pixels wide. */
export function labelSize(text: string): { width: number; height: number } {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 11 : 6.2;
  const lines = Math.max(1, Math.ceil(width / 86));
  return { width: Math.ceil(lines === 1 ? width + 2 : 90), height: lines * 14 };
}
