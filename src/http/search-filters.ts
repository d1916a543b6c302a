import { type Static, type TSchema, Type } from 'typebox';
import type { Binding, Bindings } from '../database/named-bindings.ts';

/** What may be asked of one column: the value itself, or operators on it. */
export type Asked<Value extends string | number | boolean = string> =
  | Value
  | {
      readonly $eq?: Value;
      readonly $in?: readonly Value[];
      readonly $gte?: Value;
      readonly $gt?: Value;
      readonly $lte?: Value;
      readonly $lt?: Value;
      readonly $like?: string;
      readonly $exists?: boolean;
    };

/** The schema of a filter on one column with the operators it knows. */
export function filterOn<Schema extends TSchema>(
  value: Schema,
  operators: readonly ('$in' | '$gte' | '$gt' | '$lte' | '$lt' | '$like' | '$exists')[],
  description: string,
): Type.TUnsafe<Asked<Extract<Static<Schema>, string | number | boolean>>> {
  const told = (words: string): TSchema => ({ ...value, description: words });
  const words: Readonly<Record<string, TSchema>> = {
    $eq: told('Exactly this'),
    $in: Type.Array(value, { maxItems: 200, description: 'One of these' }),
    $gte: told('This or later'),
    $gt: told('Later than this'),
    $lte: told('This or earlier'),
    $lt: told('Earlier than this'),
    $like: Type.String({ maxLength: 200, description: 'Pattern; * stands for any text, ? for one character' }),
    $exists: Type.Boolean({ description: 'Whether there is a value at all' }),
  };
  const known = ['$eq', ...operators].map((name): [string, TSchema] => [name, Type.Optional(words[name] ?? value)]);
  const object = Type.Object(Object.fromEntries(known), { additionalProperties: false, minProperties: 1 });
  // The type is what `Asked` says; the schema lists fewer operators where a column knows fewer.
  return Type.Unsafe<Asked<Extract<Static<Schema>, string | number | boolean>>>(
    Type.Union([value, object], { description }),
  );
}

/** The values that are asked for one by one: the value itself, `$eq` and `$in`. */
export function valuesAsked<Value extends string>(asked: Asked<Value>): Value[] {
  if (typeof asked !== 'object') return [asked];
  return [...(asked.$in ?? []), ...(asked.$eq === undefined ? [] : [asked.$eq])];
}

/** The conditions of a statement, gathered from what was asked. */
export interface Conditions {
  /** Adds a condition of one's own with its values. */
  add(condition: string, bindings?: Bindings): void;
  /** Adds what is asked of a column; nothing when nothing is. */
  ask(column: string, asked: Asked<string | number | boolean> | undefined): void;
  /** All conditions, joined by `and`; `true` when there are none. */
  text(): string;
  /** The values of all conditions. */
  bindings(): Bindings;
}

const comparisons = { $eq: '=', $gte: '>=', $gt: '>', $lte: '<=', $lt: '<' } as const;

/** Begins a list of conditions. Columns are written by us; values only ever become bindings. */
export function conditions(): Conditions {
  const parts: string[] = [];
  const values: Record<string, Binding> = {};
  const place = (value: Binding): string => {
    const name = `asked${Object.keys(values).length}`;
    values[name] = value;
    return `:${name}`;
  };
  return {
    add(condition, bindings = {}) {
      parts.push(`(${condition})`);
      Object.assign(values, bindings);
    },
    ask(column, asked) {
      if (asked === undefined) return;
      const { $in, $like, $exists, ...compared } = typeof asked === 'object' ? asked : { $eq: asked };
      for (const [operator, value] of Object.entries(compared)) {
        // The schema lets no other operators in.
        const sign = comparisons[operator as keyof typeof comparisons];
        if (value !== undefined) parts.push(`${column} ${sign} ${place(value)}`);
      }
      if ($in !== undefined) parts.push(`${column} = any(${place($in)})`);
      if ($like !== undefined) parts.push(`${column} ${likeOf($like)} ${place(likePattern($like))}`);
      if ($exists !== undefined) parts.push(`${column} is ${$exists ? 'not null' : 'null'}`);
    },
    text: () => (parts.length === 0 ? 'true' : parts.join(' and ')),
    bindings: () => values,
  };
}

/** How a pattern is looked for: letters in either case, and where it has none without asking each text for its own. */
export function likeOf(pattern: string): 'like' | 'ilike' {
  return pattern.toLowerCase() === pattern.toUpperCase() ? 'like' : 'ilike';
}

/** Whether a text has signs that stand for others. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}

/** The pattern of SQL for one with `*` and `?`; a text without either is looked for anywhere. */
export function likePattern(pattern: string): string {
  const literal = pattern.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return isPattern(pattern) ? literal.replaceAll('*', '%').replaceAll('?', '_') : `%${literal}%`;
}
