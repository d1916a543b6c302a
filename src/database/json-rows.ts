import { camelCaseRow } from './letter-case.ts';
import type { Row } from './statement.ts';
import { instant } from './value-types.ts';

/** Moments whose names say since or until when; those of all other columns end in `_at`. */
const otherMoments = new Set(['at', 'outerFrom', 'lockedUntil']);

/** Whether a column holds a moment, by its name in camel case. */
export function isMoment(name: string): boolean {
  return name.endsWith('At') || otherMoments.has(name);
}

/**
 * Rows that a statement has put into JSON with `json_agg`, as the driver would give them: so one statement reads several
 * tables. JSON has no type for a moment, so it is known by the name of its column; `numeric` is a number here.
 */
export function rowsOfJson(rows: readonly Row[] | null): Row[] {
  return (rows ?? []).map((json) => {
    const row = camelCaseRow(json);
    for (const name in row) {
      const value = row[name];
      if (typeof value === 'string' && isMoment(name)) row[name] = instant(value);
    }
    return row;
  });
}
