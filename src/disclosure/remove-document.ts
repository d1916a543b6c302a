import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { documentInUse } from '../domain/refusals/materials.ts';
import { documentNotFound } from '../domain/refusals/unknown.ts';
import { openRow } from '../runtime/materials/open-row.ts';
import { materialChange } from '../runtime/turn/change-of.ts';
import type { House } from '../runtime/views/house.ts';

/**
 * Takes a file back. The row in the database stays, marked; what was once sent is never lost from the record.
 *
 * @throws document-not-found, document-in-use, upload-closed
 */
export async function removeDocument(house: House, person: Person, documentId: string): Promise<void> {
  const { services, tenantId } = house;
  await inTransaction(services.database, async (sql) => {
    const document = await sql.first<{ disclosureId: string; rowId: string }>(
      `select d.disclosure_id, d.row_id from documents d
       join disclosures s on s.tenant_id = d.tenant_id and s.id = d.disclosure_id
       where d.tenant_id = :tenantId and d.id = :documentId and d.kind = 'UPLOAD' and d.removed_at is null
         and s.applicant_id = :applicantId`,
      { tenantId, documentId, applicantId: person.applicantId },
    );
    if (document === undefined) throw documentNotFound();
    const { disclosureId, rowId } = document;
    const { state, caseId } = await openRow(sql, person, disclosureId, rowId);
    if (state === 'VERIFIED') throw documentInUse();
    sql.afterwards(() => services.changes?.note(materialChange(caseId, person)));
    await sql.run('update documents set removed_at = :now where tenant_id = :tenantId and id = :documentId', {
      tenantId,
      documentId,
      now: house.clock(),
    });
    await sql.run(
      `update materials m set state = 'MISSING', revision = revision + 1
       where m.tenant_id = :tenantId and m.disclosure_id = :disclosureId and m.row_id = :rowId and m.state = 'PROVIDED'
         and m.source <> 'G' and not exists (
           select from documents d where d.tenant_id = m.tenant_id and d.disclosure_id = m.disclosure_id
             and d.row_id = m.row_id and d.removed_at is null)`,
      { tenantId, disclosureId, rowId },
    );
  });
}
