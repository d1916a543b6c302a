import pg from 'pg';

type Parser = (text: string) => unknown;

const { builtins } = pg.types;
// With a blank as the driver reads it, with a T as it stands in JSON.
const timestamptz = /^(\d{4,6}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(:\d\d)?$/;

/** A `timestamptz` as ISO 8601 in UTC with milliseconds; PostgreSQL's microseconds are cut off. `infinity` stays a word. */
export function instant(text: string): string {
  const parts = timestamptz.exec(text);
  if (parts === null) return text;
  const [, day = '', time = '', hours, minutes] = parts;
  // What the service's own connections are told; through a Date it takes three times as long, and a command reads dozens.
  if (hours === '+00' && (minutes ?? ':00') === ':00' && day.length === 10) {
    return `${day}T${time.slice(0, 8)}.${time.slice(9, 12).padEnd(3, '0')}Z`;
  }
  // A year after 9999 has a sign and six digits (ECMAScript, date time string format).
  const date = day.length === 10 ? day : `+${day.padStart(12, '0')}`;
  return new Date(`${date}T${time}${hours}${minutes ?? ':00'}`).toISOString();
}

/** A `bigint` as a number. @throws RangeError where a number would no longer be exact */
function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit into a number`);
  return number;
}

const asWritten: Parser = (text) => text;

/** Type numbers of PostgreSQL's catalogue that `pg` has no name for. */
const arrays = { text: 1009, int8: 1016, date: 1182, timestamptz: 1185 };

/** An array is read as one of texts, as the driver does that already, and then element by element. */
function arrayOf(parse: Parser): Parser {
  const texts: Parser = pg.types.getTypeParser(arrays.text);
  const each = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(each);
    return typeof value === 'string' ? parse(value) : value;
  };
  return (text) => each(texts(text));
}

const parsers = new Map<number, Parser>([
  [builtins.TIMESTAMPTZ, instant],
  [builtins.TIMESTAMP, asWritten],
  [builtins.DATE, asWritten],
  [builtins.INTERVAL, asWritten],
  [builtins.INT8, safeInteger],
  [arrays.timestamptz, arrayOf(instant)],
  [arrays.date, arrayOf(asWritten)],
  [arrays.int8, arrayOf(safeInteger)],
]);

/**
 * How values come back: moments as ISO 8601 in UTC, days as `YYYY-MM-DD`, intervals as ISO 8601 durations, bigint as
 * number, `numeric` as text (exact), `jsonb` parsed. Given to our pool only; the driver's own table stays untouched.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(type)) ?? pg.types.getTypeParser(type, format),
};
