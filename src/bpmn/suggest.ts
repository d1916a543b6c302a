import descriptor from './approval-moddle.json' with { type: 'json' };

/** The name of our vocabulary that an unknown one was most likely meant to be; null when none is near. */
export function suggest(unknown: string, elementType: string | null): string | null {
  const wanted = unknown.replace(/^approval:/, '').toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of elementType === null ? elementNames() : attributeNames(elementType)) {
    const away = distance(wanted, candidate.toLowerCase());
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

function elementNames(): readonly string[] {
  return descriptor.types
    .filter((type) => 'superClass' in type)
    .map((type) => `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}`);
}

function attributeNames(elementType: string): readonly string[] {
  const own = descriptor.types.find((type) => `approval:${type.name}` === elementType);
  if (own) return own.properties.map((property) => property.name);
  return descriptor.types.flatMap((type) =>
    'extends' in type && type.extends?.includes(elementType) ? type.properties.map((property) => property.name) : [],
  );
}

/** Number of letters to change, add or drop (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
