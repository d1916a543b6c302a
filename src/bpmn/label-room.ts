import type { Box } from './geometry.ts';

/** Pixels a Han character takes in a drawing, in width; others take a little more than half. */
const HAN = 14;
const LATIN = 8;
/** Pixels between two lines. */
export const LINE = 17;
/** The narrowest line that bpmn-js breaks a name beside an event, gateway or flow into. */
const NARROWEST = 90;

/** Width of a text on one line, in pixels. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2E80-\uFFEF]/.test(character) ? HAN : LATIN;
  return width;
}

/** Lines a text takes when it is broken at that width; words of Latin letters stay whole where they can. */
export function linesAt(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(/\n|[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+|\s/g) ?? []) {
    const size = textWidth(piece);
    if (piece === '\n' || (used + size > width && used > 0)) {
      lines += 1;
      used = 0;
    }
    if (piece === '\n' || (piece === ' ' && used === 0)) continue;
    lines += Math.max(0, Math.ceil(size / width) - 1);
    used += size;
  }
  return lines;
}

/** The room a name takes beside its shape: centred in the label's bounds, from their top down. */
export function labelRoom(text: string, bounds: Box): Box {
  const line = Math.max(NARROWEST, bounds.width);
  const width = Math.min(line, textWidth(text));
  return { x: bounds.x + bounds.width / 2 - width / 2, y: bounds.y, width, height: linesAt(text, line) * LINE };
}

/** Where bpmn-js puts the name of an event or gateway when the diagram does not say. */
export function labelBelow(box: Box): Box {
  return { x: box.x + box.width / 2 - NARROWEST / 2, y: box.y + box.height + 7, width: NARROWEST, height: LINE };
}
