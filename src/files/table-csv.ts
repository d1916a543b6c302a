import { type Cell, MOST_ROWS, type Table } from './table.ts';

/** So many characters leave together. */
const AT_ONCE = 32 * 1024;

/**
 * A table as CSV (RFC 4180), piece by piece: UTF-8 with a byte order mark, by which spreadsheets know it. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function* csvOf({ heads, rows }: Table): AsyncGenerator<Buffer> {
  let text = `\uFEFF${lineOf(heads)}`;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    text += lineOf(count > MOST_ROWS ? ['…'] : row);
    if (count > MOST_ROWS) break;
    if (text.length < AT_ONCE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
