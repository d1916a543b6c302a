import type { Sql } from './connect.ts';
import { camelCaseRow } from './letter-case.ts';
import type { Bindings } from './named-bindings.ts';
import type { Row } from './statement.ts';
import { instant } from './value-types.ts';

/** Moments whose names say since or until when; those of all other columns end in `_at`. */
const otherMoments = new Set(['at', 'outerFrom', 'lockedUntil', 'greenUntil']);

/** Whether a column holds a moment, by its name in camel case. */
export function isMoment(name: string): boolean {
  return name.endsWith('At') || otherMoments.has(name);
}

/** Columns of one statement that each hold the rows of a read as JSON, under the name of the read. */
export function columnsOf(reads: Readonly<Record<string, string>>): string {
  return Object.entries(reads)
    .map(([name, text]) => `(select json_agg(r) from (${text}) r) as "${name}"`)
    .join(',\n');
}

/**
 * The rows of several reads by their names, with one statement: all see the database at one moment, and most reads find a
 * row or none, so that a statement for each would cost more than what it reads. What a row holds is its caller's promise.
 */
export async function readTogether<Found extends Readonly<Record<string, object>>>(
  sql: Sql,
  reads: Readonly<Record<keyof Found & string, string>>,
  bindings: Bindings,
): Promise<{ readonly [Name in keyof Found]: Found[Name][] }> {
  const told = await sql.first<Record<string, Row[] | null>>(`select ${columnsOf(reads)}`, bindings);
  const found = Object.keys(reads).map((name) => [name, rowsOfJson(told?.[name] ?? null)]);
  // As `Sql.rows`: the types are the caller's promise about the statements it wrote.
  return Object.fromEntries(found) as { readonly [Name in keyof Found]: Found[Name][] };
}

/**
 * A condition that a column holds one of some ids, given as `:name`. A single id is asked for by equality: for a list
 * PostgreSQL expects ten when it plans for any, finds a plan for this one cheaper, and so would plan anew each time.
 */
export function isOneOf(
  column: string,
  name: string,
  ids: readonly string[],
): { readonly condition: string; readonly bindings: Bindings } {
  const [only] = ids;
  return only !== undefined && ids.length === 1
    ? { condition: `${column} = cast(:${name} as uuid)`, bindings: { [name]: only } }
    : { condition: `${column} = any(cast(:${name} as uuid[]))`, bindings: { [name]: ids } };
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
