import type { Person } from '../../domain/person.ts';
import type { House } from './house.ts';
import type { RowDocument } from './material-schema.ts';

/**
 * Whether a document `d` handed in with a form is seen, beside who sees its case: of a task that was not withdrawn; an
 * applicant's own tasks, or all of them for officers. Reads `applicantId`.
 */
export const isFormFileSeen = `(d.task_id is null or exists (
  select from user_tasks t
  where t.tenant_id = d.tenant_id and t.id = d.task_id and t.state <> 'WITHDRAWN'
    and (cast(:applicantId as uuid) is null or t.applicant_id = cast(:applicantId as uuid))))`;

/** The files handed in with the forms of a case, its application's among them, that a person may see. */
export function formFiles(
  { services, tenantId }: House,
  { applicantId }: Person,
  { caseId, disclosureId }: { readonly caseId: string; readonly disclosureId: string },
): Promise<RowDocument[]> {
  return services.database.rows<RowDocument>(
    `select d.id, d.file_name, d.media_type, d.size_bytes, d.scan, d.page_count, d.defect, d.created_at
     from documents d
     where d.tenant_id = :tenantId and (d.case_id = :caseId or d.disclosure_id = :disclosureId)
       and d.field_key is not null and d.removed_at is null and ${isFormFileSeen}
     order by d.created_at, d.id`,
    { tenantId, caseId, disclosureId, applicantId },
  );
}
