import type { Reads } from './disclosure.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What several rows must say alike, as far as this room asks. */
export interface Comparison<Test extends Reads = Reads> {
  readonly id: string;
  readonly field: string;
  readonly rows: readonly string[];
  readonly test: Test | null;
  readonly message: Bilingual;
}

/** What a row says, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** Two rows that contradict one another. */
export interface Contradiction {
  readonly rule: string;
  readonly field: string;
  readonly rowId: string;
  readonly with: string;
  readonly message: Bilingual;
}

/** A comparison that can't be made yet, and the rows that say nothing of it. */
export interface OpenComparison {
  readonly rule: string;
  readonly field: string;
  readonly lacks: readonly string[];
  readonly message: Bilingual;
}

/** What the comparisons of a list found; a machine proposes by it, a person decides. */
export interface Compared {
  readonly contradictions: readonly Contradiction[];
  readonly open: readonly OpenComparison[];
}

/**
 * Holds what the rows say against one another (P01.3 E1…E6). A row that is not on the project's list is left out; one that
 * says nothing of a field leaves the comparison open, for silence is no contradiction.
 */
export function compareRows<Test extends Reads>(
  comparisons: readonly Comparison<Test>[],
  said: ReadonlyMap<string, Fields>,
  answer: (test: Test) => unknown,
): Compared {
  const contradictions: Contradiction[] = [];
  const open: OpenComparison[] = [];
  for (const { id: rule, field, rows, test, message } of comparisons) {
    const [first, ...others] = rows.filter((row) => said.has(row));
    // A test reads all its rows; a plain comparison is one of those that are there.
    const compares = test === null ? others.length > 0 : others.length + 1 === rows.length;
    if (first === undefined || !compares) continue;
    if (test !== null) {
      const answered = answer(test);
      const last = others.at(-1) ?? first;
      if (answered === false) contradictions.push({ rule, field, rowId: first, with: last, message });
      else if (answered !== true) open.push({ rule, field, lacks: [first, ...others], message });
      continue;
    }
    const silent = [first, ...others].filter((row) => isSilent(said.get(row)?.[field]));
    if (silent.length > 0) open.push({ rule, field, lacks: silent, message });
    const [base, ...rest] = [first, ...others].filter((row) => !silent.includes(row));
    if (base === undefined) continue;
    for (const row of rest) {
      if (saysTheSame(said.get(base)?.[field], said.get(row)?.[field])) continue;
      contradictions.push({ rule, field, rowId: row, with: base, message });
    }
  }
  return { contradictions, open };
}

function isSilent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Texts are the same when they differ by width, blanks or letter case only: （ and (, 7# and 7＃. */
function saysTheSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const text = value.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  // A number written as text is the number.
  return /^\d+(\.\d+)?$/.test(text) && text.length <= 15 ? JSON.stringify(Number(text)) : JSON.stringify(text);
}
