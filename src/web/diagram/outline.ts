/** A rectangle of a diagram, in its pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn, as bpmn-js keeps it: a shape has its bounds, a connection its way. Lengths in pixels of the diagram. */
export interface Drawn extends Partial<Bounds> {
  readonly type?: string;
  readonly hidden?: boolean;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
}

/** Whether two rectangles touch. */
export function meet(a: Bounds, b: Bounds): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

const edge = 50;

/** Where something drawn lies, without its name; null for a root, which lies nowhere. */
export function boundsOf({ x, y, width, height, waypoints }: Drawn): Bounds | null {
  if (waypoints !== undefined && waypoints.length > 0) {
    const [xs, ys] = [waypoints.map((point) => point.x), waypoints.map((point) => point.y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  }
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : { x, y, width, height };
}

/** The smallest rectangle around others, with a margin; null when there are none. */
export function around(all: readonly Bounds[], margin: number): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of all) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return left > right
    ? null
    : { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

/** One SVG path for all that is drawn, names left out, and the bounds it lies in with a margin. */
export function outlineOf(drawn: readonly Drawn[]): { readonly path: string; readonly bounds: Bounds } {
  const shown = drawn.filter(({ type, hidden }) => !hidden && type !== 'label');
  const parts = shown.map((each) => {
    if (each.waypoints !== undefined) return `M${each.waypoints.map(({ x, y }) => `${x} ${y}`).join('L')}`;
    const bounds = boundsOf(each);
    return bounds ? `M${bounds.x} ${bounds.y}h${bounds.width}v${bounds.height}h${-bounds.width}z` : '';
  });
  const bounds = around(
    shown.flatMap((each) => boundsOf(each) ?? []),
    edge,
  );
  return { path: parts.join(''), bounds: bounds ?? { x: 0, y: 0, width: 1, height: 1 } };
}
