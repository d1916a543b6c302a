/** A place in a drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle in a drawing, in pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The box grown by that many pixels on every side; shrunk by a negative number. */
export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Tells whether two boxes share more than a border. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Tells whether the inner box lies within the outer one. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Tells whether a line from a to b passes through the inside of a box (Liang and Barsky's clipping). */
export function passesThrough(a: Point, b: Point, box: Box): boolean {
  let enters = 0;
  let leaves = 1;
  const sides: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - box.x],
    [b.x - a.x, box.x + box.width - a.x],
    [a.y - b.y, a.y - box.y],
    [b.y - a.y, box.y + box.height - a.y],
  ];
  for (const [direction, room] of sides) {
    if (direction === 0) {
      if (room <= 0) return false;
    } else if (direction < 0) {
      enters = Math.max(enters, room / direction);
    } else {
      leaves = Math.min(leaves, room / direction);
    }
  }
  return enters < leaves;
}
