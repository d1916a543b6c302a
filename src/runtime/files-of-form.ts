import { formInvalid } from '../domain/refusals/tasks.ts';
import { fieldsOf } from '../forms/field.ts';
import type { Turn } from './turn.ts';

/** Lets pass what names files of the turn's case only. @throws form-invalid with the code `file-unknown` */
export async function assertFilesOfCase(
  { sql, tenantId, caseId }: Turn,
  schema: unknown,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  // `checkForm` has seen that such a field holds a list of texts
  const named = fieldsOf(schema)
    .filter(({ type, key }) => type === 'filepicker' && Array.isArray(values[key]))
    .map(({ key, label }) => ({ key, label, ids: values[key] as readonly string[] }));
  const asked = named.flatMap(({ ids }) => ids);
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: string }>(
    `select d.id
     from documents d
     join cases c on c.tenant_id = d.tenant_id and c.id = :caseId
     where d.tenant_id = :tenantId and d.id = any(cast(:ids as uuid[])) and d.removed_at is null
       and (d.case_id = c.id or d.disclosure_id = c.disclosure_id)`,
    { tenantId, caseId, ids: asked.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) },
  );
  const known = new Set(rows.map(({ id }) => id));
  const wrong = named.filter(({ ids }) => ids.some((id) => !known.has(id)));
  if (wrong.length === 0) return;
  throw formInvalid(
    wrong.map(({ key, label }) => ({ path: key, code: 'file-unknown', message: `${label}: no file of this case` })),
  );
}
