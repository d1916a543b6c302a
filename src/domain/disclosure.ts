import { factNamed, inOrderOfAsking } from './facts.ts';

/** A condition as far as this room asks: which facts it reads. */
export interface Reads {
  /** The FEEL text. */
  readonly source: string;
  /** Names of the variables it reads, outermost names only. */
  readonly reads: readonly string[];
}

/** A row of a procedure's checklist as far as this room asks; X must not be asked of applicants (三清单). */
export interface ChecklistRow<Condition extends Reads = Reads> {
  readonly need: 'R' | 'C' | 'T' | 'X';
  readonly condition: Condition | null;
}

/** What a row means to the applicant: bring it, bring it because …, may follow, must not be asked, not for this project. */
export type DisclosureGroup = 'REQUIRED' | 'CONDITIONAL' | 'TOLERABLE' | 'FORBIDDEN' | 'NOT_NEEDED';

/** One row of the list as it applies to one project. */
export interface DisclosedRow<Row> {
  readonly material: Row;
  readonly group: DisclosureGroup;
}

/** The one-time list for one project. */
export interface DisclosureList<Row> {
  readonly rows: readonly DisclosedRow<Row>[];
  /** Facts without which the list is not complete, in the catalogue's order of asking; empty when it is. */
  readonly missingFacts: readonly string[];
}

/** Facts by name; one that is absent or null was not given. */
export type GivenFacts = Readonly<Record<string, unknown>>;

/** How conditions are answered. */
export interface Answering<Condition> {
  evaluate(condition: Condition, facts: GivenFacts): unknown;
  /** The answer whatever the `open` facts are, by three-valued logic; anything but true and false when they could change it. */
  settle(condition: Condition, facts: GivenFacts, open: readonly string[]): unknown;
}

/**
 * Works out which materials a project must bring (三清单).
 *
 * Nothing is guessed: a condition that reads a fact nobody gave is decided only when every possible answer decides it
 * alike; otherwise the row is left out of the list and the fact is named among those missing. So is a fact that could
 * change one of the `deciding` conditions, by which the procedure takes its way.
 */
export function disclose<Condition extends Reads, Row extends ChecklistRow<Condition>>(
  materials: readonly (Row & ChecklistRow<Condition>)[],
  facts: GivenFacts,
  answering: Answering<Condition>,
  deciding: readonly Condition[] = [],
): DisclosureList<Row> {
  const rows: DisclosedRow<Row>[] = [];
  const missing = new Set<string>();
  for (const condition of deciding) {
    // What the case itself finds out on its way is no question to the applicant.
    for (const name of decide(condition, facts, answering).lacks) if (factNamed(name) !== undefined) missing.add(name);
  }
  for (const material of materials) {
    const { holds, lacks } = material.condition === null ? always : decide(material.condition, facts, answering);
    if (holds === null) for (const name of lacks) missing.add(name);
    else rows.push({ material, group: groupOf(material, holds) });
  }
  return { rows, missingFacts: [...missing].sort(inOrderOfAsking) };
}

/** Names of all facts that the conditions of the rows read, and of those the `deciding` conditions do, in the order of asking. */
export function factsRead(materials: readonly ChecklistRow[], deciding: readonly Reads[] = []): string[] {
  const names = new Set(materials.flatMap((material) => material.condition?.reads ?? []));
  for (const name of deciding.flatMap(({ reads }) => reads)) if (factNamed(name) !== undefined) names.add(name);
  return [...names].sort(inOrderOfAsking);
}

function groupOf({ need }: ChecklistRow, holds: boolean): DisclosureGroup {
  if (need === 'X') return 'FORBIDDEN';
  if (!holds) return 'NOT_NEEDED';
  return need === 'R' ? 'REQUIRED' : need === 'C' ? 'CONDITIONAL' : 'TOLERABLE';
}

/** What the given facts say of a condition: true or false where they settle it, else null and the facts that could change it. */
interface Decided {
  readonly holds: boolean | null;
  readonly lacks: readonly string[];
}

const always: Decided = { holds: true, lacks: [] };

function decide<Condition extends Reads>(
  condition: Condition,
  facts: GivenFacts,
  { evaluate, settle }: Answering<Condition>,
): Decided {
  const { combinations, open } = possibleAnswers(condition, facts);
  const values = combinations.map((answers) => {
    const given = { ...facts, ...answers };
    return open.length > 0 ? settle(condition, given, open) : evaluate(condition, given);
  });
  const [first] = values;
  if (typeof first === 'boolean' && values.every((value) => value === first)) return { holds: first, lacks: [] };
  const asked = Object.keys(combinations[0] ?? {});
  return { holds: null, lacks: [...open, ...asked.filter((name) => makesADifference(name, combinations, values))] };
}

/** Whether two answers to one fact, all others alike, lead to different values. */
function makesADifference(name: string, combinations: readonly GivenFacts[], values: readonly unknown[]): boolean {
  const seen = new Map<string, unknown>();
  return combinations.some(({ [name]: _, ...others }, at) => {
    const key = JSON.stringify(others);
    if (!seen.has(key)) seen.set(key, values[at]);
    return seen.get(key) !== values[at];
  });
}

/** Above so many combinations the missing facts are left open. */
const mostCombinations = 256;

/** Every way the missing facts could be answered, as far as the condition can tell answers apart; `open` are those it may tell apart endlessly. */
function possibleAnswers(condition: Reads, facts: GivenFacts): { combinations: GivenFacts[]; open: string[] } {
  let combinations: GivenFacts[] = [{}];
  const open: string[] = [];
  for (const name of unknownOf(condition, facts)) {
    const answers = answersTo(name, condition.source);
    if (answers.length === 0 || combinations.length * answers.length > mostCombinations) open.push(name);
    else combinations = combinations.flatMap((one) => answers.map((answer) => ({ ...one, [name]: answer })));
  }
  return { combinations, open };
}

/** Answers of which one stands for every answer there may be; none when the condition does more than compare with literals. */
function answersTo(name: string, source: string): unknown[] {
  const fact = factNamed(name);
  switch (fact?.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return fact.options.map((option) => option.value);
    case 'number':
      return onlyCompares(source) ? numbersAround(source) : [];
    case 'text':
      // Texts have no values in between to stand for the others, so an order among them is not decided.
      return onlyCompares(source) && !/[<>]/.test(source) ? ['', 'any other text', ...textsIn(source)] : [];
    default:
      return [];
  }
}

/**
 * Whether every comparison has a literal on one side and a name on the other, joined by `and`, `or` and brackets alone.
 * Only then a value matters by nothing but how it compares with the literals: not with arithmetic, a function, a range,
 * a path or another fact in between.
 */
function onlyCompares(source: string): boolean {
  const words = source.match(/"(?:[^"\\]|\\.)*"|[\w$.]+|[<>!]=|\S/gu) ?? [];
  return words.every((word, at) => {
    if (/^(?:[<>!]?=|[<>])$/.test(word)) {
      const [left, right] = [words[at - 1] ?? '', words[at + 1] ?? ''];
      return (isLiteral(left) && isName(right)) || (isName(left) && isLiteral(right));
    }
    const opensCall = words[at + 1] === '(' && isName(word);
    return '()'.includes(word) || word === 'and' || word === 'or' || isLiteral(word) || (isName(word) && !opensCall);
  });
}

const keywords = new Set(['and', 'or', 'not', 'in', 'between', 'for', 'some', 'every', 'if', 'then', 'else', 'return']);

function isName(word: string): boolean {
  return /^[\p{L}_]\w*$/u.test(word) && !isLiteral(word) && !keywords.has(word);
}

function isLiteral(word: string): boolean {
  return /^(?:\d+(?:\.\d+)?|"[^"\\]*"|true|false|null)$/.test(word);
}

/** The numbers a condition names, one below, one above and one between each two. */
function numbersAround(source: string): number[] {
  const named = [...new Set((source.match(/\d+(?:\.\d+)?/g) ?? []).map(Number))].sort((a, b) => a - b);
  const between = named.map((number, index) => (number + (named[index + 1] ?? number + 2)) / 2);
  return [(named[0] ?? 0) - 1, ...named, ...between];
}

function textsIn(source: string): string[] {
  return [...source.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function unknownOf(condition: Reads | null, facts: GivenFacts): string[] {
  return (condition?.reads ?? []).filter((name) => facts[name] === undefined || facts[name] === null);
}
