import type { Sql } from '../database/connect.ts';
import { endOfMonth } from '../domain/retention.ts';
import type { Instant } from '../domain/time.ts';

/** A part of `events` in which nothing is recorded any more. */
export interface PastMonth {
  /** Its table as long as it belongs to `events`. */
  readonly table: string;
  /** What the table is called once it does not. */
  readonly detachedAs: string;
  readonly from: Instant;
  /** The first moment that is not of it. */
  readonly until: Instant;
}

const month = /^events_(\d{4})_(\d{2})$/;

/**
 * The parts of `events` that end at a moment or before, the oldest first. What was recorded before months had tables of
 * their own is one part.
 */
export async function pastMonths(sql: Sql, before: Instant): Promise<PastMonth[]> {
  const tables = await sql.rows<{ name: string }>(
    `select c.relname::text as name
     from pg_inherits i
     join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'events'::regclass`,
  );
  const parts: PastMonth[] = [];
  for (const { name } of tables) {
    const part = name === 'events_default' ? await withoutMonth(sql) : ofMonth(name);
    if (part !== null && part.until <= before) parts.push(part);
  }
  return parts.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function ofMonth(table: string): PastMonth | null {
  const [, year, number] = month.exec(table) ?? [];
  if (year === undefined || number === undefined) return null;
  const from = `${year}-${number}-01T00:00:00.000Z`;
  return { table, detachedAs: table, from, until: endOfMonth(from) };
}

async function withoutMonth(sql: Sql): Promise<PastMonth | null> {
  const span = await sql.first<{ first: Instant | null; last: Instant | null }>(
    'select min(recorded_at) as first, max(recorded_at) as last from events_default',
  );
  if (span === undefined || span.first === null || span.last === null) return null;
  const until = endOfMonth(span.last);
  return {
    table: 'events_default',
    detachedAs: `events_before_${until.slice(0, 7).replace('-', '_')}`,
    from: span.first,
    until,
  };
}
