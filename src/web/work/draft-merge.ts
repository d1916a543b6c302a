import type { FormValues } from '../ui/schema-form/schema.ts';

/** Whose answer to a field is taken. */
export type Side = 'mine' | 'theirs';

/** A field that two drafts answer differently, and whose answer is taken when nobody says otherwise. */
export interface Difference {
  readonly key: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether both changed what they began with. */
  readonly both: boolean;
  readonly side: Side;
}

/** Answers are compared as they are sent; nothing, an empty text and an empty list are the same. */
function told(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}

/**
 * Where two drafts that began with the same one differ. A field only one of them changed is taken from there; where both did
 * the person's own words come first, until the person says otherwise.
 */
export function differences(base: FormValues, mine: FormValues, theirs: FormValues): Difference[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return keys.flatMap((key) => {
    const [began, own, other] = [told(base[key]), told(mine[key]), told(theirs[key])];
    if (own === other) return [];
    return [
      {
        key,
        mine: mine[key],
        theirs: theirs[key],
        both: own !== began && other !== began,
        side: own === began ? 'theirs' : 'mine',
      },
    ];
  });
}

/** One draft of two: the person's, with the other's answers where they were chosen. */
export function merged(mine: FormValues, chosen: readonly Pick<Difference, 'key' | 'theirs' | 'side'>[]): FormValues {
  const taken = chosen.filter(({ side }) => side === 'theirs').map(({ key, theirs }) => [key, theirs]);
  return { ...mine, ...Object.fromEntries(taken) };
}
