import type { Bindings } from './named-bindings.ts';

/** A row as the code sees it: camel case, moments and days as text. */
export type Row = Record<string, unknown>;

/** A statement with the values it names. */
export interface Statement {
  readonly text: string;
  readonly bindings: Bindings;
}
