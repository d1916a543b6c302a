/** A rectangle of a diagram, in its own units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The zoom from which the names in a diagram can be read. */
export const readable = 1.1;
/** The least zoom at which they still can, so that what belongs together is seen together. */
const stillReadable = 0.8;
const margin = 48;

/** Whether an element of a diagram has a place of its own; a line between two has none. */
export function isShape<Element extends object>(
  element: Element,
): element is Element & Rect & { readonly type: string } {
  return 'width' in element && 'type' in element;
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((each) => each.x));
  const y = Math.min(...rects.map((each) => each.y));
  const right = Math.max(...rects.map((each) => each.x + each.width));
  const bottom = Math.max(...rects.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * What part of a diagram to show so that some elements are in the middle of a window and can be read: all of them where they
 * fit, else the smallest. Frames around others are no goal by themselves. Null where there is nothing to show.
 */
export function placeToShow(
  shapes: readonly Rect[],
  window: { readonly width: number; readonly height: number },
): Rect | null {
  const bySize = [...shapes].sort((a, b) => a.width * a.height - b.width * b.height);
  const [first] = bySize;
  if (first === undefined) return null;
  const alike = bySize.filter((each) => each.width * each.height <= 3 * first.width * first.height);
  const all = around(alike);
  const fits = Math.min(window.width / (all.width + 2 * margin), window.height / (all.height + 2 * margin));
  const [goal, zoom] = fits >= stillReadable ? [all, Math.min(readable, fits)] : [first, readable];
  const [width, height] = [window.width / zoom, window.height / zoom];
  return { x: goal.x + goal.width / 2 - width / 2, y: goal.y + goal.height / 2 - height / 2, width, height };
}

/** Moves what is shown so that it leaves the diagram at no side while there is more of it at the other. */
export function within(diagram: Rect, shown: Rect): Rect {
  const along = (from: number, length: number, at: number, seen: number) =>
    seen >= length + 2 * margin
      ? from + length / 2 - seen / 2
      : Math.min(Math.max(at, from - margin), from + length + margin - seen);
  return {
    ...shown,
    x: along(diagram.x, diagram.width, shown.x, shown.width),
    y: along(diagram.y, diagram.height, shown.y, shown.height),
  };
}
