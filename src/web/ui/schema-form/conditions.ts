import { useEffect, useState } from 'react';
import { type Holds, hasConditions, hiddenFields, nothingHolds } from '../../../forms/check-form.ts';
import { fieldsOf } from '../../../forms/field.ts';
import type { FormSchema, FormValues } from './schema.ts';

let make: (() => Holds) | null = null;

/** What tells whether conditions hold, as far as FEEL has been loaded; until then every field is asked. */
export function currentHolds(): Holds {
  return make === null ? nothingHolds : make();
}

/** Loads FEEL, which only forms with conditions need. */
export async function loadConditions(): Promise<void> {
  make ??= (await import('../../../forms/condition.ts')).conditions;
}

/** Keys of the fields that are not asked, given the values; drawn anew once conditions are understood. */
export function useHidden(schema: FormSchema, values: FormValues): ReadonlySet<string> {
  const [ready, setReady] = useState(make !== null);
  const needed = hasConditions(schema);
  useEffect(() => {
    if (needed && !ready) void loadConditions().then(() => setReady(true));
  }, [needed, ready]);
  return needed && ready ? hiddenFields(fieldsOf(schema), values, currentHolds()) : none;
}

const none: ReadonlySet<string> = new Set();

/** The values without those of fields that are not asked. */
export function withoutHidden(values: FormValues, hidden: ReadonlySet<string>): FormValues {
  const kept = Object.entries(values).map(([key, value]) => [key, hidden.has(key) ? undefined : value]);
  return Object.fromEntries(kept);
}
