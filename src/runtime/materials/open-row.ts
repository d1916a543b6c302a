import type { Sql } from '../../database/connect.ts';
import type { CaseStatus } from '../../domain/case-status.ts';
import type { Person } from '../../domain/person.ts';
import { materialForbidden, rowUnknown, uploadClosed } from '../../domain/refusals/materials.ts';
import { disclosureNotFound } from '../../domain/refusals/unknown.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { DisclosureRow } from '../views/material-schema.ts';

/** What stands under a row an applicant may hand files in under. */
export interface OpenRow {
  readonly state: NonNullable<DisclosureRow['state']>;
  readonly source: DisclosureRow['source'];
  readonly caseId: string | null;
  /** Of what lies under the row. */
  readonly revision: number;
}

interface RowFacts {
  readonly group: DisclosureRow['group'] | null;
  readonly state: NonNullable<DisclosureRow['state']> | null;
  readonly source: DisclosureRow['source'];
  readonly revision: number | null;
  readonly requirement: string | null;
  readonly toleranceDueOn: LocalDate | null;
  readonly caseId: string | null;
  readonly status: CaseStatus | null;
  readonly open: boolean;
}

/**
 * The row, if its applicant may hand in or take back files under it now: before the application, during a correction, and
 * for rows that may follow as long as the case is open. What is verified stays.
 *
 * Locks the row, so that a file and a check of it do not cross.
 *
 * @throws disclosure-not-found, row-unknown, material-forbidden, upload-closed
 */
export async function openRow(sql: Sql, person: Person, disclosureId: string, rowId: string): Promise<OpenRow> {
  const { tenantId, applicantId } = person;
  const locked = await sql.first(
    `select id from disclosures
     where tenant_id = :tenantId and id = :disclosureId and applicant_id = :applicantId
     for update`,
    { tenantId, disclosureId, applicantId },
  );
  if (locked === undefined) throw disclosureNotFound();
  // Read under the lock: an application or a check that was waited for is seen.
  const facts = await sql.first<RowFacts>(
    `select (select told ->> 'group' from jsonb_array_elements(s.snapshot -> 'rows') told
             where told ->> 'id' = :rowId limit 1) as "group",
       m.state, m.source, m.revision, m.requirement, m.tolerance_due_on, c.id as case_id, c.status, c.ended_at is null as open
     from disclosures s
     left join materials m on m.tenant_id = s.tenant_id and m.disclosure_id = s.id and m.row_id = :rowId
     left join cases c on c.tenant_id = s.tenant_id and c.disclosure_id = s.id
     where s.tenant_id = :tenantId and s.id = :disclosureId`,
    { tenantId, disclosureId, rowId },
  );
  if (facts?.group == null) throw rowUnknown(rowId);
  if (facts.state === null || facts.revision === null) throw materialForbidden(rowId);
  if (!takesFiles(facts)) throw uploadClosed();
  return { state: facts.state, source: facts.source, caseId: facts.caseId, revision: facts.revision };
}

function takesFiles({ state, requirement, toleranceDueOn, caseId, status, open }: RowFacts): boolean {
  if (caseId === null) return true;
  if (state === 'VERIFIED') return false;
  // What was committed to is owed until it is there: after its day, and after a licence was granted on the commitment.
  if (toleranceDueOn !== null) {
    const mayFollow = requirement === 'TOLERABLE' && status === 'COMPLETED_APPROVED';
    return open || status === 'COMPLETED_TOLERANT' || mayFollow;
  }
  if (!open) return false;
  if (status === 'CORRECTION_STARTED') return true;
  return requirement === 'TOLERABLE' || state === 'REJECTED';
}
