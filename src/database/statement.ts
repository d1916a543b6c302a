import { type Bindings, placeBindings } from './named-bindings.ts';
import { statementNames, usualNamingRules } from './statement-names.ts';

/** A row as the code sees it: camel case, moments and days as text. */
export type Row = Record<string, unknown>;

/** A statement with the values it names. */
export interface Statement {
  readonly text: string;
  readonly bindings: Bindings;
}

/** A statement as the driver wants it; under a name a connection plans it once. */
export interface Query {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

const nameOf = statementNames(usualNamingRules);

/**
 * A statement with its values in their places. A text that is sent again and again gets a name, so that a connection plans
 * it once; texts made for one question only never do.
 */
export function queryOf({ text, bindings }: Statement): Query {
  const placed = placeBindings(text, bindings);
  const values = [...placed.values];
  const name = nameOf(placed.text);
  return name === undefined ? { text: placed.text, values } : { text: placed.text, values, name };
}

/** Whether a statement failed because its table has changed since it was planned: without its name it can be sent again. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '0A000' && /cached plan/.test(error.message);
}
