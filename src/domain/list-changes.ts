import type { DisclosureGroup } from './disclosure.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A row of a frozen list, as far as two lists are held against one another. */
export interface ToldRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly group: DisclosureGroup;
}

/** A list as it was frozen. */
export interface FrozenList {
  /** Version of the procedure it was told by. */
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rows: readonly ToldRow[];
}

/** A fact that is answered otherwise now. */
export interface ChangedFact {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that is asked now and was not, is not asked any more, or is asked otherwise. */
export interface ChangedRow {
  readonly rowId: string;
  readonly name: Bilingual;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly before: DisclosureGroup | null;
  readonly after: DisclosureGroup | null;
  /** The changed facts its condition reads, or none where the list itself is another version's. */
  readonly facts: readonly string[];
  readonly reason: Bilingual;
}

/** The facts that differ, by name. */
export function changedFacts(before: FrozenList['facts'], after: FrozenList['facts']): ChangedFact[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after));
}

/**
 * What a list asks otherwise than the one before, row by row, each with its reason: a fact of the project that changed, or
 * a new version of the procedure (P07.10). Neither list is changed by it: what was told stays told.
 */
export function changedRows(
  before: FrozenList,
  after: FrozenList,
  readsOf: (rowId: string) => readonly string[],
): ChangedRow[] {
  const facts = changedFacts(before.facts, after.facts).map(({ name }) => name);
  const earlier = new Map(before.rows.map((row) => [row.id, row]));
  const later = new Map(after.rows.map((row) => [row.id, row]));
  const ids = [...new Set([...later.keys(), ...earlier.keys()])];
  return ids.flatMap((rowId): ChangedRow[] => {
    const [was, is] = [earlier.get(rowId), later.get(rowId)];
    const [wasAsked, isAsked] = [asks(was), asks(is)];
    if (was?.group === is?.group || (!wasAsked && !isAsked)) return [];
    const change = wasAsked === isAsked ? 'CHANGED' : isAsked ? 'ADDED' : 'REMOVED';
    const read = readsOf(rowId).filter((name) => facts.includes(name));
    const name = (is ?? was)?.name ?? { zh: rowId, en: rowId };
    const reason = reasonOf(read, before.version, after.version);
    return [{ rowId, name, change, before: was?.group ?? null, after: is?.group ?? null, facts: read, reason }];
  });
}

function asks(row: ToldRow | undefined): boolean {
  return row !== undefined && row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED';
}

function reasonOf(facts: readonly string[], before: number, after: number): Bilingual {
  if (facts.length > 0) return { zh: '项目情况变化', en: 'Facts of the project have changed' };
  return {
    zh: `办事流程由第${before}版更新为第${after}版`,
    en: `The procedure went from version ${before} to ${after}`,
  };
}
