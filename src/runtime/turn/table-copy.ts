import { change, deletion, insertion, type TableWrite } from './table-write.ts';

interface Keyed {
  readonly tenantId: string;
  readonly id: string;
}

/**
 * The rows of one table that a command works on: read once, changed in memory, written back at the end: all new rows
 * together, and all changed ones. No row is written that was not changed.
 */
export interface TableCopy<Row extends Keyed> {
  all(): Row[];
  get(id: string): Row | undefined;
  find(matches: (row: Row) => boolean): Row | undefined;
  add(row: Row): Row;
  change(id: string, patch: Partial<Row>): Row;
  /** Takes the row out: it is deleted on record. */
  remove(id: string): void;
  /** The rows that were added, changed or removed, as they are here and as they were read. */
  touched(): Row[];
  /** What has to be written for the table to be as it is here. */
  writes(): TableWrite[];
}

/** Makes the copy of a table from the rows a command has read. */
export function tableCopy<Row extends Keyed>(table: string, read: readonly Row[]): TableCopy<Row> {
  const rows = new Map<string, Row>(read.map((row) => [row.id, row]));
  const added = new Set<string>();
  const changed = new Map<string, Set<string>>();
  const removed: Row[] = [];
  const before = new Map(rows);

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
    touched: () =>
      [...added, ...changed.keys(), ...removed.map(({ id }) => id)].flatMap((id) =>
        [before.get(id), rows.get(id)].filter((row) => row !== undefined),
      ),
    writes() {
      const columns = new Set([...changed.values()].flatMap((names) => [...names]));
      return [
        deletion(table, removed),
        insertion(table, [...added].map(rowOf)),
        change(table, [...columns], [...changed.keys()].map(rowOf)),
      ].filter((write) => write.rows.length > 0);
    },
  };
}
