/** What a statement may be given. An array becomes a PostgreSQL array, a Date a timestamptz; wrap JSON in `json`. */
export type Binding = string | number | bigint | boolean | null | Date | Buffer | readonly Binding[];

/** The values of a statement by the names it gives them: `where id = :id` with `{ id }`. */
export type Bindings = Readonly<Record<string, Binding>>;

/** A statement with its values in the places PostgreSQL wants them. */
export interface PlacedStatement {
  readonly text: string;
  readonly values: readonly Binding[];
}

// What may hold a colon without naming a value comes first: strings, quoted names, comments, casts.
const tokens = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|::|:([a-zA-Z_]\w*)/g;

/**
 * Turns `:name` into `$1`, `$2`, …; a name used twice keeps one place, so that PostgreSQL infers its type once.
 * Knex's own named bindings read `:id::uuid` as an identifier, and give every use a place of its own.
 *
 * @throws Error when a name has no value, or is given `undefined`
 */
export function placeBindings(text: string, bindings: Bindings): PlacedStatement {
  const names: string[] = [];
  const placed = text.replace(tokens, (token, name: string | undefined) => {
    if (name === undefined) return token;
    if (bindings[name] === undefined) throw new Error(`The statement names :${name}, which it is not given: ${text}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: placed, values: names.map((name) => bindings[name] ?? null) };
}

/** A value for a `jsonb` column or parameter; without it the driver would write an array as a PostgreSQL array. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
