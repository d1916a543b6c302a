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

/**
 * Works out which materials a project must bring (三清单).
 *
 * Nothing is guessed: a condition that reads a fact nobody gave is decided only when every possible answer decides it
 * alike; otherwise the row is left out of the list and the fact is named among those missing.
 */
export function disclose<Condition extends Reads, Row extends ChecklistRow<Condition>>(
  materials: readonly (Row & ChecklistRow<Condition>)[],
  facts: GivenFacts,
  evaluate: (condition: Condition, facts: GivenFacts) => unknown,
): DisclosureList<Row> {
  const rows: DisclosedRow<Row>[] = [];
  const missing = new Set<string>();
  for (const material of materials) {
    const holds = material.condition === null ? true : decide(material.condition, facts, evaluate);
    if (holds === null) for (const name of unknownOf(material.condition, facts)) missing.add(name);
    else rows.push({ material, group: groupOf(material, holds) });
  }
  return { rows, missingFacts: [...missing].sort(inOrderOfAsking) };
}

/** Names of all facts that the conditions of the rows read, in the order of asking. */
export function factsRead(materials: readonly ChecklistRow[]): string[] {
  const names = new Set(materials.flatMap((material) => material.condition?.reads ?? []));
  return [...names].sort(inOrderOfAsking);
}

function groupOf({ need }: ChecklistRow, holds: boolean): DisclosureGroup {
  if (need === 'X') return 'FORBIDDEN';
  if (!holds) return 'NOT_NEEDED';
  return need === 'R' ? 'REQUIRED' : need === 'C' ? 'CONDITIONAL' : 'TOLERABLE';
}

/** True or false when the given facts settle it, null when a missing one could change it. */
function decide<Condition extends Reads>(
  condition: Condition,
  facts: GivenFacts,
  evaluate: (condition: Condition, facts: GivenFacts) => unknown,
): boolean | null {
  let known: boolean | null = null;
  for (const answers of possibleAnswers(condition, facts)) {
    const value = evaluate(condition, { ...facts, ...answers });
    if (typeof value !== 'boolean' || (known !== null && known !== value)) return null;
    known = value;
  }
  return known;
}

/** Above so many combinations the missing facts are simply asked for. */
const mostCombinations = 256;

/** Every way the missing facts could be answered, as far as the condition can tell answers apart; none when that is not known. */
function possibleAnswers(condition: Reads, facts: GivenFacts): GivenFacts[] {
  let combinations: GivenFacts[] = [{}];
  for (const name of unknownOf(condition, facts)) {
    const answers = answersTo(name, condition.source);
    if (answers.length === 0 || combinations.length * answers.length > mostCombinations) return [];
    combinations = combinations.flatMap((one) => answers.map((answer) => ({ ...one, [name]: answer })));
  }
  return combinations;
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
      return onlyCompares(source) ? ['', 'any other text', ...textsIn(source)] : [];
    default:
      return [];
  }
}

/** No arithmetic, no function, no range: then a value matters only by how it compares with the literals. */
function onlyCompares(source: string): boolean {
  const withoutTexts = source.replace(/"[^"]*"/g, '""');
  return !/[-+*/[\]]|\b(?!(?:and|or)\b)\w+\s*\(|\b(?:in|between|for|some|every|if|instance)\b/.test(withoutTexts);
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
