import type { Sql } from '../../database/connect.ts';
import { formInvalid } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import type { FormValues } from '../../forms/check-form.ts';
import { fileFieldsOf, filesNamed, takesFile } from '../../forms/file-fields.ts';

/** A file a form names, as the record keeps it. */
export interface NamedFile {
  readonly field: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly hash: string;
}

/** The form that is handed in: of a task of a case, or an application with its list. */
export interface FormHandedIn {
  readonly schema: unknown;
  readonly values: FormValues;
  readonly of: { readonly caseId: string; readonly taskId: string } | { readonly disclosureId: string };
}

/**
 * The files a form names, if all of them are of its case or list and of a kind their field takes. What was handed in for the
 * form and is not named by it is given up.
 *
 * @throws form-invalid with the codes `file-unknown` and `file-kind`
 */
export async function bindFilesOfForm(
  sql: Sql,
  tenantId: string,
  { schema, values, of }: FormHandedIn,
  now: Instant,
): Promise<NamedFile[]> {
  if (fileFieldsOf(schema).length === 0) return [];
  const named = filesNamed(schema, values);
  const ids = named.flatMap((each) => each.ids).filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  const [mine, bindings] =
    'taskId' in of
      ? ['task_id = :taskId', { tenantId, ids, caseId: of.caseId, taskId: of.taskId }]
      : ['disclosure_id = :disclosureId and field_key is not null', { tenantId, ids, disclosureId: of.disclosureId }];
  const reachable =
    'taskId' in of
      ? `(case_id = :caseId or disclosure_id = (select disclosure_id from cases where tenant_id = :tenantId and id = :caseId))
         and (task_id is null or task_id = :taskId or exists (
           select from user_tasks t where t.tenant_id = :tenantId and t.id = task_id and t.state = 'COMPLETED'))`
      : 'disclosure_id = :disclosureId';
  const rows =
    ids.length === 0
      ? []
      : await sql.rows<{ id: string; fileName: string; mediaType: string; contentHash: string }>(
          `select id, file_name, media_type, content_hash from documents
           where tenant_id = :tenantId and id = any(cast(:ids as uuid[])) and removed_at is null and ${reachable}`,
          bindings,
        );
  const known = new Map(rows.map((row) => [row.id, row]));
  const problems = named.flatMap(({ at, field, ids: asked }) => {
    if (asked.some((id) => !known.has(id))) {
      return [{ path: at, code: 'file-unknown', message: `${field.label}: no file of this case` }];
    }
    const fits = asked.every((id) => {
      const { fileName: name = '', mediaType = '' } = known.get(id) ?? {};
      return takesFile(field.accept, { name, mediaType });
    });
    return fits ? [] : [{ path: at, code: 'file-kind', message: `${field.label}: ${field.accept}` }];
  });
  if (problems.length > 0) throw formInvalid(problems);
  await sql.run(
    `update documents set removed_at = :now
     where tenant_id = :tenantId and ${mine} and removed_at is null and id <> all(cast(:ids as uuid[]))`,
    { ...bindings, now },
  );
  return named.flatMap(({ field, ids: asked }) =>
    asked.map((id) => {
      const { fileName = '', contentHash = '' } = known.get(id) ?? {};
      return { field: field.path, documentId: id, fileName, hash: contentHash };
    }),
  );
}
