import type { Turn } from '../turn/turn.ts';

/** What a department is called in a document; a code nobody knows speaks for itself. */
export async function departmentName(turn: Turn, code: string): Promise<string> {
  const row = await turn.sql.first<{ name: string }>(
    'select name from departments where tenant_id = :tenantId and code = :code',
    { tenantId: turn.tenantId, code },
  );
  return row?.name ?? code;
}
