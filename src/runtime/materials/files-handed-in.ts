import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** The files that lie under the case's list, or under those of a joint application, each with its hash: what a receipt says was received (§3.3 D01). */
export async function filesHandedIn(
  turn: Turn,
  disclosureIds: readonly string[] = [caseOf(turn).disclosureId],
): Promise<DocumentLine> {
  const files = await turn.sql.rows<{ rowId: string | null; fileName: string; contentHash: string }>(
    `select row_id, file_name, content_hash from documents
     where tenant_id = :tenantId and disclosure_id = any(cast(:disclosureIds as uuid[])) and (row_id is not null or field_key is not null)
       and removed_at is null
     order by row_id, created_at, id`,
    { tenantId: turn.tenantId, disclosureIds },
  );
  const lines = files.map(
    ({ rowId, fileName, contentHash }) => `${rowId ?? '申请表'} ${fileName}\nSHA-256 ${contentHash}`,
  );
  return stated('files', lines.join('\n') || '未提交电子文件');
}
