import type { Person } from '../domain/person.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { CorrectionNotice } from './schemas.ts';

/** What the applicant was asked to correct and by when, round by round (补正告知). @throws case-not-found */
export async function correctionNotices(
  { services, tenantId }: House,
  person: Person,
  caseId: string,
): Promise<{ items: CorrectionNotice[] }> {
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const items = await database.rows<CorrectionNotice>(
    `select n.round, n.issued_at, n.due_on, n.answered_at, n.document_id, d.number, d.check_code,
       array(select named ->> 'rowId' from jsonb_array_elements(n.rows) as named) as row_ids,
       (select coalesce(jsonb_agg(jsonb_build_object('rowId', named ->> 'rowId', 'reasonCode', named ->> 'reasonCode',
          'reason', named ->> 'reason', 'place', named -> 'place')), '[]') from jsonb_array_elements(n.rows) as named) as rows
     from correction_notices n
     left join documents d on d.tenant_id = n.tenant_id and d.id = n.document_id
     where n.tenant_id = :tenantId and n.case_id = :caseId
     order by n.round desc`,
    { tenantId, caseId },
  );
  return { items };
}
