import { DecisionError } from './decision-error.ts';

/** Characters of JSON, about, that the result of one decision may have. */
export const MAXIMUM_RESULT = 1_000_000;

/** Lists and objects that may stand inside one another in a result. */
const MAXIMUM_DEPTH = 100;

/** Tells whether a plain value takes no more than so many characters of JSON, about, without writing it. */
export function fits(value: unknown, most: number): boolean {
  return whyNot(value, most) === null;
}

/**
 * Lets pass what can be kept: not too large, not too deep, and texts without NUL and without half of a surrogate pair.
 *
 * @throws DecisionError decision-result-too-large, decision-result-unreadable
 */
export function assertKeepable(value: unknown, place: string): void {
  const code = whyNot(value, MAXIMUM_RESULT);
  if (code === 'decision-result-too-large') throw new DecisionError(code, `${place} is too large or too deep`);
  if (code !== null) throw new DecisionError(code, `${place} has a text that can not be kept`);
}

function whyNot(
  value: unknown,
  most: number,
): Extract<DecisionError['code'], 'decision-result-too-large' | 'decision-result-unreadable'> | null {
  let left = most;
  // Not by recursion: what comes from outside may be nested deeper than the stack.
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: inner, depth } = next;
    left -= typeof inner === 'string' ? inner.length + 2 : 5;
    if (left < 0 || depth > MAXIMUM_DEPTH) return 'decision-result-too-large';
    if (typeof inner === 'string' && !isReadable(inner)) return 'decision-result-unreadable';
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, part] of Object.entries(inner)) {
      left -= Array.isArray(inner) ? 1 : key.length + 4;
      if (left < 0) return 'decision-result-too-large';
      if (!isReadable(key)) return 'decision-result-unreadable';
      open.push({ value: part, depth: depth + 1 });
    }
  }
  return null;
}

function isReadable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
