import type { Sql } from '../../database/connect.ts';
import { snakeCase } from '../../database/letter-case.ts';
import { json } from '../../database/named-bindings.ts';
import type { Statement } from '../../database/statement.ts';

/** One part of what a command puts on record: a statement on one table, with its rows as JSON. */
export interface TableWrite {
  /** The statement; `rows` stands where it takes its rows from, of which there are so many. */
  text(rows: string, count: number): string;
  readonly rows: readonly object[];
}

/** New rows of a table; each has the columns of the first. */
export function insertion(
  table: string,
  rows: readonly object[],
  otherwise: '' | 'on conflict do nothing' = '',
): TableWrite {
  const columns = Object.keys(rows[0] ?? {})
    .map(snakeCase)
    .join(', ');
  return {
    text: (from) =>
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${from}) ${otherwise}`,
    rows: rows.map(snakeRow),
  };
}

/**
 * Rows of a table that stand in the JSON of a parameter. Of a single one the planner is told that it is one: a set it takes
 * for a hundred rows, for which it would rather read a small table whole, and keep to that plan while the table grows.
 */
export function givenRows(table: string, from: string, count: number): string {
  return count === 1
    ? `jsonb_populate_record(null::${table}, cast(${from} as jsonb) -> 0)`
    : `jsonb_populate_recordset(null::${table}, ${from})`;
}

/** New values of the named columns of rows that are there, found by tenant and id. */
export function change(table: string, columns: readonly string[], rows: readonly object[]): TableWrite {
  const assignments = columns.map((column) => `${snakeCase(column)} = changed.${snakeCase(column)}`).join(', ');
  const wanted = new Set(['tenantId', 'id', ...columns]);
  return {
    text: (from, count) =>
      `update ${table} set ${assignments} from ${givenRows(table, from, count)} as changed
       where ${table}.tenant_id = changed.tenant_id and ${table}.id = changed.id`,
    rows: rows.map((row) => snakeRow(Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name))))),
  };
}

/** Rows that go. */
export function deletion(
  table: string,
  rows: readonly { readonly tenantId: string; readonly id: string }[],
): TableWrite {
  return {
    text: (from, count) =>
      `delete from ${table} using ${givenRows(table, from, count)} as removed
       where ${table}.tenant_id = removed.tenant_id and ${table}.id = removed.id`,
    rows: rows.map(({ tenantId, id }) => ({ tenant_id: tenantId, id })),
  };
}

/**
 * Puts everything on record with one statement, in one round trip. All parts see the database as it was before: none may
 * rest on a row another one writes, and no row may be written by two.
 */
export async function writeAll(sql: Sql, writes: readonly TableWrite[]): Promise<void> {
  const statement = oneStatement(writes);
  if (statement !== null) await sql.run(statement.text, statement.bindings);
}

/** The statement of `writeAll`; null when there is nothing to write. */
export function oneStatement(writes: readonly TableWrite[]): Statement | null {
  const full = writes.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) return null;
  const parts = full.map((write, index) => `w${index} as (${write.text(`:rows${index}`, write.rows.length)})`);
  const bindings = Object.fromEntries(full.map(({ rows }, index) => [`rows${index}`, json(rows)]));
  return { text: `with ${parts.join(',\n')}\nselect`, bindings };
}

/** Writes of several commands as one for each statement among them: what says the same takes its rows together. */
export function joined(writes: readonly TableWrite[]): TableWrite[] {
  const groups = Map.groupBy(
    writes.filter(({ rows }) => rows.length > 0),
    (write) => write.text(':rows', 2),
  );
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ ...first, rows: [first, ...more].flatMap(({ rows }) => rows) }],
  );
}

function snakeRow(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));
}
