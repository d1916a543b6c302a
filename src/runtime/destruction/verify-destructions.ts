import type { Sql } from '../../database/connect.ts';
import type { Certificate } from './certify.ts';
import { certificates, hashesOfList, hashOfCertificate } from './hashes.ts';

/** What can be wrong with what is left of destroyed cases. */
export const destructionFaults = [
  'LIST_CHANGED',
  'CERTIFICATE_CHANGED',
  'CERTIFICATE_MISSING',
  'REMAINS_CHANGED',
  'CAME_BACK',
] as const;

/** A destruction that is not as it was put on record. */
export interface BrokenDestruction {
  /** Number of the list; for a certificate that is missing, its own. */
  readonly number: string;
  readonly why: (typeof destructionFaults)[number];
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly listHash: string;
  readonly certificate: Certificate | null;
  readonly certificateNumber: number | null;
  readonly previousHash: string | null;
  readonly certificateHash: string | null;
}

/**
 * Verifies what is left of destroyed cases. Their events are gone and can not be counted anew; in their place stand the head
 * of each record on the approved list, the hash of that list on a certificate, and certificates chained to one another: a
 * list, a result or a certificate that was changed, taken out or put in shows, and so does a case that came back.
 */
export async function verifyDestructions(
  sql: Sql,
  tenantId: string,
): Promise<{ readonly destroyed: number; readonly broken: BrokenDestruction[] }> {
  const lists = await sql.rows<Row>(
    `select id, number, list_hash, certificate, certificate_number, previous_hash, certificate_hash
     from destructions where tenant_id = :tenantId
     order by certificate_number nulls last, proposed_at, id`,
    { tenantId },
  );
  const broken: BrokenDestruction[] = [];
  const certified = new Map<number, string>();
  for (const row of lists) {
    const hashes = await hashesOfList(sql, tenantId, row.id);
    if (hashes.list !== row.listHash) broken.push({ number: row.number, why: 'LIST_CHANGED' });
    if (row.certificate === null) continue;
    const number = row.certificateNumber ?? 0;
    const before = number === 1 ? '' : certified.get(number - 1);
    if (!isRight(row, hashes, before)) broken.push({ number: row.number, why: 'CERTIFICATE_CHANGED' });
    certified.set(number, row.certificateHash ?? '');
  }
  for (const number of await numbersGiven(sql, tenantId)) {
    if (!certified.has(number)) broken.push({ number: String(number), why: 'CERTIFICATE_MISSING' });
  }
  broken.push(...(await changedRemains(sql, tenantId)), ...(await thoseThatCameBack(sql, tenantId)));
  const count = await sql.first<{ destroyed: number }>(
    'select count(*) as destroyed from destroyed_cases where tenant_id = :tenantId',
    { tenantId },
  );
  return { destroyed: count?.destroyed ?? 0, broken };
}

/** @param before the hash of the certificate before; undefined where that one is missing, which is told by itself */
function isRight(
  { certificate, previousHash, certificateHash }: Row,
  { list, result }: { readonly list: string; readonly result: string },
  before: string | undefined,
): boolean {
  return (
    certificate?.listHash === list &&
    certificate.resultHash === result &&
    (before === undefined || previousHash === before) &&
    certificateHash === hashOfCertificate(previousHash ?? '', { ...certificate })
  );
}

async function numbersGiven(sql: Sql, tenantId: string): Promise<number[]> {
  const series = await sql.first<{ lastNumber: number }>(
    'select last_number from number_series where tenant_id = :tenantId and series = :certificates',
    { tenantId, certificates },
  );
  return Array.from({ length: series?.lastNumber ?? 0 }, (_, at) => at + 1);
}

/** What the list says of a destroyed case and what is left of it say the same, and there is neither without the other. */
function changedRemains(sql: Sql, tenantId: string): Promise<BrokenDestruction[]> {
  return sql.rows<BrokenDestruction>(
    `select distinct d.number, 'REMAINS_CHANGED' as why
     from (select * from destruction_items where tenant_id = :tenantId and state = 'DESTROYED') i
     full join (select * from destroyed_cases where tenant_id = :tenantId) k
       on k.destruction_id = i.destruction_id and k.case_id = i.case_id
     join destructions d on d.tenant_id = :tenantId and d.id = coalesce(i.destruction_id, k.destruction_id)
     where (k.number, k.event_count, k.event_hash) is distinct from (i.case_number, i.event_count, i.event_hash)
     order by d.number`,
    { tenantId },
  );
}

/** As after a backup from before the destruction was put back, or a month of events. */
function thoseThatCameBack(sql: Sql, tenantId: string): Promise<BrokenDestruction[]> {
  return sql.rows<BrokenDestruction>(
    `select distinct d.number, 'CAME_BACK' as why
     from destroyed_cases k
     join destructions d on d.tenant_id = k.tenant_id and d.id = k.destruction_id
     where k.tenant_id = :tenantId
       and (exists (select from cases c where c.tenant_id = k.tenant_id and c.id = k.case_id)
         or exists (select from events e where e.tenant_id = k.tenant_id and e.case_id = k.case_id))
     order by d.number`,
    { tenantId },
  );
}
