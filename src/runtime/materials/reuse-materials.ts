import type { Sql, Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Person } from '../../domain/person.ts';
import { materialNotReusable } from '../../domain/refusals/materials.ts';
import { disclosureNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { lockContent } from '../turn/lock-content.ts';
import type { Services } from '../turn/services.ts';
import { openRow } from './open-row.ts';

/** A material of an earlier list that can be used again under a row. */
export interface ReusableMaterial {
  /** Row of the list it is wanted for. */
  readonly rowId: string;
  readonly from: {
    readonly disclosureId: string;
    readonly rowId: string;
    readonly number: string;
    readonly caseNumber: string | null;
    readonly procedure: string;
  };
  /** VERIFIED by an officer, or the file of an application that was withdrawn before anybody decided (R-CLK-13). */
  readonly standing: 'VERIFIED' | 'WITHDRAWN';
  readonly checkedAt: Instant | null;
  readonly validUntil: LocalDate | null;
  readonly documents: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly contentHash: string;
    readonly createdAt: Instant;
  }[];
}

/** A material somebody wants to use again, by the list and the row it lies under there. */
export interface Reuse {
  readonly rowId: string;
  readonly fromDisclosureId: string;
  readonly fromRowId: string;
}

/**
 * Materials of the applicant's earlier lists that fit rows of this one which have nothing yet: the same row of the same
 * procedure, or a material of the same name in another. Each was verified, or belongs to an application that was
 * withdrawn before a decision, and is valid on the day. The newest come first.
 *
 * @throws disclosure-not-found
 */
export async function reusableMaterials(
  sql: Sql,
  person: Person,
  disclosureId: string,
  on: LocalDate,
): Promise<ReusableMaterial[]> {
  const { tenantId, applicantId } = person;
  const own = await sql.first(
    'select id from disclosures where tenant_id = :tenantId and id = :disclosureId and applicant_id = :applicantId',
    { tenantId, disclosureId, applicantId },
  );
  if (own === undefined) throw disclosureNotFound();
  return sql.rows<ReusableMaterial>(
    `with wanted as (
       select m.row_id, d.key, told -> 'name' ->> 'zh' as name
       from materials m
       join disclosures s on s.tenant_id = m.tenant_id and s.id = m.disclosure_id
       join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
       join lateral jsonb_array_elements(s.snapshot -> 'rows') as told on told ->> 'id' = m.row_id
       where m.tenant_id = :tenantId and m.disclosure_id = :disclosureId and m.source in ('A', 'M')
         and m.state in ('MISSING', 'REJECTED', 'TOLERATED')),
     earlier as (
       select s.id as disclosure_id, s.number, s.issued_at, d.key, d.name as procedure, c.number as case_number,
         m.row_id, m.checked_at, m.valid_until, told -> 'name' ->> 'zh' as name,
         case m.state when 'VERIFIED' then 'VERIFIED' else 'WITHDRAWN' end as standing
       from disclosures s
       join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
       join materials m on m.tenant_id = s.tenant_id and m.disclosure_id = s.id
       join lateral jsonb_array_elements(s.snapshot -> 'rows') as told on told ->> 'id' = m.row_id
       left join cases c on c.tenant_id = s.tenant_id and c.disclosure_id = s.id
       where s.tenant_id = :tenantId and s.applicant_id = :applicantId and s.id <> :disclosureId
         and m.source in ('A', 'M') and (m.valid_until is null or m.valid_until >= :on)
         and (m.state = 'VERIFIED' or (m.state = 'PROVIDED' and c.status = 'WITHDRAWN_BEFORE_ACCEPT')))
     select wanted.row_id, earlier.standing, earlier.checked_at, earlier.valid_until,
       jsonb_build_object('disclosureId', earlier.disclosure_id, 'rowId', earlier.row_id, 'number', earlier.number,
         'caseNumber', earlier.case_number, 'procedure', earlier.procedure) as "from",
       files.documents
     from wanted
     join earlier on (earlier.row_id = wanted.row_id and earlier.key = wanted.key) or earlier.name = wanted.name
     join lateral (
       select jsonb_agg(jsonb_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
           'sizeBytes', f.size_bytes, 'contentHash', f.content_hash,
           'createdAt', to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         order by f.created_at, f.id) as documents
       from documents f
       where f.tenant_id = :tenantId and f.disclosure_id = earlier.disclosure_id and f.row_id = earlier.row_id
         and f.kind = 'UPLOAD' and f.removed_at is null and f.defect is null) as files on files.documents is not null
     order by wanted.row_id, earlier.issued_at desc, earlier.disclosure_id, earlier.row_id
     limit 200`,
    { tenantId, applicantId, disclosureId, on },
  );
}

/**
 * Uses earlier materials again, all of them or none: what lies there lies here too, without being sent again, with what was
 * stated of it. Whoever checks the row checks it anew.
 *
 * @throws disclosure-not-found, material-not-reusable, row-unknown, material-forbidden, upload-closed
 */
export async function reuseMaterials(
  services: Services,
  person: Person,
  { disclosureId, materials }: { readonly disclosureId: string; readonly materials: readonly Reuse[] },
  now: Instant,
  on: LocalDate,
): Promise<void> {
  await inTransaction(services.database, async (sql) => {
    for (const { rowId } of materials) await openRow(sql, person, disclosureId, rowId);
    // Read once the rows are locked: what was offered may have been taken back meanwhile.
    const offered = await reusableMaterials(sql, person, disclosureId, on);
    for (const wanted of materials) {
      const found = offered.find(
        ({ rowId, from }) =>
          rowId === wanted.rowId && from.disclosureId === wanted.fromDisclosureId && from.rowId === wanted.fromRowId,
      );
      if (found === undefined) throw materialNotReusable(wanted.rowId);
      await takeOver(services, sql, person, disclosureId, found, now);
    }
  });
}

async function takeOver(
  { files }: Services,
  sql: Transaction,
  { tenantId, id: accountId }: Person,
  disclosureId: string,
  { rowId, from, documents }: ReusableMaterial,
  now: Instant,
): Promise<void> {
  for (const { id: earlierId, contentHash } of documents) {
    await lockContent(sql, contentHash);
    if (!(await files.has(contentHash))) throw materialNotReusable(rowId);
    await sql.run(
      `insert into documents (tenant_id, id, kind, disclosure_id, row_id, case_id, title, title_en, file_name, media_type,
         size_bytes, content_hash, scan, page_count, defect, reused_from, created_by, created_at)
       select tenant_id, :id, kind, :disclosureId, :rowId,
         (select c.id from cases c where c.tenant_id = :tenantId and c.disclosure_id = :disclosureId),
         title, title_en, file_name, media_type, size_bytes, content_hash, scan, page_count, defect, id, :accountId, :now
       from documents where tenant_id = :tenantId and id = :earlierId`,
      { tenantId, id: newId(), disclosureId, rowId, accountId, now, earlierId },
    );
  }
  await sql.run(
    `update materials m
     set state = 'PROVIDED', reason_code = null, reason = null, inconsistent_field = null, inconsistent_with = null,
       checked_by = null, checked_at = null, issuer = e.issuer, number = e.number, valid_until = e.valid_until,
       in_force = e.in_force, fields = e.fields, stated_at = e.stated_at, stated_by = e.stated_by,
       revision = m.revision + 1
     from materials e
     where m.tenant_id = :tenantId and m.disclosure_id = :disclosureId and m.row_id = :rowId
       and e.tenant_id = :tenantId and e.disclosure_id = :earlierId and e.row_id = :earlierRow`,
    { tenantId, disclosureId, rowId, earlierId: from.disclosureId, earlierRow: from.rowId },
  );
}
