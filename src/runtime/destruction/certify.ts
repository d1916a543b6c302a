import type { Transaction } from '../../database/connect.ts';
import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Instant } from '../../domain/time.ts';
import { recordOperatorAct } from '../operations/record-operator-act.ts';
import { nextNumber } from '../turn/numbers.ts';
import type { House } from '../views/house.ts';
import { certificates, hashesOfList, hashOfCertificate } from './hashes.ts';

/** What a certificate of destruction 销毁证明 says. */
export interface Certificate {
  readonly listHash: string;
  readonly resultHash: string;
  readonly destroyed: number;
  readonly kept: number;
  readonly failed: number;
  readonly rowsErased: Readonly<Record<string, number>>;
  readonly filesRemoved: number;
  readonly filesNeeded: number;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly approvedByName: string;
  readonly approvedAt: Instant;
  readonly endedAt: Instant;
}

interface Done {
  readonly number: string;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly decidedAt: Instant;
}

/**
 * Ends a destruction nothing of which is left to do, with its certificate: chained to the one before, so that neither can be
 * changed or taken away unseen.
 */
export async function certify(house: House, destructionId: string): Promise<void> {
  const { services, tenantId, clock } = house;
  const now = clock();
  await inTransaction(services.database, async (sql) => {
    const done = await lockDone(sql, tenantId, destructionId);
    if (done === undefined) return;
    const counts = await countsOf(sql, tenantId, destructionId);
    const { list, result } = await hashesOfList(sql, tenantId, destructionId);
    const certificate: Certificate = {
      listHash: list,
      resultHash: result,
      ...counts,
      proposedByName: done.proposedByName,
      proposedAt: done.proposedAt,
      approvedByName: done.decidedByName,
      approvedAt: done.decidedAt,
      endedAt: now,
    };
    // The series is held until the end: the next certificate waits for this one.
    const certificateNumber = await nextNumber(sql, tenantId, certificates);
    const before = await sql.first<{ certificateHash: string }>(
      'select certificate_hash from destructions where tenant_id = :tenantId and certificate_number = :before',
      { tenantId, before: certificateNumber - 1 },
    );
    const previousHash = before?.certificateHash ?? '';
    const hash = hashOfCertificate(previousHash, { ...certificate });
    await sql.run(
      `update destructions
       set state = 'DONE', ended_at = :now, certificate = cast(:certificate as jsonb), certificate_number = :certificateNumber,
         previous_hash = :previousHash, certificate_hash = :hash
       where tenant_id = :tenantId and id = :destructionId`,
      { tenantId, destructionId, now, certificate: json(certificate), certificateNumber, previousHash, hash },
    );
    const { destroyed, kept, failed } = counts;
    const by = { id: done.decidedBy, name: done.decidedByName };
    const data = { destroyed, kept, failed, listHash: list, certificateHash: hash };
    await recordOperatorAct(sql, house, by, { act: 'cases-destroyed', subject: done.number, data });
  });
}

function lockDone(sql: Transaction, tenantId: string, destructionId: string): Promise<Done | undefined> {
  return sql.first<Done>(
    `select number, proposed_by_name, proposed_at, decided_by, decided_by_name, decided_at
     from destructions d
     where d.tenant_id = :tenantId and d.id = :destructionId and d.state = 'RUNNING'
       and not exists (
         select from destruction_items i
         where i.tenant_id = d.tenant_id and i.destruction_id = d.id and i.state = 'WAITING')
       and not exists (
         select from destruction_files f
         where f.tenant_id = d.tenant_id and f.destruction_id = d.id and f.state = 'WAITING')
     for update`,
    { tenantId, destructionId },
  );
}

async function countsOf(
  sql: Transaction,
  tenantId: string,
  destructionId: string,
): Promise<Pick<Certificate, 'destroyed' | 'kept' | 'failed' | 'rowsErased' | 'filesRemoved' | 'filesNeeded'>> {
  const keys = { tenantId, destructionId };
  const of = 'tenant_id = :tenantId and destruction_id = :destructionId';
  const cases = await sql.first<{ destroyed: number; kept: number; failed: number }>(
    `select count(*) filter (where state = 'DESTROYED') as destroyed, count(*) filter (where state = 'KEPT') as kept,
       count(*) filter (where state = 'FAILED') as failed
     from destruction_items where ${of}`,
    keys,
  );
  const files = await sql.first<{ removed: number; needed: number }>(
    `select count(*) filter (where state = 'REMOVED') as removed, count(*) filter (where state = 'NEEDED') as needed
     from destruction_files where ${of}`,
    keys,
  );
  const rows = await sql.rows<{ name: string; rows: number }>(
    `select erased.key as name, cast(sum(cast(erased.value as bigint)) as bigint) as rows
     from destruction_items
     cross join jsonb_each_text(rows_erased) as erased
     where ${of}
     group by erased.key
     order by erased.key`,
    keys,
  );
  const { destroyed = 0, kept = 0, failed = 0 } = cases ?? {};
  const { removed = 0, needed = 0 } = files ?? {};
  const rowsErased = Object.fromEntries(rows.map((row) => [row.name, row.rows]));
  return { destroyed, kept, failed, rowsErased, filesRemoved: removed, filesNeeded: needed };
}
