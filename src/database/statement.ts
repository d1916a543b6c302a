import { createHash } from 'node:crypto';
import { type Bindings, placeBindings } from './named-bindings.ts';

/** A row as the code sees it: camel case, moments and days as text. */
export type Row = Record<string, unknown>;

/** A statement with the values it names. */
export interface Statement {
  readonly text: string;
  readonly bindings: Bindings;
}

const names = new Map<string, string>();

/** A statement as the driver wants it, under a name: a connection plans it once, however often it is sent. */
export function prepared({ text, bindings }: Statement): { name: string; text: string; values: unknown[] } {
  const placed = placeBindings(text, bindings);
  let name = names.get(placed.text);
  if (name === undefined) {
    name = createHash('sha256').update(placed.text).digest('hex').slice(0, 40);
    names.set(placed.text, name);
  }
  return { name, text: placed.text, values: [...placed.values] };
}
