import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Cell, Table } from '../files/table.ts';
import { csvOf } from '../files/table-csv.ts';
import { xlsxOf } from '../files/table-xlsx.ts';
import type { Page, PageAsked } from './paging.ts';

/** In which form a list is wanted as a file. */
export const TableFormat = Type.Unsafe<'csv' | 'xlsx'>({
  type: 'string',
  enum: ['csv', 'xlsx'],
  description: 'Comma-separated text, or a workbook',
});

/** A list as a file. */
export const TableFile = Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The list as a file' });

/** The media types of lists as files. */
export const tableMediaTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** A column of a list: its head in both languages, and what stands in it. */
export interface Column<Row> {
  readonly zh: string;
  readonly en: string;
  cell(row: Row, language: 'zh' | 'en'): Cell;
}

/** Sends a list as a file while it is read: whoever reads slowly slows the reading, whoever hangs up ends it. */
export function sendTable(reply: FastifyReply, name: string, format: 'csv' | 'xlsx', table: Table): FastifyReply {
  const [csv, xlsx] = tableMediaTypes;
  return reply
    .type(format === 'csv' ? `${csv}; charset=utf-8` : (xlsx ?? ''))
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(format === 'csv' ? csvOf(table) : xlsxOf(table), { objectMode: false }));
}

/** A table of rows by their columns, in a language. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  language: 'zh' | 'en',
): Table {
  async function* lines() {
    for await (const row of rows) yield columns.map(({ cell }) => cell(row, language));
  }
  return { heads: columns.map((column) => column[language]), rows: lines() };
}

/** Every row of a search, page by page: as whoever turns the pages would see them. */
export async function* everyRow<Row>(search: (page: PageAsked) => Promise<Page<Row>>): AsyncGenerator<Row> {
  for (let after: string | null = null; ; ) {
    const { items, page }: Page<Row> = await search({ limit: 200, after });
    yield* items;
    if (!page.hasMore) return;
    after = page.endCursor;
  }
}
