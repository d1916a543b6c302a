import { validationFailed } from '../domain/refusals/requests.ts';

/** Levels a JSON body may be nested: no form or fact of a case comes near, and what walks it later may recurse. */
const LEVELS_AT_MOST = 100;

/**
 * Refuses what is nested without end, and texts no database can keep: with the character NUL, or with half of a surrogate
 * pair, in names as well as in values.
 *
 * @throws validation-failed with the place of each
 */
export function refuseUnstorable(sent: unknown): void {
  const places: string[] = [];
  if (look(sent, places) > LEVELS_AT_MOST) {
    const message = `must not be nested deeper than ${LEVELS_AT_MOST} levels`;
    throw validationFailed([{ path: '', code: 'depth', message }]);
  }
  if (places.length === 0) return;
  const message = 'must have no NUL and no half of a surrogate pair';
  throw validationFailed(places.map((path) => ({ path, code: 'characters', message })));
}

/** Where texts are in plain JSON values that no database can keep; a text's place is the name nearest to it. */
export function unstorableIn(values: unknown): string[] {
  const places: string[] = [];
  look(values, places);
  return places;
}

/** Notes where unstorable texts are, and gives how many levels deep the values are nested. */
function look(values: unknown, places: string[]): number {
  let deepest = 0;
  // Not by recursion: what was sent may be nested deeper than the stack.
  const open: { readonly value: unknown; readonly name: string; readonly level: number }[] = [
    { value: values, name: '', level: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, name, level } = next;
    deepest = Math.max(deepest, level);
    if (typeof value === 'string' && !isStorable(value)) places.push(name);
    if (Array.isArray(value)) for (const member of value) open.push({ value: member, name, level: level + 1 });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!isStorable(key)) places.push(name);
        open.push({ value: inner, name: key, level: level + 1 });
      }
    }
  }
  return deepest;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
