import type { Sql } from '../database/connect.ts';
import { snakeCase } from '../database/letter-case.ts';
import { json } from '../database/named-bindings.ts';

interface Keyed {
  readonly tenantId: string;
  readonly id: string;
}

/**
 * The rows of one table that a command works on: read once, changed in memory, written back at the end in one
 * statement for all new rows and one for all changed ones. No row is written that was not changed.
 */
export interface TableCopy<Row extends Keyed> {
  all(): Row[];
  get(id: string): Row | undefined;
  find(matches: (row: Row) => boolean): Row | undefined;
  add(row: Row): Row;
  change(id: string, patch: Partial<Row>): Row;
  /** Takes the row out: it is deleted on record. */
  remove(id: string): void;
  write(sql: Sql): Promise<void>;
}

/** Makes the copy of a table from the rows a command has read. */
export function tableCopy<Row extends Keyed>(table: string, read: readonly Row[]): TableCopy<Row> {
  const rows = new Map<string, Row>(read.map((row) => [row.id, row]));
  const added = new Set<string>();
  const changed = new Map<string, Set<string>>();
  const removed: Row[] = [];

  const rowOf = (id: string): Row => {
    const row = rows.get(id);
    if (!row) throw new Error(`${table} has no row ${id} in this command`);
    return row;
  };

  return {
    all: () => [...rows.values()],
    get: (id) => rows.get(id),
    find: (matches) => [...rows.values()].find(matches),
    add(row) {
      rows.set(row.id, row);
      added.add(row.id);
      return row;
    },
    change(id, patch) {
      const row = { ...rowOf(id), ...patch };
      rows.set(id, row);
      if (!added.has(id)) {
        const columns = changed.get(id) ?? new Set();
        for (const column of Object.keys(patch)) columns.add(column);
        changed.set(id, columns);
      }
      return row;
    },
    remove(id) {
      const row = rowOf(id);
      rows.delete(id);
      changed.delete(id);
      if (!added.delete(id)) removed.push(row);
    },
    async write(sql) {
      if (removed.length > 0) await deleteRows(sql, table, removed);
      if (added.size > 0) await insertRows(sql, table, [...added].map(rowOf));
      const columns = new Set([...changed.values()].flatMap((names) => [...names]));
      if (columns.size > 0) await updateRows(sql, table, [...columns], [...changed.keys()].map(rowOf));
      added.clear();
      changed.clear();
      removed.length = 0;
    },
  };
}

/** Inserts rows with one statement; every row has the columns of the first. */
export async function insertRows(
  sql: Sql,
  table: string,
  rows: readonly object[],
  otherwise: '' | 'on conflict do nothing' = '',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(snakeCase).join(', ');
  await sql.run(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, :rows)
     ${otherwise}`,
    { rows: json(rows.map(snakeRow)) },
  );
}

/** Writes the named columns of rows that are there, found by tenant and id, with one statement. */
export async function updateRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const assignments = columns.map((column) => `${snakeCase(column)} = changed.${snakeCase(column)}`).join(', ');
  await sql.run(
    `update ${table}
     set ${assignments}
     from jsonb_populate_recordset(null::${table}, :rows) as changed
     where ${table}.tenant_id = changed.tenant_id and ${table}.id = changed.id`,
    { rows: json(rows.map(snakeRow)) },
  );
}

async function deleteRows(sql: Sql, table: string, rows: readonly Keyed[]): Promise<void> {
  await sql.run(
    `delete from ${table} using jsonb_populate_recordset(null::${table}, :rows) as removed
     where ${table}.tenant_id = removed.tenant_id and ${table}.id = removed.id`,
    { rows: json(rows.map(({ tenantId, id }) => ({ tenant_id: tenantId, id }))) },
  );
}

function snakeRow(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));
}
