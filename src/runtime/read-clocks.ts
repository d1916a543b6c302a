import type { Sql } from '../database/connect.ts';
import type { ClockRow, ExtensionRow, SuspensionRow } from './rows.ts';

/** The clocks of some cases with what shifts them, as rows. */
export interface ClockFacts {
  readonly clocks: readonly ClockRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly extensions: readonly ExtensionRow[];
  /** Why limits were broken, as the public was told. */
  readonly reasons: readonly { readonly caseId: string; readonly kind: ClockRow['kind']; readonly reason: string }[];
}

/** Reads the clocks of cases, those of their open tasks included, in four statements however many cases there are. */
export async function readClocks(sql: Sql, tenantId: string, caseIds: readonly string[]): Promise<ClockFacts> {
  const keys = { tenantId, caseIds };
  const [clocks, suspensions, extensions, reasons] = [
    await sql.rows<ClockRow>(
      `select * from clocks
       where tenant_id = :tenantId and case_id = any(:caseIds::uuid[]) and (task_id is null or state <> 'STOPPED')
       order by started_at, kind`,
      keys,
    ),
    await sql.rows<SuspensionRow>(
      `select * from clock_suspensions
       where tenant_id = :tenantId and case_id = any(:caseIds::uuid[])
       order by started_at`,
      keys,
    ),
    await sql.rows<ExtensionRow>(
      `select * from clock_extensions where tenant_id = :tenantId and case_id = any(:caseIds::uuid[])`,
      keys,
    ),
    await sql.rows<ClockFacts['reasons'][number]>(
      `select case_id, kind, reason from overdue_reasons where tenant_id = :tenantId and case_id = any(:caseIds::uuid[])`,
      keys,
    ),
  ];
  return { clocks, suspensions, extensions, reasons };
}
