/** Tells whether two plain JSON values are the same, whatever the order of their keys and however deep they are. */
export function sameValue(one: unknown, other: unknown): boolean {
  const open: (readonly [unknown, unknown])[] = [[one, other]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [a, b] = next;
    if (Object.is(a, b)) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    const keys = Object.keys(a);
    if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
    if (!keys.every((key) => Object.hasOwn(b, key))) return false;
    for (const key of keys) open.push([Reflect.get(a, key), Reflect.get(b, key)]);
  }
  return true;
}
