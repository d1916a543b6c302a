import { createHash } from 'node:crypto';
import type { Sql } from '../../database/connect.ts';
import type { Instant } from '../../domain/time.ts';
import { inOrder } from '../turn/event-log.ts';

/** The series certificates of destruction are numbered in. */
export const certificates = 'certificates-of-destruction';

interface Line {
  readonly position: number;
  readonly caseId: string;
  readonly unitId: string;
  readonly caseNumber: string;
  readonly procedureKey: string;
  readonly endedAt: Instant;
  readonly years: number;
  readonly expiredAt: Instant;
  readonly eventCount: number;
  readonly eventHash: string;
  readonly state: string;
  readonly code: string | null;
  readonly doneAt: Instant | null;
}

/**
 * SHA-256 over the lines of a list of destruction, in its order: `list` over which cases stand on it, `result` over what became
 * of each.
 */
export async function hashesOfList(
  sql: Sql,
  tenantId: string,
  destructionId: string,
): Promise<{ readonly list: string; readonly result: string }> {
  const lines = await sql.rows<Line>(
    `select position, case_id, unit_id, case_number, procedure_key, ended_at, years, expired_at, event_count, event_hash,
       state, code, done_at
     from destruction_items
     where tenant_id = :tenantId and destruction_id = :destructionId
     order by position`,
    { tenantId, destructionId },
  );
  const list = createHash('sha256');
  const result = createHash('sha256');
  for (const { state, code, doneAt, ...line } of lines) {
    const { position, caseId, unitId, caseNumber, procedureKey, endedAt, years, expiredAt, eventCount, eventHash } =
      line;
    const told = [position, caseId, unitId, caseNumber, procedureKey, endedAt, years, expiredAt, eventCount, eventHash];
    list.update(`${JSON.stringify(told)}\n`);
    result.update(`${JSON.stringify([position, caseId, state, code, doneAt])}\n`);
  }
  return { list: list.digest('hex'), result: result.digest('hex') };
}

/** SHA-256 over the hash of the certificate before and the content of this one, keys in order. */
export function hashOfCertificate(previousHash: string, certificate: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(previousHash)
    .update(JSON.stringify(inOrder(certificate)))
    .digest('hex');
}
