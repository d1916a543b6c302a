import { Type } from 'typebox';
import { cursorInvalid } from '../domain/refusals/requests.ts';

const standardLimit = 50;

/** What a search says about the page it wants. */
export const PageWish = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: `The most items; ${standardLimit} when nothing is said` }),
    ),
    after: Type.Optional(
      Type.Union([Type.String({ maxLength: 1000 }), Type.Null()], { description: '`endCursor` of the page before' }),
    ),
  },
  { additionalProperties: false, description: 'Which page' },
);

/** What a search says about the page it wants. */
export interface PageAsked {
  readonly limit?: number;
  readonly after?: string | null;
}

/** A page of rows. */
export interface Page<Row> {
  readonly items: Row[];
  readonly page: { endCursor: string | null; hasMore: boolean };
}

/** How many rows to read: one more than asked, so that it shows whether there are more. */
export function rowsToRead(asked: PageAsked | undefined): number {
  return (asked?.limit ?? standardLimit) + 1;
}

/** What a part of a sort key is: a moment, the id of a row, or a text. */
export type KeyPart = 'moment' | 'id' | 'text';

const shapes: Readonly<Record<KeyPart, RegExp>> = {
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  text: /^[^\0]{1,200}$/,
};

/**
 * The sort key of the last row of the page before; undefined for the first page.
 *
 * @throws cursor-invalid
 */
export function readCursor(asked: PageAsked | undefined, parts: readonly KeyPart[]): readonly string[] | undefined {
  if (asked?.after === undefined || asked.after === null) return undefined;
  const key = parsed(Buffer.from(asked.after, 'base64url').toString('utf8'));
  if (!Array.isArray(key) || key.length !== parts.length) throw cursorInvalid();
  return parts.map((part, at) => {
    const value: unknown = key[at];
    if (typeof value !== 'string' || !value.isWellFormed() || !shapes[part].test(value)) throw cursorInvalid();
    // A moment that looks like one and does not exist (`2026-02-30`) is none.
    if (part === 'moment' && new Date(value).toJSON() !== value) throw cursorInvalid();
    return value;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is no key either.
    return undefined;
  }
}

/** Makes a page of rows that were read with `rowsToRead`, sorted by their key. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: PageAsked | undefined,
  key: (row: Row) => string[],
): Page<Row> {
  const items = rows.slice(0, rowsToRead(asked) - 1);
  const last = items.at(-1);
  const endCursor = last === undefined ? null : Buffer.from(JSON.stringify(key(last))).toString('base64url');
  return { items, page: { endCursor, hasMore: rows.length > items.length } };
}
