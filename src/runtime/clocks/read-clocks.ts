import type { Sql } from '../../database/connect.ts';
import { isOneOf, readTogether } from '../../database/json-rows.ts';
import type { ClockRow, ExtensionRow, SuspensionRow } from '../turn/rows.ts';

/** The clocks of some cases with what shifts them, as rows. */
export interface ClockFacts {
  readonly clocks: readonly ClockRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly extensions: readonly ExtensionRow[];
  /** Why limits were broken, as the public was told. */
  readonly reasons: readonly { readonly caseId: string; readonly kind: ClockRow['kind']; readonly reason: string }[];
}

/** The reads of `ClockFacts`, where `of` is the condition on the case, and `ofStep` one on the clocks of steps that still count. */
export function clockReads(of: string, ofStep = 'true'): Readonly<Record<keyof ClockFacts, string>> {
  return {
    clocks: `
      select * from clocks where tenant_id = :tenantId and ${of}
        and (task_id is null or (state <> 'STOPPED' and ${ofStep}))
      order by started_at, kind`,
    suspensions: `select * from clock_suspensions where tenant_id = :tenantId and ${of} order by started_at`,
    extensions: `select * from clock_extensions where tenant_id = :tenantId and ${of}`,
    reasons: `select case_id, kind, reason from overdue_reasons where tenant_id = :tenantId and ${of}`,
  };
}

/** What `clockReads` find. */
export interface ClockRows extends Readonly<Record<string, object>> {
  readonly clocks: ClockRow;
  readonly suspensions: SuspensionRow;
  readonly extensions: ExtensionRow;
  readonly reasons: ClockFacts['reasons'][number];
}

/** Reads the clocks of cases, those of their open tasks included. */
export async function readClocks(sql: Sql, tenantId: string, caseIds: readonly string[]): Promise<ClockFacts> {
  const { condition, bindings } = isOneOf('case_id', 'caseIds', caseIds);
  return readTogether<ClockRows>(sql, clockReads(condition), { tenantId, ...bindings });
}
