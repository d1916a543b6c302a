import type { Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';

interface SharedFile {
  readonly disclosureId: string;
  readonly rowId: string;
  readonly caseId: string | null;
  readonly documentId: string;
}

/**
 * Lays what was handed in once under every row of the lists that asks for the same paper and has nothing in order yet, so
 * that nobody is asked for it twice (一套材料). The same paper is one of the same name; who brings it is the applicant, for
 * what departments share is fetched and what the form gives is made for each procedure.
 */
export async function sharePapers(sql: Transaction, tenantId: string, disclosureIds: readonly string[]): Promise<void> {
  const files = await sql.rows<SharedFile>(
    `with asked as (
       select m.disclosure_id, m.row_id, m.state, m.checked_at, c.id as case_id, told -> 'name' ->> 'zh' as name
       from materials m
       join disclosures s on s.tenant_id = m.tenant_id and s.id = m.disclosure_id
       join lateral jsonb_array_elements(s.snapshot -> 'rows') told on told ->> 'id' = m.row_id
       left join cases c on c.tenant_id = s.tenant_id and c.disclosure_id = s.id
       where m.tenant_id = :tenantId and m.disclosure_id = any(cast(:disclosureIds as uuid[])) and m.source in ('A', 'M'))
     select owed.disclosure_id, owed.row_id, owed.case_id, d.id as document_id
     from asked owed
     join asked given on given.name = owed.name and given.disclosure_id <> owed.disclosure_id
       and given.state in ('PROVIDED', 'VERIFIED')
     join documents d on d.tenant_id = :tenantId and d.disclosure_id = given.disclosure_id and d.row_id = given.row_id
       and d.removed_at is null and (owed.state = 'MISSING' or d.created_at > owed.checked_at)
     where owed.state in ('MISSING', 'REJECTED')
     order by owed.disclosure_id, owed.row_id, d.created_at, d.id`,
    { tenantId, disclosureIds },
  );
  if (files.length === 0) return;
  const laid = json(
    files.map(({ disclosureId, rowId, caseId, documentId }) => ({
      id: newId(),
      disclosure_id: disclosureId,
      row_id: rowId,
      case_id: caseId,
      document_id: documentId,
    })),
  );
  await sql.run(
    `insert into documents (tenant_id, id, kind, disclosure_id, row_id, case_id, title, title_en, file_name, media_type,
       size_bytes, content_hash, created_by, created_at)
     select d.tenant_id, laid.id, d.kind, laid.disclosure_id, laid.row_id, laid.case_id, d.title, d.title_en, d.file_name,
       d.media_type, d.size_bytes, d.content_hash, d.created_by, d.created_at
     from jsonb_to_recordset(cast(:laid as jsonb))
       as laid (id uuid, disclosure_id uuid, row_id text, case_id uuid, document_id uuid)
     join documents d on d.tenant_id = :tenantId and d.id = laid.document_id`,
    { tenantId, laid },
  );
  await sql.run(
    `update materials m
     set state = 'PROVIDED', reason_code = null, reason = null, checked_by = null, checked_at = null,
       revision = revision + 1
     from (select distinct disclosure_id, row_id from jsonb_to_recordset(cast(:laid as jsonb))
       as laid (disclosure_id uuid, row_id text)) as laid
     where m.tenant_id = :tenantId and m.disclosure_id = laid.disclosure_id and m.row_id = laid.row_id`,
    { tenantId, laid },
  );
}
