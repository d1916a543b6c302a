import type { Person } from '../domain/person.ts';
import { documentNotFound } from '../domain/refusals/unknown.ts';
import { isFormFileSeen } from '../runtime/views/form-files.ts';
import type { House } from '../runtime/views/house.ts';
import type { Document } from '../runtime/views/record-schema.ts';
import { assertSeesCase, visibleCases } from '../runtime/views/visible-cases.ts';

/** Everything handed in for a case and issued in it. @throws case-not-found */
export async function caseDocuments(house: House, person: Person, caseId: string): Promise<{ items: Document[] }> {
  await assertSeesCase(house.services.database, person, caseId);
  return { items: await find(house, person, ofCase, caseId) };
}

/** By the two indexes there are: documents of the case, and of the disclosure it rests on. */
const ofCase = `c.id = :key and (d.case_id = :key
  or d.disclosure_id = (select disclosure_id from cases where tenant_id = :tenantId and id = :key))`;

/** One document, for whoever may see its case, or its disclosure before there is a case. @throws document-not-found */
export async function readDocument(house: House, person: Person, documentId: string): Promise<Document> {
  const [document] = await find(house, person, 'd.id = :key', documentId);
  if (document === undefined) throw documentNotFound();
  return document;
}

function find({ services, tenantId }: House, person: Person, condition: string, key: string): Promise<Document[]> {
  const seen = visibleCases(person);
  // An applicant's own uploads belong to the disclosure; a document of the case belongs to it directly.
  return services.database.rows<Document>(
    `select d.id, d.kind, d.row_id, d.field_key, d.template, d.number, d.title, d.title_en, d.addressee, d.content, d.file_name,
       d.media_type, d.size_bytes, d.content_hash, d.created_at, a.name as created_by_name,
       d.organ, d.template_version, d.statement_hash, d.check_code, v.delivered_at, v.kind as delivered_by,
       v.recipient as delivered_to, v.proof_id
     from documents d
     left join disclosures s on s.tenant_id = d.tenant_id and s.id = d.disclosure_id
     left join cases c on c.tenant_id = d.tenant_id and (c.id = d.case_id or c.disclosure_id = d.disclosure_id)
     left join document_deliveries v on v.tenant_id = d.tenant_id and v.document_id = d.id
     left join accounts a on a.tenant_id = d.tenant_id and a.id = d.created_by
     where d.tenant_id = :tenantId and d.removed_at is null and ${condition}
       and (s.applicant_id = cast(:applicantId as uuid) or (c.id is not null and ${seen.condition}))
       and ${isFormFileSeen}
     order by d.created_at, d.id`,
    { tenantId, key, applicantId: person.applicantId, ...seen.bindings },
  );
}

/** The case a document was issued in; null for what was handed in before there was one. */
export async function caseOfDocument({ services, tenantId }: House, documentId: string): Promise<string | null> {
  const found = await services.database.first<{ caseId: string | null }>(
    'select case_id from documents where tenant_id = :tenantId and id = :documentId',
    { tenantId, documentId },
  );
  return found?.caseId ?? null;
}
