import type { Database } from '../../src/database/connect.ts';
import type { Bindings } from '../../src/database/named-bindings.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** A database that remembers what it is asked, besides answering it. */
export function remembering(database: Database): {
  readonly database: Database;
  readonly asked: { readonly text: string; readonly bindings: Bindings }[];
} {
  const asked: { text: string; bindings: Bindings }[] = [];
  const note = (text: string, bindings: Bindings = {}) => asked.push({ text, bindings });
  return {
    asked,
    database: {
      ...database,
      rows(text, bindings) {
        note(text, bindings);
        return database.rows(text, bindings);
      },
      first(text, bindings) {
        note(text, bindings);
        return database.first(text, bindings);
      },
    },
  };
}

/** The tables a statement would read from end to end. */
export async function tablesReadWhole(
  database: Database,
  { text, bindings }: { readonly text: string; readonly bindings: Bindings },
): Promise<string[]> {
  const [row = {}] = await database.rows<Record<string, unknown>>(`explain (format json) ${text}`, bindings);
  // One row with one column: a list of one plan.
  const [explained] = Object.values(row)[0] as readonly [{ readonly Plan: Plan }];
  return [...scans(explained.Plan)];
}

function* scans(plan: Plan): Generator<string> {
  if (plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] !== undefined) yield plan['Relation Name'];
  for (const inner of plan.Plans ?? []) yield* scans(inner);
}
