import { timingSafeEqual } from 'node:crypto';
import { localDateOf } from '../calendar/days.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { snapshotHash } from '../runtime/materials/issue-disclosure.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';
import type { VerifiedDisclosure } from './reuse-schemas.ts';

/**
 * Whether a printed list is genuine, by its receipt number and check code, for anybody who holds it (S-01): what it says,
 * and that nothing of it was changed since. A wrong number and a wrong code are answered alike.
 *
 * @throws disclosure-not-found
 */
export async function verifyDisclosure(house: House, number: string, code: string): Promise<VerifiedDisclosure> {
  const { services, tenantId } = house;
  const found = await services.database.first<{
    checkCode: string;
    name: string;
    nameEn: string;
    version: number;
    projectName: string;
    issuedAt: Instant;
    validUntil: LocalDate;
    hash: string;
    counted: string;
    isUsed: boolean;
    rows: DisclosureRow[];
  }>(
    `select s.check_code, d.name, d.name_en, d.version, p.name as project_name, s.issued_at, s.valid_until,
       s.snapshot_hash as hash, ${snapshotHash('s.snapshot')} as counted, s.snapshot -> 'rows' as rows,
       exists (select from cases c where c.tenant_id = s.tenant_id and c.disclosure_id = s.id) as is_used
     from disclosures s
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
     join projects p on p.tenant_id = s.tenant_id and p.id = s.project_id
     where s.tenant_id = :tenantId and s.number = :number`,
    { tenantId, number },
  );
  // A printed code is copied in groups and in any case.
  const given = code.replace(/\s+/g, '').toUpperCase();
  if (found === undefined || !isSame(found.checkCode, given)) throw disclosureNotFound();
  const { name, nameEn, version, projectName, issuedAt, validUntil, hash, counted, isUsed, rows } = found;
  return {
    number,
    procedure: { zh: name, en: nameEn },
    version,
    projectName,
    issuedAt,
    validUntil,
    isValid: validUntil >= localDateOf(house.clock()),
    isUsed,
    hash,
    intact: hash === counted,
    rows: rows
      .filter(({ group }) => group !== 'NOT_NEEDED')
      .map(({ id, name: rowName, group }) => ({ id, name: rowName, group })),
  };
}

function isSame(code: string, given: string): boolean {
  const [one, other] = [Buffer.from(code), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
