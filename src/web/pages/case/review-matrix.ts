import type { OpenMatter, Opinion } from '../../api/types.ts';

/** What a row of the matrix shows for its opinion: silence that stands for consent is told apart from consent. */
export type OpinionKind = Opinion['opinion'] | 'DEEMED' | OpenMatter['state'];

/** One matter in one phase of the review. */
export interface MatrixRow {
  id: string;
  kind: OpinionKind;
  matter: Opinion | OpenMatter;
}

/** The matters of one phase and round; what waits stands with the latest. */
export interface MatrixGroup {
  /** Null before the review began. */
  phase: string | null;
  round: number;
  rows: MatrixRow[];
}

/** The kinds in the order the head counts them. */
export const kinds: readonly OpinionKind[] = [
  'AGREE',
  'AGREE_WITH_CONDITIONS',
  'DISAGREE',
  'DEEMED',
  'NOT_CONCERNED',
  'IN_HAND',
  'WAITING',
];

/** The kind of an opinion. */
export function kindOf(opinion: Opinion): OpinionKind {
  return opinion.deemed ? 'DEEMED' : opinion.opinion;
}

function byCode(a: MatrixRow, b: MatrixRow): number {
  return a.matter.item.code.localeCompare(b.matter.item.code, 'en', { numeric: true });
}

/** The matrix of a review, the latest phase first, matters within it by their codes. */
export function matrixOf(given: readonly Opinion[], open: readonly OpenMatter[]): MatrixGroup[] {
  const groups = new Map<string, MatrixGroup & { latest: string }>();
  const place = (phase: string | null, round: number | null, at: string, row: MatrixRow) => {
    const key = `${phase ?? ''} ${round ?? 1}`;
    const group = groups.get(key) ?? { phase, round: round ?? 1, rows: [], latest: at };
    group.rows.push(row);
    if (at > group.latest) group.latest = at;
    groups.set(key, group);
  };
  for (const opinion of given) {
    // what was said after silence was taken for consent changes nothing and stands apart
    const phase = opinion.isRemark ? 'REMARK' : opinion.phase;
    place(phase, opinion.round, opinion.givenAt, { id: opinion.id, kind: kindOf(opinion), matter: opinion });
  }
  // whatever is in hand now is later than anything that was said
  for (const matter of open.filter(({ state }) => state === 'IN_HAND')) {
    place(matter.phase, matter.round, '9', { id: matter.taskId ?? '', kind: 'IN_HAND', matter });
  }
  const sorted = [...groups.values()].sort((a, b) => (a.latest < b.latest ? 1 : -1));
  const waiting = open
    .filter(({ state }) => state === 'WAITING')
    .map((matter): MatrixRow => ({ id: `waiting ${matter.item.code}`, kind: 'WAITING', matter }));
  const [latest] = sorted;
  if (latest) latest.rows.push(...waiting);
  else if (waiting.length > 0) return [{ phase: null, round: 1, rows: waiting.sort(byCode) }];
  return sorted.map(({ phase, round, rows }) => ({ phase, round, rows: rows.sort(byCode) }));
}

/** Where each matter stands now: its row in the latest phase that has it. */
export function standing(groups: readonly MatrixGroup[]): OpinionKind[] {
  const latest = new Map<string, OpinionKind>();
  for (const { rows } of groups) {
    const seen = new Map(rows.map(({ matter, kind }) => [matter.item.code, kind]));
    for (const [code, kind] of seen) if (!latest.has(code)) latest.set(code, kind);
  }
  return [...latest.values()];
}

/** Whether a kind is an opinion that has been given. */
export function isGiven(kind: OpinionKind): boolean {
  return kind !== 'IN_HAND' && kind !== 'WAITING';
}
