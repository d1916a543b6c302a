import type { Sql } from '../../database/connect.ts';
import { regionClosed } from '../../domain/refusals/regions.ts';

/** Whether the authority knows the region; one that is closed takes nothing new. @throws region-closed */
export async function isOpenRegion(sql: Sql, tenantId: string, code: string): Promise<boolean> {
  const region = await sql.first<{ closed: boolean }>(
    'select closed_at is not null as closed from regions where tenant_id = :tenantId and code = :code',
    { tenantId, code },
  );
  if (region?.closed) throw regionClosed(code);
  return region !== undefined;
}
