import type { DisclosureRow } from '../api/types.ts';

/** What a row means for a project. */
export type RowGroup = DisclosureRow['group'];

/** The groups in the order they are told. */
export const rowGroups: readonly RowGroup[] = ['REQUIRED', 'CONDITIONAL', 'TOLERABLE', 'FORBIDDEN', 'NOT_NEEDED'];

/** The rows of each group, in the order they are told; groups without rows are left out. */
export function groupRows(rows: readonly DisclosureRow[]): { group: RowGroup; rows: DisclosureRow[] }[] {
  return rowGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((each) => each.rows.length > 0);
}

/** What an applicant has to know about one row: whether anything is to be done, and whether it is done. */
export type RowStanding = 'shared' | 'generated' | 'rejected' | 'verified' | 'provided' | 'later' | 'missing';

/** Where a row stands for the applicant; a row that was sent back calls, whoever gives it. */
export function standingOf(row: DisclosureRow): RowStanding {
  if (row.state === 'REJECTED') return 'rejected';
  if (row.source === 'S') return 'shared';
  if (row.source === 'G') return 'generated';
  if (row.state === 'VERIFIED') return 'verified';
  if (row.state === 'PROVIDED' || row.documents.length > 0) return 'provided';
  if (row.state === 'TOLERATED' || row.group === 'TOLERABLE') return 'later';
  return 'missing';
}

/** Whether the applicant or an intermediary hands the row in as a file. */
export function takesFiles(row: DisclosureRow): boolean {
  const isAsked = row.group === 'REQUIRED' || row.group === 'CONDITIONAL' || row.group === 'TOLERABLE';
  if (!isAsked) return false;
  return row.source === 'A' || row.source === 'M' || row.state === 'REJECTED';
}

/** Whether the row was committed to and is still to come: it is taken long after the application, too (容缺). */
export function mayFollow({ toleranceDueOn, state }: DisclosureRow): boolean {
  return toleranceDueOn !== null && state !== 'VERIFIED';
}

/** Of the rows the applicant has to bring, how many have something under them. */
export function broughtCount(rows: readonly DisclosureRow[]): number {
  return rows.filter(
    (row) =>
      (row.group === 'REQUIRED' || row.group === 'CONDITIONAL') &&
      (row.source === 'A' || row.source === 'M') &&
      ['provided', 'verified'].includes(standingOf(row)),
  ).length;
}

/** The rows a correction must set right: sent back, or asked for and not there; each may name its reason. */
export function rowsToCorrect(rows: readonly DisclosureRow[]): DisclosureRow[] {
  return rows.filter((row) => {
    const standing = standingOf(row);
    return (
      standing === 'rejected' || (standing === 'missing' && row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED')
    );
  });
}
