import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { rowIsShared } from '../../domain/refusals/materials.ts';
import { refuseStale } from '../../domain/refusals/requests.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { materialChange } from '../turn/change-of.ts';
import type { Services } from '../turn/services.ts';
import { openRow } from './open-row.ts';

/** What an applicant reads off a material. */
export interface Statement {
  readonly disclosureId: string;
  readonly rowId: string;
  readonly issuer?: string | null;
  readonly number?: string | null;
  readonly validUntil?: LocalDate | null;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * Notes what a material says, so that it can be held against the others before anybody hands it in (I2). What departments
 * share is theirs to state.
 *
 * @throws disclosure-not-found, row-unknown, material-forbidden, upload-closed, row-is-shared, revision-stale
 */
export async function stateMaterial(
  { database, changes }: Services,
  person: Person,
  { disclosureId, rowId, issuer, number, validUntil, fields }: Statement,
  revision: number | undefined,
  now: Instant,
): Promise<void> {
  const { tenantId } = person;
  await inTransaction(database, async (sql) => {
    const { source, caseId, revision: current } = await openRow(sql, person, disclosureId, rowId);
    refuseStale(revision, current);
    if (source === 'S') throw rowIsShared(rowId);
    sql.afterwards(() => changes?.note(materialChange(caseId, person)));
    await sql.run(
      `update materials
       set issuer = :issuer, number = :number, valid_until = :validUntil, in_force = null,
           fields = cast(:fields as jsonb), stated_at = :now, stated_by = :accountId, revision = revision + 1
       where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId`,
      {
        tenantId,
        disclosureId,
        rowId,
        issuer: issuer ?? null,
        number: number ?? null,
        validUntil: validUntil ?? null,
        fields: json(fields ?? {}),
        now,
        accountId: person.id,
      },
    );
  });
}
