import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import type { JointPaper } from './schemas.ts';

/** The list of one procedure. */
export interface ListOfProcedure {
  readonly definitionKey: string;
  readonly disclosureId: string;
  readonly rows: readonly DisclosureRow[];
}

const strictness: readonly JointPaper['group'][] = ['REQUIRED', 'CONDITIONAL', 'TOLERABLE'];

/**
 * Every paper that the lists ask for, once: rows of the same name are the same paper. What the application form gives is
 * made for each procedure and stays apart. Where lists differ, the strictest holds.
 */
export function jointPapers(lists: readonly ListOfProcedure[]): JointPaper[] {
  const papers = new Map<string, JointPaper>();
  for (const { definitionKey, disclosureId, rows } of lists) {
    for (const row of rows) {
      const group = strictness.find((one) => one === row.group);
      if (group === undefined) continue;
      const key = row.source === 'G' ? `${definitionKey} ${row.id}` : row.name.zh;
      const known = papers.get(key);
      const documents = [...(known?.documents ?? []), ...row.documents];
      papers.set(key, {
        name: row.name,
        source: known?.source ?? row.source,
        group: known && strictness.indexOf(known.group) < strictness.indexOf(group) ? known.group : group,
        rows: [...(known?.rows ?? []), { definitionKey, disclosureId, rowId: row.id, state: row.state }],
        documents: known === undefined ? documents : known.documents.length > 0 ? known.documents : documents,
      });
    }
  }
  return [...papers.values()];
}
