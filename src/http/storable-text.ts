import { validationFailed } from '../domain/refusals/requests.ts';

/**
 * Refuses texts no database can keep: with the character NUL, or with half of a surrogate pair, in names as well as in values.
 *
 * @throws validation-failed with the place of each
 */
export function refuseUnstorable(sent: unknown): void {
  const places = unstorableIn(sent);
  if (places.length === 0) return;
  const message = 'must have no NUL and no half of a surrogate pair';
  throw validationFailed(places.map((path) => ({ path, code: 'characters', message })));
}

/** Where texts are in plain JSON values that no database can keep; a text's place is the name nearest to it. */
export function unstorableIn(values: unknown): string[] {
  const places: string[] = [];
  // Not by recursion: what was sent may be nested deeper than the stack.
  const open: { readonly value: unknown; readonly name: string }[] = [{ value: values, name: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, name } = next;
    if (typeof value === 'string' && !isStorable(value)) places.push(name);
    if (Array.isArray(value)) for (const member of value) open.push({ value: member, name });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!isStorable(key)) places.push(name);
        open.push({ value: inner, name: key });
      }
    }
  }
  return places;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
