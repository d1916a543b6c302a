/** Characters of JSON, about, that the result of one decision may have. */
export const MAXIMUM_RESULT = 1_000_000;

/** Tells whether a plain value takes no more than so many characters of JSON, about, without writing it. */
export function fits(value: unknown, most: number): boolean {
  let left = most;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    left -= typeof next === 'string' ? next.length + 2 : 5;
    if (left < 0) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      left -= Array.isArray(next) ? 1 : key.length + 4;
      if (left < 0) return false;
      open.push(inner);
    }
  }
  return true;
}
