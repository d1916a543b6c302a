import { type DocumentLine, stated } from '../domain/document-fields.ts';
import { caseOf, type Turn } from './turn.ts';

/** The files that lie under the case's list, each with its hash: what a receipt says was received (§3.3 D01). */
export async function filesHandedIn(turn: Turn): Promise<DocumentLine> {
  const files = await turn.sql.rows<{ rowId: string; fileName: string; contentHash: string }>(
    `select row_id, file_name, content_hash from documents
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id is not null and removed_at is null
     order by row_id, created_at, id`,
    { tenantId: turn.tenantId, disclosureId: caseOf(turn).disclosureId },
  );
  const lines = files.map(({ rowId, fileName, contentHash }) => `${rowId} ${fileName}\nSHA-256 ${contentHash}`);
  return stated('files', lines.join('\n') || '未提交电子文件');
}
