/** What stands in a cell: a text, a number, or nothing. */
export type Cell = string | number | null;

/** A table of any length: its heads, and its rows as they come. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** The most rows of one table: a sheet takes a few more, and nobody reads a million. */
export const MOST_ROWS = 1_000_000;
